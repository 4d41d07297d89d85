import type { Sealed } from './store.ts'

/** Bytes before a command's photos: how long its own text is. */
const headLength = 4

/** The key that the office gave; from here on it encrypts and decrypts, and is never read again. */
export function keyFrom(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** Encrypts what may be said in JSON, and files beside it. */
export async function seal(key: CryptoKey, said: unknown, files: Blob[] = []): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const parts = files.map(({ size, type }) => ({ size, type }))
  const text = new TextEncoder().encode(JSON.stringify({ said, parts }))
  const head = new DataView(new ArrayBuffer(headLength))
  head.setUint32(0, text.length)
  const plain = await new Blob([head.buffer, text, ...files]).arrayBuffer()
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain) }
}

/** Null where another key closed it. */
export async function unseal<Said>(
  key: CryptoKey,
  { iv, bytes }: Sealed,
): Promise<{ said: Said; files: Blob[] } | null> {
  let plain: ArrayBuffer
  try {
    plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes)
  } catch {
    return null
  }
  const length = new DataView(plain).getUint32(0)
  const text = new TextDecoder().decode(new Uint8Array(plain, headLength, length))
  const { said, parts } = JSON.parse(text) as {
    said: Said
    parts: { size: number; type: string }[]
  }
  let at = headLength + length
  const files = parts.map(({ size, type }) => {
    const file = new Blob([plain.slice(at, at + size)], { type })
    at += size
    return file
  })
  return { said, files }
}

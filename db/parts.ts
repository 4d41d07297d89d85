import { joined } from '../src/domain/bytes.ts'

/** Of a size that any server takes in one statement. */
const partBytes = 512 * 1024

/** Bytes in the parts that a table keeps of them; even of nothing there is one. */
export function partsOf(bytes: Uint8Array): Uint8Array[] {
  const count = Math.max(1, Math.ceil(bytes.length / partBytes))
  return Array.from({ length: count }, (_, part) =>
    bytes.slice(part * partBytes, (part + 1) * partBytes),
  )
}

/** The bytes whole again, from their parts in order. */
export function bytesFrom(parts: { content: ArrayBuffer }[]): Uint8Array {
  return joined(parts.map(part => new Uint8Array(part.content)))
}

import type { OpenDesk } from '../desk.ts'

/**
 * The key under which one person's copy and waiting commands lie on their phone (AES-GCM, 256 bits):
 * drawn from the office's secret and the person, so that it is the same after the next sign-in, and
 * given to that person alone. Whoever else holds the phone finds nothing that can be read or sent.
 */
export async function fieldKey({ secret }: OpenDesk, person: string): Promise<string> {
  const text = (part: string) => new TextEncoder().encode(part)
  const base = await crypto.subtle.importKey('raw', text(secret), 'HKDF', false, ['deriveBits'])
  const info = text(`field desk of ${person}`)
  const given = { name: 'HKDF', hash: 'SHA-256', salt: text('yuem-khuen'), info }
  const bits = await crypto.subtle.deriveBits(given, base, 256)
  return btoa(String.fromCharCode(...new Uint8Array(bits)))
}

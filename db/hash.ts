import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { Entry, NewEntry } from '../src/domain/entry.ts'

/** SHA-256 of a text, as 64 hexadecimal digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** SHA-256 of a file's bytes, as 64 hexadecimal digits. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

/** HMAC with SHA-256 as hono signs a cookie with it, in Base64. */
export function signatureOf(secret: string, text: string): string {
  return btoa(String.fromCharCode(...hmac(sha256, utf8ToBytes(secret), utf8ToBytes(text))))
}

/** SHA-256 of a text or of bytes that come in pieces. */
export function runningHash(): { add(piece: string | Uint8Array): void; end(): string } {
  const hash = sha256.create()
  return {
    add: piece => void hash.update(typeof piece === 'string' ? utf8ToBytes(piece) : piece),
    end: () => bytesToHex(hash.digest()),
  }
}

/** RFC 8785 text: one writing for one value, whoever writes it. */
export function canonicalText(value: unknown): string {
  return canonicalize(value) as string
}

/** The hash that chains an entry to the one before it in its stream ('' at first). */
export function entryHash(
  entry: NewEntry & { seq: number },
  previousHash: string,
  detail = canonicalText(entry.detail),
): string {
  const { id, stream, seq, kind, happenedOn, recordedAt, person, loan, line, item } = entry
  const { quantity, source, target, corrects, imported, command, personalHash } = entry
  const text = canonicalText({
    id,
    stream,
    seq,
    kind,
    happenedOn,
    recordedAt,
    person,
    loan,
    line,
    item,
    quantity,
    source,
    target,
    corrects,
    imported,
    command,
    personalHash,
    detail,
  })
  return sha256Hex(previousHash + text)
}

/** A hash that only whoever holds the secret can make: what it goes with came from here. */
export function keyedHash(secret: string, text: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(text)))
}

/** Binds an erasable text into the book: who has only the hash cannot guess a name from it. */
export function personalHash(salt: string, content: string): string {
  return sha256Hex(salt + content)
}

/** A seal over the previous seal and the hashes of all entries after it, in their order. */
export function sealHash(previousSeal: string, hashes: string[]): string {
  return sha256Hex(previousSeal + hashes.join(''))
}

export type { Entry }

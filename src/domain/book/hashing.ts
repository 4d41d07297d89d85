import type { Entry } from '../entry.ts'

/** How texts are hashed: given, for SHA-256 is a library's work. */
export type Hashing = {
  /** The RFC 8785 text of a value. */
  canonicalText(value: unknown): string
  sha256Hex(text: string): string
  entryHash(entry: Entry, previousHash: string, detail: string): string
  sealHash(previousSeal: string, hashes: string[]): string
  /** SHA-256 of a text that comes in pieces. */
  runningHash(): { add(text: string): void; end(): string }
}

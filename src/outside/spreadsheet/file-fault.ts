import type { RefusalWord } from '../../domain/verdict.ts'

/** A file that is refused as a whole, with its word. Thrown inside the reader, and only there. */
export class FileFault extends Error {
  constructor(readonly word: RefusalWord) {
    super(word)
  }
}

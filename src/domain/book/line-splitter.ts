import { joined } from '../bytes.ts'
import { BookDifference } from './difference.ts'

const lineEnd = 10

/** Cuts a file that comes in pieces into its lines. */
export class LineSplitter {
  private rest = new Uint8Array(0)
  private lines = 0;

  *push(piece: Uint8Array): Generator<Uint8Array> {
    const bytes = this.rest.length === 0 ? piece : joined([this.rest, piece])
    let from = 0
    for (let to = bytes.indexOf(lineEnd); to >= 0; to = bytes.indexOf(lineEnd, from)) {
      this.lines += 1
      yield bytes.subarray(from, to)
      from = to + 1
    }
    this.rest = bytes.slice(from)
  }

  /** To be called when there is no further piece. */
  end(): void {
    if (this.rest.length === 0) return
    throw new BookDifference(`line ${this.lines + 1}: it has no end; the book was cut off here`)
  }
}

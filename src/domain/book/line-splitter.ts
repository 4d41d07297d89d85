import { BookDifference } from './difference.ts'

const lineEnd = 10

/** Cuts a file that comes in pieces into its lines, which must be UTF-8 to the last byte. */
export class LineSplitter {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  private rest = new Uint8Array(0)
  private lines = 0;

  *push(piece: Uint8Array): Generator<string> {
    const bytes = this.rest.length === 0 ? piece : joined(this.rest, piece)
    let from = 0
    for (let to = bytes.indexOf(lineEnd); to >= 0; to = bytes.indexOf(lineEnd, from)) {
      this.lines += 1
      yield this.decoded(bytes.subarray(from, to))
      from = to + 1
    }
    this.rest = bytes.slice(from)
  }

  /** To be called when there is no further piece. */
  end(): void {
    if (this.rest.length === 0) return
    throw new BookDifference(`line ${this.lines + 1}: it has no end; the book was cut off here`)
  }

  private decoded(bytes: Uint8Array): string {
    try {
      return this.decoder.decode(bytes)
    } catch {
      throw new BookDifference(`line ${this.lines}: it is no UTF-8`)
    }
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length)
  whole.set(a)
  whole.set(b, a.length)
  return whole
}

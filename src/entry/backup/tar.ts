/**
 * The tar format (POSIX ustar), which every system can open: enough of it to write and to read a
 * few plain files, in pieces, so that memory does not grow with the office.
 */
const blockBytes = 512

/** What is read is no tar, or not a whole one. */
export class BrokenTar extends Error {}

/** What can be put in: its content comes in pieces, and exactly as long as was said. */
export type TarFile = { name: string; bytes: number; content: AsyncIterable<Uint8Array> }

export async function* tarOf(
  files: AsyncIterable<TarFile> | Iterable<TarFile>,
): AsyncGenerator<Uint8Array> {
  for await (const { name, bytes, content } of files) {
    yield headOf(name, bytes)
    let given = 0
    for await (const piece of content) {
      given += piece.length
      yield piece
    }
    if (given !== bytes) throw new Error(`${name} has ${given} bytes instead of ${bytes}.`)
    yield new Uint8Array(restOfBlock(bytes))
  }
  yield new Uint8Array(2 * blockBytes)
}

const restOfBlock = (bytes: number) => (blockBytes - (bytes % blockBytes)) % blockBytes

function headOf(name: string, bytes: number): Uint8Array {
  const head = Buffer.alloc(blockBytes)
  head.write(name, 0, 100)
  head.write('0000600\0', 100)
  head.write('0000000\0', 108)
  head.write('0000000\0', 116)
  writeSize(head, bytes)
  head.write('00000000000\0', 136)
  head.write('        ', 148)
  head.write('0', 156)
  head.write('ustar\x0000', 257)
  const sum = head.reduce((total, byte) => total + byte, 0)
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return head
}

/** From 8 GiB on the digits do not suffice, and the number itself is written, as GNU tar does. */
function writeSize(head: Buffer, bytes: number): void {
  const octal = bytes.toString(8)
  if (octal.length <= 11) {
    head.write(`${octal.padStart(11, '0')}\0`, 124)
    return
  }
  head[124] = 0x80
  head.writeBigUInt64BE(BigInt(bytes), 128)
}

function sizeIn(head: Buffer): number {
  if (head[124] === 0x80) return Number(head.readBigUInt64BE(128))
  return Number.parseInt(head.toString('latin1', 124, 136), 8)
}

/** The files of a tar, one after the other; what is not read of one is passed over. */
export async function* filesInTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarFile> {
  const reader = new PieceReader(source)
  for (;;) {
    const head = Buffer.concat(await collected(reader.take(blockBytes)))
    if (head.every(byte => byte === 0)) return
    const bytes = sizeIn(head)
    if (head.toString('latin1', 257, 262) !== 'ustar' || !Number.isSafeInteger(bytes)) {
      throw new BrokenTar('it is no tar')
    }
    const name = head.toString('utf8', 0, 100).replace(/\0.*$/s, '')
    const content = reader.take(bytes)
    yield { name, bytes, content }
    for await (const _ of content);
    for await (const _ of reader.take(restOfBlock(bytes)));
  }
}

export async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return all
}

/** Cuts pieces that come as they come into runs of a wanted length. */
class PieceReader {
  private readonly pieces: AsyncIterator<Uint8Array>
  private rest: Uint8Array = new Uint8Array()

  constructor(source: AsyncIterable<Uint8Array>) {
    this.pieces = source[Symbol.asyncIterator]()
  }

  /** The next bytes; throws where there are fewer. */
  async *take(bytes: number): AsyncGenerator<Uint8Array> {
    for (let left = bytes; left > 0; ) {
      if (this.rest.length === 0) {
        const { done, value } = await this.pieces.next()
        if (done) throw new BrokenTar('its end is missing')
        this.rest = value
      }
      const piece = this.rest.subarray(0, left)
      this.rest = this.rest.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }
}

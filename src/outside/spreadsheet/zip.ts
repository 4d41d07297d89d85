import { Inflate } from 'fflate'
import { fileLimits } from '../../domain/imports/sheet.ts'
import { FileFault } from './file-fault.ts'

/** One file of a zip, still packed. */
type ZipEntry = { name: string; method: number; packed: number; unpacked: number; at: number }

/** Small steps: a bomb blows up a thousandfold, and one step must stay in memory. */
const stepBytes = 4 * 1024
const directorySign = 0x06054b50
const entrySign = 0x02014b50
const localSign = 0x04034b50
const big = 0xffffffff
/** Below this, the ratio says nothing: a short XML of spaces compresses well. */
const ratioAsksFrom = 8 * 1024 * 1024

/**
 * A zip in memory, read by its directory, so that it does not matter which tool wrote it in which
 * order. What it says of its sizes is believed only to refuse it early; the true sizes are counted.
 */
export class Zip {
  private readonly entries = new Map<string, ZipEntry>()
  private readonly view: DataView
  private inflated = 0

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    try {
      this.readDirectory()
    } catch (error) {
      if (error instanceof RangeError) throw new FileFault('file-broken')
      throw error
    }
    const declared = [...this.entries.values()].reduce((sum, entry) => sum + entry.unpacked, 0)
    if (declared > fileLimits.inflated) throw new FileFault('file-too-much-inside')
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name))
  }

  /** Blows one file up, a step at a time. Throws FileFault when there is too much in it. */
  async stream(
    name: string,
    take: (bytes: Uint8Array, last: boolean) => void,
    breathe: () => Promise<void>,
  ): Promise<void> {
    const entry = this.entries.get(keyOf(name))
    if (!entry) throw new FileFault('file-broken')
    const packed = this.packedBytes(entry)
    let out = 0
    const counted = (bytes: Uint8Array, last: boolean) => {
      out += bytes.length
      this.inflated += bytes.length
      const suspicious = out > ratioAsksFrom && out > packed.length * fileLimits.ratio
      if (this.inflated > fileLimits.inflated || suspicious) {
        throw new FileFault('file-too-much-inside')
      }
      take(bytes, last)
    }
    if (entry.method === 0) return counted(packed, true)
    if (entry.method !== 8) throw new FileFault('file-broken')
    await inflate(packed, counted, breathe)
  }

  private packedBytes(entry: ZipEntry): Uint8Array {
    if (entry.at + 30 > this.bytes.length || this.view.getUint32(entry.at, true) !== localSign) {
      throw new FileFault('file-broken')
    }
    const names =
      this.view.getUint16(entry.at + 26, true) + this.view.getUint16(entry.at + 28, true)
    const from = entry.at + 30 + names
    if (from + entry.packed > this.bytes.length) throw new FileFault('file-broken')
    return this.bytes.subarray(from, from + entry.packed)
  }

  private readDirectory(): void {
    const end = this.endOfDirectory()
    let at = this.view.getUint32(end + 16, true)
    const count = this.view.getUint16(end + 10, true)
    const decoder = new TextDecoder()
    for (let index = 0; index < count; index += 1) {
      if (this.view.getUint32(at, true) !== entrySign) throw new FileFault('file-broken')
      if (this.view.getUint16(at + 8, true) & 1) throw new FileFault('file-old-excel')
      const nameLength = this.view.getUint16(at + 28, true)
      const extraLength = this.view.getUint16(at + 30, true)
      const name = decoder.decode(this.bytes.subarray(at + 46, at + 46 + nameLength))
      const sizes = this.sizesAt(at, at + 46 + nameLength, extraLength)
      this.entries.set(keyOf(name), { name, method: this.view.getUint16(at + 10, true), ...sizes })
      at += 46 + nameLength + extraLength + this.view.getUint16(at + 32, true)
    }
  }

  /** Sizes and place of an entry; those that say "too big for here" stand in the zip64 extra. */
  private sizesAt(at: number, extra: number, extraLength: number) {
    const found = {
      packed: this.view.getUint32(at + 20, true),
      unpacked: this.view.getUint32(at + 24, true),
      at: this.view.getUint32(at + 42, true),
    }
    for (let field = extra; field + 4 <= extra + extraLength; ) {
      const length = this.view.getUint16(field + 2, true)
      if (this.view.getUint16(field, true) === 1) {
        let value = field + 4
        for (const key of ['unpacked', 'packed', 'at'] as const) {
          if (found[key] !== big) continue
          found[key] = Number(this.view.getBigUint64(value, true))
          value += 8
        }
      }
      field += 4 + length
    }
    return found
  }

  /** The end record is last, but for a comment of up to 64 KB. */
  private endOfDirectory(): number {
    const first = Math.max(0, this.bytes.length - 22 - 0xffff)
    for (let at = this.bytes.length - 22; at >= first; at -= 1) {
      if (this.view.getUint32(at, true) === directorySign) return at
    }
    throw new FileFault('file-broken')
  }
}

async function inflate(
  packed: Uint8Array,
  take: (bytes: Uint8Array, last: boolean) => void,
  breathe: () => Promise<void>,
): Promise<void> {
  let ended = false
  const stream = new Inflate((bytes, last) => {
    ended ||= last
    take(bytes, last)
  })
  for (let at = 0; at < packed.length && !ended; at += stepBytes) {
    try {
      stream.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length)
    } catch (error) {
      if (error instanceof FileFault) throw error
      // fflate's own errors carry a code; anything else is a mistake of ours.
      if (error instanceof Error && 'code' in error) throw new FileFault('file-broken')
      throw error
    }
    if ((at / stepBytes) % 64 === 63) await breathe()
  }
}

/** Old tools write `\\` for `/`, and capitals as they please. */
const keyOf = (name: string) => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()

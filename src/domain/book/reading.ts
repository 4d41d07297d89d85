import type { CivilDate, FiscalYear } from '../dates.ts'
import type { Entry } from '../entry.ts'
import { emptyStock, type Stock } from '../place.ts'
import type { YearStatistics } from '../statistics/shape.ts'
import { BookDifference } from './difference.ts'
import { FigureSource } from './figures.ts'
import type { Hashing } from './hashing.ts'
import { type Parsed, parseLine, told } from './line-reading.ts'
import {
  type Base,
  type BookEnd,
  type BookHead,
  bookFormat,
  entryFields,
  noBase,
  type Opening,
} from './lines.ts'

type Head = { seq: number; hash: string }
const beginning: Head = { seq: 0, hash: '' }

/**
 * Reads an exported book line by line, and throws at the first line that is not as it must be:
 * hashes, chains, turns, positions, seals, stock, the figures of closed years, and the end.
 */
export class BookReading {
  head: BookHead | null = null
  /** The position of the last entry read. */
  position = 0
  entries = 0
  seals = new Set<string>()
  lastSeal: Base = noBase
  closed = new Map<FiscalYear, YearStatistics>()
  private lines = 0
  private ended = false
  private streams = new Map<string, Head>()
  private stock = new Map<string, Stock>()
  private unsealed: string[] = []
  private source = new FigureSource()
  /** Strict to the last byte: a byte order mark is no part of a book either. */
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  private readonly digest

  constructor(private readonly hashing: Hashing) {
    this.digest = hashing.runningHash()
  }

  get streamCount(): number {
    return this.streams.size
  }

  /** The figures of a year as all entries of the file give them. */
  figuresOf(year: FiscalYear, on: CivilDate): YearStatistics {
    return this.closed.get(year) ?? this.source.of(year, on)
  }

  read(bytes: Uint8Array): void {
    const line = `line ${this.lines + 1}`
    if (this.ended) throw new BookDifference(`${line}: something stands after the end of the book`)
    const where = `${line}${this.next()}`
    const parsed = parseLine(this.hashing, this.decoded(bytes, where), where)
    if (this.head === null) this.begin(parsed, line)
    else if ('position' in parsed) this.readEntry(parsed, line)
    else if ('earlier' in parsed) this.readEarlier(parsed, line)
    else if ('opening' in parsed) this.readOpening(parsed, line)
    else if ('end' in parsed) this.readEnd(parsed, line)
    else throw new BookDifference(`${line}${this.next()}: it is no line of a book`)
    if (this.ended) return
    this.digest.add(String(parsed.hash))
    this.lines += 1
  }

  private decoded(bytes: Uint8Array, where: string): string {
    try {
      return this.decoder.decode(bytes)
    } catch {
      throw new BookDifference(`${where}: it is no UTF-8`)
    }
  }

  /** Which entry should have stood on a line that cannot be read. */
  private next(): string {
    const isAmongEntries = this.entries > 0 || this.head?.first === 1
    return isAmongEntries ? `, where entry ${this.position + 1} should be` : ''
  }

  /** To be called when the file has no further line. */
  finish(): void {
    if (this.ended) return
    const last = this.entries === 0 ? '' : `, entry ${this.position}`
    throw new BookDifference(
      `line ${this.lines}${last}: the book ends here without its end; its tail was cut off`,
    )
  }

  private begin(parsed: Parsed, line: string): void {
    if (!('book' in parsed)) throw new BookDifference(`${line}: it is not the head of a book`)
    const head = told<BookHead>(this.hashing, parsed, 'book', line)
    if (head.format !== bookFormat) {
      throw new BookDifference(`${line}: its format is ${head.format}, not ${bookFormat}`)
    }
    const { first, last, base } = head
    if (base.through !== first - 1 || last < base.through) {
      throw new BookDifference(`${line}: its seal does not end where its entries begin`)
    }
    this.head = head
    this.position = first - 1
    this.lastSeal = base
  }

  private readEarlier(parsed: Parsed, line: string): void {
    const row = told<Parsed>(this.hashing, parsed, 'earlier', line)
    const entry = this.chained(row, line, true)
    if (this.entries > 0 || entry.position >= this.head!.first) {
      throw new BookDifference(`${line}: entry ${entry.position} is not before the year's book`)
    }
    this.source.add(entry)
  }

  private readOpening(parsed: Parsed, line: string): void {
    const { item, ...held } = told<Opening>(this.hashing, parsed, 'opening', line)
    if (this.entries > 0 || this.head!.first === 1 || this.stock.has(item)) {
      throw new BookDifference(`${line}: an opening stock has no place here`)
    }
    this.stock.set(item, { ...emptyStock, ...held })
  }

  private readEntry(row: Parsed, line: string): void {
    const named = `${line}, entry ${row.position} (${row.stream}, ${row.seq}, ${row.kind})`
    if (row.position !== this.position + 1) {
      throw new BookDifference(`${named}: entry ${this.position + 1} should stand here`)
    }
    if (this.position + 1 > this.head!.last) {
      throw new BookDifference(`${named}: the book ends with entry ${this.head!.last}`)
    }
    const entry = this.chained(row, line)
    this.position = entry.position
    this.entries += 1
    if (entry.kind === 'sealed') this.checkSeal(entry.detail, named)
    this.unsealed.push(entry.hash)
    this.move(entry, named)
    if ((entry.kind as string) === 'year-closed') this.checkClosing(entry, named)
    this.source.add(entry)
  }

  private chained(row: Parsed, line: string, isEarlier = false): Entry {
    const named = `${line}, entry ${row.position} (${row.stream}, ${row.seq}, ${row.kind})`
    if (Object.keys(row).join() !== entryFields.join()) {
      throw new BookDifference(`${named}: its fields are not those of an entry`)
    }
    const entry = row as unknown as Entry
    // A year's book may begin in the middle of a stream: its seal vouches for that hash too.
    const isOpen = this.head!.first > 1 && !isEarlier && entry.seq > 1
    const begins = isOpen ? { seq: entry.seq - 1, hash: entry.previousHash } : beginning
    const head = this.streams.get(entry.stream) ?? begins
    const detail = this.hashing.canonicalText(entry.detail)
    if (this.hashing.entryHash(entry, entry.previousHash, detail) !== entry.hash) {
      throw new BookDifference(`${named}: its hash is not that of its fields`)
    }
    if (entry.seq !== head.seq + 1) {
      throw new BookDifference(`${named}: it is out of turn in its stream`)
    }
    if (entry.previousHash !== head.hash) {
      throw new BookDifference(`${named}: it breaks its stream's chain`)
    }
    this.streams.set(entry.stream, { seq: entry.seq, hash: entry.hash })
    return entry
  }

  private checkSeal({ through, seal }: Base, named: string): void {
    const isBase = through === this.lastSeal.through && seal === this.lastSeal.seal
    if (!(isBase && this.seals.size === 0 && this.head!.first > 1)) {
      const covered = through - this.lastSeal.through
      const isOurs = covered >= 0 && covered <= this.unsealed.length
      const hashes = this.unsealed.slice(0, covered)
      if (!isOurs || this.hashing.sealHash(this.lastSeal.seal, hashes) !== seal) {
        throw new BookDifference(`${named}: the seal is not that of the entries up to ${through}`)
      }
      this.unsealed = this.unsealed.slice(covered)
    }
    this.lastSeal = { through, seal }
    this.seals.add(seal)
  }

  private move(entry: Entry, named: string): void {
    const { item, source, target, quantity } = entry
    if (source === null) return
    if (!item || !target || !quantity || quantity <= 0 || source === target) {
      throw new BookDifference(`${named}: its movement is not whole`)
    }
    const held = this.stock.get(item) ?? { ...emptyStock }
    if (source !== 'outside' && held[source] < quantity) {
      throw new BookDifference(
        `${named}: it takes ${quantity} from ${source}, which holds ${held[source]}`,
      )
    }
    held[source] -= quantity
    held[target] += quantity
    this.stock.set(item, held)
  }

  /** The year's closing names its seal and the SHA-256 of its figures. */
  private checkClosing(entry: Entry, named: string): void {
    const { seal, figures } = entry.detail as { seal?: string; figures?: string }
    const year = Number(entry.stream.slice('year:'.length))
    if (seal !== this.lastSeal.seal) {
      throw new BookDifference(`${named}: it names a seal that is not the last one before it`)
    }
    if (!this.knows(year)) return
    const found = this.source.of(year, entry.happenedOn)
    const hash = this.hashing.sha256Hex(this.hashing.canonicalText(found))
    if (hash !== figures) {
      throw new BookDifference(
        `${named}: the entries before it give figures whose SHA-256 is ${hash}, not ${figures}`,
      )
    }
    this.closed.set(year, found)
  }

  /** A year's book holds what its own figures need, and not those of years before. */
  knows(year: FiscalYear): boolean {
    return this.head!.first === 1 || year === this.head!.year
  }

  private readEnd(parsed: Parsed, line: string): void {
    const end = told<BookEnd>(this.hashing, parsed, 'end', line)
    if (this.position !== this.head!.last || end.entries !== this.entries) {
      throw new BookDifference(
        `${line}: the book ends with entry ${this.position}, not with entry ${this.head!.last}`,
      )
    }
    if (end.lines !== this.lines || end.digest !== this.digest.end()) {
      throw new BookDifference(`${line}: the lines before it are not those that it ends`)
    }
    this.ended = true
  }
}

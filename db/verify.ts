import { asc, eq, getTableColumns, gt } from 'drizzle-orm'
import { applyToItem } from '../src/domain/draw-item.ts'
import type { Entry } from '../src/domain/entry.ts'
import type { Item } from '../src/domain/item.ts'
import { emptyStock, places, type Stock } from '../src/domain/place.ts'
import type { Db } from './db.ts'
import { entryHash, personalHash, sealHash } from './hash.ts'
import { entryFrom, type Head, noHead } from './ledger.ts'
import { ledger, personal, stock } from './schema/ledger.ts'
import { compareItems } from './verify-items.ts'
import { compareLoans, type LoansCounted } from './verify-loans.ts'
import { DrawnOthers } from './verify-others.ts'
import { chunkSize, Difference, inChunks } from './verifying.ts'

/** What verify found: the book and its pictures intact, or the first entry or row that differs. */
type Verification =
  | {
      ok: true
      entries: number
      streams: number
      /** Personal texts whose time for keeping is over. */
      erased: number
      /** Photos whose bytes stand in a home that cannot be read from here. */
      photosElsewhere: number
    }
  | { ok: false; difference: string }

/**
 * Recomputes every hash and seal of the book in its order, draws stock, items, loans and lines again
 * from nothing but the entries, and compares them with the tables. Reads in chunks.
 */
export async function verifyBook(db: Db): Promise<Verification> {
  const book = new BookReading()
  try {
    await inChunks(
      (after: number | null) => entriesAfter(db, after),
      row => row.position,
      row => book.read(row),
    )
    const erased = await comparePersonal(db, book.personal)
    await compareStock(db, book.stock)
    await compareLoans(db, book.loans)
    await compareItems(db, book.items)
    await book.others.compare(db)
    const { elsewhere: photosElsewhere } = book.others.photos
    return { ok: true, entries: book.position, streams: book.heads.size, erased, photosElsewhere }
  } catch (error) {
    if (error instanceof Difference) return { ok: false, difference: error.message }
    throw error
  }
}

type LedgerRow = typeof ledger.$inferSelect

/** The book as it is read: what each stream, place, loan and seal must look like by now. */
class BookReading {
  position = 0
  heads = new Map<string, Head>()
  stock = new Map<string, Stock>()
  /** They are drawn afterwards, some at a time: all of a long book's would fill the memory. */
  loans: LoansCounted = { loans: 0, entries: 0 }
  items = new Map<string, Item>()
  others = new DrawnOthers()
  /** How many entries bind a personal text. */
  personal = 0
  private sealed = { through: 0, seal: '' }
  private unsealed: string[] = []

  read(row: LedgerRow): void {
    const named = `entry ${row.position} (${row.stream}, ${row.seq}, ${row.kind})`
    if (row.position !== this.position + 1) {
      throw new Difference(`entry ${this.position + 1} is missing before ${named}`)
    }
    this.position = row.position
    const entry = this.chained(row, named)
    if (entry.kind === 'sealed') this.checkSeal(entry.detail, named)
    this.unsealed.push(row.hash)
    if (row.personalHash !== null) this.personal += 1
    this.move(row, named)
    if (row.stream.startsWith('loan:')) this.countLoan(entry, named)
    if (row.stream.startsWith('item:')) this.drawItem(entry, named)
    this.others.draw(entry, named)
  }

  private chained(row: LedgerRow, named: string): Entry {
    const head = this.heads.get(row.stream) ?? noHead
    if (row.seq !== head.seq + 1) throw new Difference(`${named} is out of turn in its stream`)
    if (row.previousHash !== head.hash) throw new Difference(`${named} breaks its stream's chain`)
    let entry: Entry
    try {
      entry = entryFrom(row)
    } catch {
      throw new Difference(`${named}: its detail is no JSON`)
    }
    if (entryHash(entry, head.hash, row.detail) !== row.hash) {
      throw new Difference(`${named}: its hash is not that of its fields`)
    }
    this.heads.set(row.stream, { seq: row.seq, hash: row.hash })
    return entry
  }

  private checkSeal(detail: { through: number; seal: string }, named: string): void {
    const { through, seal } = detail
    const covered = through - this.sealed.through
    const isOurs = covered >= 0 && covered <= this.unsealed.length
    if (!isOurs || sealHash(this.sealed.seal, this.unsealed.slice(0, covered)) !== seal) {
      throw new Difference(`${named}: the seal is not that of the entries up to ${through}`)
    }
    this.sealed = { through, seal }
    this.unsealed = this.unsealed.slice(covered)
  }

  private move(row: LedgerRow, named: string): void {
    const { item, source, target, quantity } = row
    if (source === null) return
    if (!item || !target || !quantity || quantity <= 0 || source === target) {
      throw new Difference(`${named}: its movement is not whole`)
    }
    const held = this.stock.get(item) ?? { ...emptyStock }
    if (source !== 'outside' && held[source] < quantity) {
      throw new Difference(
        `${named}: takes ${quantity} from ${source}, which holds ${held[source]}`,
      )
    }
    this.stock.set(item, {
      ...held,
      [source]: held[source] - quantity,
      [target]: held[target] + quantity,
    })
  }

  private drawItem(entry: Entry, named: string): void {
    const id = entry.stream.slice('item:'.length)
    if (entry.item !== id) throw new Difference(`${named} names another item than its stream`)
    try {
      this.items.set(id, applyToItem(this.items.get(id) ?? null, entry))
    } catch (error) {
      throw new Difference(`${named}: ${(error as Error).message}`)
    }
  }

  private countLoan(entry: Entry, named: string): void {
    const id = entry.stream.slice('loan:'.length)
    if (entry.loan !== id) throw new Difference(`${named} names another loan than its stream`)
    if (entry.seq === 1) this.loans.loans += 1
    this.loans.entries += 1
  }
}

/** A row is either the text that was bound, or erased: then nothing is left to compare. */
async function comparePersonal(db: Db, bound: number): Promise<number> {
  let present = 0
  for (let after = ''; ; ) {
    const rows = await personalAfter(db, after)
    for (const { entry, salt, content, bound: hash } of rows) {
      if (content === null) continue
      present += 1
      if (hash !== personalHash(salt, content)) {
        throw new Difference(`the personal text of entry ${entry} is not the one that was bound`)
      }
    }
    if (rows.length < chunkSize) return bound - present
    after = rows.at(-1)!.entry
  }
}

async function compareStock(db: Db, drawn: Map<string, Stock>): Promise<void> {
  const kept = new Map<string, Stock>()
  for (const row of await db.select().from(stock)) {
    kept.set(row.item, { ...(kept.get(row.item) ?? emptyStock), [row.place]: row.quantity })
  }
  for (const item of new Set([...drawn.keys(), ...kept.keys()])) {
    for (const place of places) {
      const wanted = drawn.get(item)?.[place] ?? 0
      const found = kept.get(item)?.[place] ?? 0
      if (wanted !== found) {
        throw new Difference(
          `stock of item ${item}, ${place}: ${found} kept, ${wanted} in the book`,
        )
      }
    }
  }
}

const entriesAfter = (db: Db, after: number | null) =>
  db
    .select()
    .from(ledger)
    .where(gt(ledger.position, after ?? Number.MIN_SAFE_INTEGER))
    .orderBy(asc(ledger.position))
    .limit(chunkSize)

/** Each with the hash that its entry bound; null where there is no such entry. */
const personalAfter = (db: Db, after: string) =>
  db
    .select({ ...getTableColumns(personal), bound: ledger.personalHash })
    .from(personal)
    .leftJoin(ledger, eq(ledger.id, personal.entry))
    .where(gt(personal.entry, after))
    .orderBy(asc(personal.entry))
    .limit(chunkSize)

import { and, asc, eq, gt, inArray, lt, lte, sql } from 'drizzle-orm'
import {
  type BookEnd,
  type BookHead,
  type BookPart,
  bookFormat,
  noBase,
  type Opening,
} from '../src/domain/book/lines.ts'
import { type CivilDate, type FiscalYear, firstDayOf } from '../src/domain/dates.ts'
import type { Db } from './db.ts'
import { canonicalText, runningHash, sha256Hex } from './hash.ts'
import { ledger } from './schema/ledger.ts'
import { lastPosition } from './seals.ts'
import { loanStreamsOf } from './statistics.ts'

/** Rows at once: few enough that nobody waits for them, and that memory does not grow. */
const rowsAtOnce = 1_000
const loansAtOnce = 50

/** What tells from where to where a book reaches, to be read in one batch: see `bookPart`. */
export function bookPartFinds(db: Db, year: FiscalYear | null) {
  const first = firstDayOf(year ?? 0)
  return [
    lastPosition(db),
    db.all<{ through: number; seal: string }>(sql`
      SELECT detail ->> '$.through' AS through, detail ->> '$.seal' AS seal FROM ledger
      WHERE stream = 'seal' AND happened_on < ${first} ORDER BY seq DESC LIMIT 1`),
    db.all<{ position: number }>(sql`
      SELECT position FROM ledger
      WHERE stream = ${`year:${year}`} AND kind = 'year-closed' ORDER BY seq DESC LIMIT 1`),
  ] as const
}

/**
 * The whole book; or of a year what stands after the last seal made before its first day, up to the
 * entry that closed it, or up to the end while it is open. Nothing is dated after the day on which
 * it was written down, so every entry of the year stands there.
 */
export function bookPart(
  year: FiscalYear | null,
  [[end], [seal], [closing]]: [
    { position: number }[],
    { through: number; seal: string }[],
    { position: number }[],
  ],
): BookPart {
  const base = year === null ? noBase : (seal ?? noBase)
  const last = (year === null ? null : closing?.position) ?? end?.position ?? 0
  return { year, first: base.through + 1, last, base }
}

/** The book as text, some lines at a time; see src/domain/book/lines.ts. */
export async function* bookText(
  db: Db,
  part: BookPart,
  office: string,
  on: CivilDate,
): AsyncGenerator<string> {
  const digest = runningHash()
  let lines = 0
  const told = (name: string, said: unknown) => {
    const hash = sha256Hex(canonicalText(said))
    if (name !== 'end') digest.add(hash)
    lines += 1
    return `${canonicalText({ [name]: said, hash })}\n`
  }
  yield told('book', { ...part, format: bookFormat, office, on } satisfies BookHead)
  if (part.first > 1) {
    for await (const rows of earlierEntries(db, part, on)) {
      yield rows.map(row => told('earlier', lineOf(row))).join('')
    }
    for await (const stocks of openings(db, part.first)) {
      yield stocks.map(stock => told('opening', stock)).join('')
    }
  }
  let entries = 0
  for (let after = part.first - 1; after < part.last; ) {
    const rows = await entriesBetween(db, after, part.last)
    if (rows.length === 0) break
    for (const { hash } of rows) digest.add(hash)
    lines += rows.length
    entries += rows.length
    after = rows.at(-1)!.position
    yield rows.map(row => `${canonicalText(lineOf(row))}\n`).join('')
  }
  yield told('end', { entries, lines, digest: digest.end() } satisfies BookEnd)
}

type LedgerRow = typeof ledger.$inferSelect

function lineOf(row: LedgerRow) {
  return { ...row, detail: JSON.parse(row.detail) as unknown }
}

function entriesBetween(db: Db, after: number, last: number) {
  return db
    .select()
    .from(ledger)
    .where(and(gt(ledger.position, after), lte(ledger.position, last)))
    .orderBy(asc(ledger.position))
    .limit(rowsAtOnce)
}

/**
 * What the year's figures need of the time before its first entry: whole streams of the office, of
 * all items, and of the loans that reach into the year.
 */
async function* earlierEntries(db: Db, { year, first }: BookPart, on: CivilDate) {
  yield* streamsBefore(db, first, 'office', 'office')
  yield* streamsBefore(db, first, 'item:', 'item;')
  const loans = await db.all<{ stream: string }>(sql`
    WITH chosen (stream) AS (${loanStreamsOf(year!, on)})
    SELECT chosen.stream FROM chosen CROSS JOIN ledger
      ON ledger.stream = chosen.stream AND seq = 1 AND position < ${first}
    ORDER BY chosen.stream`)
  for (let at = 0; at < loans.length; at += loansAtOnce) {
    const names = loans.slice(at, at + loansAtOnce).map(({ stream }) => stream)
    yield await db
      .select()
      .from(ledger)
      .where(and(inArray(ledger.stream, names), lt(ledger.position, first)))
      .orderBy(asc(ledger.stream), asc(ledger.seq))
  }
}

/** Entries of the streams from one name to another, by stream and turn. */
async function* streamsBefore(db: Db, first: number, from: string, to: string) {
  let [stream, seq] = [from, 0]
  for (;;) {
    const rows = await db
      .select()
      .from(ledger)
      .where(
        and(
          from === to ? eq(ledger.stream, from) : lt(ledger.stream, to),
          sql`(${ledger.stream}, ${ledger.seq}) > (${stream}, ${seq})`,
          lt(ledger.position, first),
        ),
      )
      .orderBy(asc(ledger.stream), asc(ledger.seq))
      .limit(rowsAtOnce)
    if (rows.length > 0) yield rows
    if (rows.length < rowsAtOnce) return
    const last = rows.at(-1)!
    stream = last.stream
    seq = last.seq
  }
}

/** Units of each item in each place before a position, item by item. */
async function* openings(db: Db, first: number) {
  const held = (place: string) => sql`sum(CASE ${place} WHEN target THEN quantity
    WHEN source THEN -quantity ELSE 0 END)`
  for (let after = ''; ; ) {
    const rows = await db.all<Opening>(sql`
      SELECT item, ${held('shelf')} AS shelf, ${held('loan')} AS loan, ${held('repair')} AS repair,
        ${held('lost')} AS lost
      FROM ledger WHERE item > ${after} AND position < ${first} AND source IS NOT NULL
      GROUP BY item ORDER BY item LIMIT ${rowsAtOnce}`)
    if (rows.length > 0) yield rows
    if (rows.length < rowsAtOnce) return
    after = rows.at(-1)!.item
  }
}

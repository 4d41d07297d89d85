import { asc, gt, inArray, sql } from 'drizzle-orm'
import { applyToLoan } from '../src/domain/draw-loan.ts'
import { streamOf } from '../src/domain/entry.ts'
import { holdsOf } from '../src/domain/hold.ts'
import type { Loan } from '../src/domain/loan.ts'
import type { Db } from './db.ts'
import { entryFrom } from './ledger.ts'
import { hold } from './schema/holds.ts'
import { ledger } from './schema/ledger.ts'
import { line, loan } from './schema/loans.ts'
import { Difference, differ } from './verifying.ts'

/** So many loans are drawn at once: memory does not grow with the book. */
const loansAtOnce = 500

/** What the book's own reading, entry by entry, counted of loans. */
export type LoansCounted = { loans: number; entries: number }

/**
 * Draws each loan again from the entries of its stream, and compares it, its lines and its holds with
 * their tables, some loans at a time. That none was passed over is seen by the counts.
 */
export async function compareLoans(db: Db, counted: LoansCounted): Promise<void> {
  const found = { loans: 0, entries: 0, lines: 0, holds: 0 }
  for (let after = ''; ; ) {
    const rows = await loansAfter(db, after)
    if (rows.length > 0) await compareSome(db, rows, found)
    if (rows.length < loansAtOnce) break
    after = rows.at(-1)!.id
  }
  if (found.loans !== counted.loans) {
    throw new Difference(`${counted.loans} loans in the book, ${found.loans} kept`)
  }
  if (found.entries !== counted.entries) {
    throw new Difference(`${counted.entries} entries of loans in the book, ${found.entries} found`)
  }
  await noneBeside(db, found)
}

type Found = { loans: number; entries: number; lines: number; holds: number }
type LoanRow = typeof loan.$inferSelect

async function compareSome(db: Db, rows: LoanRow[], found: Found): Promise<void> {
  const ids = rows.map(({ id }) => id)
  const [entries, lines, holds] = await db.batch([
    entriesOf(db, ids),
    db.select().from(line).where(inArray(line.loan, ids)),
    db.select().from(hold).where(inArray(hold.loan, ids)),
  ])
  const drawn = drawnFrom(entries)
  for (const row of rows) {
    const wanted = drawn.get(row.id)
    if (!wanted) throw new Difference(`loan ${row.id} stands in no entry`)
    const { lines: _, ...picture } = wanted
    differ(`loan ${row.id}`, row, picture)
  }
  compareLines(lines, drawn)
  compareHolds(holds, drawn)
  found.loans += rows.length
  found.entries += entries.length
  found.lines += lines.length
  found.holds += holds.length
}

function drawnFrom(rows: (typeof ledger.$inferSelect)[]): Map<string, Loan> {
  const drawn = new Map<string, Loan>()
  for (const row of rows) {
    const id = row.stream.slice(streamOf.loan('').length)
    try {
      drawn.set(id, applyToLoan(drawn.get(id) ?? null, entryFrom(row)))
    } catch (error) {
      const named = `entry ${row.position} (${row.stream}, ${row.seq}, ${row.kind})`
      throw new Difference(`${named}: ${(error as Error).message}`)
    }
  }
  return drawn
}

function compareLines(rows: (typeof line.$inferSelect)[], drawn: Map<string, Loan>): void {
  const wanted = new Map(
    [...drawn].flatMap(([id, { lines }]) => lines.map(each => [`${id} ${each.line}`, each])),
  )
  for (const { loan: id, ...row } of rows) {
    const of = wanted.get(`${id} ${row.line}`)
    if (!of) throw new Difference(`line ${row.line} of loan ${id} stands in no entry`)
    differ(`line ${row.line} of loan ${id}`, row, of)
    wanted.delete(`${id} ${row.line}`)
  }
  const [missing] = wanted.keys()
  if (missing) throw new Difference(`line of loan ${missing} is missing from its table`)
}

/** Against the table that the database guards. */
function compareHolds(rows: (typeof hold.$inferSelect)[], drawn: Map<string, Loan>): void {
  const wanted = new Map(
    [...drawn.values()].flatMap(each =>
      holdsOf(each).map(one => [`${one.loan} ${one.line}`, { ...one, imported: each.imported }]),
    ),
  )
  for (const row of rows) {
    const named = `the hold of line ${row.line} of loan ${row.loan}`
    const of = wanted.get(`${row.loan} ${row.line}`)
    if (!of) throw new Difference(`${named} stands in no entry`)
    differ(named, row, of)
    wanted.delete(`${row.loan} ${row.line}`)
  }
  const [missing] = wanted.keys()
  if (missing) throw new Difference(`the hold of line ${missing} is missing from its table`)
}

/** Lines and holds of loans that there are not. */
async function noneBeside(db: Db, found: Found): Promise<void> {
  const [[counted], [strayLine], [strayHold]] = await db.batch([
    db.all<{ lines: number; holds: number }>(sql`
      SELECT (SELECT count(*) FROM ${line}) AS lines, (SELECT count(*) FROM ${hold}) AS holds`),
    stray(db, 'line'),
    stray(db, 'hold'),
  ])
  if (counted!.lines !== found.lines && strayLine) {
    throw new Difference(`line ${strayLine.line} of loan ${strayLine.loan} stands in no entry`)
  }
  if (counted!.holds !== found.holds && strayHold) {
    const { line: at, loan: of } = strayHold
    throw new Difference(`the hold of line ${at} of loan ${of} stands in no entry`)
  }
}

const stray = (db: Db, table: 'line' | 'hold') =>
  db.all<{ loan: string; line: number }>(sql`
    SELECT loan, line FROM ${sql.identifier(table)} AS each
    WHERE NOT EXISTS (SELECT 1 FROM loan WHERE loan.id = each.loan) LIMIT 1`)

const entriesOf = (db: Db, ids: string[]) =>
  db
    .select()
    .from(ledger)
    .where(inArray(ledger.stream, ids.map(streamOf.loan)))
    .orderBy(asc(ledger.stream), asc(ledger.seq))

const loansAfter = (db: Db, after: string) =>
  db.select().from(loan).where(gt(loan.id, after)).orderBy(asc(loan.id)).limit(loansAtOnce)

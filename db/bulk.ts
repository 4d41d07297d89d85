import { getTableColumns, getTableName, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Entry } from '../src/domain/entry.ts'
import { holdsOf } from '../src/domain/hold.ts'
import type { Loan } from '../src/domain/loan.ts'
import type { HeldRole } from '../src/domain/rights.ts'
import type { Db, Statement } from './db.ts'
import { canonicalText, personalHash } from './hash.ts'
import { hold } from './schema/holds.ts'
import { ledger, personal } from './schema/ledger.ts'
import { line, loan } from './schema/loans.ts'
import { person, personRole } from './schema/people.ts'

/** Rows of one statement: large enough to be quick, small enough for one message to a server. */
const rowsPerStatement = 500

/**
 * The statements that write many chained entries, in their order. The triggers see each row, as
 * if it came alone: out of turn, or from where nothing is, and the whole commit is refused.
 */
export function appendAll(db: Db, entries: Omit<Entry, 'position'>[]): Statement[] {
  const { position: _, ...columns } = getTableColumns(ledger)
  const rows = entries.map(entry => ({ ...entry, detail: canonicalText(entry.detail) }))
  return insertAll(db, ledger, rows, Object.keys(columns))
}

export type PersonalRow = typeof personal.$inferInsert

/** The erasable part of an entry, to be written with many others, and the hash that binds it. */
export function personalRow(
  entry: string,
  salt: string,
  content: Record<string, unknown>,
): { hash: string; row: PersonalRow } {
  const text = canonicalText(content)
  return { hash: personalHash(salt, text), row: { entry, salt, content: text } }
}

export const insertPersonals = (db: Db, rows: PersonalRow[]) => insertAll(db, personal, rows)

export function insertPeople(
  db: Db,
  people: (typeof person.$inferInsert)[],
  roles: { person: string; roles: HeldRole[] }[],
): Statement[] {
  const held = roles.flatMap(({ person: id, roles: each }) =>
    each.map(({ role, division }) => ({ person: id, role, division: division ?? '' })),
  )
  return [...insertAll(db, person, people), ...insertAll(db, personRole, held)]
}

/** Loans drawn from all their entries, which go with them in one commit. */
export function insertLoans(db: Db, loans: Loan[]): Statement[] {
  const rows = loans.map(({ lines: _, ...row }) => row)
  const lines = loans.flatMap(({ id, lines: each }) => each.map(one => ({ loan: id, ...one })))
  const holds = loans.flatMap(each =>
    holdsOf(each).map(one => ({ ...one, imported: each.imported })),
  )
  return [
    ...insertAll(db, loan, rows),
    ...insertAll(db, line, lines),
    ...insertAll(db, hold, holds),
  ]
}

export function insertAll(
  db: Db,
  table: SQLiteTable,
  rows: Record<string, unknown>[],
  keys = Object.keys(getTableColumns(table)),
): Statement[] {
  const names = sql.raw(keys.map(snake).join(', '))
  const values = sql.raw(keys.map(key => `value ->> '$.${key}'`).join(', '))
  const into = sql.raw(getTableName(table))
  return chunksOf(rows).map(chunk =>
    db.run(
      sql`INSERT INTO ${into} (${names}) SELECT ${values} FROM json_each(${JSON.stringify(chunk)})`,
    ),
  )
}

export function chunksOf<Row>(rows: Row[], size = rowsPerStatement): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  )
}

const snake = (key: string) => key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

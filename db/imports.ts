import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Outcome } from '../src/domain/imports/outcome.ts'
import type { Db, Statement } from './db.ts'
import { partsOf } from './parts.ts'
import { importFile } from './schema/imports.ts'
import { item } from './schema/items.ts'
import { line, loan } from './schema/loans.ts'
import { person, personRole } from './schema/people.ts'

const json = (values: unknown[]) => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`

/** Staff, with or without an account: whom a row of people may mean. */
export function allStaff(db: Db) {
  return db.select().from(person).where(eq(person.class, 'staff'))
}

export function allRoles(db: Db) {
  return db.select().from(personRole)
}

/** Borrowers from outside the office, whom an earlier register brought. */
export function allOutsiders(db: Db) {
  return db
    .select({ id: person.id, class: person.class, name: person.name, unit: person.unit })
    .from(person)
    .where(ne(person.class, 'staff'))
}

/** Items with one of these codes, retired ones too. */
export function itemsWithCodes(db: Db, codeKeys: string[]) {
  return db
    .select()
    .from(item)
    .where(and(sql`${item.codeKey} IN ${json(codeKeys)}`, ne(item.codeKey, '')))
}

/** Sets that have no code: few, and known by name. */
export function setsWithoutCode(db: Db) {
  return db.select().from(item).where(eq(item.codeKey, ''))
}

export function shelvesOf(db: Db, items: string[]) {
  return db.all<{ item: string; quantity: number }>(
    sql`SELECT item, quantity FROM stock WHERE place = 'shelf' AND item IN ${json(items)}`,
  )
}

/** For each item what moved it since it was registered: live, or from an earlier register. */
export function movedItems(db: Db, items: string[]) {
  return db.all<{ item: string; live: number; lastOn: string }>(sql`
    SELECT item, max(imported = 0) AS live, max(happened_on) AS lastOn FROM ledger
    WHERE item IN ${json(items)} AND source <> 'outside' GROUP BY item`)
}

export function loansOfYears(db: Db, years: number[]) {
  return db.select().from(loan).where(inArray(loan.fiscalYear, years))
}

export function linesOfYears(db: Db, years: number[]) {
  const loans = db.select({ id: loan.id }).from(loan).where(inArray(loan.fiscalYear, years))
  return db.select().from(line).where(inArray(line.loan, loans))
}

export type ImportRow = typeof importFile.$inferSelect

export function importById(db: Db, id: string) {
  return db.select().from(importFile).where(eq(importFile.id, id)).limit(1)
}

/** The latest files, the newest first; ids are in order of time. */
export function latestImports(db: Db, limit: number) {
  return db.select().from(importFile).orderBy(sql`${importFile.id} DESC`).limit(limit)
}

/** When this very file was accepted before. */
export function acceptedBefore(db: Db, sha256: string) {
  return db
    .select({ acceptedAt: importFile.acceptedAt })
    .from(importFile)
    .where(and(eq(importFile.sha256, sha256), eq(importFile.state, 'accepted')))
    .limit(1)
}

export function keepImport(db: Db, row: ImportRow): Statement {
  return db.insert(importFile).values(row)
}

/** The bytes of a file that waits for its user's yes. */
export function keepImportedBytes(db: Db, id: string, bytes: Uint8Array): Statement[] {
  return partsOf(bytes).map((content, part) =>
    db.run(
      sql`INSERT INTO import_part (import, part, content) VALUES (${id}, ${part}, ${content})`,
    ),
  )
}

/** Those bytes again, for `bytesFrom`. */
export function importedParts(db: Db, id: string) {
  return db.all<{ content: ArrayBuffer }>(
    sql`SELECT content FROM import_part WHERE import = ${id} ORDER BY part`,
  )
}

/** Ends the waiting: the file itself is thrown away, what came of it stays. */
export function endImport(
  db: Db,
  id: string,
  state: 'accepted' | 'cancelled',
  at: string,
  outcome: Outcome,
): Statement[] {
  const acceptedAt = state === 'accepted' ? at : null
  return [
    db.run(sql`DELETE FROM import_part WHERE import = ${id}`),
    db
      .update(importFile)
      .set({ state, acceptedAt, outcome: JSON.stringify(outcome) })
      .where(eq(importFile.id, id)),
  ]
}

/** Files that nobody said yes to for so long hold people's names and are thrown away. */
export function forgetWaiting(db: Db, before: string): Statement[] {
  const old = sql`SELECT id FROM import WHERE state = 'waiting' AND at < ${before}`
  return [
    db.run(sql`DELETE FROM import_part WHERE import IN (${old})`),
    db.run(sql`UPDATE import SET state = 'cancelled' WHERE state = 'waiting' AND at < ${before}`),
  ]
}

import { sql } from 'drizzle-orm'
import type { FiscalYear } from '../src/domain/dates.ts'
import type { Db } from './db.ts'

/** More than an auditor counts by hand; the list itself has them all. */
const countedMost = 99

/** Loans of a fiscal year that one person entered, approved and handed over. */
export function samePersonLoans(db: Db, year: FiscalYear) {
  return db.all<{ found: number }>(sql`SELECT count(*) AS found FROM (
    SELECT 1 FROM loan WHERE same_person = 1 AND fiscal_year = ${year} LIMIT ${countedMost})`)
}

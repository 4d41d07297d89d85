import { type SQL, sql } from 'drizzle-orm'
import type { FiscalYear } from '../src/domain/dates.ts'
import type { Db } from './db.ts'

/** More than an auditor counts by hand; the lists themselves have them all. */
const countedMost = 99

/** Loans of a fiscal year that one person did whole, and that were written down in part too late. */
export function flaggedLoans(db: Db, year: FiscalYear) {
  const counted = (flag: SQL) => sql`(SELECT count(*) FROM (
    SELECT 1 FROM loan WHERE ${flag} AND fiscal_year = ${year} LIMIT ${countedMost}))`
  return db.all<{ samePerson: number; datedBack: number }>(sql`
    SELECT ${counted(sql`same_person = 1`)} AS samePerson,
      ${counted(sql`dated_back = 1`)} AS datedBack`)
}

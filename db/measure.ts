import { sql } from 'drizzle-orm'
import type { FiscalYear } from '../src/domain/dates.ts'
import type { MeasureRow } from '../src/domain/measure.ts'
import type { Db } from './db.ts'

/** What finance wrote last into a year's row of the integrity report. */
export function measureWritten(db: Db, year: FiscalYear) {
  return db.all<{ detail: string }>(sql`
    SELECT detail FROM ledger WHERE stream = ${`year:${year}`} AND kind = 'measure-written'
    ORDER BY seq DESC LIMIT 1`)
}

export function measureFrom(rows: { detail: string }[]): MeasureRow | null {
  return rows[0] ? (JSON.parse(rows[0].detail) as MeasureRow) : null
}

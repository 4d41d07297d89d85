import { sql } from 'drizzle-orm'
import type { FiscalYear } from '../src/domain/dates.ts'
import type { Details } from '../src/domain/entry.ts'
import type { EvidenceItem } from '../src/domain/evidence.ts'
import type { Db } from './db.ts'

type Listed = { stream: string; detail: string }

/** The lists of what the assessor asks for: that year's, and the one of the year before. */
export function evidenceLists(db: Db, year: FiscalYear) {
  return db.all<Listed>(sql`
    SELECT stream, detail FROM ledger WHERE kind = 'evidence-listed'
      AND stream IN (${`year:${year}`}, ${`year:${year - 1}`}) ORDER BY stream, seq`)
}

export function listsFrom(rows: Listed[], year: FiscalYear) {
  const listOf = (of: FiscalYear): EvidenceItem[] | null => {
    const last = rows.findLast(({ stream }) => stream === `year:${of}`)
    return last ? (JSON.parse(last.detail) as Details['evidence-listed']).items : null
  }
  return { own: listOf(year), lastYear: listOf(year - 1) }
}

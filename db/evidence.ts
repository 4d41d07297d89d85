import { sql } from 'drizzle-orm'
import type { BatchResponse } from 'drizzle-orm/batch'
import type { CivilDate, FiscalYear } from '../src/domain/dates.ts'
import type { Details } from '../src/domain/entry.ts'
import type { EvidenceItem } from '../src/domain/evidence.ts'
import type { RegisterQuery } from '../src/domain/register/query.ts'
import { spanOf } from '../src/domain/statistics/span.ts'
import { allAnnouncements } from './announcements.ts'
import type { Db } from './db.ts'
import { measureWritten } from './measure.ts'
import { allOrders } from './orders.ts'
import { allVersions } from './procedures.ts'
import { countLoans } from './register-chosen.ts'

/** What a year's evidence rests on beside its report and the register itself, for one batch. */
export function evidenceFinds(db: Db, year: FiscalYear, today: CivilDate) {
  return [
    allOrders(db),
    allAnnouncements(db),
    allVersions(db),
    evidenceLists(db, year),
    countLoans(db, registerQuery(year, today)),
    measureWritten(db, year),
  ] as const
}
export type EvidenceRows = BatchResponse<ReturnType<typeof evidenceFinds>>

/** The whole register of a year, as at its last day. */
export function registerQuery(year: FiscalYear, today: CivilDate): RegisterQuery {
  const { last: on } = spanOf(year, today)
  return {
    year,
    on,
    today,
    state: null,
    division: null,
    borrowerClass: null,
    month: null,
    text: '',
  }
}

type Listed = { stream: string; detail: string }

/** The lists of what the assessor asks for: that year's, and the one of the year before. */
function evidenceLists(db: Db, year: FiscalYear) {
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

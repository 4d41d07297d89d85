import { sql } from 'drizzle-orm'
import type { BatchResponse } from 'drizzle-orm/batch'
import { type CivilDate, type FiscalYear, lastDayOf } from '../src/domain/dates.ts'
import type { ReportNotes } from '../src/domain/report-notes.ts'
import type { ReportPapers } from '../src/domain/report-papers.ts'
import type { Db } from './db.ts'

/**
 * What stood in writing at the end of a year, or stands today while it runs: the order, the
 * manual, the announcement, the numbers of the register, and what finance wrote. One batch.
 */
export function papersFinds(db: Db, year: FiscalYear, today: CivilDate) {
  const last = lastDayOf(year)
  const day = today < last ? today : last
  return [
    db.all<{ number: string; on: CivilDate; subject: string }>(sql`
      SELECT number || '/' || calendar_year AS number, signed_on AS "on", subject
      FROM committee_order WHERE number IS NOT NULL AND signed_on <= ${day}
      ORDER BY signed_on DESC, number DESC LIMIT 1`),
    db.all<{ number: string; on: CivilDate; subject: string }>(sql`
      SELECT number || '/' || calendar_year AS number, date AS "on", subject
      FROM announcement WHERE number IS NOT NULL AND start_on <= ${day}
        AND coalesce(end_on, ${day}) >= ${day} AND coalesce(ended_on, '9999') > ${day}
      ORDER BY date DESC LIMIT 1`),
    db.all<ManualRow>(sql`
      SELECT count(*) AS workTypes, max(version) AS version, max(effective_on) AS effectiveOn,
        (SELECT order_number FROM procedure AS latest WHERE latest.status = 'adopted'
          AND latest.effective_on <= ${day} ORDER BY effective_on DESC, version DESC LIMIT 1)
          AS "order"
      FROM (SELECT work_type, max(version) AS version, max(effective_on) AS effective_on
        FROM procedure WHERE status = 'adopted' AND effective_on <= ${day} GROUP BY work_type)`),
    db.all<{ first: number | null; last: number | null; forms: number }>(sql`
      SELECT min(number) AS first, max(number) AS last, count(*) AS forms
      FROM loan WHERE fiscal_year = ${year}`),
    db.all<{ detail: string }>(sql`
      SELECT detail FROM ledger WHERE stream = ${`year:${year}`} AND kind = 'report-noted'
      ORDER BY seq DESC LIMIT 1`),
  ] as const
}

type ManualRow = {
  workTypes: number
  version: number | null
  effectiveOn: CivilDate | null
  order: string | null
}
type Found = BatchResponse<PapersFinds>
type PapersFinds = ReturnType<typeof papersFinds>

export function papersFrom([
  orders,
  announcements,
  manuals,
  registers,
  notes,
]: Found): ReportPapers {
  const [manual] = manuals
  const [register] = registers
  return {
    order: orders[0] ?? null,
    announcement: announcements[0] ?? null,
    manual: manual?.version
      ? {
          workTypes: manual.workTypes,
          version: manual.version,
          order: manual.order ?? '',
          effectiveOn: manual.effectiveOn!,
        }
      : null,
    register: register?.forms
      ? { first: register.first!, last: register.last!, forms: register.forms }
      : null,
    notes: notes[0] ? (JSON.parse(notes[0].detail) as ReportNotes) : null,
  }
}

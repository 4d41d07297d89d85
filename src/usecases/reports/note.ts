import { append, chain, headOf, noHead } from '../../../db/ledger.ts'
import { closedYearRow } from '../../../db/years.ts'
import { type FiscalYear, fiscalYearOf } from '../../domain/dates.ts'
import { streamOf } from '../../domain/entry.ts'
import { mayNote, type ReportNotes } from '../../domain/report-notes.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

/** Finance writes the problems and suggestions of a year's report; the last ones hold. */
export async function note(
  desk: Desk,
  year: FiscalYear,
  notes: ReportNotes,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'reports.write')) return refuse('not-allowed')
  return decide(desk, async () => {
    const stream = streamOf.year(year)
    const [[head], [closed]] = await desk.db.batch([
      headOf(desk.db, stream),
      closedYearRow(desk.db, year),
    ])
    const rule = mayNote(year, fiscalYearOf(desk.today), closed?.row.closedOn ?? null)
    if (!rule.ok) return rule
    const kind = 'report-noted' as const
    const statements = append(
      desk.db,
      chain(head ?? noHead, [{ ...entryBase(desk), stream, kind, detail: notes }]),
    )
    return { ok: true, value: { statements, answer: `/reports/${year}#notes` } }
  })
}

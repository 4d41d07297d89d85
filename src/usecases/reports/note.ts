import { append, chain, headOf, noHead } from '../../../db/ledger.ts'
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
  const rule = mayNote(year, fiscalYearOf(desk.today), null)
  if (!rule.ok) return rule
  return decide(desk, async () => {
    const stream = streamOf.year(year)
    const [head] = await headOf(desk.db, stream)
    const kind = 'report-noted' as const
    const statements = append(
      desk.db,
      chain(head ?? noHead, [{ ...entryBase(desk), stream, kind, detail: notes }]),
    )
    return { ok: true, value: { statements, answer: `/reports/${year}#notes` } }
  })
}

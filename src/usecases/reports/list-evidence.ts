import { append, chain, headOf, noHead } from '../../../db/ledger.ts'
import { closedYearRow } from '../../../db/years.ts'
import { type FiscalYear, fiscalYearOf } from '../../domain/dates.ts'
import { streamOf } from '../../domain/entry.ts'
import { type EvidenceItem, listWhole } from '../../domain/evidence.ts'
import { mayNote } from '../../domain/report-notes.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

/** Finance writes what the assessor asks for that year; the last list holds. */
export async function listEvidence(
  desk: Desk,
  year: FiscalYear,
  items: EvidenceItem[],
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'reports.write')) return refuse('not-allowed')
  const whole = listWhole(items)
  if (!whole.ok) return whole
  return decide(desk, async () => {
    const stream = streamOf.year(year)
    const [[head], [closed]] = await desk.db.batch([
      headOf(desk.db, stream),
      closedYearRow(desk.db, year),
    ])
    const rule = mayNote(year, fiscalYearOf(desk.today), closed?.row.closedOn ?? null)
    if (!rule.ok) return rule
    const kind = 'evidence-listed' as const
    const statements = append(
      desk.db,
      chain(head ?? noHead, [{ ...entryBase(desk), stream, kind, detail: { items } }]),
    )
    return { ok: true, value: { statements, answer: `/reports/${year}/evidence` } }
  })
}

import { append, chain, headOf, noHead } from '../../../db/ledger.ts'
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
  const rule = mayNote(year, fiscalYearOf(desk.today), null)
  if (!rule.ok) return rule
  const whole = listWhole(items)
  if (!whole.ok) return whole
  return decide(desk, async () => {
    const stream = streamOf.year(year)
    const [head] = await headOf(desk.db, stream)
    const kind = 'evidence-listed' as const
    const statements = append(
      desk.db,
      chain(head ?? noHead, [{ ...entryBase(desk), stream, kind, detail: { items } }]),
    )
    return { ok: true, value: { statements, answer: `/reports/${year}/evidence` } }
  })
}

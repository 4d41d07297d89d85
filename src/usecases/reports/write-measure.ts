import { append, chain, headOf, noHead } from '../../../db/ledger.ts'
import { closedYearRow } from '../../../db/years.ts'
import { type FiscalYear, fiscalYearOf } from '../../domain/dates.ts'
import { streamOf } from '../../domain/entry.ts'
import type { MeasureRow } from '../../domain/measure.ts'
import { mayNote } from '../../domain/report-notes.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

/** Finance writes a year's row of the integrity report anew, whole; the last one holds. */
export async function writeMeasure(
  desk: Desk,
  year: FiscalYear,
  row: MeasureRow,
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
    const kind = 'measure-written' as const
    const statements = append(
      desk.db,
      chain(head ?? noHead, [{ ...entryBase(desk), stream, kind, detail: row }]),
    )
    return { ok: true, value: { statements, answer: `/reports/${year}/measure` } }
  })
}

import { append, chain, headOf, noHead } from '../../../db/ledger.ts'
import { closedYearRow } from '../../../db/years.ts'
import { type FiscalYear, fiscalYearOf } from '../../domain/dates.ts'
import type { YearDetails } from '../../domain/entries/years.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import { mayNote } from '../../domain/report-notes.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

/** What finance writes into a year's stream: each anew, whole, and the last of its kind holds. */
type Written = 'report-noted' | 'measure-written' | 'evidence-listed'
type Said = { [Kind in Written]: { kind: Kind; detail: YearDetails[Kind] } }[Written]

/** Writes one of them, unless the year has not begun or its book is closed. Answers the page. */
export async function writeInYear(
  desk: Desk,
  year: FiscalYear,
  said: Said,
  answer: string,
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
    const entry = { ...entryBase(desk), stream, ...said } as NewEntry
    const statements = append(desk.db, chain(head ?? noHead, [entry]))
    return { ok: true, value: { statements, answer } }
  })
}

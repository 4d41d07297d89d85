import { append, chain, headOf, noHead } from '../../../db/ledger.ts'
import { closedYearRow, updateClosedYear } from '../../../db/years.ts'
import type { FiscalYear } from '../../domain/dates.ts'
import { streamOf } from '../../domain/entry.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

/** The head of the agency acknowledges that a year's book is closed. Answers the closing page. */
export async function acknowledge(
  desk: Desk,
  year: FiscalYear,
  remarks: string,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'years.acknowledge')) return refuse('not-allowed')
  return decide(desk, async () => {
    const stream = streamOf.year(year)
    const [[found], [head]] = await desk.db.batch([
      closedYearRow(desk.db, year),
      headOf(desk.db, stream),
    ])
    if (!found) return refuse('not-closed-yet', { year })
    const { row } = found
    if (row.acknowledgedOn !== null) return refuse('already-acknowledged')
    const kind = 'year-acknowledged' as const
    const [entry] = chain(head ?? noHead, [
      { ...entryBase(desk), stream, kind, detail: { remarks } },
    ])
    const { seq, hash } = entry!
    const acknowledged = {
      ...row,
      acknowledgedOn: desk.today,
      acknowledgedBy: desk.actor.id,
      acknowledgedRemarks: remarks,
      seq,
      hash,
    }
    const statements = [...append(desk.db, [entry!]), updateClosedYear(desk.db, acknowledged)]
    return allow({ statements, answer: `/reports/${year}/closing` })
  })
}

import type { NewEntry } from '../../domain/entry.ts'
import { type AskedUnits, handOver as handOverRule } from '../../domain/lending.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import {
  answerAt,
  appendToLoan,
  findLoan,
  lateness,
  loanEntry,
  type OfLoan,
  whenOf,
} from './loan.ts'

/**
 * Hands over what was approved, all or a part: an entry for each line that leaves the shelf, with
 * its category and its value on that day (clause 209 counts by it). Answers the loan's page.
 */
export async function handOver(
  desk: Desk,
  input: OfLoan & { units: AskedUnits },
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const found = await findLoan(desk, input.loan)
    if (found === null) return refuse('not-found')
    const { loan, things } = found
    if (!may(desk.actor, 'loans.hand-over', loan.owningDivision)) return refuse('not-allowed')
    const when = whenOf(desk, input)
    const stocked = new Map(
      [...things].map(([item, thing]) => [item, { ...thing, shelf: thing.stock.shelf }]),
    )
    const leaving = handOverRule(loan, input.units, stocked, when)
    if (!leaving.ok) return leaving
    const entries = leaving.value.map(({ line, item, quantity }): NewEntry => {
      const { category, priceSatang: unitValueSatang } = things.get(item)!
      return {
        ...loanEntry(desk, loan, when),
        ...{ kind: 'handed-over', line, item, quantity, source: 'shelf', target: 'loan' },
        detail: { category, unitValueSatang, ...lateness(when) },
      }
    })
    return appendToLoan(desk, loan, entries, answerAt(input, 'handovers'))
  })
}

import type { NewEntry } from '../../domain/entry.ts'
import { type AskedReturn, takeBack as takeBackRule } from '../../domain/lending.ts'
import { conditionPlaces } from '../../domain/place.ts'
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
 * Takes back all or a part: an entry for each line and condition. Good goes to the shelf, damaged
 * to repair, lost to where nobody finds it. Answers the loan's page.
 */
export async function takeBack(
  desk: Desk,
  input: OfLoan & { units: AskedReturn; note?: string },
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const found = await findLoan(desk, input.loan)
    if (found === null) return refuse('not-found')
    const { loan } = found
    if (!may(desk.actor, 'loans.hand-over', loan.owningDivision)) return refuse('not-allowed')
    const when = whenOf(desk, input)
    const back = takeBackRule(loan, input.units, found.entries, when)
    if (!back.ok) return back
    const note = input.note?.trim() ? { note: input.note.trim() } : {}
    const entries = back.value.map(({ line, item, quantity, condition }): NewEntry => {
      const target = conditionPlaces[condition]
      return {
        ...loanEntry(desk, loan, when),
        ...{ kind: 'returned', line, item, quantity, source: 'loan', target },
        detail: { ...note, ...lateness(when) },
      }
    })
    return appendToLoan(desk, loan, entries, answerAt(input, 'returns'))
  })
}

import type { NewEntry } from '../../domain/entry.ts'
import { type AskedReturn, takeBack as takeBackRule } from '../../domain/lending.ts'
import { conditionPlaces } from '../../domain/place.ts'
import type { Proof } from '../../domain/proof.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Desk } from '../desk.ts'
import {
  answerAt,
  appendToLoan,
  changeLoan,
  lateness,
  loanEntry,
  noted,
  type OfLoan,
} from './loan.ts'
import { proven } from './proof.ts'

type Coming = Extract<NewEntry, { kind: 'returned' }>

/**
 * Takes back all or a part: an entry for each line and condition. Good goes to the shelf, damaged
 * to repair, lost to where nobody finds it. Answers the loan's page.
 */
export async function takeBack(
  desk: Desk,
  input: OfLoan & { units: AskedReturn; note?: string; proof?: Proof | undefined },
): Promise<Verdict<string>> {
  return changeLoan(desk, input, 'loans.hand-over', async (found, when) => {
    const { loan } = found
    const back = takeBackRule(loan, input.units, found.entries, when)
    if (!back.ok) return back
    const entries = back.value.map(({ line, item, quantity, condition }): Coming => {
      const target = conditionPlaces[condition]
      return {
        ...loanEntry(desk, loan, when),
        kind: 'returned',
        line,
        item,
        quantity,
        source: 'loan',
        target,
        detail: { ...noted(input.note), ...lateness(when) },
      }
    })
    const bound = await proven(desk, found, entries, input.proof)
    if (!bound.ok) return bound
    const answer = answerAt(input, 'returns')
    return appendToLoan(desk, loan, bound.value.entries, answer, bound.value.statements)
  })
}

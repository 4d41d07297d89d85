import type { NewEntry } from '../../domain/entry.ts'
import { type Settlement, settle as settleRule } from '../../domain/following.ts'
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

/** Writes down how a damaged or lost unit was made good (clause 209). Answers the loan's page. */
export async function settle(
  desk: Desk,
  input: OfLoan & { settlement: Settlement; note?: string },
): Promise<Verdict<string>> {
  return changeLoan(desk, input, 'loans.follow-up', ({ loan, entries, stock }, when) => {
    const verdict = settleRule(loan, input.settlement, entries, stock, when)
    if (!verdict.ok) return verdict
    const { line, item, source, checked, amountReason, ...settled } = verdict.value
    const said = { ...(checked && { checked }), ...(amountReason && { amountReason }) }
    const moved =
      source === null ? {} : { source, target: 'shelf' as const, quantity: settled.units }
    const entry: NewEntry = {
      ...loanEntry(desk, loan, when),
      kind: 'settled',
      line,
      item,
      ...moved,
      detail: { ...settled, ...said, ...noted(input.note), ...lateness(when) },
    }
    return appendToLoan(desk, loan, [entry], answerAt(input, 'settlements'))
  })
}

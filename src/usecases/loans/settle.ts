import type { NewEntry } from '../../domain/entry.ts'
import { type Settlement, settle as settleRule } from '../../domain/following.ts'
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

/** Writes down how a damaged or lost unit was made good (clause 209). Answers the loan's page. */
export async function settle(
  desk: Desk,
  input: OfLoan & { settlement: Settlement; note?: string },
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const found = await findLoan(desk, input.loan)
    if (found === null) return refuse('not-found')
    const { loan } = found
    if (!may(desk.actor, 'loans.follow-up', loan.owningDivision)) return refuse('not-allowed')
    const when = whenOf(desk, input)
    const verdict = settleRule(loan, input.settlement, found.entries, found.stock, when)
    if (!verdict.ok) return verdict
    const { line, item, source, checked, amountReason, ...settled } = verdict.value
    const said = { ...(checked && { checked }), ...(amountReason && { amountReason }) }
    const note = input.note?.trim() ? { note: input.note.trim() } : {}
    const moved =
      source === null ? {} : { source, target: 'shelf' as const, quantity: settled.units }
    const entry: NewEntry = {
      ...{ ...loanEntry(desk, loan, when), kind: 'settled', line, item, ...moved },
      detail: { ...settled, ...said, ...note, ...lateness(when) },
    }
    return appendToLoan(desk, loan, [entry], answerAt(input, 'settlements'))
  })
}

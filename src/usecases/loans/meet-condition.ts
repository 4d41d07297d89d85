import { meetCondition as meetConditionRule } from '../../domain/following.ts'
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
 * Writes down on which day the condition of a form of consumables was met: it is due from then on,
 * and the seven days of clause 211 run. Answers the loan's page.
 */
export async function meetCondition(
  desk: Desk,
  input: OfLoan & { note?: string },
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const found = await findLoan(desk, input.loan)
    if (found === null) return refuse('not-found')
    const { loan } = found
    if (!may(desk.actor, 'loans.follow-up', loan.owningDivision)) return refuse('not-allowed')
    const when = whenOf(desk, input)
    const met = meetConditionRule(loan, when)
    if (!met.ok) return met
    const note = input.note?.trim() ? { note: input.note.trim() } : {}
    const detail = { dueOn: met.value.dueOn, ...note, ...lateness(when) }
    const entry = { ...loanEntry(desk, loan, when), kind: 'condition-met' as const, detail }
    return appendToLoan(desk, loan, [entry], answerAt(input, 'conditions'))
  })
}

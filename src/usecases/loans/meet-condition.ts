import { meetCondition as meetConditionRule } from '../../domain/following.ts'
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

/**
 * Writes down on which day the condition of a form of consumables was met: it is due from then on,
 * and the seven days of clause 211 run. Answers the loan's page.
 */
export async function meetCondition(
  desk: Desk,
  input: OfLoan & { note?: string },
): Promise<Verdict<string>> {
  return changeLoan(desk, input, 'loans.follow-up', ({ loan }, when) => {
    const met = meetConditionRule(loan, when)
    if (!met.ok) return met
    const detail = { dueOn: met.value.dueOn, ...noted(input.note), ...lateness(when) }
    const entry = { ...loanEntry(desk, loan, when), kind: 'condition-met' as const, detail }
    return appendToLoan(desk, loan, [entry], answerAt(input, 'conditions'))
  })
}

import { refuseLoan } from '../../domain/lending.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { loanToDecide } from './decide-as.ts'
import { answerAt, appendToLoan, lateness, loanEntry, type OfLoan, whenOf } from './loan.ts'

/** Refuses a loan with a reason; the form keeps its number. Answers the loan's page. */
export async function refuse(
  desk: Desk,
  input: OfLoan & { reason: string },
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const found = await loanToDecide(desk, input.loan)
    if (!found.ok) return found
    const { loan, post, authority } = found.value
    const when = whenOf(desk, input)
    const reason = input.reason.trim()
    const verdict = refuseLoan(loan, reason, when)
    if (!verdict.ok) return verdict
    const detail = { reason, post, ...lateness(when), authority }
    const entry = { ...loanEntry(desk, loan, when), kind: 'refused' as const, detail }
    return appendToLoan(desk, loan, [entry], answerAt(input, 'refusals'))
  })
}

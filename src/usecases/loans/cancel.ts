import { cancel as cancelRule } from '../../domain/lending.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { answerAt, appendToLoan, findLoan, loanEntry, type OfLoan, whenOf } from './loan.ts'

/** The borrower or the officer cancels before the hand-over. Answers the loan's page. */
export async function cancel(
  desk: Desk,
  input: Pick<OfLoan, 'loan' | 'back'> & { reason: string },
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const found = await findLoan(desk, input.loan)
    if (found === null) return refuse('not-found')
    const { loan } = found
    const mine = loan.borrower === desk.actor.id
    if (!mine && !may(desk.actor, 'loans.hand-over', loan.owningDivision)) {
      return refuse('not-allowed')
    }
    const reason = input.reason.trim()
    const verdict = cancelRule(loan, reason)
    if (!verdict.ok) return verdict
    const when = whenOf(desk, { loan: loan.id })
    const entry = { ...loanEntry(desk, loan, when), kind: 'cancelled' as const, detail: { reason } }
    return appendToLoan(desk, loan, [entry], answerAt(input, 'cancellations'))
  })
}

import { mayDecide } from '../../domain/approver.ts'
import type { CivilDate } from '../../domain/dates.ts'
import { extend as extendRule } from '../../domain/following.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import {
  answerAt,
  appendToLoan,
  findLoanAndPosts,
  lateness,
  loanEntry,
  type OfLoan,
  whenOf,
} from './loan.ts'

/**
 * Gives a loan a later due date, with its reason. The office's own may, and whoever decides the
 * loan; never the borrower. Answers the loan's page.
 */
export async function extend(
  desk: Desk,
  input: OfLoan & { dueOn: CivilDate; reason: string },
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const { found, holders } = await findLoanAndPosts(desk, input.loan)
    if (found === null) return refuse('not-found')
    const { loan } = found
    if (desk.actor.id === loan.borrower) return refuse('borrower-cannot-decide')
    const follows = may(desk.actor, 'loans.follow-up', loan.owningDivision)
    if (!follows && !mayDecide(desk.actor, loan, holders).ok) return refuse('not-allowed')
    const when = whenOf(desk, input)
    const reason = input.reason.trim()
    const verdict = extendRule(loan, input.dueOn, reason, when)
    if (!verdict.ok) return verdict
    const detail = {
      ...{ from: loan.dueOn, dueOn: input.dueOn, reason },
      ...{ post: desk.actor.position, ...lateness(when) },
    }
    const entry = { ...loanEntry(desk, loan, when), kind: 'extended' as const, detail }
    return appendToLoan(desk, loan, [entry], answerAt(input, 'extensions'))
  })
}

import { postHolders, postHoldersFrom } from '../../../db/approvers.ts'
import { linesOfLoan, loanById, loanFrom } from '../../../db/loans.ts'
import { mayDecide, postOf } from '../../domain/approver.ts'
import type { Loan } from '../../domain/loan.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import type { Desk } from '../desk.ts'

/**
 * The loan as it is now and the post in which this person decides it, in one round trip; or the
 * refusal, where the law names somebody else.
 */
export async function loanToDecide(
  { db, actor, today }: Desk,
  id: string,
): Promise<Verdict<{ loan: Loan; post: string }>> {
  const [rows, lines, holderRows] = await db.batch([
    loanById(db, id),
    linesOfLoan(db, id),
    postHolders(db, today),
  ])
  const loan = loanFrom(rows, lines)
  if (loan === null) return refuse('not-found')
  const holders = postHoldersFrom(holderRows)
  const named = mayDecide(actor, loan, holders)
  if (!named.ok) return named
  return allow({ loan, post: postOf(named.value, holders) })
}

import { lapsedOrders, postHolders, postHoldersFrom } from '../../../db/approvers.ts'
import { type LoanThing, thingsFrom, thingsOfLoan } from '../../../db/loan-things.ts'
import { linesOfLoan, loanById, loanFrom } from '../../../db/loans.ts'
import {
  afterOrders,
  approverOf,
  type LoanToDecide,
  mayDecide,
  type PostHolder,
  postOf,
} from '../../domain/approver.ts'
import { type Authority, authorityOf, type Size, sizeOf } from '../../domain/authority.ts'
import type { Loan } from '../../domain/loan.ts'
import type { Actor } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import type { Desk } from '../desk.ts'

/**
 * The loan as it is now and the post in which this person decides it, in one round trip; or the
 * refusal, where the law names somebody else.
 */
export async function loanToDecide(
  { db, actor, today }: Desk,
  id: string,
): Promise<Verdict<Deciding>> {
  const [rows, lines, holderRows, thingRows, lapsed] = await db.batch([
    loanById(db, id),
    linesOfLoan(db, id),
    postHolders(db, today),
    thingsOfLoan(db, id),
    lapsedOrders(db, actor.id, today),
  ])
  const loan = loanFrom(rows, lines)
  if (loan === null) return refuse('not-found')
  const holders = postHoldersFrom(holderRows)
  const things = thingsFrom(thingRows)
  const size = sizeWith(loan, things)
  const asked = { ...loan, size }
  const named = decidesAs(actor, asked, holders)
  return named.ok
    ? allow({ loan, things, ...named.value })
    : afterOrders(named, asked, holders, lapsed)
}

type Deciding = {
  loan: Loan
  things: ReadonlyMap<string, LoanThing>
  post: string
  authority: Authority
}

/** The post and the authority in which this person decides, or why they may not. */
export function decidesAs(
  actor: Pick<Actor, 'id'>,
  loan: LoanToDecide,
  holders: PostHolder[],
): Verdict<{ post: string; authority: Authority }> {
  const named = mayDecide(actor, loan, holders)
  if (!named.ok) return named
  const { floor } = approverOf(loan, holders)
  if (floor === null) return refuse('not-the-approver')
  const authority = authorityOf(floor, named.value.lent)
  return allow({ post: postOf(named.value, holders), authority })
}

/** How large the loan is until it is due: by what is approved, else asked for. */
export function sizeWith(
  loan: Pick<Loan, 'startOn' | 'dueOn' | 'lines'>,
  things: ReadonlyMap<string, { priceSatang: number }>,
): Size {
  const worth = loan.lines.map(({ item, approved, requested, unitValueSatang }) => ({
    quantity: approved ?? requested,
    priceSatang: unitValueSatang ?? things.get(item)!.priceSatang,
  }))
  return sizeOf(loan, worth)
}

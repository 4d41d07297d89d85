import type { Details } from './entry.ts'
import { decidable, type When } from './lending.ts'
import type { Loan } from './loan.ts'
import { type OpinionPost, opinionPosts } from './procedure.ts'
import { type Actor, holds, may } from './rights.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/**
 * An opinion is advice that the office's manual asks for (domain.md 1.2: ความเห็นปลัด). Clause 208
 * names the approver alone, so no opinion, given or awaited, stands in the way of the decision:
 * the approver sees which are missing and decides all the same, or waits.
 */
export type Opinion = Details['opined']

type Asked = Pick<Loan, 'opinionsAwaited'>

/** Whose opinion is asked for and not given yet, in the order in which an office asks. */
export function awaitedOf({ opinionsAwaited }: Asked): OpinionPost[] {
  const awaited = opinionsAwaited.split(',')
  return opinionPosts.filter(post => awaited.includes(post))
}

/** Does this person hold the post? The supply officer's is of whoever keeps the division's things. */
export function advisesAs(actor: Actor, post: OpinionPost, owningDivision: string): boolean {
  if (post === 'supply-officer') return may(actor, 'loans.hand-over', owningDivision)
  return holds(actor, post)
}

/** Their own position and the order, where they only stand in for whoever holds that post. */
export function actingIn(actor: Actor, post: OpinionPost): Opinion['acting'] {
  if (post === 'supply-officer') return undefined
  const held = actor.roles.filter(({ role }) => role === post)
  const own = held.find(({ order }) => order === undefined)
  const order = held[0]?.order
  return own || order === undefined ? undefined : { position: actor.position, order }
}

/** The posts in which this person may give an opinion on that loan now. */
export function mayAdviseAs(
  actor: Actor,
  loan: Asked & Pick<Loan, 'borrower' | 'decision' | 'owningDivision'>,
): OpinionPost[] {
  if (loan.decision !== null || loan.borrower === actor.id) return []
  return awaitedOf(loan).filter(post => advisesAs(actor, post, loan.owningDivision))
}

/**
 * Gives an opinion while the loan waits for its decision: never on one's own loan, once for each
 * post, and with words where it is against. Answers the post that it is given in.
 */
export function opine(
  loan: Loan,
  actor: Actor,
  given: { post?: OpinionPost | undefined; favourable: boolean; text: string },
  when: When,
): Verdict<OpinionPost> {
  const holdsOne = opinionPosts.some(post => advisesAs(actor, post, loan.owningDivision))
  if (!holdsOne) return refuse('not-allowed')
  if (loan.borrower === actor.id) return refuse('borrower-cannot-advise')
  const open = decidable(loan, when)
  if (!open.ok) return open
  const theirs = mayAdviseAs(actor, loan)
  const post = given.post ? theirs.find(each => each === given.post) : theirs[0]
  if (post === undefined) return refuse('opinion-not-asked')
  if (!given.favourable && !given.text) return refuse('opinion-words-missing', undefined, 'text')
  return allow(post)
}

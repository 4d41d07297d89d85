import { addDays, type CivilDate } from '../../domain/dates.ts'
import { extend as extendRule } from '../../domain/following.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { decidesAs, sizeWith } from './decide-as.ts'
import { heldWhen, keptUnits } from './held.ts'
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
  let before: CivilDate | null = null
  const verdict = await decide(desk, async () => {
    const { found, holders } = await findLoanAndPosts(desk, input.loan)
    if (found === null) return refuse('not-found')
    const { loan } = found
    if (desk.actor.id === loan.borrower) return refuse('borrower-cannot-decide')
    const follows = may(desk.actor, 'loans.follow-up', loan.owningDivision)
    const size = sizeWith({ ...loan, dueOn: input.dueOn }, found.things)
    const decides = decidesAs(desk.actor, { ...loan, size }, holders)
    if (!follows && !decides.ok) {
      return decides.why.word === 'beyond-delegation' ? decides : refuse('not-allowed')
    }
    const when = whenOf(desk, input)
    const reason = input.reason.trim()
    before = loan.dueOn
    const allowed = extendRule(loan, input.dueOn, reason, when)
    if (!allowed.ok) return allowed
    const detail = {
      ...{ from: loan.dueOn, dueOn: input.dueOn, reason },
      ...{ post: desk.actor.position, ...lateness(when) },
      ...(decides.ok ? { authority: decides.value.authority } : {}),
    }
    const entry = { ...loanEntry(desk, loan, when), kind: 'extended' as const, detail }
    return appendToLoan(desk, loan, [entry], answerAt(input, 'extensions'))
  })
  const due = before as CivilDate | null
  const days = due === null ? null : { fromOn: addDays(due, 1), toOn: input.dueOn }
  const wanted = days && { ...days, loan: input.loan, units: keptUnits }
  return heldWhen(desk, verdict, wanted, () => 'dueOn')
}

import { addDays, type CivilDate } from '../../domain/dates.ts'
import { extend as extendRule } from '../../domain/extending.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { decidesAs } from './decide-as.ts'
import { extended, findForExtension } from './extension.ts'
import { heldWhen, keptUnits } from './held.ts'
import { answerAt, appendToLoan, lateness, loanEntry, type OfLoan, whenOf } from './loan.ts'

/**
 * Gives a loan the later due date that was asked for, or one that the approver sets with a reason.
 * Decided as the loan itself: by the authority that the law names for it, within the bounds of a
 * delegation, and never by the borrower. Its holds follow in the same commit. Answers the loan's page.
 */
export async function extend(
  desk: Desk,
  input: OfLoan & { dueOn: CivilDate | null; reason: string },
): Promise<Verdict<string>> {
  let asked: { fromOn: CivilDate; toOn: CivilDate } | null = null
  const verdict = await decide(desk, async () => {
    const found = await findForExtension(desk, input.loan, input.dueOn ?? desk.today)
    if (found === null) return refuse('not-found')
    const { loan } = found
    const dueOn = loan.extensionDueOn ?? input.dueOn ?? loan.dueOn
    const decides = decidesAs(desk.actor, extended(found, dueOn), found.holders)
    if (!decides.ok) return decides
    const when = whenOf(desk, input)
    const given = { dueOn: input.dueOn, reason: input.reason.trim() }
    const allowed = extendRule(loan, given, found.longest, when)
    if (!allowed.ok) return allowed
    asked = { fromOn: addDays(loan.dueOn, 1), toOn: allowed.value.dueOn }
    const { post, authority } = decides.value
    const detail = { from: loan.dueOn, ...allowed.value, post, ...lateness(when), authority }
    const entry = { ...loanEntry(desk, loan, when), kind: 'extended' as const, detail }
    return appendToLoan(desk, loan, [entry], answerAt(input, 'extensions'))
  })
  const days = asked as { fromOn: CivilDate; toOn: CivilDate } | null
  const wanted = days && { ...days, loan: input.loan, units: keptUnits }
  return heldWhen(desk, verdict, wanted, () => 'dueOn')
}

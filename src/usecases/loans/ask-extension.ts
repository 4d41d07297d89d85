import { addDays, type CivilDate } from '../../domain/dates.ts'
import { askExtension as askRule } from '../../domain/extending.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { findForExtension } from './extension.ts'
import { keptUnits, shortOf } from './held.ts'
import { answerAt, appendToLoan, lateness, loanEntry, type OfLoan, whenOf } from './loan.ts'

/**
 * Asks for a later due date: the borrower, or the office's own for them. What could not be given
 * is refused at once; what can be waits for the authority that decides the loan. Asked again, the
 * newest asking counts. Answers the loan's page.
 */
export async function askExtension(
  desk: Desk,
  input: OfLoan & { dueOn: CivilDate; reason: string },
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const found = await findForExtension(desk, input.loan, input.dueOn)
    if (found === null) return refuse('not-found')
    const { loan } = found
    const mine = loan.borrower === desk.actor.id
    const keeps =
      may(desk.actor, 'loans.hand-over', loan.owningDivision) ||
      may(desk.actor, 'loans.follow-up', loan.owningDivision)
    if (!mine && !keeps) return refuse('not-allowed')
    const when = whenOf(desk, input)
    const { dueOn } = input
    const reason = input.reason.trim()
    const allowed = askRule(loan, { dueOn, reason }, found.longest, when)
    if (!allowed.ok) return allowed
    const days = { fromOn: addDays(loan.dueOn, 1), toOn: dueOn }
    const short = shortOf(loan.lines, found.freedom, { ...days, units: keptUnits })
    // An old register may hold more than there is, and its loans were never refused for it.
    if (short && !loan.imported) return refuse('held-by-others', short.facts, 'dueOn')
    const detail = { dueOn, reason, ...lateness(when) }
    const entry = { ...loanEntry(desk, loan, when), kind: 'extension-asked' as const, detail }
    return appendToLoan(desk, loan, [entry], answerAt(input, 'extension-requests'))
  })
}

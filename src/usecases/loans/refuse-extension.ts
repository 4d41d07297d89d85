import type { CivilDate } from '../../domain/dates.ts'
import { refuseExtension as refuseRule } from '../../domain/extending.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { decidesAs } from './decide-as.ts'
import { extended, findForExtension } from './extension.ts'
import { answerAt, appendToLoan, lateness, loanEntry, type OfLoan, whenOf } from './loan.ts'

/** Refuses the later due date that was asked for, with a reason: the due date stays. */
export async function refuseExtension(
  desk: Desk,
  input: OfLoan & { dueOn: CivilDate | null; reason: string },
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const found = await findForExtension(desk, input.loan, desk.today)
    if (found === null) return refuse('not-found')
    const { loan } = found
    const asked = extended(found, loan.extensionDueOn ?? loan.dueOn)
    const decides = decidesAs(desk.actor, asked, found.holders)
    if (!decides.ok) return decides
    const when = whenOf(desk, input)
    const reason = input.reason.trim()
    const allowed = refuseRule(loan, { dueOn: input.dueOn, reason }, when)
    if (!allowed.ok) return allowed
    const { post, authority } = decides.value
    const detail = { ...allowed.value, reason, post, ...lateness(when), authority }
    const entry = { ...loanEntry(desk, loan, when), kind: 'extension-refused' as const, detail }
    return appendToLoan(desk, loan, [entry], answerAt(input, 'extension-refusals'))
  })
}

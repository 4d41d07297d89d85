import { type CivilDate, daysBetween } from './dates.ts'
import { whileOut } from './following.ts'
import type { When } from './lending.ts'
import type { Loan } from './loan.ts'
import { isOpen } from './open-due.ts'
import { longestLoanDays } from './request.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** Longest loans that bind beside the year: of the manual, and of the announcement, it followed. */
export type LongestLoans = {
  procedure: { version: number; mostDays: number } | null
  announcement: { number: string; mostDays: number } | null
}

/** A later day that may be asked for, or given. `dueOn` null: the one that was asked for. */
export type Extension = { dueOn: CivilDate | null; reason: string }

/**
 * May a later due date be asked for? With its reason, while something is out, and never beyond
 * what the request itself could have had: the manual, the announcement, a year.
 */
export function askExtension(
  loan: Loan,
  { dueOn, reason }: { dueOn: CivilDate; reason: string },
  longest: LongestLoans,
  when: When,
): Verdict {
  const open = whileOut(loan, when)
  if (!open.ok) return open
  const fits = extensionFits(loan, dueOn, longest)
  if (!fits.ok) return fits
  return reason ? allow() : refuse('reason-missing', undefined, 'reason')
}

/**
 * Gives the later day that was asked for; or, where nothing was asked, one that the approver sets,
 * with its reason. Who decides about another day than the one that waits has seen an older page.
 */
export function extend(
  loan: Loan,
  given: Extension,
  longest: LongestLoans,
  when: When,
): Verdict<{ dueOn: CivilDate; reason: string }> {
  const open = whileOut(loan, when)
  if (!open.ok) return open
  const asked = loan.extensionDueOn
  if (asked !== null && given.dueOn !== null && given.dueOn !== asked) {
    return refuse('changed-meanwhile')
  }
  const dueOn = asked ?? given.dueOn
  if (dueOn === null) return refuse('extension-not-asked', undefined, 'dueOn')
  const fits = extensionFits(loan, dueOn, longest)
  if (!fits.ok) return fits
  const reason = given.reason || loan.extensionReason
  return reason ? allow({ dueOn, reason }) : refuse('reason-missing', undefined, 'reason')
}

/** Refuses the later day that was asked for, with a reason. Answers that day. */
export function refuseExtension(
  loan: Loan,
  given: Extension,
  when: When,
): Verdict<{ dueOn: CivilDate }> {
  const open = whileOut(loan, when)
  if (!open.ok) return open
  const { extensionDueOn: dueOn } = loan
  if (dueOn === null) return refuse('extension-not-asked')
  if (given.dueOn !== null && given.dueOn !== dueOn) return refuse('changed-meanwhile')
  return given.reason ? allow({ dueOn }) : refuse('reason-missing', undefined, 'reason')
}

function extensionFits(loan: Loan, dueOn: CivilDate, longest: LongestLoans): Verdict {
  if (isOpen(loan)) return refuse('condition-not-met')
  if (dueOn <= loan.dueOn) return refuse('due-not-later', undefined, 'dueOn')
  // What waited for a condition had no day before it was met: its time is counted from there.
  const since = loan.dueCondition === null ? loan.startOn : loan.firstDueOn
  const days = daysBetween(since, dueOn)
  if (days > longestLoanDays) return refuse('due-too-far', undefined, 'dueOn')
  const { procedure, announcement } = longest
  if (procedure !== null && days + 1 > procedure.mostDays) {
    const facts = { workType: loan.workType, version: procedure.version, most: procedure.mostDays }
    return refuse('procedure-days', facts, 'dueOn')
  }
  if (announcement !== null && days + 1 > announcement.mostDays) {
    const facts = { number: announcement.number, most: announcement.mostDays }
    return refuse('public-days', facts, 'dueOn')
  }
  return allow()
}

import { addDays, type CivilDate } from './dates.ts'
import { whileOut } from './following.ts'
import type { When } from './lending.ts'
import type { Loan } from './loan.ts'
import { isOpen } from './open-due.ts'
import { longestLoanDays } from './request.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** What a loan may last for at one time: by the manual and the announcement it followed, by its things. */
export type LongestLoans = {
  procedure: { version: number; mostDays: number } | null
  announcement: { number: string; mostDays: number } | null
  /** Of its things, the one that the register lends for the fewest days. */
  item: { name: string; mostDays: number } | null
}

/** The last day that an extension may reach, and whose rule that is. */
export type ExtensionBound = { last: CivilDate; most: number } & (
  | { by: 'procedure'; workType: string; version: number }
  | { by: 'announcement'; number: string }
  | { by: 'item'; name: string }
  | { by: 'year' }
)

/**
 * How far a loan may be extended now. The manual, the announcement and the register say how long
 * things are lent *at one time* (ครั้งละไม่เกิน … วัน), and an extension is a further time that the
 * same authority decides with a reason of its own (domain.md 1.5 rule 7): each reaches that many
 * days beyond the due date that holds, by the strictest of the three. So a wheelchair lent for its
 * whole 180 days may be extended once more (scenario 8). All times together are a year at most,
 * from the first day: longer is no loan (rule 8). What waited for a condition had no day before
 * it was met: its year is counted from there.
 */
export function extensionBound(
  loan: Pick<Loan, 'startOn' | 'firstDueOn' | 'dueOn' | 'dueCondition' | 'workType'>,
  { procedure, announcement, item }: LongestLoans,
): ExtensionBound {
  const reach = (most: number) => ({ most, last: addDays(loan.dueOn, most) })
  const since = loan.dueCondition === null ? loan.startOn : loan.firstDueOn
  const { workType } = loan
  const bounds: ExtensionBound[] = [
    { by: 'year', most: longestLoanDays, last: addDays(since, longestLoanDays) },
  ]
  if (procedure) {
    const { version, mostDays } = procedure
    bounds.push({ by: 'procedure', workType, version, ...reach(mostDays) })
  }
  if (announcement) {
    const { number, mostDays } = announcement
    bounds.push({ by: 'announcement', number, ...reach(mostDays) })
  }
  if (item) bounds.push({ by: 'item', name: item.name, ...reach(item.mostDays) })
  return bounds.reduce((strictest, each) => (each.last < strictest.last ? each : strictest))
}

/** A later day that may be asked for, or given. `dueOn` null: the one that was asked for. */
export type Extension = { dueOn: CivilDate | null; reason: string }

/** May a later due date be asked for? With its reason, while something is out, within its bound. */
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
  const bound = extensionBound(loan, longest)
  if (dueOn <= bound.last) return allow()
  return refuse('extension-too-long', { ...bound, was: loan.dueOn }, 'dueOn')
}

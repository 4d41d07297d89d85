import type { LoanKind } from './consumable.ts'
import { addDays, type CivilDate, daysBetween, type FiscalYear } from './dates.ts'
import type { BorrowerClass, Channel, UseLocation } from './words.ts'

/** Six different quantities of one line (domain.md trap 9); approved is null while undecided (trap 8). */
export type Line = {
  line: number
  item: string
  requested: number
  approved: number | null
  handedOver: number
  returnedGood: number
  returnedDamaged: number
  lost: number
  settledDamaged: number
  settledLost: number
  firstHandedOverOn: CivilDate | null
  lastReturnedOn: CivilDate | null
  /** As they were at the first hand-over; null before it. */
  category: string | null
  unitValueSatang: number | null
}

export type Decision = 'approved' | 'partly-approved' | 'refused' | 'cancelled'

/** The picture of one loan form (ใบยืม), drawn from the entries of its stream. */
export type Loan = {
  id: string
  fiscalYear: FiscalYear
  number: number
  imported: boolean
  channel: Channel
  borrower: string
  borrowerClass: BorrowerClass
  borrowerDivision: string | null
  owningDivision: string
  workType: string
  /** Of durable things (clause 208) or of consumables (clause 210). */
  kind: LoanKind
  /** The version of the manual that it followed; null where none was in force. */
  procedureVersion: number | null
  /** Who decides, where that version is stricter than clause 208. */
  approverRule: 'agency-head' | null
  useLocation: UseLocation
  requestedOn: CivilDate
  /** Who wrote the request down; null in an imported register. */
  requestedBy: string | null
  startOn: CivilDate
  firstDueOn: CivilDate
  /** `openDue` for as long as the condition below is not met. */
  dueOn: CivilDate
  /** What consumables wait for instead of a day; it stays once it was met. */
  dueCondition: string | null
  decision: Decision | null
  decidedOn: CivilDate | null
  decidedBy: string | null
  decidedPost: string | null
  handedOverOn: CivilDate | null
  closedOn: CivilDate | null
  lastChasedOn: CivilDate | null
  /** Posts whose opinion is asked for and not given yet, with commas between; '' for none. */
  opinionsAwaited: string
  /** One person wrote the request, approved it and handed things over: an auditor looks at it. */
  samePerson: boolean
  /** Something of it was written down on a later day than it happened. */
  datedBack: boolean
  /** A later due date that was asked for and waits for its decision, and why; null for none. */
  extensionDueOn: CivilDate | null
  extensionReason: string | null
  /** Units approved and not handed over yet, for as long as the loan waits or is out. */
  awaited: number
  outstanding: number
  /** Units damaged or lost that nobody has settled yet. */
  unsettled: number
  /** The last entry's day: nothing may be dated before it without being marked late. */
  lastOn: CivilDate
  seq: number
  hash: string
  lines: Line[]
}

/** How a loan stands to whoever looks at it, in the order in which lists offer it. */
export const loanStandings = [
  'requested',
  'approved',
  'out',
  'overdue',
  'unsettled',
  'closed',
  'refused',
  'cancelled',
] as const
export type LoanStanding = (typeof loanStandings)[number]
export type LoanState = Exclude<LoanStanding, 'overdue'>

/** Where a loan stands. Overdue is no state: it is computed from today (see `overdueDays`). */
export function stateOf(
  loan: Pick<Loan, 'decision' | 'outstanding' | 'unsettled' | 'handedOverOn'>,
): LoanState {
  if (loan.decision === null) return 'requested'
  if (loan.decision === 'refused' || loan.decision === 'cancelled') return loan.decision
  if (loan.outstanding > 0) return 'out'
  if (loan.handedOverOn === null) return 'approved'
  return loan.unsettled > 0 ? 'unsettled' : 'closed'
}

/** Days past the due date while anything is out; 0 otherwise. Computed, never stored. */
export function overdueDays(loan: Pick<Loan, 'outstanding' | 'dueOn'>, today: CivilDate): number {
  return loan.outstanding > 0 ? Math.max(0, daysBetween(loan.dueOn, today)) : 0
}

/** How a loan stands at the end of a day: its state, or that it is overdue. */
export function standingOf(
  loan: Parameters<typeof stateOf>[0] & Pick<Loan, 'dueOn'>,
  day: CivilDate,
): LoanStanding {
  return overdueDays(loan, day) > 0 ? 'overdue' : stateOf(loan)
}

/**
 * Still to be decided or handed over, though the days asked for are over: handed over now, it would
 * be overdue at once.
 */
export function daysOver(
  loan: Parameters<typeof stateOf>[0] & Pick<Loan, 'dueOn'>,
  today: CivilDate,
): boolean {
  return ['requested', 'approved'].includes(stateOf(loan)) && loan.dueOn < today
}

/** Was something out when the last day for a chase ended, and nobody chased by then (clause 211)? */
export function chaseMissed(
  loan: Pick<Loan, 'outstanding' | 'dueOn' | 'handedOverOn' | 'closedOn'>,
  chasedInTime: boolean,
  today: CivilDate,
): boolean {
  const deadline = chaseDeadline(loan.dueOn)
  const wasOut = loan.handedOverOn !== null && loan.handedOverOn <= loan.dueOn
  const stillOut = loan.outstanding > 0 || (loan.closedOn ?? '') > deadline
  return today > deadline && wasOut && stillOut && !chasedInTime
}

/** Clause 211: the lender chases within 7 days of the due date. A duty of the office, no grace. */
export function chaseDeadline(dueOn: CivilDate): CivilDate {
  return addDays(dueOn, 7)
}

/** Units of a line that are with the borrower: what went out and came back in no condition. */
export function outstandingOf(line: Line): number {
  return line.handedOver - line.returnedGood - line.returnedDamaged - line.lost
}

/** What may still be handed over of a line. */
export function handableOf(line: Pick<Line, 'approved' | 'handedOver'>): number {
  return (line.approved ?? 0) - line.handedOver
}

/** Units of a line that came back damaged or are lost, and that nobody has settled (clause 209). */
export function unsettledOf(line: Line): number {
  return line.returnedDamaged - line.settledDamaged + line.lost - line.settledLost
}

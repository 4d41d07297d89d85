import {
  type CivilDate,
  type FiscalYear,
  firstDayOf,
  fiscalYearOf,
  type Instant,
  lastDayOf,
} from './dates.ts'
import type { Control } from './item.ts'
import type { Actor } from './rights.ts'
import { allow, refuse, type Verdict } from './verdict.ts'
import type { BorrowerClass } from './words.ts'
import { addWorkingDays, type Holidays, workingDayFrom } from './working-days.ts'

/** The annual check of the supplies (การตรวจสอบพัสดุประจำปี, clause 213): its rules. */

/** As the order of the agency head names them; an order is a public paper. */
export type Checker = { person: string; name: string; position: string }

export type CheckFigures = {
  things: number
  units: number
  counted: number
  accounted: number
  missing: number
}

/** How an annual check stands. */
type CheckStanding = {
  fiscalYear: FiscalYear
  checkers: Checker[]
  openedOn: CivilDate | null
  reportedOn: CivilDate | null
}

/** How many working days the checkers have (clause 213). */
const reportWorkingDays = 30
export const checkersMost = 10

/** The first working day of October, on which the checkers begin. */
export function checkBeginsOn(year: FiscalYear, holidays: Holidays): CivilDate {
  return workingDayFrom(firstDayOf(year + 1), holidays)
}

/** The last day for the report; the day of the beginning itself does not count. */
export function reportDueOn(year: FiscalYear, holidays: Holidays): CivilDate {
  return addWorkingDays(checkBeginsOn(year, holidays), reportWorkingDays, holidays)
}

/**
 * May they be appointed? Checkers are not supply officers, and are refused by their names. `taken`
 * is true where the year has its check already; `supplyOfficers` are the ids of those who are.
 */
export function mayAppoint(
  given: { fiscalYear: FiscalYear; orderedOn: CivilDate; checkers: Checker[] },
  known: { taken: boolean; supplyOfficers: string[] },
  today: CivilDate,
): Verdict {
  const { fiscalYear, orderedOn, checkers } = given
  if (checkers.length === 0) return refuse('nothing-chosen', undefined, 'checkers')
  const theirs = checkers.filter(({ person }) => known.supplyOfficers.includes(person))
  if (theirs.length > 0) {
    const names = theirs.map(({ name }) => name).join(', ')
    return refuse('checker-supply-officer', { names }, 'checkers')
  }
  if (orderedOn > today) return refuse('date-in-future', undefined, 'orderedOn')
  if (fiscalYear > fiscalYearOf(today)) {
    return refuse('check-year-ahead', { year: fiscalYear }, 'fiscalYear')
  }
  if (known.taken) return refuse('check-there', { year: fiscalYear }, 'fiscalYear')
  return allow()
}

/** The list is of the evening of 30 September, so it is drawn on a later day. */
export function mayOpen(check: CheckStanding, today: CivilDate): Verdict {
  if (check.openedOn !== null) return refuse('changed-meanwhile')
  const from = firstDayOf(check.fiscalYear + 1)
  return today < from ? refuse('check-too-early', { year: check.fiscalYear }) : allow()
}

/** Whoever counts is named in the order, and has not become a supply officer since. */
export function isChecker(check: { checkers: Checker[] }, actor: Actor | null): boolean {
  return actor !== null && check.checkers.some(({ person }) => person === actor.id)
}

function underWay(check: CheckStanding, actor: Actor): Verdict {
  if (!isChecker(check, actor)) return refuse('not-allowed')
  if (actor.roles.some(({ role }) => role === 'supply-officer')) {
    return refuse('checker-supply-officer', { names: actor.name })
  }
  if (check.openedOn === null) return refuse('check-not-open', { year: check.fiscalYear })
  return check.reportedOn === null ? allow() : refuse('check-reported')
}

/** May this person say that they saw so many there? A piece is one, or not there. */
export function mayCount(
  check: CheckStanding,
  actor: Actor,
  seen: { control: Control | null; units: number },
): Verdict {
  const open = underWay(check, actor)
  if (!open.ok) return open
  if (seen.control === 'piece' && seen.units > 1) {
    return refuse('check-one-piece', undefined, 'units')
  }
  return allow()
}

/**
 * Has somebody looked again since this was seen? The later look holds: a piece is in one room, a set
 * is counted room by room. What was counted without a signal and arrives late must not undo it.
 */
export function countedSince(
  counts: { store: string; countedAt: Instant; by: string; units: number; unit: string }[],
  seen: { store: string; control: Control | null },
  at: Instant,
): Verdict {
  const later = counts.find(
    count => count.countedAt > at && (seen.control === 'piece' || count.store === seen.store),
  )
  if (!later) return allow()
  const { by, countedAt, store, units, unit } = later
  return refuse('counted-since', { by, at: countedAt, store, units, unit })
}

/**
 * May the checkers report now? What nobody looked for is reported as not found, which they must
 * say that they mean.
 */
export function mayReport(
  check: CheckStanding,
  actor: Actor,
  given: { left: number; leftAgreed: boolean },
): Verdict {
  const open = underWay(check, actor)
  if (!open.ok) return open
  if (given.left > 0 && !given.leftAgreed) {
    return refuse('check-left', { left: given.left }, 'leftAgreed')
  }
  return allow()
}

/** The day whose evening the list shows. */
export const listDay = (year: FiscalYear): CivilDate => lastDayOf(year)

/** Units of one thing under one loan on the evening of the list. */
export type LoanOnList = { loan: string; item: string; units: number; dueOn: CivilDate }

/** The same with the loan's number, its borrower by role, and what came back since. */
export type NamedLoanOnList = LoanOnList & {
  number: number
  fiscalYear: number
  borrowerClass: BorrowerClass
  position: string
  agency: string
  division: string
  /** Units that came back after the day of the list, and the last day of it. */
  back: number
  backOn: CivilDate | null
}

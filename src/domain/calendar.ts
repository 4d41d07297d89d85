import { addDays, type CivilDate, daysBetween } from './dates.ts'

/**
 * What one line of a loan takes of an item: `held` units on its days, and `out` units now. What is
 * out past its last day is free for nobody until it is back.
 */
export type Use = {
  loan: string
  fromOn: CivilDate
  toOn: CivilDate
  held: number
  out: number
}

/** What there is of an item to lend, shelf and loan together, and who takes it when. */
export type Freedom = { capacity: number; uses: Use[] }

/** The units of a use that were due back before today: they are missed on every day from today. */
export function lateUnits(use: Use, today: CivilDate): number {
  return use.toOn < today ? use.out : 0
}

/** How many units of a use are not free on a day. */
function takenOn(use: Use, day: CivilDate, today: CivilDate): number {
  if (use.fromOn <= day && use.toOn >= day) return use.held
  return day >= today ? lateUnits(use, today) : 0
}

/** Below zero where more is promised than there is: a late return, or units sent to repair. */
export function freeOn({ capacity, uses }: Freedom, day: CivilDate, today: CivilDate): number {
  return capacity - uses.reduce((sum, use) => sum + takenOn(use, day, today), 0)
}

type DayFree = { day: CivilDate; free: number }

/**
 * The first of the days of a span on which the fewest are free. Less becomes free only where a use
 * begins, or today, so no other day needs a look.
 */
export function fewestFree(
  freedom: Freedom,
  fromOn: CivilDate,
  toOn: CivilDate,
  today: CivilDate,
): DayFree {
  const begins = [today, ...freedom.uses.map(use => use.fromOn)]
  const days = [fromOn, ...begins.filter(day => day > fromOn && day <= toOn)].sort()
  return days
    .map(day => ({ day, free: freeOn(freedom, day, today) }))
    .reduce((least, each) => (each.free < least.free ? each : least))
}

export function daysFrom(fromOn: CivilDate, toOn: CivilDate): CivilDate[] {
  const length = Math.max(0, daysBetween(fromOn, toOn) + 1)
  return Array.from({ length }, (_, index) => addDays(fromOn, index))
}

const monthRe = /^(\d{4})-(0[1-9]|1[0-2])$/
/** A request begins at most a year ahead and lasts a year: no hold lies beyond. */
const monthsAhead = 24

/** The month to show, `YYYY-MM`: the one asked for, within what may be asked for from today. */
export function monthShown(asked: string | undefined, today: CivilDate): string {
  const first = today.slice(0, 7)
  if (asked === undefined || !monthRe.test(asked) || asked < first) return first
  const last = monthAfter(first, monthsAhead)
  return asked > last ? last : asked
}

function monthAfter(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number)
  const index = year! * 12 + number! - 1 + months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The months to either side, where they may be shown. */
export function monthsBeside(month: string, today: CivilDate) {
  const first = today.slice(0, 7)
  return {
    before: month > first ? monthAfter(month, -1) : null,
    after: month < monthAfter(first, monthsAhead) ? monthAfter(month, 1) : null,
  }
}

/** First and last day of a month. */
export function daysOfMonth(month: string): { first: CivilDate; last: CivilDate } {
  return { first: `${month}-01`, last: addDays(`${monthAfter(month, 1)}-01`, -1) }
}

import {
  daysFrom,
  daysOfMonth,
  type Freedom,
  fewestFree,
  freeOn,
  lateUnits,
  type Use,
} from './calendar.ts'
import { addDays, type CivilDate } from './dates.ts'
import type { BorrowerClass } from './words.ts'

/** Which loan, and who borrows: as much as a reader's role may see. */
export type NamedLoan = {
  loan: string
  fiscalYear: number
  number: number
  borrower: string
  borrowerClass: BorrowerClass
  borrowerName: string | null
  borrowerPosition: string | null
  borrowerUnit: string | null
  borrowerDivision: string | null
}

/** A use with the loan that it belongs to and who borrows. */
export type NamedUse = Use & NamedLoan

/** An item with all that takes its units from today on. */
export type UsedItem = {
  item: string
  name: string
  unit: string
  control: 'piece' | 'set'
  /** Shelf and loan together: what is in repair or lost is not free. */
  capacity: number
  repair: number
  lost: number
  uses: NamedUse[]
}

/** How an item stands on a day; a set in between is `some`, and `short` is promised twice. */
export type DayState =
  | 'free'
  | 'some'
  | 'none'
  | 'held'
  | 'loan'
  | 'overdue'
  | 'repair'
  | 'lost'
  | 'short'
/** What is free on a day of the calendar; null on the days gone by, which the history tells. */
export type CalendarDay = { day: CivilDate; shown: { state: DayState; free: number } | null }

/**
 * The weeks of a month that are not over, Sunday first, as a wall calendar in Thailand; null
 * outside the month.
 */
export function weeksOf(used: UsedItem, month: string, today: CivilDate): (CalendarDay | null)[][] {
  const { first, last } = daysOfMonth(month)
  const before = new Date(`${first}T00:00:00Z`).getUTCDay()
  const days: (CalendarDay | null)[] = daysFrom(first, last).map(day => {
    if (day < today) return { day, shown: null }
    const free = freeOn(used, day, today)
    return { day, shown: { state: stateOn(used, day, today, free), free } }
  })
  const cells = [...Array.from({ length: before }, () => null), ...days]
  while (cells.length % 7 > 0) cells.push(null)
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) =>
    cells.slice(week * 7, week * 7 + 7),
  )
  return weeks.filter(week => week.some(each => each?.shown))
}

function stateOn(used: UsedItem, day: CivilDate, today: CivilDate, free: number): DayState {
  if (free < 0) return 'short'
  if (used.capacity === 0) return used.lost > 0 && used.repair === 0 ? 'lost' : 'repair'
  if (free === used.capacity) return 'free'
  if (free > 0) return 'some'
  if (used.control === 'set') return 'none'
  const use = used.uses.find(each => isOn(each, day, today))
  if (use === undefined) return 'none'
  if (lateUnits(use, today) > 0) return 'overdue'
  return use.out > 0 ? 'loan' : 'held'
}

const isOn = (use: Use, day: CivilDate, today: CivilDate) =>
  use.fromOn <= day && use.toOn >= day ? use.held > 0 : day >= today && lateUnits(use, today) > 0

/** Who takes units on the days of a month that are still to come, the first first. */
export function usesInMonth({ uses }: UsedItem, month: string, today: CivilDate): NamedUse[] {
  const { first, last } = daysOfMonth(month)
  const from = first < today ? today : first
  return uses
    .filter(use => lateUnits(use, today) > 0 || (use.fromOn <= last && use.toOn >= from))
    .toSorted((a, b) => a.fromOn.localeCompare(b.fromOn) || a.loan.localeCompare(b.loan))
}

/** How near a hand-over must be for the desk to speak of it. */
const soonDays = 7

/** An approved loan that will find too little, on which day, how many, and what stands in its way. */
export type Endangered = {
  use: NamedUse
  day: CivilDate
  missing: number
  /** What others should have brought back. */
  late: NamedUse[]
}

/**
 * The loans that wait for their units and, if nothing changes, will not get them: what is late is
 * not back, or units went to repair after the approval. Holds alone never exceed what there is.
 */
export function endangeredOf(used: UsedItem, today: CivilDate, until?: CivilDate): Endangered[] {
  const late = used.uses.filter(use => lateUnits(use, today) > 0)
  return waitingUses(used, today)
    .filter(({ fromOn }) => until === undefined || fromOn <= until)
    .flatMap(use => {
      const { day, free } = freeFor(used, use, today)
      if (free >= 0) return []
      return [{ use, day, missing: Math.min(-free, use.held - use.out), late }]
    })
}

/** All that a desk must speak of: what begins within the next days, the most urgent first. */
export function endangeredSoon(
  short: UsedItem[],
  today: CivilDate,
): { used: UsedItem; found: Endangered }[] {
  const until = soonUntil(today)
  return short
    .flatMap(used => endangeredOf(used, today, until).map(found => ({ used, found })))
    .toSorted((a, b) => a.found.day.localeCompare(b.found.day))
}

/** Before units go to repair: whom it would leave short, and how many may go without that. */
export function endangeredByRepair(
  used: UsedItem,
  most: number,
  today: CivilDate,
): { use: NamedUse; spare: number }[] {
  return waitingUses(used, today)
    .map(use => ({ use, spare: Math.max(0, freeFor(used, use, today).free) }))
    .filter(({ spare }) => spare < most)
}

/** Approved units that nobody fetched yet and that are still wanted, the first day first. */
function waitingUses({ uses }: UsedItem, today: CivilDate): NamedUse[] {
  return uses
    .filter(use => use.held > use.out && use.toOn >= today)
    .toSorted((a, b) => a.fromOn.localeCompare(b.fromOn) || a.loan.localeCompare(b.loan))
}

function freeFor(used: Freedom, { fromOn, toOn }: Use, today: CivilDate) {
  return fewestFree(used, fromOn < today ? today : fromOn, toOn, today)
}

/** The last day of which the desk speaks. */
export const soonUntil = (today: CivilDate) => addDays(today, soonDays)

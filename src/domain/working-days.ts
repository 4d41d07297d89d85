import { addDays, type CivilDate, dayNumber } from './dates.ts'

/** The days on which the office is closed beside Saturdays and Sundays, with their names. */
export type Holidays = ReadonlyMap<CivilDate, string>

/** 1 January 1970 was a Thursday. */
const thursday = 4
export const isWeekend = (date: CivilDate) => [0, 6].includes((dayNumber(date) + thursday) % 7)

export function isWorkingDay(date: CivilDate, holidays: Holidays): boolean {
  return !isWeekend(date) && !holidays.has(date)
}

/** Holidays never fill so long a stretch; a list that does must not hang a page. */
const longestClosed = 400

/** That day, where the office is open on it; otherwise the next one on which it is. */
export function workingDayFrom(date: CivilDate, holidays: Holidays): CivilDate {
  let day = date
  for (let closed = 0; closed < longestClosed; closed += 1) {
    if (isWorkingDay(day, holidays)) return day
    day = addDays(day, 1)
  }
  return date
}

/** The day on which so many working days have passed after that one: 0 is the day itself. */
export function addWorkingDays(date: CivilDate, days: number, holidays: Holidays): CivilDate {
  let day = date
  for (let passed = 0; passed < days; passed += 1) {
    day = workingDayFrom(addDays(day, 1), holidays)
  }
  return day
}

/**
 * Which days a rule of the manual counts: every day, as the regulation does wherever it says "วัน"
 * alone (clause 211's seven); or those on which the office is open, "วันทำการ" (as clause 213).
 */
export const dayKinds = ['calendar', 'working'] as const
export type DayKind = (typeof dayKinds)[number]

/** The day on which so many days of that kind have passed after that one. */
export function afterDays(
  date: CivilDate,
  days: number,
  kind: DayKind,
  holidays: Holidays,
): CivilDate {
  return kind === 'working' ? addWorkingDays(date, days, holidays) : addDays(date, days)
}

/** The rows of a list as the rules here want them. */
export function holidaysOf(days: { on: CivilDate; name: string }[]): Holidays {
  return new Map(days.map(({ on, name }) => [on, name]))
}

/** A due date on which nobody is there to take the things back, and the day to choose instead. */
export type ClosedDue = {
  on: CivilDate
  /** The holiday's name; null for a Saturday or Sunday. */
  holiday: string | null
  /** Null where no working day lies within what the things are lent for. */
  instead: CivilDate | null
}

/**
 * Null where the office is open on the due date. Otherwise the next working day is proposed, or,
 * where that is longer than the things are lent for, the last one before it. It warns, no more.
 */
export function closedDue(
  { fromOn, toOn }: { fromOn: CivilDate; toOn: CivilDate },
  mostDays: number,
  holidays: Holidays,
): ClosedDue | null {
  if (isWorkingDay(toOn, holidays)) return null
  const holiday = holidays.get(toOn) ?? null
  const next = workingDayFrom(toOn, holidays)
  if (next > toOn && next <= addDays(fromOn, mostDays)) return { on: toOn, holiday, instead: next }
  let day = toOn
  while (day >= fromOn && !isWorkingDay(day, holidays)) day = addDays(day, -1)
  return { on: toOn, holiday, instead: day >= fromOn ? day : null }
}

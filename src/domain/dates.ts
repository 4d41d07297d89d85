/** A civil date of Asia/Bangkok, as ISO CE: `2025-09-30`. */
export type CivilDate = string
/** An instant in UTC, as ISO: `2025-09-30T03:04:05.000Z`. */
export type Instant = string
/** A fiscal year by its Buddhist number: 2568 runs from 1 October 2024 to 30 September 2025. */
export type FiscalYear = number

const millisecondsPerDay = 86_400_000
const zero = '0'.charCodeAt(0)
const bangkokOffsetMilliseconds = 7 * 3_600_000

/** The date of a CE year, month (1–12) and day, or null when there is no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return null
  const time = new Date(Date.UTC(year, month - 1, day))
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return null
  return time.toISOString().slice(0, 10)
}

/** The day on a wall calendar in Thailand at that instant; before 07:00 UTC's day is yesterday's. */
export function dayInBangkok(instant: Date): CivilDate {
  return new Date(instant.getTime() + bangkokOffsetMilliseconds).toISOString().slice(0, 10)
}

/**
 * The same of an instant as the book has it, read from its text: a page of the register asks for
 * some hundred.
 */
export function dayOfInstant(instant: Instant): CivilDate {
  const day = instant.slice(0, 10)
  return Number(instant.slice(11, 13)) * 3_600_000 + bangkokOffsetMilliseconds < millisecondsPerDay
    ? day
    : addDays(day, 1)
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(dayNumber(date) * millisecondsPerDay + days * millisecondsPerDay)
    .toISOString()
    .slice(0, 10)
}

/** Whole days from one date to another; negative when `to` comes first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Days since 1 January 1970. */
export function dayNumber(date: CivilDate): number {
  const year = 100 * twoDigits(date, 0) + twoDigits(date, 2)
  return Date.UTC(year, twoDigits(date, 5) - 1, twoDigits(date, 8)) / millisecondsPerDay
}

/** Read without a text for each number: a report asks for some hundred thousand of them. */
function twoDigits(date: CivilDate, at: number): number {
  return 10 * (date.charCodeAt(at) - zero) + date.charCodeAt(at + 1) - zero
}

export function fiscalYearOf(date: CivilDate): FiscalYear {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  return year + 543 + (month >= 10 ? 1 : 0)
}

export function firstDayOf(year: FiscalYear): CivilDate {
  return `${year - 544}-10-01`
}

export function lastDayOf(year: FiscalYear): CivilDate {
  return `${year - 543}-09-30`
}

/** Days in a fiscal year: 366 when its February has 29. */
export function daysIn(year: FiscalYear): number {
  return daysBetween(firstDayOf(year), lastDayOf(year)) + 1
}

/** The twelve months of a fiscal year as `YYYY-MM`, October first. */
export function monthsOf(year: FiscalYear): string[] {
  const starts = year - 544
  return Array.from({ length: 12 }, (_, index) => {
    const month = ((index + 9) % 12) + 1
    return `${month >= 10 ? starts : starts + 1}-${String(month).padStart(2, '0')}`
  })
}

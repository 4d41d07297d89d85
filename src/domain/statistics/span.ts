import { type CivilDate, type FiscalYear, firstDayOf, lastDayOf } from '../dates.ts'

export type Span = { first: CivilDate; last: CivilDate }

/** The days of a fiscal year that have come: its last is today while it runs. */
export function spanOf(year: FiscalYear, today: CivilDate): Span {
  const last = lastDayOf(year)
  return { first: firstDayOf(year), last: today < last ? today : last }
}

export function within(span: Span, day: CivilDate): boolean {
  return span.first <= day && day <= span.last
}

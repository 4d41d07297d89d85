import type { BatchResponse } from 'drizzle-orm/batch'
import type { CivilDate, FiscalYear } from '../src/domain/dates.ts'
import { backBeforeOut, type Disagreement, disagreements } from '../src/domain/statistics/checks.ts'
import type { YearStatistics } from '../src/domain/statistics/shape.ts'
import { yearStatistics } from '../src/domain/statistics/year.ts'
import type { Db } from './db.ts'
import {
  bookedUnits,
  descriptions,
  divisionNameFrom,
  divisionsNamed,
  registeredUnits,
  streamsFrom,
  streamsOfYear,
} from './statistics.ts'

export type YearReport = { statistics: YearStatistics; disagreements: Disagreement[] }

/** Everything that a year's figures are drawn from, to be read in one batch. */
export function yearFinds(db: Db, year: FiscalYear, today: CivilDate) {
  return [
    streamsOfYear(db, year, today),
    bookedUnits(db, year, today),
    descriptions(db),
    registeredUnits(db),
    divisionsNamed(db),
  ] as const
}

type Found = BatchResponse<YearFinds>
type YearFinds = ReturnType<typeof yearFinds>

/** The figures of a year, and which of their totals do not agree. */
export function yearFrom(
  year: FiscalYear,
  today: CivilDate,
  [streamRows, booked, described, registered, divisions]: Found,
): YearReport {
  const streams = streamsFrom(streamRows)
  const statistics = yearStatistics({
    ...{ year, today, streams, descriptions: described, registered },
    divisionName: divisionNameFrom(divisions),
  })
  const found = [...disagreements(statistics, booked[0]!), ...backBeforeOut(streams, year, today)]
  return { statistics, disagreements: found }
}

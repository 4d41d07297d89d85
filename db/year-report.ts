import type { BatchResponse } from 'drizzle-orm/batch'
import type { CivilDate, FiscalYear } from '../src/domain/dates.ts'
import { type Disagreement, disagreements } from '../src/domain/statistics/checks.ts'
import { divisionNameFrom } from '../src/domain/statistics/division-names.ts'
import { drawnFrom } from '../src/domain/statistics/drawn.ts'
import { type YearFacts, yearFacts } from '../src/domain/statistics/facts.ts'
import type { YearStatistics } from '../src/domain/statistics/shape.ts'
import { yearStatistics } from '../src/domain/statistics/year.ts'
import type { Db } from './db.ts'
import { itemEntries, itemsFrom } from './item-entries.ts'
import { bookedUnits, divisionsNamed, streamsFrom, streamsOfYear } from './statistics.ts'

type YearReport = {
  statistics: YearStatistics
  facts: YearFacts
  disagreements: Disagreement[]
}

/** Everything that a year's figures are drawn from, to be read in one batch. */
export function yearFinds(db: Db, year: FiscalYear, today: CivilDate) {
  return [
    streamsOfYear(db, year, today),
    bookedUnits(db, year, today),
    itemEntries(db),
    divisionsNamed(db),
  ] as const
}

type Found = BatchResponse<YearFinds>
type YearFinds = ReturnType<typeof yearFinds>

/** The figures of a year, what stood out in it, and which of the totals do not agree. */
export function yearFrom(
  year: FiscalYear,
  today: CivilDate,
  [loanRows, booked, itemRows, divisions]: Found,
): YearReport {
  const source = {
    year,
    today,
    streams: streamsFrom(loanRows),
    ...itemsFrom(itemRows),
    divisionName: divisionNameFrom(divisions),
  }
  const drawn = drawnFrom(source)
  const statistics = yearStatistics(source, drawn)
  const found = [...disagreements(statistics, booked[0]!), ...drawn.tallies.backBeforeOut.sum()]
  return { statistics, facts: yearFacts(source, drawn), disagreements: found }
}

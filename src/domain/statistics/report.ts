import type { CivilDate } from '../dates.ts'
import type { YearFacts } from './facts.ts'
import type { YearStatistics } from './shape.ts'

/** What a year's report is drawn from: its figures and facts, and those of the year before. */
export type Report = {
  year: YearStatistics
  facts: YearFacts
  before: YearStatistics | null
  factsBefore: YearFacts | null
  lastDay: CivilDate
}

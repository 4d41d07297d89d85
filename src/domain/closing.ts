import { type CivilDate, type FiscalYear, lastDayOf } from './dates.ts'
import type { Checklist, KeptDocument } from './kept-year.ts'
import type { ReportPapers } from './report-papers.ts'
import type { Disagreement } from './statistics/checks.ts'
import type { YearFacts } from './statistics/facts.ts'
import type { YearStatistics } from './statistics/shape.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** Facts as JSON keeps them: what is a Map elsewhere is a record here. */
type KeptFacts = Omit<YearFacts, 'linesByItem'> & { linesByItem: Record<string, number> }

/** A closed year, as its pages and documents need it. */
export type ClosedYear = {
  year: FiscalYear
  lastDay: CivilDate
  closedOn: CivilDate
  closedBy: string
  through: number
  seal: string
  figures: YearStatistics
  figuresHash: string
  facts: YearFacts
  papers: ReportPapers
  checklist: Checklist
  remarks: string
  documents: KeptDocument[]
  acknowledgedOn: CivilDate | null
  acknowledgedBy: string | null
  acknowledgedRemarks: string | null
  closing: Closing
}

/** A closed year that nobody has acknowledged yet. */
export type YearWaiting = Pick<ClosedYear, 'year' | 'closedOn'>

/** Who signed the closing by doing it, by name and post. */
export type Closing = { closedBy: Signed; acknowledgedBy: Signed | null }
export type Signed = { name: string; position: string; on: CivilDate }

/** Facts as JSON keeps them, with a closed year. */
export const keptFacts = ({ linesByItem, ...facts }: YearFacts): KeptFacts => ({
  ...facts,
  linesByItem: Object.fromEntries(linesByItem),
})

/** Facts out of what was kept. */
export const factsFrom = ({ linesByItem, ...facts }: KeptFacts): YearFacts => ({
  ...facts,
  linesByItem: new Map(Object.entries(linesByItem)),
})

/**
 * May that year be closed today? Once its last day is over, in the order of the years, and only
 * when every total agrees: a book that does not balance is put right first (statistics.md).
 */
export function mayClose(
  year: FiscalYear,
  today: CivilDate,
  known: { first: FiscalYear | null; closed: FiscalYear | null; disagreements: Disagreement[] },
): Verdict {
  const { first, closed, disagreements } = known
  if (closed !== null && closed >= year) return refuse('year-closed')
  if (today <= lastDayOf(year)) return refuse('year-not-over', { year })
  const next = closed === null ? (first ?? year) : closed + 1
  if (next < year) return refuse('earlier-year-open', { year: next })
  if (disagreements.length > 0) return refuse('figures-disagree', { year })
  return allow()
}

/**
 * The day under which a thing is written into the book: the day it was acquired, unless that day
 * is of a closed year; its description keeps the day of acquisition, by which it is counted.
 */
export function datedInOpenBook(
  acquiredOn: CivilDate,
  lastClosedDay: CivilDate | null,
  today: CivilDate,
): CivilDate {
  return lastClosedDay !== null && acquiredOn <= lastClosedDay ? today : acquiredOn
}

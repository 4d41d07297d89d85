import type { BatchResponse } from 'drizzle-orm/batch'
import type { ClosedYear } from '../src/domain/closing.ts'
import type { CivilDate, FiscalYear } from '../src/domain/dates.ts'
import { financeDivisionName } from '../src/domain/office.ts'
import type { ReportPapers } from '../src/domain/report-papers.ts'
import type { Disagreement } from '../src/domain/statistics/checks.ts'
import type { Report } from '../src/domain/statistics/report.ts'
import { spanOf } from '../src/domain/statistics/span.ts'
import { yearsOf } from '../src/domain/statistics/year.ts'
import type { Db } from './db.ts'
import { divisions as allDivisions } from './people.ts'
import { papersFinds, papersFrom } from './report-papers.ts'
import { yearsWithLoans } from './statistics.ts'
import { yearFinds, yearFrom } from './year-report.ts'
import { closedYearFrom, closedYearRow, closedYears } from './years.ts'

/** A year's report and whatever it rests on, from the closed book or drawn from the open one. */
export type ReportFound = {
  report: Report
  papers: ReportPapers
  disagreements: Disagreement[]
  closed: ClosedYear | null
  /** What the division that answers for lending is called. */
  financeDivision: string
  /** What every division is called. */
  divisions: string[]
}

/** The first round trip of a report: which years there are, and whether this one is closed. */
export function yearStandingFinds(db: Db, year: FiscalYear) {
  return [
    yearsWithLoans(db),
    closedYearRow(db, year),
    closedYearRow(db, year - 1),
    closedYears(db),
    allDivisions(db),
  ] as const
}

export type YearStanding = {
  /** The years that have a report, the newest first. */
  years: FiscalYear[]
  lastClosed: FiscalYear | null
  financeDivision: string
  divisions: string[]
  closed: ClosedYear | null
  closedBefore: ClosedYear | null
}

export function yearStandingFrom(
  [known, closed, before, all, owners]: BatchResponse<ReturnType<typeof yearStandingFinds>>,
  today: CivilDate,
): YearStanding {
  return {
    years: yearsOf(known[0]?.first ?? null, today),
    closed: closed[0] ? closedYearFrom(closed[0]) : null,
    closedBefore: before[0] ? closedYearFrom(before[0]) : null,
    lastClosed: all[0]?.year ?? null,
    divisions: owners.map(({ name }) => name),
    financeDivision: owners.find(({ finance }) => finance)?.name ?? financeDivisionName,
  }
}

/**
 * The second: what the standing leaves to be drawn. A closed year costs no more than its own row,
 * however large the book; an open one costs its own loans, and the year before only while open.
 */
export async function findReport(
  db: Db,
  year: FiscalYear,
  today: CivilDate,
  standing: YearStanding,
): Promise<ReportFound> {
  const { years, closed, closedBefore, financeDivision, divisions } = standing
  // Years are closed in their order, so a closed year's year before is closed, or there is none.
  if (closed) return keptReport(closed, standing)
  const drawnBefore = years.includes(year - 1) && !closedBefore
  const own = [...papersFinds(db, year, today), ...yearFinds(db, year, today)] as const
  const earlier = drawnBefore ? [...yearFinds(db, year - 1, today)] : []
  const [p, q, r, s, t, a, b, d, e, ...last] = await db.batch([...own, ...earlier])
  const checked = yearFrom(year, today, [a, b, d, e])
  const before = drawnBefore
    ? yearFrom(year - 1, today, last as unknown as Parameters<typeof yearFrom>[2])
    : null
  return {
    report: {
      year: checked.statistics,
      facts: checked.facts,
      lastDay: spanOf(year, today).last,
      before: closedBefore?.figures ?? before?.statistics ?? null,
      factsBefore: closedBefore?.facts ?? before?.facts ?? null,
    },
    papers: papersFrom([p, q, r, s, t]),
    disagreements: [...checked.disagreements, ...openingOf(checked.statistics, closedBefore)],
    closed: null,
    financeDivision,
    divisions,
  }
}

function keptReport(closed: ClosedYear, standing: YearStanding): ReportFound {
  const { closedBefore, financeDivision, divisions } = standing
  const { figures, facts, lastDay, papers } = closed
  return {
    report: {
      year: figures,
      facts,
      lastDay,
      before: closedBefore?.figures ?? null,
      factsBefore: closedBefore?.facts ?? null,
    },
    papers,
    disagreements: [],
    closed,
    financeDivision,
    divisions,
  }
}

/** The opening balance of a year is the closing balance of the closed year before it. */
function openingOf({ units }: Report['year'], before: ClosedYear | null): Disagreement[] {
  if (!before || before.figures.units.carried_forward === units.brought_forward) return []
  const left = before.figures.units.carried_forward
  return [{ check: 'opening-and-closed', left, right: units.brought_forward }]
}

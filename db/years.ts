import { asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type ClosedYear, factsFrom } from '../src/domain/closing.ts'
import { type CivilDate, type FiscalYear, lastDayOf } from '../src/domain/dates.ts'
import type { Checklist } from '../src/domain/kept-year.ts'
import type { YearStatistics } from '../src/domain/statistics/shape.ts'
import type { Db, Statement } from './db.ts'
import { person } from './schema/people.ts'
import { closedYear } from './schema/years.ts'

type ClosedRow = typeof closedYear.$inferSelect

/** More years than any head of an agency leaves waiting. */
const waitingMost = 12

const closer = alias(person, 'closer')
const head = alias(person, 'head')

/** One year's row, if its book is closed, and who closed and who acknowledged it by name. */
export function closedYearRow(db: Db, year: FiscalYear) {
  return db
    .select({
      row: closedYear,
      closer: { name: closer.name, position: closer.position },
      head: { name: head.name, position: head.position },
    })
    .from(closedYear)
    .leftJoin(closer, eq(closer.id, closedYear.closedBy))
    .leftJoin(head, eq(head.id, closedYear.acknowledgedBy))
    .where(eq(closedYear.year, year))
    .limit(1)
}

/** Every closed year, the newest first, without its figures: a handful. */
export function closedYears(db: Db) {
  const { year, lastDay, closedOn, acknowledgedOn, seal, through } = closedYear
  return db
    .select({ year, lastDay, closedOn, acknowledgedOn, seal, through })
    .from(closedYear)
    .orderBy(desc(year))
}

/** Closed years that the head of the agency has not acknowledged, the oldest first, by its own index. */
export function yearsWaiting(db: Db) {
  const { year, closedOn, acknowledgedOn } = closedYear
  return db
    .select({ year, closedOn })
    .from(closedYear)
    .where(isNull(acknowledgedOn))
    .orderBy(asc(closedOn))
    .limit(waitingMost)
}

export function allClosedYears(db: Db) {
  return db.select().from(closedYear).orderBy(asc(closedYear.year))
}

/** The last day on which nothing may be dated any more; null where no year is closed. */
export function lastClosedDay(db: Db) {
  return db.all<{ day: CivilDate | null }>(sql`SELECT max(last_day) AS day FROM closed_year`)
}

export function insertClosedYear(db: Db, row: ClosedRow): Statement {
  return db.insert(closedYear).values(row)
}

export function updateClosedYear(db: Db, { year, ...row }: ClosedRow): Statement {
  const { acknowledgedOn, acknowledgedBy, acknowledgedRemarks, seq, hash } = row
  return db
    .update(closedYear)
    .set({ acknowledgedOn, acknowledgedBy, acknowledgedRemarks, seq, hash })
    .where(eq(closedYear.year, year))
}

type Named = { name: string | null; position: string | null } | null
type ClosedFound = { row: ClosedRow; closer: Named; head: Named }

export function closedYearFrom({ row, closer: by, head: at }: ClosedFound): ClosedYear {
  const { figures, facts, papers, checklist, documents, seq: _, hash: __, ...rest } = row
  const signed = (named: Named, on: CivilDate) => ({
    name: named?.name ?? '',
    position: named?.position ?? '',
    on,
  })
  return {
    ...rest,
    figures: JSON.parse(figures),
    facts: factsFrom(JSON.parse(facts)),
    papers: JSON.parse(papers),
    checklist: JSON.parse(checklist),
    documents: JSON.parse(documents),
    closing: {
      closedBy: signed(by, row.closedOn),
      acknowledgedBy: row.acknowledgedOn === null ? null : signed(at, row.acknowledgedOn),
    },
  }
}

/** What the pictures know of a director's checklist, in one statement. */
export function checklistFinds(db: Db, year: FiscalYear) {
  const last = lastDayOf(year)
  return db.all<Omit<Checklist, 'unchased'>>(sql`
    SELECT
      (SELECT count(*) FROM loan WHERE decision IS NULL AND requested_on <= ${last})
        AS undecided,
      (SELECT count(*) FROM loan JOIN line ON line.loan = loan.id
        WHERE loan.unsettled > 0 AND loan.handed_over_on <= ${last}
          AND line.returned_damaged + line.lost > line.settled_damaged + line.settled_lost)
        AS unsettled,
      12 - (SELECT count(DISTINCT detail ->> '$.month') FROM ledger
        WHERE stream = ${`year:${year}`} AND kind = 'month-reviewed') AS unreviewed,
      coalesce((SELECT open_findings FROM stock_check WHERE fiscal_year = ${year}), 0) AS findings,
      coalesce((SELECT CASE WHEN reported_on IS NOT NULL THEN 'reported'
        WHEN opened_on IS NOT NULL THEN 'counting' ELSE 'appointed' END
        FROM stock_check WHERE fiscal_year = ${year}), 'none') AS "check"`)
}

/** The checklist whole: what was not chased in time is a figure of the year already. */
export function checklistFrom(
  [found]: Omit<Checklist, 'unchased'>[],
  { chase }: YearStatistics,
): Checklist {
  return { ...found!, unchased: chase.missed }
}

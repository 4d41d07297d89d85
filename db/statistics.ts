import { type SQL, sql } from 'drizzle-orm'
import { addDays, type CivilDate, type FiscalYear } from '../src/domain/dates.ts'
import type { EntryKind } from '../src/domain/entry.ts'
import type { Place } from '../src/domain/place.ts'
import type { DivisionNamed } from '../src/domain/statistics/division-names.ts'
import type { LoanEntry } from '../src/domain/statistics/loan-facts.ts'
import { spanOf } from '../src/domain/statistics/span.ts'
import type { Db } from './db.ts'

/** Some loans as one JSON list, each a list of its entries: see `entryRead`. */
type LoansRow = { loans: string }

/** What the figures read of an entry beside its detail, in this order. */
const read = sql.raw('seq, id, kind, happened_on, line, quantity, source, target, corrects')

/** Few rows, and none of them larger than a page. Written out: a bound 100 would be a fraction. */
const loansInRow = sql.raw('100')

/** The longest that a chase deadline of this year may look back: see `chaseDeadline`. */
const chaseDays = 7

/**
 * The streams of every loan that a year's figures may touch, up to its end. A row holds a hundred
 * loans, for a client that makes an object of each of a hundred thousand rows costs more than the
 * database does; the details, which are JSON as they stand, go into it unread.
 */
export function streamsOfYear(db: Db, year: FiscalYear, today: CivilDate) {
  const { last } = spanOf(year, today)
  return db.all<LoansRow>(sql`
    WITH chosen (stream, turn) AS (
      SELECT stream, row_number() OVER () FROM (${loanStreamsOf(year, today)})
    )
    SELECT '[' || coalesce(group_concat('[' || (
        SELECT group_concat('[' || json_array(${read}) || ',' || detail || ']')
        FROM ledger WHERE ledger.stream = chosen.stream AND happened_on <= ${last}
      ) || ']'), '') || ']' AS loans
    FROM chosen GROUP BY turn / ${loansInRow}`)
}

/**
 * The names of the streams that `streamsOfYear` reads: of loans requested by the year's end, those
 * of which anything happened since the week before it began, and those that are out since longer.
 * The pictures only choose the streams, so that no year costs the whole history; every figure comes
 * from the entries. A `+` keeps the planner from an index that costs more.
 */
export function loanStreamsOf(year: FiscalYear, today: CivilDate): SQL {
  const since = addDays(spanOf(year, today).first, -chaseDays)
  return sql`
      SELECT 'loan:' || id AS stream FROM loan WHERE last_on >= ${since} AND fiscal_year <= ${year}
      UNION ALL SELECT 'loan:' || id FROM loan WHERE outstanding > 0 AND +last_on < ${since}`
}

/**
 * The streams in rows of `streamsOfYear`. Each row is read when its turn has come, so that the
 * entries of all loans never stand in memory at once.
 */
export function streamsFrom(rows: LoansRow[]): Iterable<LoanEntry[]> {
  return {
    *[Symbol.iterator]() {
      for (const { loans } of rows) {
        for (const entries of JSON.parse(loans) as Read[][]) yield entries.map(entryRead)
      }
    },
  }
}

function entryRead([columns, detail]: Read): LoanEntry {
  const [seq, id, kind, happenedOn, line, quantity, source, target, corrects] = columns
  const read = { id, seq, kind, happenedOn, line, quantity, source, target, corrects, detail }
  return read as LoanEntry
}
type Read = [
  columns: [
    seq: number,
    id: string,
    kind: EntryKind,
    happenedOn: CivilDate,
    line: number | null,
    quantity: number | null,
    source: Place | null,
    target: Place | null,
    corrects: string | null,
  ],
  detail: unknown,
]

/**
 * Units on loan before the year and at its end, summed over all movements of the book since the
 * last closed year before it: nothing is dated in a closed year any more, and the units that its
 * figures carried forward are those with which the next one begins.
 */
export function bookedUnits(db: Db, year: FiscalYear, today: CivilDate) {
  const { first, last } = spanOf(year, today)
  const closed = sql`FROM closed_year WHERE year < ${year} ORDER BY year DESC LIMIT 1`
  return db.all<{ broughtForward: number; carriedForward: number }>(sql`
    WITH kept (since, units) AS (
      SELECT coalesce((SELECT last_day ${closed}), ''),
        coalesce((SELECT figures ->> '$.units.carried_forward' ${closed}), 0)
    ), moved (happened_on, units) AS (
      SELECT happened_on, quantity FROM ledger
        WHERE target = 'loan' AND happened_on > (SELECT since FROM kept) AND happened_on <= ${last}
      UNION ALL
      SELECT happened_on, -quantity FROM ledger
        WHERE source = 'loan' AND happened_on > (SELECT since FROM kept) AND happened_on <= ${last}
    )
    SELECT
      (SELECT units FROM kept)
        + coalesce(sum(CASE WHEN happened_on < ${first} THEN units END), 0) AS broughtForward,
      (SELECT units FROM kept) + coalesce(sum(units), 0) AS carriedForward
    FROM moved`)
}

/** What every division was called, in the order of the book; last, what it is called today. */
export function divisionsNamed(db: Db) {
  return db.all<DivisionNamed>(sql`
    SELECT detail ->> '$.division' AS division, detail ->> '$.name' AS name, happened_on AS "on"
    FROM ledger WHERE kind IN ('division-added', 'division-described')
    UNION ALL SELECT id, name, '9999-12-31' FROM division`)
}

/**
 * The fiscal years of the first loan of the register and of the last: each from its end of the
 * index, for both asked at once would walk through all of it.
 */
export function yearsWithLoans(db: Db) {
  return db.all<{ first: FiscalYear | null; last: FiscalYear | null }>(sql`
    SELECT (SELECT min(fiscal_year) FROM loan) AS first,
      (SELECT max(fiscal_year) FROM loan) AS last`)
}

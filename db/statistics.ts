import { type SQL, sql } from 'drizzle-orm'
import { addDays, type CivilDate, type FiscalYear } from '../src/domain/dates.ts'
import type { EntryKind } from '../src/domain/entry.ts'
import type { Place } from '../src/domain/place.ts'
import type { DivisionNamed } from '../src/domain/statistics/division-names.ts'
import type { LoanEntry } from '../src/domain/statistics/loan-facts.ts'
import type { Described, Registered } from '../src/domain/statistics/on-register.ts'
import { spanOf } from '../src/domain/statistics/year.ts'
import type { Db } from './db.ts'

/** Streams of some loans as one JSON list of what `read` names and the detail: see below. */
type StreamsRow = { entries: string }

/** What the figures read of an entry beside its detail, in this order; `turn` tells the loan. */
const read = sql.raw('turn, seq, id, kind, happened_on, line, quantity, source, target, corrects')

/** Few rows, and none of them larger than a page. */
const loansInRow = 100

/** The longest that a chase deadline of this year may look back: see `chaseDeadline`. */
const chaseDays = 7

/**
 * The streams of every loan that a year's figures may touch, up to its end: with an entry in the
 * year or in the week before it, out when it began, or corrected since. The pictures only choose
 * the streams, so that no year costs the whole history; every figure comes from the entries. A row
 * holds a hundred loans, for a client that makes an object of each of a hundred thousand rows costs
 * more than the database does; the details, which are JSON as they stand, go into it unread.
 */
export function streamsOfYear(db: Db, year: FiscalYear, today: CivilDate) {
  const { last } = spanOf(year, today)
  return db.all<StreamsRow>(sql`
    WITH chosen (stream, turn) AS (
      SELECT stream, row_number() OVER () FROM (${loanStreamsOf(year, today)})
    )
    SELECT '[' || group_concat('[' || json_array(${read}) || ',' || detail || ']') || ']' AS entries
    FROM chosen CROSS JOIN ledger ON ledger.stream = chosen.stream
    WHERE happened_on <= ${last}
    GROUP BY turn / ${loansInRow}`)
}

/** The names of the streams that `streamsOfYear` reads. */
export function loanStreamsOf(year: FiscalYear, today: CivilDate): SQL {
  const { first, last } = spanOf(year, today)
  return sql`
      SELECT stream FROM ledger WHERE kind IN (
          'requested', 'approved', 'refused', 'cancelled', 'handed-over', 'hand-over-corrected',
          'returned', 'return-corrected', 'extended', 'chased', 'settled')
        AND happened_on BETWEEN ${addDays(first, -chaseDays)} AND ${last}
      UNION SELECT 'loan:' || id FROM loan WHERE closed_on >= ${first} AND handed_over_on < ${first}
      UNION SELECT 'loan:' || id FROM loan WHERE outstanding > 0 AND handed_over_on < ${first}
      UNION SELECT stream FROM ledger WHERE kind IN ('hand-over-corrected', 'return-corrected')
        AND happened_on > ${last}`
}

/**
 * The streams in rows of `streamsOfYear`, a list for each loan. Each row is read when its turn has
 * come, so that the entries of all loans never stand in memory at once.
 */
export function streamsFrom(rows: StreamsRow[]): Iterable<LoanEntry[]> {
  return {
    *[Symbol.iterator]() {
      for (const { entries } of rows) yield* streamsIn(JSON.parse(entries) as Read[])
    },
  }
}

/** In their turns: the libSQL server cannot read an ORDER BY inside of an aggregate. */
function* streamsIn(entries: Read[]) {
  entries.sort(([a], [b]) => a[0] - b[0] || a[1] - b[1])
  let stream: LoanEntry[] = []
  let turn = entries[0]?.[0][0]
  for (const entry of entries) {
    if (entry[0][0] !== turn) {
      yield stream
      stream = []
      turn = entry[0][0]
    }
    stream.push(entryRead(entry))
  }
  yield stream
}

function entryRead([columns, detail]: Read): LoanEntry {
  const [, seq, id, kind, happenedOn, line, quantity, source, target, corrects] = columns
  const read = { id, seq, kind, happenedOn, line, quantity, source, target, corrects, detail }
  return read as LoanEntry
}
type Read = [
  columns: [
    ...[turn: number, seq: number, id: string, kind: EntryKind, happenedOn: CivilDate],
    ...[line: number | null, quantity: number | null],
    ...[source: Place | null, target: Place | null, corrects: string | null],
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

/** What the entries said of every item, in the order of the book. */
export function descriptions(db: Db) {
  return db.all<Described>(sql`
    SELECT item, happened_on AS "on", detail ->> '$.item.code' AS code,
      detail ->> '$.item.name' AS name, detail ->> '$.item.category' AS category,
      detail ->> '$.item.acquiredOn' AS acquiredOn
    FROM ledger WHERE kind IN ('item-registered', 'item-described') ORDER BY position`)
}

/** Units that came onto the register or left it, one row for an item, a kind and a day. */
export function registeredUnits(db: Db) {
  return db.all<Registered>(sql`
    SELECT item, kind, happened_on AS "on",
      sum(CASE source WHEN 'outside' THEN quantity ELSE -quantity END) AS quantity
    FROM ledger WHERE kind IN ('item-registered', 'item-described', 'written-off')
      AND (source = 'outside' OR target = 'outside')
    GROUP BY item, kind, happened_on`)
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

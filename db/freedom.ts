import { type SQL, sql } from 'drizzle-orm'
import type { Freedom, Use } from '../src/domain/calendar.ts'
import type { CivilDate } from '../src/domain/dates.ts'
import type { Candidate, Rival } from '../src/domain/free-days.ts'
import type { Db } from './db.ts'
import { isLate, unitsIn, unitsOut } from './units.ts'

export type Span = { fromOn: CivilDate; toOn: CivilDate; today: CivilDate }
/** The things of a form: named by it, or what somebody's basket holds. */
export type Things = { items: string[] } | { basketOf: string }

type FreeRow = { item: string; name: string; unit: string; capacity: number; uses: string }
export type FreeItem = Freedom & { item: string; name: string; unit: string }

export const capacity = unitsIn('shelf', 'loan')

/** A span that is known, or that a row of the statement tells. */
type Days = Record<'fromOn' | 'toOn', CivilDate | SQL> & Pick<Span, 'today'>

/** Holds of the span, and what is out past its day: each by its own index on the item. */
export const uses = ({ fromOn, toOn, today }: Days, but: string | SQL) => sql`(
  SELECT json_group_array(json_object('loan', loan, 'fromOn', from_on, 'toOn', to_on,
    'held', held, 'out', out)) FROM (
    SELECT hold.loan, hold.from_on, hold.to_on, hold.quantity AS held, 0 AS out FROM hold
      WHERE hold.item = item.id AND hold.to_on >= ${fromOn} AND hold.from_on <= ${toOn}
        AND hold.loan <> ${but}
    UNION ALL
    SELECT loan.id, loan.start_on, loan.due_on, 0,
      ${unitsOut}
      FROM line CROSS JOIN loan ON loan.id = line.loan
      WHERE ${isLate(today)} AND loan.id <> ${but}))`

const freedom = (db: Db, items: SQL, span: Span, but = '') =>
  db.all<FreeRow>(sql`
    SELECT item.id AS item, item.name, item.unit, ${capacity} AS capacity,
      ${uses(span, but)} AS uses
    FROM item WHERE item.id IN (${items})`)

const idsOf = (things: Things) =>
  'items' in things
    ? sql`SELECT value AS id FROM json_each(${JSON.stringify(things.items)})`
    : sql`SELECT basket.item AS id FROM basket WHERE person = ${things.basketOf}`

/** What is free of things on the days of a span. */
export function freedomOf(db: Db, things: Things, span: Span) {
  return freedom(db, idsOf(things), span)
}

/** What others leave of a loan's items. */
export function freedomOfLoan(db: Db, loan: string, span: Span) {
  return freedom(db, sql`SELECT line.item FROM line WHERE line.loan = ${loan}`, span, loan)
}

export function freedomFrom(rows: FreeRow[]): Map<string, FreeItem> {
  return new Map(rows.map(row => [row.item, { ...row, uses: JSON.parse(row.uses) as Use[] }]))
}

/** More requests than an office leaves undecided over the days of one form. */
const rivalsMost = 500

/**
 * Requests of things that nobody decided yet, over the days of a span. The plus keeps SQLite from
 * walking every loan that was due after a day.
 */
export function rivalsFor(db: Db, things: Things, { fromOn, toOn }: Span) {
  return db.all<Rival>(sql`
    SELECT line.item, loan.start_on AS fromOn, loan.due_on AS toOn, line.requested AS quantity
    FROM loan CROSS JOIN line ON line.loan = loan.id
    WHERE loan.decision IS NULL AND +loan.start_on <= ${toOn} AND +loan.due_on >= ${fromOn}
      AND line.item IN (${idsOf(things)})
    LIMIT ${rivalsMost}`)
}

type CandidateRow = Omit<Candidate, 'uses' | 'publicMayBorrow'> & {
  uses: string
  publicMayBorrow: number
}

/** How many neighbours of a thing, on either side, are looked at. */
const neighbours = 12

/**
 * What stands beside things in the dictionary, in their category: there are those of the same
 * name and kind, durable for durable. A piece that is busy on the days wanted is passed by.
 */
export function candidatesFor(db: Db, things: Things, span: Span, wanted: Span) {
  return db.all<CandidateRow>(sql`
    SELECT thing.id AS instead, item.id AS item, item.name, item.code, item.unit, item.category,
      item.division, division.name AS divisionName, item.public_may_borrow AS publicMayBorrow,
      item.most_days AS mostDays, ${capacity} AS capacity, ${uses(span, '')} AS uses
    FROM (${idsOf(things)}) AS named CROSS JOIN item AS thing ON thing.id = named.id
      CROSS JOIN json_each(${beside(wanted)}) AS near
      CROSS JOIN item ON item.id = near.value
      JOIN division ON division.id = item.division`)
}

const beside = (wanted: Span) => sql`(SELECT json_group_array(id) FROM (
  SELECT id FROM (${side(wanted, sql`>`, sql`ASC`)}) UNION ALL
  SELECT id FROM (${side(wanted, sql`<`, sql`DESC`)})))`

const side = ({ fromOn, toOn }: Span, where: SQL, order: SQL) => sql`
  SELECT other.id FROM item AS other
  WHERE other.category = thing.category AND +other.kind = thing.kind
    AND (other.name_key, other.id) ${where} (thing.name_key, thing.id) AND other.retired = 0
    AND EXISTS (SELECT 1 FROM stock WHERE stock.item = other.id
      AND place IN ('shelf', 'loan') AND quantity > 0)
    AND NOT (other.control = 'piece' AND EXISTS (SELECT 1 FROM hold
      WHERE hold.item = other.id AND hold.to_on >= ${fromOn} AND hold.from_on <= ${toOn}))
  ORDER BY other.name_key ${order}, other.id ${order} LIMIT ${neighbours}`

export function candidatesFrom(rows: CandidateRow[]): Candidate[] {
  return rows.map(row => ({
    ...row,
    publicMayBorrow: row.publicMayBorrow === 1,
    uses: JSON.parse(row.uses) as Use[],
  }))
}

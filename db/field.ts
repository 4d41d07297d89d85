import { type SQL, sql } from 'drizzle-orm'
import type { FieldCheckLine, FieldItem } from '../src/domain/field/copy.ts'
import { cards } from './cards.ts'
import type { Db } from './db.ts'
import { owned } from './desk.ts'
import { unitsIn } from './units.ts'

/** When a session ends, in seconds since 1970. */
export function sessionEnd(db: Db, token: string) {
  return db.all<{ until: number }>(sql`
    SELECT expires_at AS until FROM session WHERE token = ${token}`)
}

/** What the book says since an entry, or from its beginning. */
export type Since = number | null

type ItemRow = FieldItem & { gone: number }

/**
 * The things of those divisions; since an entry, whatever it and later ones were about, `gone` where
 * it is lent by these divisions no more.
 */
export function fieldItems(db: Db, divisions: string[], since: Since, limit: number) {
  const within = sql`item.division IN (SELECT value FROM json_each(${JSON.stringify(divisions)}))`
  const lent = sql`item.retired = 0 AND ${within}`
  const where: SQL =
    since === null
      ? lent
      : sql`item.id IN (SELECT item FROM ledger WHERE position > ${since} AND item IS NOT NULL)`
  return db.all<ItemRow>(sql`
    SELECT item.id, item.tag, item.code, item.name, item.unit, item.control, item.store,
      ${unitsIn('shelf')} AS shelf,
      NOT (${lent}) AS gone
    FROM item WHERE ${where} ORDER BY item.name_key, item.id LIMIT ${limit}`)
}

/**
 * Approved and not fetched yet, all or a part, or out: what may be handed over or taken back in the
 * field.
 */
export function fieldLoans(db: Db, divisions: string[], limit: number) {
  const where = sql`loan.id IN (
      SELECT id FROM loan WHERE awaited > 0 UNION SELECT id FROM loan WHERE outstanding > 0)
    AND ${owned(divisions)}`
  return cards(db, where, sql`due_on`, limit)
}

/** The list of a check, with the tags that its labels carry. */
export function fieldCheckLines(db: Db, check: string, limit: number) {
  return db.all<FieldCheckLine>(sql`
    SELECT check_line.n, check_line.item, item.tag, check_line.code, check_line.name,
      check_line.unit, check_line.control, check_line.store, check_line.shelf
    FROM check_line JOIN item ON item.id = check_line.item
    WHERE check_line.check_id = ${check} AND check_line.shelf > 0
    ORDER BY check_line.n LIMIT ${limit}`)
}

/** In which rooms the things of a check were counted; since an entry, of those counted since. */
export function fieldCounts(db: Db, check: string, since: Since) {
  const fresh =
    since === null
      ? sql``
      : sql`AND item IN (SELECT fresh.item FROM check_count AS fresh JOIN ledger ON ledger.id = fresh.id
          WHERE ledger.position > ${since})`
  return db.all<{ item: string; stores: string }>(sql`
    SELECT item, json_group_array(DISTINCT store) AS stores FROM check_count
    WHERE check_id = ${check} AND item IS NOT NULL ${fresh} GROUP BY item`)
}

type LastMove = {
  kind: string
  item: string
  name: string
  /** When it was made: before it was written down, where that was without a signal. */
  at: string
  by: string
  loan: string | null
}

/** The last hand-over or return of each thing on those lines of a loan, whatever loan it was of. */
const lastPositions = (loan: string, lines: number[]) => sql`
  SELECT (SELECT max(position) FROM ledger AS moved
    WHERE moved.item = line.item AND moved.kind IN ('handed-over', 'returned'))
  FROM line WHERE line.loan = ${loan}
    AND line.line IN (SELECT value FROM json_each(${JSON.stringify(lines)}))`

/** What those were, the latest first. */
export function lastMoves(db: Db, loan: string, lines: number[]) {
  return db.all<LastMove>(sql`
    SELECT ledger.kind, ledger.item, item.name, person.name AS by, ledger.loan,
      coalesce(ledger.detail ->> '$.madeAt', ledger.recorded_at) AS at
    FROM ledger JOIN item ON item.id = ledger.item JOIN person ON person.id = ledger.person
    WHERE ledger.position IN (${lastPositions(loan, lines)}) ORDER BY ledger.position DESC`)
}

/** The loans that they were of. */
export function cardsOfLastMoves(db: Db, loan: string, lines: number[]) {
  const where = sql`loan.id IN (SELECT ledger.loan FROM ledger
    WHERE ledger.position IN (${lastPositions(loan, lines)}))`
  return cards(db, where, sql`due_on`, lines.length)
}

/** How many more units of the thing that a code names came onto the shelf than left it, since. */
export function shelfChangeSince(db: Db, tag: string, key: string, at: string) {
  return db.all<{ change: number }>(sql`
    SELECT coalesce(sum(CASE WHEN target = 'shelf' THEN quantity ELSE -quantity END), 0) AS change
    FROM ledger WHERE recorded_at > ${at} AND (target = 'shelf' OR source = 'shelf')
      AND item IN (SELECT id FROM item WHERE tag = ${tag} OR (code_key = ${key} AND ${key} <> ''))`)
}

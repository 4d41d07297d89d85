import { type SQL, sql } from 'drizzle-orm'
import type { Freedom, Use } from '../src/domain/calendar.ts'
import type { CivilDate } from '../src/domain/dates.ts'
import type { Db } from './db.ts'

export type Span = { fromOn: CivilDate; toOn: CivilDate; today: CivilDate }

type FreeRow = { item: string; name: string; unit: string; capacity: number; uses: string }
export type FreeItem = Freedom & { item: string; name: string; unit: string }

const capacity = sql`coalesce((SELECT sum(quantity) FROM stock
  WHERE stock.item = item.id AND place IN ('shelf', 'loan')), 0)`

/** Holds of the span, and what is out past its day: each by its own index on the item. */
const uses = ({ fromOn, toOn, today }: Span, but: string) => sql`(
  SELECT json_group_array(json_object('loan', loan, 'fromOn', from_on, 'toOn', to_on,
    'held', held, 'out', out)) FROM (
    SELECT hold.loan, hold.from_on, hold.to_on, hold.quantity AS held, 0 AS out FROM hold
      WHERE hold.item = item.id AND hold.to_on >= ${fromOn} AND hold.from_on <= ${toOn}
        AND hold.loan <> ${but}
    UNION ALL
    SELECT loan.id, loan.start_on, loan.due_on, 0,
      line.handed_over - line.returned_good - line.returned_damaged - line.lost
      FROM line CROSS JOIN loan ON loan.id = line.loan
      WHERE line.item = item.id AND loan.due_on < ${today} AND loan.id <> ${but}
        AND line.handed_over > line.returned_good + line.returned_damaged + line.lost))`

const freedom = (db: Db, items: SQL, span: Span, but = '') =>
  db.all<FreeRow>(sql`
    SELECT item.id AS item, item.name, item.unit, ${capacity} AS capacity,
      ${uses(span, but)} AS uses
    FROM item WHERE item.id IN (${items})`)

/** What is free of items on the days of a span, apart from what one loan holds itself. */
export function freedomOfItems(db: Db, items: string[], span: Span) {
  return freedom(db, sql`SELECT value FROM json_each(${JSON.stringify(items)})`, span)
}

export function freedomOfBasket(db: Db, person: string, span: Span) {
  return freedom(db, sql`SELECT basket.item FROM basket WHERE person = ${person}`, span)
}

/** What others leave of a loan's items. */
export function freedomOfLoan(db: Db, loan: string, span: Span) {
  return freedom(db, sql`SELECT line.item FROM line WHERE line.loan = ${loan}`, span, loan)
}

export function freedomFrom(rows: FreeRow[]): Map<string, FreeItem> {
  return new Map(rows.map(row => [row.item, { ...row, uses: JSON.parse(row.uses) as Use[] }]))
}

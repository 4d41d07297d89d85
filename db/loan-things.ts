import { sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'
import { fewestSince } from '../src/domain/moves.ts'
import type { Stock } from '../src/domain/place.ts'
import type { ItemKind } from '../src/domain/words.ts'
import type { Db } from './db.ts'
import { unitsIn } from './units.ts'

type ThingRow = {
  id: string
  name: string
  code: string
  unit: string
  category: string
  kind: ItemKind
  priceSatang: number
  retired: number
  shelf: number
  loan: number
  repair: number
  lost: number
}

/** A thing on a loan: what the register calls it, and where its units are now. */
export type LoanThing = Omit<ThingRow, 'retired'> & { retired: boolean; stock: Stock }

/** The items of a loan's lines, each with its stock. */
export function thingsOfLoan(db: Db, loan: string) {
  return db.all<ThingRow>(sql`
    SELECT DISTINCT item.id, item.name, item.code, item.unit, item.category, item.kind,
      item.price_satang AS priceSatang, item.retired,
      ${unitsIn('shelf')} AS shelf, ${unitsIn('loan')} AS loan,
      ${unitsIn('repair')} AS repair, ${unitsIn('lost')} AS lost
    FROM line JOIN item ON item.id = line.item WHERE line.loan = ${loan}`)
}

export function thingsFrom(rows: ThingRow[]): Map<string, LoanThing> {
  return new Map(
    rows.map(({ retired, ...row }) => {
      const { shelf, loan, repair, lost } = row
      const stock = { outside: 0, shelf, loan, repair, lost }
      return [row.id, { ...row, retired: retired === 1, stock }]
    }),
  )
}

type ShelfChange = { item: string; on: CivilDate; change: number }

/** How the shelves of a loan's items changed on each day after `on`: for what is dated back. */
export function shelfChangesAfter(db: Db, loan: string, on: CivilDate) {
  return db.all<ShelfChange>(sql`
    SELECT item, happened_on AS "on",
      sum(CASE WHEN target = 'shelf' THEN quantity ELSE -quantity END) AS change
    FROM ledger
    WHERE item IN (SELECT item FROM line WHERE loan = ${loan}) AND happened_on > ${on}
      AND (source = 'shelf' OR target = 'shelf')
    GROUP BY item, happened_on`)
}

/** The fewest units on each item's shelf at the end of any day from `on` until now. */
export function fewestOnShelf(
  things: Iterable<LoanThing>,
  changes: ShelfChange[],
  on: CivilDate,
): Map<string, number> {
  return new Map(
    [...things].map(({ id, stock }) => {
      const since = changes.filter(each => each.item === id)
      const then = stock.shelf - since.reduce((sum, each) => sum + each.change, 0)
      return [id, fewestSince([{ on, change: then }, ...since], on)]
    }),
  )
}

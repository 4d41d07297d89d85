import { and, eq, sql } from 'drizzle-orm'
import type { BasketLine } from '../src/domain/basket.ts'
import type { Instant } from '../src/domain/dates.ts'
import type { Db, Statement } from './db.ts'
import { promised } from './holds.ts'
import { basket } from './schema/people.ts'
import { unitsIn } from './units.ts'

type BasketRow = Omit<BasketLine, 'publicMayBorrow' | 'retired'> & {
  publicMayBorrow: number
  retired: number
}

const lineColumns = sql`item.id AS item, item.tag, item.name, item.code, item.unit, item.category, item.kind,
  item.control, item.division, division.name AS divisionName, item.owned, item.retired,
  item.public_may_borrow AS publicMayBorrow, item.most_days AS mostDays,
  ${unitsIn('shelf')} AS shelf,
  ${promised(sql`item.id`)} AS promised`

/** A person's basket, in the order in which things were put in, with what is free of each now. */
export function basketOf(db: Db, person: string) {
  return db.all<BasketRow>(sql`
    SELECT ${lineColumns}, basket.quantity
    FROM basket JOIN item ON item.id = basket.item JOIN division ON division.id = item.division
    WHERE basket.person = ${person} ORDER BY basket.at, item.id`)
}

/** The same of things that a form names, one of each, in the order of the form. */
export function linesOfItems(db: Db, ids: string[]) {
  return db.all<BasketRow>(sql`
    SELECT ${lineColumns}, 1 AS quantity
    FROM json_each(${JSON.stringify(ids)}) named JOIN item ON item.id = named.value
      JOIN division ON division.id = item.division
    GROUP BY item.id ORDER BY min(named.key)`)
}

export function basketFrom(rows: BasketRow[]): BasketLine[] {
  return rows.map(row => ({
    ...row,
    publicMayBorrow: row.publicMayBorrow === 1,
    retired: row.retired === 1,
  }))
}

export function putIntoBasket(
  db: Db,
  row: { person: string; item: string; quantity: number; at: Instant },
): Statement {
  const { quantity } = row
  return db
    .insert(basket)
    .values(row)
    .onConflictDoUpdate({ target: [basket.person, basket.item], set: { quantity } })
}

/** Sets how many of a thing are in the basket, where it is in there. */
export function setInBasket(db: Db, person: string, item: string, quantity: number): Statement {
  return db
    .update(basket)
    .set({ quantity })
    .where(and(eq(basket.person, person), eq(basket.item, item)))
}

export function takeFromBasket(db: Db, person: string, item: string): Statement {
  return db.delete(basket).where(and(eq(basket.person, person), eq(basket.item, item)))
}

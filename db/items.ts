import { eq, inArray } from 'drizzle-orm'
import type { Item } from '../src/domain/item.ts'
import { emptyStock, type Place, type Stock } from '../src/domain/place.ts'
import type { Db, Statement } from './db.ts'
import { item } from './schema/items.ts'
import { stock } from './schema/ledger.ts'

export type ItemRow = typeof item.$inferSelect

/** The write of an item's picture. `nameKey` is its place in the dictionary: see `sortKey`. */
export function saveItem(db: Db, picture: Item, nameKey: string): Statement {
  const row = { ...picture, nameKey }
  return db.insert(item).values(row).onConflictDoUpdate({ target: item.id, set: row })
}

export function itemsByIds(db: Db, ids: string[]) {
  return db.select().from(item).where(inArray(item.id, ids))
}

export function itemByTag(db: Db, tag: string) {
  return db.select().from(item).where(eq(item.tag, tag)).limit(1)
}

/** Stock rows of several items, for `stockFrom`. */
export function stockOf(db: Db, ids: string[]) {
  return db.select().from(stock).where(inArray(stock.item, ids))
}

/** How many units of each item stand where. An item that never moved has nothing anywhere. */
export function stockFrom(rows: { item: string; place: Place; quantity: number }[]) {
  const found = new Map<string, Stock>()
  for (const { item: id, place, quantity } of rows) {
    found.set(id, { ...(found.get(id) ?? emptyStock), [place]: quantity })
  }
  return found
}

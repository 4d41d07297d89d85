import { desc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import type { Item } from '../src/domain/item.ts'
import { emptyStock, type Place, type Stock } from '../src/domain/place.ts'
import { sortKey } from '../src/domain/text.ts'
import type { Db, Statement } from './db.ts'
import { saveTexts } from './item-text.ts'
import { remembered } from './remembered.ts'
import { item } from './schema/items.ts'
import { stock } from './schema/ledger.ts'

export type ItemRow = typeof item.$inferSelect

/** The writes of an item's picture and of what it is found by. Goes with its entries. */
export function saveItem(db: Db, picture: Item): Statement[] {
  return saveItems(db, [picture])
}

/**
 * The same for many at once, in five statements however many there are: an import gives each
 * chunk of its rows here. Place in the dictionary and search come from the name and the code.
 */
export function saveItems(db: Db, pictures: Item[]): Statement[] {
  if (pictures.length === 0) return []
  const rows = pictures.map(picture => ({ ...picture, nameKey: sortKey(picture.name) }))
  return [
    db
      .insert(item)
      .select(fromJson(itemColumns, JSON.stringify(rows)))
      .onConflictDoUpdate({ target: item.id, set: excluded(itemColumns) }),
    ...saveTexts(db, pictures),
  ]
}

const itemColumns = Object.keys(getTableColumns(item))

/** The rows of a JSON list. `WHERE true` tells the parser that ON CONFLICT begins no join. */
function fromJson(columns: string[], json: string): SQL {
  const values = columns.map(column => sql`value ->> ${sql.raw(`'$.${column}'`)}`)
  return sql`SELECT ${sql.join(values, sql`, `)} FROM json_each(${json}) WHERE true`
}

function excluded(columns: string[]): Record<string, SQL> {
  const snake = (column: string) => column.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
  return Object.fromEntries(columns.map(key => [key, sql.raw(`excluded.${snake(key)}`)]))
}

/** The domain's item from its row; null when there is no such item. */
export function itemFrom(rows: ItemRow[]): Item | null {
  const row = rows[0]
  if (!row) return null
  const { nameKey: _, ...picture } = row
  return picture
}

export const itemById = remembered((db, id) =>
  db.select().from(item).where(eq(item.id, id)).limit(1),
)

export function itemsByIds(db: Db, ids: string[]) {
  return db.select().from(item).where(inArray(item.id, ids))
}

export const itemByTag = remembered((db, tag) =>
  db.select().from(item).where(eq(item.tag, tag)).limit(1),
)

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

/** The code of the newest thing of a category that has one: where its class is read. */
export function newestCodeOf(db: Db, category: string) {
  return db
    .select({ code: item.code })
    .from(item)
    .where(sql`${item.category} = ${category} AND ${item.codeKey} <> ''`)
    .orderBy(desc(item.acquiredOn), desc(item.codeKey))
    .limit(1)
}

/** Items whose code begins so: the only ones that could bear one of its codes. See `codeStem`. */
export function codeBearers(db: Db, stem: string) {
  return db
    .select({ id: item.id, code: item.code })
    .from(item)
    .where(
      sql`${item.codeKey} <> '' AND ${item.codeKey} >= ${stem} AND ${item.codeKey} < ${`${stem}\uffff`}`,
    )
}

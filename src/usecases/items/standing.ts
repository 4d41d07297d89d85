import { claimsOnItem } from '../../../db/item-page.ts'
import { itemById, itemFrom, saveItem, stockFrom, stockOf } from '../../../db/items.ts'
import { append, chain } from '../../../db/ledger.ts'
import { applyToItem } from '../../domain/draw-item.ts'
import { type Entry, type NewEntry, streamOf } from '../../domain/entry.ts'
import type { Item } from '../../domain/item.ts'
import type { ItemStanding } from '../../domain/item-rules.ts'
import { emptyStock } from '../../domain/place.ts'
import { type Decided, type Desk, entryBase } from '../desk.ts'

/** Reads what the rules of an item ask for, in one round trip; null when there is none. */
export async function findStanding(desk: Desk, id: string): Promise<ItemStanding | null> {
  const { db } = desk
  const finds = [itemById(db, id), stockOf(db, [id]), claimsOnItem(db, id)] as const
  const [rows, stock, claims] = await db.batch(finds)
  const item = itemFrom(rows)
  if (item === null) return null
  return { item, stock: stockFrom(stock).get(id) ?? emptyStock, ...claims[0]! }
}

/** The columns of an entry in the item's own stream. */
export function itemEntryBase(desk: Desk, id: string) {
  return { ...entryBase(desk), stream: streamOf.item(id), item: id }
}

/** Writes further entries of an item with the picture that follows from them. */
export function appendToItem(desk: Desk, item: Item, entries: NewEntry[]): Decided {
  const turned = chain({ seq: item.seq, hash: item.hash }, entries)
  const picture = turned.reduce((each, entry) => applyToItem(each, entry as Entry), item)
  const statements = [...append(desk.db, turned), ...saveItem(desk.db, picture)]
  return { statements, answer: `/items/${item.id}` }
}

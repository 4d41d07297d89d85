import { asc, eq, gt } from 'drizzle-orm'
import type { Item } from '../src/domain/item.ts'
import { searchRow } from '../src/domain/search.ts'
import { sortKey } from '../src/domain/text.ts'
import type { Db } from './db.ts'
import { textOutOfOrder } from './item-text.ts'
import { item } from './schema/items.ts'
import { itemText } from './schema/search.ts'
import { chunkSize, Difference, differ, inChunks } from './verifying.ts'

/** The register as it is kept, with its place in the dictionary and what it is found by. */
export async function compareItems(db: Db, drawn: Map<string, Item>): Promise<void> {
  let kept = 0
  const compare = ({ item: row, item_text: found }: Row) => {
    kept += 1
    const wanted = drawn.get(row.id)
    if (!wanted) throw new Difference(`item ${row.id} stands in no entry`)
    differ(`item ${row.id}`, row, { ...wanted, nameKey: sortKey(wanted.name) })
    const { item: _, ...sought } = searchRow(wanted)
    const { nameKey, text, marks } = found ?? {}
    differ(`search of item ${row.id}`, { nameKey, text, marks }, sought)
  }
  await inChunks(
    (after: string | null) => itemsAfter(db, after),
    row => row.item.id,
    compare,
  )
  const [astray] = await textOutOfOrder(db)
  if (astray) throw new Difference(`search of item ${astray.item} stands out of its place`)
  if (kept !== drawn.size) throw new Difference(`${drawn.size} items in the book, ${kept} kept`)
}

type Row = Awaited<ReturnType<typeof itemsAfter>>[number]

const itemsAfter = (db: Db, after: string | null) =>
  db
    .select()
    .from(item)
    .leftJoin(itemText, eq(itemText.item, item.id))
    .where(gt(item.id, after ?? ''))
    .orderBy(asc(item.id))
    .limit(chunkSize)

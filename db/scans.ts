import { sql } from 'drizzle-orm'
import { cards } from './cards.ts'
import type { Db } from './db.ts'
import { promised } from './holds.ts'
import { item } from './schema/items.ts'
import { unitsIn } from './units.ts'

/** What a scan may name: labels' tags and asset codes, the latter by `codeKey`. */
export type Named = { tags: string[]; codes: string[] }

/** Things with one of these tags or codes, and how many of each lie there and are spoken for. */
export function itemsNamed(db: Db, named: Named, limit: number) {
  return db
    .select({
      id: item.id,
      tag: item.tag,
      codeKey: item.codeKey,
      code: item.code,
      name: item.name,
      kind: item.kind,
      retired: item.retired,
      shelf: unitsIn('shelf'),
      promised: promised(sql`${item.id}`),
    })
    .from(item)
    .where(sql`${item.id} IN (${idsNamed(named)})`)
    .limit(limit)
}

/** Who waits for one of those things, and who has it: the loans a scan may act on, which hold its units. */
export function cardsOfNamed(db: Db, named: Named, limit: number) {
  const where = sql`loan.id IN (SELECT loan FROM hold WHERE item IN (${idsNamed(named)}))`
  return cards(db, where, sql`due_on`, limit)
}

/** The loan of a number that somebody typed; none where they typed no number. */
export function cardsNumbered(db: Db, of: { number: number; fiscalYear: number } | null) {
  const { fiscalYear = 0, number = 0 } = of ?? {}
  const where = sql`loan.fiscal_year = ${fiscalYear} AND loan.number = ${number}`
  return cards(db, where, sql`due_on`, 1)
}

const idsNamed = ({ tags, codes }: Named) => sql`
  SELECT id FROM item WHERE tag IN (SELECT value FROM json_each(${JSON.stringify(tags)}))
  UNION SELECT id FROM item WHERE code_key <> ''
    AND code_key IN (SELECT value FROM json_each(${JSON.stringify(codes)}))`

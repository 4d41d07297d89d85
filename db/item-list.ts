import { type SQL, sql } from 'drizzle-orm'
import type { ItemFilter, ListedItem } from '../src/domain/item-list.ts'
import { mark, type SearchQuery } from '../src/domain/search.ts'
import type { Db } from './db.ts'
import { promised } from './holds.ts'
import { matchOf, quoted } from './item-text.ts'
import { isOut, unitsIn } from './units.ts'

const narrowing = ['category', 'kind', 'division'] as const

/**
 * One page of the register, in dictionary order, after the item named by `after`. One statement
 * that always enters by an index: by the words looked for, or by name within the filter.
 * Ask for one row more than is shown, to know whether there is a next page.
 */
export function listItems(db: Db, filter: ItemFilter, query: SearchQuery | null, limit: number) {
  const isRetired = filter.place === 'retired'
  const conditions = [isRetired ? sql`item.retired = 1` : sql`item.retired = 0`]
  // What was written off has an index that holds nothing else: the sign keeps SQLite to it.
  const sign = isRetired ? sql`+` : sql``
  for (const of of narrowing) {
    if (filter[of]) conditions.push(sql`${sign}item.${sql.identifier(of)} = ${filter[of]}`)
  }
  if (filter.place === 'free') conditions.push(freeNow)
  else if (isSomewhere(filter.place)) conditions.push(standsIn(filter.place, query !== null))
  const within = sql.join(conditions, sql` AND `)
  const page = query === null ? byName(filter.after, within) : bySearch(filter, query, within)
  return db.all<ListedItem>(sql`
    SELECT item.id, item.name, item.code, item.control, item.kind, item.unit, item.store, item.owned,
      item.retired, item.division, item.category, division.name AS divisionName,
      ${unitsIn('shelf')} AS shelf, ${unitsIn('loan')} AS loan, ${unitsIn('repair')} AS repair,
      ${unitsIn('lost')} AS lost, ${waiting} AS waiting, ${firstDue} AS dueOn
    FROM (${page} LIMIT ${limit})
    JOIN item ON item.id = page_id LEFT JOIN division ON division.id = item.division
    ORDER BY item.name_key, item.id`)
}

const byName = (after: string, within: SQL) => sql`
  SELECT item.id AS page_id FROM item
  WHERE ${within} AND (item.name_key, item.id) > (
    coalesce((SELECT name_key FROM item WHERE id = ${after}), ''), ${after})
  ORDER BY item.name_key, item.id`

/**
 * The index answers in dictionary order (see item-text.ts), so that it is asked for no more than is
 * shown, however many bear the word. CROSS JOIN holds SQLite to it: what was found, then its item.
 */
const bySearch = (filter: ItemFilter, query: SearchQuery, within: SQL) => sql`
  SELECT item.id AS page_id FROM item_search
  CROSS JOIN item_text ON item_text.row = item_search.rowid
  CROSS JOIN item ON item.id = item_text.item
  WHERE item_search MATCH ${match(filter, query)}
    AND item_search.rowid > coalesce((SELECT row FROM item_text WHERE item = ${filter.after}), 0)
    AND ${within}
  ORDER BY item_search.rowid`

/** What is looked for, and the marks of what the list is narrowed by. */
function match(filter: ItemFilter, query: SearchQuery): string {
  const marks = [
    ...narrowing.filter(of => filter[of] !== '').map(of => mark(of, filter[of])),
    ...(filter.place === 'retired' ? [mark('retired', '1')] : []),
  ]
  return [matchOf(query), ...marks.map(quoted)].join(' AND ')
}

const isSomewhere = (place: string) => ['loan', 'repair', 'lost'].includes(place)

const waiting = promised(sql`item.id`)

/** When the first of the units that are out is due back. */
const firstDue = sql`(SELECT min(loan.due_on) FROM line JOIN loan ON loan.id = line.loan
  WHERE line.item = item.id
    AND ${isOut})`

const freeNow = sql`${unitsIn('shelf')} > ${waiting}`

/**
 * Few things are out, in repair or lost: they are found by place, then put in order. What was found
 * by its words is asked before its own row is read.
 */
const standsIn = (place: string, wasFound: boolean) => sql`
  ${sql.raw(wasFound ? 'item_text.item' : 'item.id')} IN (SELECT item FROM stock
  WHERE stock.place = ${sql.raw(`'${place}'`)} AND stock.quantity > 0)`

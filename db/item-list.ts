import { type SQL, sql } from 'drizzle-orm'
import type { ItemFilter, ListedItem } from '../src/domain/item-list.ts'
import type { SearchQuery, Sought } from '../src/domain/search.ts'
import type { Db } from './db.ts'

/**
 * One page of the register, in dictionary order, after the item named by `after`. One statement
 * that always enters by an index: by the words looked for, or by name within the filter.
 * Ask for one row more than is shown, to know whether there is a next page.
 */
export function listItems(db: Db, filter: ItemFilter, query: SearchQuery | null, limit: number) {
  const conditions = [sql`item.retired = ${filter.place === 'retired' ? 1 : 0}`]
  if (filter.category) conditions.push(sql`item.category = ${filter.category}`)
  if (filter.kind) conditions.push(sql`item.kind = ${filter.kind}`)
  if (filter.division) conditions.push(sql`item.division = ${filter.division}`)
  if (filter.place === 'free') conditions.push(freeNow)
  else if (isSomewhere(filter.place)) conditions.push(standsIn(filter.place))
  return db.all<ListedItem>(sql`
    SELECT item.id, item.name, item.code, item.control, item.kind, item.unit, item.store, item.owned,
      item.retired, item.division, item.category, division.name AS divisionName,
      ${unitsIn('shelf')} AS shelf, ${unitsIn('loan')} AS loan, ${unitsIn('repair')} AS repair,
      ${unitsIn('lost')} AS lost, ${waiting} AS waiting, ${firstDue} AS dueOn
    FROM (
      SELECT item.id AS page_id FROM ${query === null ? sql`item` : found(query)}
      WHERE ${sql.join(conditions, sql` AND `)}
        AND (item.name_key, item.id) > (
          coalesce((SELECT name_key FROM item WHERE id = ${filter.after}), ''), ${filter.after})
      ORDER BY item.name_key, item.id LIMIT ${limit}
    ) JOIN item ON item.id = page_id LEFT JOIN division ON division.id = item.division
    ORDER BY item.name_key, item.id`)
}

const isSomewhere = (place: string) => ['loan', 'repair', 'lost'].includes(place)

const unitsIn = (place: string) => sql`coalesce((SELECT quantity FROM stock
  WHERE stock.item = item.id AND stock.place = ${sql.raw(`'${place}'`)}), 0)`

/** Approved and not fetched yet: on the shelf, and promised. */
const waiting = sql`coalesce((SELECT sum(line.approved - line.handed_over)
  FROM line JOIN loan ON loan.id = line.loan
  WHERE line.item = item.id AND line.approved > line.handed_over
    AND loan.decision IN ('approved', 'partly-approved')
    AND (loan.handed_over_on IS NULL OR loan.outstanding > 0)), 0)`

/** When the first of the units that are out is due back. */
const firstDue = sql`(SELECT min(loan.due_on) FROM line JOIN loan ON loan.id = line.loan
  WHERE line.item = item.id
    AND line.handed_over > line.returned_good + line.returned_damaged + line.lost)`

const freeNow = sql`${unitsIn('shelf')} > ${waiting}`

/** Few things are out, in repair or lost: they are found by place, then put in order. */
const standsIn = (place: string) => sql`item.id IN (SELECT item FROM stock
  WHERE stock.place = ${sql.raw(`'${place}'`)} AND stock.quantity > 0)`

/** CROSS JOIN holds SQLite to this order: first what was found, then its item by key. */
function found({ whole, words }: SearchQuery): SQL {
  const all =
    words.length === 0
      ? sql``
      : sql` UNION SELECT row FROM (${sql.join(words.map(rowsOf), sql` INTERSECT `)})`
  return sql`(SELECT row FROM ${rows(whole)}${all}) AS hit
    CROSS JOIN item_text ON item_text.row = hit.row CROSS JOIN item ON item.id = item_text.item`
}

const rowsOf = (each: Sought) => sql`SELECT row FROM ${rows(each)}`

function rows({ phrases, beginnings }: Sought): SQL {
  const quoted = phrases.map(phrase => `"${phrase.replaceAll('"', '""')}"`).join(' OR ')
  const parts: SQL[] = []
  if (phrases.length > 0) {
    parts.push(sql`SELECT rowid AS row FROM item_search WHERE item_search MATCH ${quoted}`)
  }
  if (beginnings.length > 0) {
    const list = sql.join(
      beginnings.map(each => sql`${each}`),
      sql`, `,
    )
    parts.push(sql`SELECT row FROM item_beginning WHERE beginning IN (${list})`)
  }
  return sql`(${sql.join(parts, sql` UNION `)})`
}

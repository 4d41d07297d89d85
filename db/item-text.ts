import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { Item } from '../src/domain/item.ts'
import { type SearchQuery, type SearchRow, type Sought, searchRow } from '../src/domain/search.ts'
import type { Db, Statement } from './db.ts'
import { item } from './schema/items.ts'

/**
 * The full-text index answers in order of its row numbers and can begin after any of them. So that it
 * answers in dictionary order, the numbers follow the dictionary, with room between them: whatever
 * comes in gets a number between its neighbours'. Numbers stay below 2^53, which JavaScript can hold.
 */
const middle = sql.raw(String(2 ** 51))
/** Room on both ends of the dictionary, and between rows that came together. */
const wide = sql.raw(String(2 ** 24))
/**
 * Things of one name are registered one after the other: each takes this little of the room above. A new name
 * takes its even part of the gap, since things of the name below it and of its own will follow.
 */
const near = sql.raw(String(2 ** 12))
/** Moved rows stand below zero, outside of the index, until all of them have their new numbers. */
const aside = sql.raw(String(2 ** 53))

/** What items are found by, whether they are new, renamed, or as they were. Costs nothing for the last. */
export function saveTexts(db: Db, pictures: Item[]): Statement[] {
  const rows = JSON.stringify(pictures.map(searchRow))
  return [
    // Whatever changed takes its place anew.
    db.run(sql`DELETE FROM item_text WHERE row IN (
      SELECT item_text.row FROM (${written(rows)}) AS written
      JOIN item_text ON item_text.item = written.item
      WHERE item_text.name_key <> written.name_key OR item_text.text <> written.text
        OR item_text.marks <> written.marks)`),
    db.run(roomMade(rows)),
    db.run(sql`UPDATE item_text SET row = row + ${aside} WHERE row < 0`),
    // In order, since the index writes a piece of its own whenever a number is lower than the last.
    db.run(sql`WITH ${placed(rows)}
      INSERT INTO item_text (row, item, name_key, text, marks)
      SELECT CASE
          WHEN high IS NULL THEN coalesce(low, ${middle}) + nth * ${wide}
          WHEN low IS NULL THEN high - (many + 1 - nth) * ${wide}
          WHEN name_key = low_key THEN low + nth * min((high - low) / (many + 1), ${near})
          ELSE low + nth * ((high - low) / (many + 1)) END,
        item, name_key, text, marks
      FROM placed ORDER BY name_key, item`),
  ]
}

/** A query in the words of FTS5: the whole of it, or else all its words. */
export function matchOf({ whole, words }: SearchQuery): string {
  const asked = [
    ...(whole.length > 0 ? [anyOf(whole)] : []),
    ...(words.length > 0 ? [words.map(anyOf).join(' AND ')] : []),
  ]
  return `(${asked.map(part => `(${part})`).join(' OR ')})`
}

const anyOf = (texts: Sought) => `(${texts.map(quoted).join(' OR ')})`
export const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** The ids of all items that a query finds, as a part of a statement. */
export function itemsFound(query: SearchQuery): SQL {
  return sql`SELECT item_text.item FROM item_search
    CROSS JOIN item_text ON item_text.row = item_search.rowid
    WHERE item_search MATCH ${matchOf(query)}`
}

/** Items that nothing finds yet. */
export function itemsWithoutText(db: Db) {
  return db
    .select(getTableColumns(item))
    .from(item)
    .where(sql`NOT EXISTS (SELECT 1 FROM item_text WHERE item_text.item = ${item.id})`)
    .orderBy(item.nameKey, item.id)
}

/** An item that does not stand in the index in its place of the dictionary: there should be none. */
export function textOutOfOrder(db: Db) {
  return db.all<{ item: string }>(sql`
    SELECT item FROM (SELECT item, name_key,
        lag(name_key) OVER (ORDER BY row) AS key_before, lag(item) OVER (ORDER BY row) AS item_before
      FROM item_text)
    WHERE (name_key, item) < (key_before, item_before) LIMIT 1`)
}

const columns: [keyof SearchRow, string][] = [
  ['item', 'item'],
  ['nameKey', 'name_key'],
  ['text', 'text'],
  ['marks', 'marks'],
]

function written(rows: string): SQL {
  const values = columns.map(([key, column]) => sql.raw(`value ->> '$.${key}' AS ${column}`))
  return sql`SELECT ${sql.join(values, sql`, `)} FROM json_each(${rows})`
}

/**
 * `placed`: what is not in the index yet, the numbers of its neighbours, and how many it shares
 * that gap with.
 */
function placed(rows: string): SQL {
  const neighbour = (side: string, order: string) => sql`(SELECT row FROM item_text AS other
    WHERE (other.name_key, other.item) ${sql.raw(side)} (written.name_key, written.item)
    ORDER BY other.name_key ${sql.raw(order)}, other.item ${sql.raw(order)} LIMIT 1)`
  return sql`written AS (${written(rows)}),
    beside AS (SELECT written.*, ${neighbour('<', 'DESC')} AS low, ${neighbour('>', 'ASC')} AS high
      FROM written
      WHERE NOT EXISTS (SELECT 1 FROM item_text WHERE item_text.item = written.item)),
    placed AS (SELECT beside.*, (SELECT other.name_key FROM item_text AS other WHERE other.row = low) AS low_key,
      row_number() OVER (PARTITION BY low ORDER BY name_key, item) AS nth,
      count(*) OVER (PARTITION BY low) AS many FROM beside)`
}

/**
 * Where a gap is too narrow for what comes into it, the numbers around it are dealt out again: those
 * that share all but their last `bits` bits with it, in the smallest such span that is nearly empty.
 * Half of the span goes to its rows evenly, half to the gaps that were too narrow, since more will
 * come there. Nearly always there is room, and nothing moves: the IN at the end makes SQLite begin with
 * what is to move, and not with every row that there is.
 */
function roomMade(rows: string): SQL {
  return sql`WITH RECURSIVE ${placed(rows)},
    crowded AS (SELECT low, many FROM placed GROUP BY low HAVING max(high) - low <= many),
    size (bits) AS (SELECT 16 UNION ALL SELECT bits + 4 FROM size WHERE bits < 52),
    span AS (SELECT min(bits) AS bits FROM size WHERE NOT EXISTS (
      SELECT 1 FROM crowded WHERE (SELECT sum(many) FROM crowded) + (
        SELECT count(*) FROM item_text WHERE row BETWEEN crowded.low >> bits << bits
          AND (crowded.low >> bits << bits) + (1 << bits) - 1) > 1 << bits - 9)),
    begun AS (SELECT DISTINCT bits, low >> bits << bits AS start FROM crowded, span),
    held AS (SELECT item_text.row, start, 1 << bits - 1 AS half,
        row_number() OVER (PARTITION BY start ORDER BY item_text.row) AS nth,
        count(*) OVER (PARTITION BY start) AS standing,
        coalesce(sum(many) OVER (PARTITION BY start ORDER BY item_text.row
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS passed,
        coalesce(sum(many) OVER (PARTITION BY start), 0) AS coming
      FROM begun CROSS JOIN item_text
        ON item_text.row >= start AND item_text.row < start + (1 << bits)
      LEFT JOIN crowded ON crowded.low = item_text.row)
    UPDATE item_text
    SET row = start + half / (standing + 1) * nth + half / (coming + 1) * passed - ${aside}
    FROM held WHERE item_text.row = held.row AND item_text.row IN (SELECT held.row FROM held)`
}

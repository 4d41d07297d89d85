import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What an item is found by. Triggers carry it into `item_search` and `item_beginning`. */
export const itemText = sqliteTable('item_text', {
  row: integer().primaryKey(),
  item: text().notNull().unique(),
  text: text().notNull(),
  /** A JSON list. */
  beginnings: text().notNull(),
})

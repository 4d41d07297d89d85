import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** What an item is found by. Triggers carry it into `item_search`. */
export const itemText = sqliteTable(
  'item_text',
  {
    /** Follows the dictionary: see ../item-text.ts. */
    row: integer().primaryKey(),
    item: text().notNull().unique(),
    nameKey: text().notNull(),
    text: text().notNull(),
    marks: text().notNull(),
  },
  table => [uniqueIndex('item_text_order').on(table.nameKey, table.item)],
)

import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Control } from '../../src/domain/item.ts'
import type { ItemKind } from '../../src/domain/words.ts'

export const item = sqliteTable(
  'item',
  {
    id: text().primaryKey(),
    tag: text().notNull().unique(),
    code: text().notNull(),
    codeKey: text().notNull(),
    name: text().notNull(),
    /** Dictionary order: a stored key, since code points put เ แ โ after all consonants. */
    nameKey: text().notNull(),
    category: text().notNull(),
    kind: text().$type<ItemKind>().notNull(),
    control: text().$type<Control>().notNull(),
    unit: text().notNull(),
    priceSatang: integer().notNull(),
    acquiredOn: text().notNull(),
    store: text().notNull(),
    division: text().notNull(),
    publicMayBorrow: integer({ mode: 'boolean' }).notNull(),
    mostDays: integer().notNull(),
    note: text().notNull(),
    owned: integer().notNull(),
    retired: integer({ mode: 'boolean' }).notNull(),
    seq: integer().notNull(),
    hash: text().notNull(),
  },
  table => [
    index('item_name').on(table.nameKey, table.id),
    index('item_category').on(table.category, table.nameKey, table.id),
    index('item_kind').on(table.kind, table.nameKey, table.id),
    index('item_division').on(table.division, table.nameKey, table.id),
  ],
)

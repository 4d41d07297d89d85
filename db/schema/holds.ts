import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** A row for each line that keeps units for its dates: see `holdsOf` in src/domain/hold.ts. */
export const hold = sqliteTable(
  'hold',
  {
    loan: text().notNull(),
    line: integer().notNull(),
    item: text().notNull(),
    fromOn: text().notNull(),
    toOn: text().notNull(),
    quantity: integer().notNull(),
    /** An old register's holds are facts: they are kept, whatever they add up to. */
    imported: integer({ mode: 'boolean' }).notNull(),
  },
  table => [
    primaryKey({ columns: [table.loan, table.line] }),
    index('hold_item').on(table.item, table.toOn),
  ],
)

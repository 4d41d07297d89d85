import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Backups and verifications, each as it went. No picture of the book. */
export const upkeep = sqliteTable(
  'upkeep',
  {
    id: text().primaryKey(),
    what: text().$type<'backup' | 'verify'>().notNull(),
    beganAt: text().notNull(),
    endedAt: text().notNull(),
    ok: integer({ mode: 'boolean' }).notNull(),
    /** In one line: what was found, or why it failed. */
    said: text().notNull(),
    /** A backup's name, without its folder. */
    file: text(),
    bytes: integer(),
  },
  table => [index('upkeep_what').on(table.what, table.ok, table.endedAt)],
)

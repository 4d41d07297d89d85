import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ImportKind } from '../../src/domain/imports/outcome.ts'

/** A file that was checked; its bytes wait in `import_part` until its user says yes or no. */
export const importFile = sqliteTable(
  'import',
  {
    id: text().primaryKey(),
    what: text().$type<ImportKind>().notNull(),
    file: text().notNull(),
    sha256: text().notNull(),
    person: text().notNull(),
    at: text().notNull(),
    state: text().$type<'waiting' | 'accepted' | 'cancelled'>().notNull(),
    /** What it would bring, and once accepted what it brought: see `Outcome`. */
    outcome: text().notNull(),
    acceptedAt: text(),
  },
  table => [index('import_sha256').on(table.sha256)],
)

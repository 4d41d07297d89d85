import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import type { EntryKind } from '../../src/domain/entry.ts'
import type { Place } from '../../src/domain/place.ts'

/** The one book. Its laws are triggers (see db/triggers.ts), for good manners are not enough. */
export const ledger = sqliteTable(
  'ledger',
  {
    position: integer().primaryKey(),
    id: text().notNull().unique(),
    stream: text().notNull(),
    seq: integer().notNull(),
    kind: text().$type<EntryKind>().notNull(),
    happenedOn: text().notNull(),
    recordedAt: text().notNull(),
    person: text(),
    loan: text(),
    line: integer(),
    item: text(),
    quantity: integer(),
    source: text().$type<Place>(),
    target: text().$type<Place>(),
    corrects: text(),
    imported: integer({ mode: 'boolean' }).notNull(),
    command: text(),
    personalHash: text(),
    /** RFC 8785 text, the very one that was hashed. */
    detail: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  table => [
    unique('ledger_turn').on(table.stream, table.seq),
    index('ledger_item').on(table.item, table.position),
    index('ledger_kind').on(table.kind, table.happenedOn),
  ],
)

/** The erasable part of an entry: names, phones, purposes. `content` is RFC 8785 text. */
export const personal = sqliteTable('personal', {
  entry: text().primaryKey(),
  salt: text().notNull(),
  content: text(),
})

/** Units of each item in each place: drawn by the ledger's own trigger. */
export const stock = sqliteTable(
  'stock',
  {
    item: text().notNull(),
    place: text().$type<Place>().notNull(),
    quantity: integer().notNull(),
  },
  table => [unique('stock_place').on(table.item, table.place)],
)

/** What was asked for with a `commandId`, and what was answered: asked again, answered again. */
export const command = sqliteTable('command', {
  id: text().primaryKey(),
  person: text().notNull(),
  route: text().notNull(),
  contentHash: text().notNull(),
  answer: text().notNull(),
  at: text().notNull(),
})

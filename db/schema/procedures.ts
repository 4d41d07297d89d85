import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Every version of every work type's procedure: drawn from the streams `procedure:WORK TYPE`. */
export const procedure = sqliteTable(
  'procedure',
  {
    workType: text().notNull(),
    version: integer().notNull(),
    status: text().$type<'draft' | 'adopted'>().notNull(),
    /** RFC 8785 text of a `Procedure`, as its entry has it. */
    content: text().notNull(),
    draftedOn: text().notNull(),
    orderNumber: text(),
    orderId: text(),
    adoptedOn: text(),
    effectiveOn: text(),
    seq: integer().notNull(),
    hash: text().notNull(),
  },
  table => [primaryKey({ columns: [table.workType, table.version] })],
)

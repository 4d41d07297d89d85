import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Control } from '../../src/domain/item.ts'

/** Annual checks: drawn from the streams `check:ID`. JSON columns hold RFC 8785 texts. */
export const stockCheck = sqliteTable('stock_check', {
  id: text().primaryKey(),
  fiscalYear: integer().notNull().unique(),
  orderNumber: text().notNull(),
  orderedOn: text().notNull(),
  appointedOn: text().notNull(),
  checkers: text().notNull(),
  openedOn: text(),
  through: integer(),
  things: integer().notNull(),
  units: integer().notNull(),
  sha256: text(),
  settled: text().notNull(),
  reportedOn: text(),
  counts: integer(),
  openFindings: integer(),
  seq: integer().notNull(),
  hash: text().notNull(),
})

/** The list of 30 September, as the book said it when the check was opened. */
export const checkLine = sqliteTable(
  'check_line',
  {
    checkId: text().notNull(),
    n: integer().notNull(),
    item: text().notNull(),
    code: text().notNull(),
    name: text().notNull(),
    unit: text().notNull(),
    control: text().$type<Control>().notNull(),
    store: text().notNull(),
    division: text().notNull(),
    owned: integer().notNull(),
    shelf: integer().notNull(),
    repair: integer().notNull(),
    lost: integer().notNull(),
    loan: integer().notNull(),
  },
  table => [primaryKey({ columns: [table.checkId, table.n] })],
)

/** Who had what of it on that day. */
export const checkLoan = sqliteTable(
  'check_loan',
  {
    checkId: text().notNull(),
    loan: text().notNull(),
    item: text().notNull(),
    units: integer().notNull(),
    dueOn: text().notNull(),
  },
  table => [primaryKey({ columns: [table.checkId, table.loan, table.item] })],
)

/** What the checkers saw: drawn from the streams `check:ID:PERSON`. */
export const checkCount = sqliteTable('check_count', {
  id: text().primaryKey(),
  checkId: text().notNull(),
  person: text().notNull(),
  item: text(),
  said: text().notNull(),
  units: integer().notNull(),
  store: text().notNull(),
  damaged: integer({ mode: 'boolean' }).notNull(),
  note: text().notNull(),
  shelf: integer().notNull(),
  countedOn: text().notNull(),
  countedAt: text().notNull(),
})

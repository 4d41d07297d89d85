import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Printing } from '../../src/domain/label.ts'

/** Papers that the office measured itself; `measures` is RFC 8785 text. */
export const labelSheet = sqliteTable('label_sheet', {
  id: text().primaryKey(),
  name: text().notNull(),
  measures: text().notNull(),
  dropped: integer({ mode: 'boolean' }).notNull(),
})

/** Printers by name, and how far each moves a print, in millimetres. */
export const printer = sqliteTable('printer', {
  id: text().primaryKey(),
  name: text().notNull(),
  right: real().notNull(),
  down: real().notNull(),
  dropped: integer({ mode: 'boolean' }).notNull(),
})

/** The log: drawn from the streams `printing:ID`. */
export const labelPrinting = sqliteTable('label_printing', {
  id: text().primaryKey(),
  kind: text().$type<Printing['kind']>().notNull(),
  printedOn: text().notNull(),
  printedAt: text().notNull(),
  person: text().notNull(),
  sheet: text().notNull(),
  sheetName: text().notNull(),
  printer: text(),
  printerName: text().notNull(),
  start: integer().notNull(),
  copies: integer().notNull(),
  labels: integer().notNull(),
})

/** The labels of a printing in their order; a blank tag has no item. */
export const printedLabel = sqliteTable(
  'printed_label',
  {
    printing: text().notNull(),
    n: integer().notNull(),
    tag: text().notNull(),
    item: text(),
  },
  table => [primaryKey({ columns: [table.printing, table.n] })],
)

/** Which thing took a blank tag; a trigger lets none be taken twice. */
export const tagClaim = sqliteTable('tag_claim', {
  tag: text().primaryKey(),
  item: text().notNull(),
  claimedOn: text().notNull(),
  person: text().notNull(),
})

/** How each label stands: printed, and read by an officer since. */
export const label = sqliteTable('label', {
  tag: text().primaryKey(),
  item: text().notNull(),
  printing: text(),
  printedOn: text(),
  seenOn: text(),
  seenBy: text(),
})

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Closed years: drawn from the streams `year:YEAR`. JSON columns hold RFC 8785 texts. */
export const closedYear = sqliteTable('closed_year', {
  year: integer().primaryKey(),
  lastDay: text().notNull(),
  closedOn: text().notNull(),
  closedBy: text().notNull(),
  /** The last entry that the figures know, and the seal over the book up to it. */
  through: integer().notNull(),
  seal: text().notNull(),
  figures: text().notNull(),
  figuresHash: text().notNull(),
  facts: text().notNull(),
  factsHash: text().notNull(),
  papers: text().notNull(),
  checklist: text().notNull(),
  remarks: text().notNull(),
  documents: text().notNull(),
  acknowledgedOn: text(),
  acknowledgedBy: text(),
  acknowledgedRemarks: text(),
  seq: integer().notNull(),
  hash: text().notNull(),
})

import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { AnnouncementStatus } from '../../src/domain/announcement.ts'
import type { PaperType } from '../../src/domain/paper.ts'

/** Committee orders: drawn from the streams `order:ID`. JSON columns hold RFC 8785 texts. */
export const committeeOrder = sqliteTable(
  'committee_order',
  {
    id: text().primaryKey(),
    status: text().$type<'draft' | 'signed'>().notNull(),
    /** Beside the content, so that a list reads no whole orders. */
    subject: text().notNull(),
    content: text().notNull(),
    draftedOn: text().notNull(),
    number: integer(),
    calendarYear: integer(),
    numberReason: text(),
    signedOn: text(),
    signer: text(),
    replaces: text(),
    papers: text().notNull(),
    seq: integer().notNull(),
    hash: text().notNull(),
  },
  table => [
    uniqueIndex('committee_order_number').on(table.calendarYear, table.number),
    index('committee_order_replaces').on(table.replaces),
  ],
)

/** Announcements on lending to the public: drawn from the streams `announcement:ID`. */
export const announcement = sqliteTable(
  'announcement',
  {
    id: text().primaryKey(),
    status: text().$type<AnnouncementStatus>().notNull(),
    subject: text().notNull(),
    content: text().notNull(),
    draftedOn: text().notNull(),
    number: integer(),
    calendarYear: integer(),
    date: text(),
    signer: text(),
    startOn: text(),
    endOn: text(),
    endedOn: text(),
    endReason: text(),
    papers: text().notNull(),
    seq: integer().notNull(),
    hash: text().notNull(),
  },
  table => [
    uniqueIndex('announcement_number').on(table.calendarYear, table.number),
    index('announcement_start').on(table.startOn),
  ],
)

/** What is known of a file that was attached; its bytes stand in its home. No picture of the book. */
export const file = sqliteTable(
  'file',
  {
    id: text().primaryKey(),
    /** The stream of the thing that it belongs to: whoever may see that may see the file. */
    belongsTo: text().notNull(),
    name: text().notNull(),
    /** A media type: of the three that may be attached, or of a document that was made here. */
    type: text().$type<PaperType | (string & {})>().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    /** Where its bytes stand: `database`, or the name of another store. */
    home: text().notNull(),
    uploadedBy: text().notNull(),
    at: text().notNull(),
  },
  table => [index('file_belongs_to').on(table.belongsTo)],
)

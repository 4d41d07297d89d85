import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ImageType } from '../../src/domain/images/plain.ts'
import type { SignedWay } from '../../src/domain/proof.ts'

/** What is known of a loan's photos and drawn signatures. No picture of the book: entries name them. */
export const photo = sqliteTable(
  'photo',
  {
    loan: text().notNull(),
    /** Of the bytes as they are kept, without what a camera wrote beside them. */
    sha256: text().notNull(),
    what: text().$type<'photo' | 'signature'>().notNull(),
    /** What a photo shows; null of a signature. */
    item: text(),
    /** At which act it was made. */
    way: text().$type<SignedWay>().notNull(),
    type: text().$type<ImageType>().notNull(),
    size: integer().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    /** Where its bytes stand: `database`, or the name of another home. */
    home: text().notNull(),
    uploadedBy: text().notNull(),
    at: text().notNull(),
    /** Its bytes were taken away after the time for keeping them. */
    erasedAt: text(),
  },
  table => [
    primaryKey({ columns: [table.loan, table.sha256] }),
    index('photo_item').on(table.item, table.at),
  ],
)

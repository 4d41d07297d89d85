import { sql } from 'drizzle-orm'
import type { LabelRow, PrintedLabel, Printing } from '../src/domain/label.ts'
import type { Printer } from '../src/domain/label-printer.ts'
import type { OwnSheet } from '../src/domain/label-sheets.ts'
import type { Db, Statement } from './db.ts'
import { canonicalText } from './hash.ts'
import { labelPrinting, labelSheet, printer, tagClaim } from './schema/labels.ts'

/** What goes with the entries of labels. Each statement does its work however many labels there are. */

export function saveOwnSheet(db: Db, { measures, ...rest }: OwnSheet): Statement {
  const row = { ...rest, measures: canonicalText(measures) }
  return db.insert(labelSheet).values(row).onConflictDoUpdate({ target: labelSheet.id, set: row })
}

export function savePrinter(db: Db, row: Printer): Statement {
  return db.insert(printer).values(row).onConflictDoUpdate({ target: printer.id, set: row })
}

/** Labels of things: the log, and from then on each waits to be read again. */
export function savePrintedLabels(db: Db, row: Printing, labels: PrintedLabel[]): Statement[] {
  const { id, printedOn } = row
  return [
    db.insert(labelPrinting).values(row),
    printedRows(db, id, labels),
    db.run(sql`
      INSERT INTO label (tag, item, printing, printed_on)
      SELECT value ->> '$.tag', value ->> '$.item', ${id}, ${printedOn}
        FROM json_each(${JSON.stringify(labels)}) WHERE true
      ON CONFLICT (tag) DO UPDATE SET item = excluded.item, printing = excluded.printing,
        printed_on = excluded.printed_on, seen_on = NULL, seen_by = NULL`),
  ]
}

export function saveBlankTags(db: Db, row: Printing, tags: string[]): Statement[] {
  const labels = tags.map(tag => ({ tag, item: null }))
  return [db.insert(labelPrinting).values(row), printedRows(db, row.id, labels)]
}

function printedRows(db: Db, printing: string, labels: { tag: string; item: string | null }[]) {
  return db.run(sql`
    INSERT INTO printed_label (printing, n, tag, item)
    SELECT ${printing}, key + 1, value ->> '$.tag', value ->> '$.item'
      FROM json_each(${JSON.stringify(labels)})`)
}

type Seen = Pick<LabelRow, 'tag' | 'item'> & { seenOn: string; seenBy: string }

/** An officer read the label. What was printed stays as it was. */
export function saveSeen(db: Db, { tag, item, seenOn, seenBy }: Seen): Statement {
  return db.run(sql`
    INSERT INTO label (tag, item, seen_on, seen_by) VALUES (${tag}, ${item}, ${seenOn}, ${seenBy})
    ON CONFLICT (tag) DO UPDATE SET item = excluded.item, seen_on = excluded.seen_on,
      seen_by = excluded.seen_by`)
}

/** The database refuses a tag that was claimed before, or never printed blank. */
export function saveClaim(db: Db, row: typeof tagClaim.$inferInsert): Statement {
  return db.insert(tagClaim).values(row)
}

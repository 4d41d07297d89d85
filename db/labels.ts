import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { LabelOfPrinting, LabelRow, Printing } from '../src/domain/label.ts'
import type { OwnSheet } from '../src/domain/label-sheets.ts'
import type { Db } from './db.ts'
import { remembered } from './remembered.ts'
import { item } from './schema/items.ts'
import { label, labelSheet, printer } from './schema/labels.ts'

/** What a label says of a thing. */
type LabelItem = {
  id: string
  tag: string
  code: string
  name: string
  divisionName: string | null
}

/** Those of the things that are still in the register, in dictionary order, however many. */
export function labelItems(db: Db, ids: string[]) {
  return db.all<LabelItem>(sql`
    SELECT item.id, item.tag, item.code, item.name,
      division.name AS divisionName
    FROM json_each(${JSON.stringify([...new Set(ids)])}) AS chosen
      CROSS JOIN item ON item.id = chosen.value
      LEFT JOIN division ON division.id = item.division
    WHERE item.retired = 0
    ORDER BY item.name_key, item.id`)
}

/** Papers of the office's own, the dropped ones too. */
export function ownSheets(db: Db) {
  return db.select().from(labelSheet).orderBy(asc(labelSheet.name), asc(labelSheet.id))
}

export function ownSheetsFrom(rows: (typeof labelSheet.$inferSelect)[]): OwnSheet[] {
  return rows.map(({ measures, ...row }) => ({ ...row, measures: JSON.parse(measures) }))
}

/** Printers, the dropped ones too. */
export function printers(db: Db) {
  return db.select().from(printer).orderBy(asc(printer.name), asc(printer.id))
}

/** The thing that carries one of these tags, unless its label is known to work; no row else. */
export function unseenItem(db: Db, tags: string[]) {
  const known = sql`SELECT tag FROM label WHERE label.tag = ${item.tag} AND seen_on IS NOT NULL`
  return db
    .select()
    .from(item)
    .where(and(inArray(item.tag, tags), eq(item.retired, false), sql`NOT EXISTS (${known})`))
    .limit(1)
}

/** Which of these tags stand on a label of a thing, or on a blank one. */
export function tagsKnown(db: Db, tags: string[]) {
  const asked = sql`(SELECT value FROM json_each(${JSON.stringify(tags)}))`
  return db.all<{ tag: string }>(sql`SELECT tag FROM item WHERE tag IN ${asked}
    UNION SELECT tag FROM printed_label WHERE item IS NULL AND tag IN ${asked}`)
}

export const labelByTag = remembered((db, tag) =>
  db.select().from(label).where(eq(label.tag, tag)).limit(1),
)

/** Of the tag that the thing carries now. */
export function labelOfItem(db: Db, item: string) {
  return db.all<LabelRow>(sql`
    SELECT label.tag, label.item, printing, printed_on AS printedOn, seen_on AS seenOn,
      seen_by AS seenBy
    FROM item JOIN label ON label.tag = item.tag WHERE item.id = ${item}`)
}

const printingRow = sql`SELECT label_printing.id, kind, printed_on AS printedOn,
    printed_at AS printedAt, label_printing.person, sheet, sheet_name AS sheetName, printer,
    printer_name AS printerName, start, copies, labels, person.name AS by,
    person.position AS position
  FROM label_printing LEFT JOIN person ON person.id = label_printing.person`

/** A printing with the name of today of whoever printed. */
type LoggedPrinting = Printing & { by: string | null; position: string | null }

/** A page of the log, the newest first: ids are made in the order of time. */
export function printings(db: Db, before: string, limit: number) {
  const from = before === '' ? sql`` : sql`WHERE label_printing.id < ${before}`
  return db.all<LoggedPrinting>(sql`${printingRow} ${from}
    ORDER BY label_printing.id DESC LIMIT ${limit}`)
}

export function printingById(db: Db, id: string) {
  return db.all<LoggedPrinting>(sql`${printingRow} WHERE label_printing.id = ${id}`)
}

/** The last printings of a thing's labels, whatever tag they carried. */
export function printingsOfItem(db: Db, item: string, limit: number) {
  return db.all<LoggedPrinting & { tag: string }>(sql`
    SELECT printed.*, printed_label.tag FROM printed_label
      JOIN (${printingRow}) AS printed ON printed.id = printed_label.printing
    WHERE printed_label.item = ${item} ORDER BY printed_label.printing DESC LIMIT ${limit}`)
}

export function labelsOfPrinting(db: Db, printing: string) {
  return db.all<LabelOfPrinting>(sql`
    SELECT printed_label.n, printed_label.tag, item.id AS item, item.name, item.code,
      printed_label.item AS printedFor, label.seen_on AS seenOn
    FROM printed_label LEFT JOIN item ON item.tag = printed_label.tag AND item.retired = 0
      LEFT JOIN label ON label.tag = printed_label.tag
    WHERE printed_label.printing = ${printing} ORDER BY printed_label.n`)
}

/** How the tags of the newest sheets of blanks stand: how many are left to be claimed. */
export function blankSheets(db: Db, limit: number) {
  return db.all<LoggedPrinting & { claimed: number }>(sql`
    SELECT printed.*, (SELECT count(*) FROM printed_label
        JOIN tag_claim ON tag_claim.tag = printed_label.tag
      WHERE printed_label.printing = printed.id) AS claimed
    FROM (${printingRow} WHERE kind = 'blanks' ORDER BY label_printing.id DESC LIMIT ${limit})
      AS printed ORDER BY printed.id DESC`)
}

/** A tag that was printed blank, and what became of it. */
export type BlankTag = {
  tag: string
  printedOn: string
  claimedBy: string | null
  claimedOn: string | null
}

/** The first of the tags that was printed blank. */
export function blankTag(db: Db, tags: string[]) {
  return db.all<BlankTag>(sql`
    SELECT printed_label.tag, label_printing.printed_on AS printedOn,
      tag_claim.item AS claimedBy, tag_claim.claimed_on AS claimedOn
    FROM printed_label JOIN label_printing ON label_printing.id = printed_label.printing
      LEFT JOIN tag_claim ON tag_claim.tag = printed_label.tag
    WHERE printed_label.tag IN (SELECT value FROM json_each(${JSON.stringify(tags)}))
      AND printed_label.item IS NULL LIMIT 1`)
}

/** A thing that lacks a working label, and how far it got. */
type LackingItem = LabelItem & Pick<LabelRow, 'printing' | 'printedOn'>
export type Lack = 'printed' | 'none'

/**
 * Things without a working label, in dictionary order after the one named: those whose label was
 * printed and not read since, by their own short index; or those that have never had one.
 */
export function lackingItems(db: Db, lack: Lack, after: string, limit: number) {
  const waiting: SQL =
    lack === 'printed'
      ? sql`label CROSS JOIN item ON item.id = label.item AND item.tag = label.tag`
      : sql`item LEFT JOIN label ON label.tag = item.tag`
  const which = lack === 'printed' ? sql`label.seen_on IS NULL` : sql`label.tag IS NULL`
  return db.all<LackingItem>(sql`
    SELECT item.id, item.tag, item.code, item.name, division.name AS divisionName,
      label.printing, label.printed_on AS printedOn
    FROM ${waiting} LEFT JOIN division ON division.id = item.division
    WHERE ${which} AND item.retired = 0
      AND (item.name_key, item.id) > (
        coalesce((SELECT name_key FROM item WHERE id = ${after}), ''), ${after})
    ORDER BY item.name_key, item.id LIMIT ${limit}`)
}

/** How many things of the register have a label of each state; one row. */
export function labelCounts(db: Db) {
  return db.all<{ printed: number; seen: number; things: number }>(sql`
    SELECT
      (SELECT count(*) FROM label JOIN item ON item.id = label.item AND item.tag = label.tag
        WHERE label.seen_on IS NULL AND item.retired = 0) AS printed,
      (SELECT count(*) FROM label JOIN item ON item.id = label.item AND item.tag = label.tag
        WHERE label.seen_on IS NOT NULL AND item.retired = 0) AS seen,
      (SELECT count(*) FROM item WHERE retired = 0) AS things`)
}

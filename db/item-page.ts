import { sql } from 'drizzle-orm'
import type { ItemEvent, ItemLoan } from '../src/domain/item-page.ts'
import type { Db } from './db.ts'
import { promised } from './holds.ts'
import { isOut, unitsOut } from './units.ts'

const withLoan = sql`
  SELECT loan.id AS loan, loan.fiscal_year AS fiscalYear, loan.number, loan.start_on AS startOn,
    loan.due_on AS dueOn, loan.borrower, loan.borrower_class AS borrowerClass,
    person.name AS borrowerName, person.position AS borrowerPosition,
    person.unit AS borrowerUnit, division.name AS borrowerDivision,
    ${unitsOut} AS out,
    line.approved - line.handed_over AS waiting,
    line.returned_damaged - line.settled_damaged AS unsettledDamaged,
    line.lost - line.settled_lost AS unsettledLost
  FROM line JOIN loan ON loan.id = line.loan
    LEFT JOIN person ON person.id = loan.borrower
    LEFT JOIN division ON division.id = loan.borrower_division`

/** More loans than an office ever has of one item at once. */
const itemLoansMax = 200

/** Who has units of it now, the first due first. */
export function loansOutOfItem(db: Db, item: string) {
  return db.all<ItemLoan>(sql`${withLoan} WHERE line.item = ${item}
    AND ${isOut}
    ORDER BY loan.due_on, loan.id LIMIT ${itemLoansMax}`)
}

/** Who will fetch units that are on the shelf still. */
export function loansWaitingForItem(db: Db, item: string) {
  return db.all<ItemLoan>(sql`${withLoan}
    WHERE (line.loan, line.line) IN (SELECT hold.loan, hold.line FROM hold WHERE hold.item = ${item})
      AND line.approved > line.handed_over
    ORDER BY loan.start_on, loan.id LIMIT ${itemLoansMax}`)
}

/** Whose damage or loss of it is not settled yet. */
export function loansUnsettledOfItem(db: Db, item: string) {
  return db.all<ItemLoan>(sql`${withLoan} WHERE line.item = ${item}
    AND (line.returned_damaged > line.settled_damaged OR line.lost > line.settled_lost)
    ORDER BY loan.due_on, loan.id LIMIT ${itemLoansMax}`)
}

/** What loans want of an item's units, in sums: for the rules that move or write them off. */
export function claimsOnItem(db: Db, item: string) {
  return db.all<{ unsettledDamaged: number; unsettledLost: number; waiting: number }>(sql`
    SELECT
      (SELECT coalesce(sum(returned_damaged - settled_damaged), 0) FROM line
        WHERE item = ${item} AND (returned_damaged > settled_damaged OR lost > settled_lost)
      ) AS unsettledDamaged,
      (SELECT coalesce(sum(lost - settled_lost), 0) FROM line
        WHERE item = ${item} AND (returned_damaged > settled_damaged OR lost > settled_lost)
      ) AS unsettledLost,
      ${promised(sql`${item}`)} AS waiting`)
}

/** Every entry that names the item, whatever its stream, newest first. Ask for one more row. */
export function eventsOfItem(db: Db, item: string, before: number, limit: number) {
  return db.all<ItemEvent>(sql`
    SELECT ledger.position, ledger.kind, ledger.happened_on AS happenedOn,
      ledger.recorded_at AS recordedAt, ledger.quantity, ledger.source, ledger.target,
      ledger.imported, ledger.detail, ledger.loan,
      CASE ledger.kind WHEN 'item-described' THEN (
        SELECT older.detail FROM ledger AS older
        WHERE older.stream = ledger.stream AND older.seq < ledger.seq
          AND older.kind IN ('item-registered', 'item-described')
        ORDER BY older.seq DESC LIMIT 1) END AS earlier, loan.fiscal_year AS fiscalYear, loan.number,
      loan.borrower, person.name AS personName, person.position AS personPosition
    FROM ledger LEFT JOIN loan ON loan.id = ledger.loan
      LEFT JOIN person ON person.id = ledger.person
    WHERE ledger.item = ${item} AND ledger.position < ${before}
    ORDER BY ledger.position DESC LIMIT ${limit}`)
}

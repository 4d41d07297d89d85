import { sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'
import type { LedgerLine } from '../src/domain/ledger-line.ts'
import type { Db } from './db.ts'
import { chosenEntries, type LedgerQuery } from './ledger-chosen.ts'
import { ledger } from './schema/ledger.ts'

/** Entries before a position, the newest first. */
export function ledgerLines(db: Db, query: LedgerQuery, before: number, limit: number) {
  return db.all<LedgerLine>(sql`
    SELECT chosen.*, person.name AS personName, person.class AS personClass,
      loan.number || '/' || loan.fiscal_year AS loanNumber,
      item.name AS itemName, item.code AS itemCode, item.unit
    FROM (
      SELECT position, stream, seq, kind, happened_on AS happenedOn, recorded_at AS recordedAt,
        imported, person, loan, item, quantity, source, target, hash
      FROM ledger WHERE position IN (${chosenEntries(query, before, limit)})
    ) AS chosen
      LEFT JOIN person ON person.id = chosen.person
      LEFT JOIN loan ON loan.id = chosen.loan
      LEFT JOIN item ON item.id = chosen.item
    ORDER BY position DESC`)
}

/** One entry, every field of it. */
export function entryAt(db: Db, position: number) {
  return db.select().from(ledger).where(sql`${ledger.position} = ${position}`).limit(1)
}

/**
 * The seal that covers a position: the first one after it that reaches so far. What was written
 * while a seal was being made is covered by the next one.
 */
export function sealOver(db: Db, position: number) {
  return db.all<{ position: number; on: CivilDate; through: number; seal: string }>(sql`
    SELECT position, happened_on AS "on", detail ->> '$.through' AS through,
      detail ->> '$.seal' AS seal
    FROM ledger WHERE stream = 'seal' AND position > ${position}
      AND detail ->> '$.through' >= ${position}
    ORDER BY seq LIMIT 1`)
}

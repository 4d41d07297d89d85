import { type SQL, sql } from 'drizzle-orm'
import { codeKey } from '../src/domain/code.ts'
import type { CivilDate } from '../src/domain/dates.ts'
import type { LedgerLine } from '../src/domain/ledger-line.ts'
import type { Db } from './db.ts'
import { ledger } from './schema/ledger.ts'

/** What narrows the book. `stream` is a whole name, or the beginning of names up to its colon. */
export type LedgerQuery = {
  stream: string | null
  kind: string | null
  loan: { number: number; fiscalYear: number } | null
  /** An item's code or id. */
  item: string | null
  person: string | null
  from: CivilDate | null
  to: CivilDate | null
}

/** Entries before a position, the newest first. */
export function ledgerLines(db: Db, query: LedgerQuery, before: number, limit: number) {
  return db.all<LedgerLine>(sql`
    SELECT chosen.*, person.name AS personName, person.class AS personClass,
      loan.number || '/' || loan.fiscal_year AS loanNumber,
      item.name AS itemName, item.code AS itemCode, item.unit
    FROM (
      SELECT position, stream, seq, kind, happened_on AS happenedOn, recorded_at AS recordedAt,
        imported, person, loan, item, quantity, source, target, hash
      FROM ledger WHERE position < ${before} AND ${conditions(query)}
      ORDER BY position DESC LIMIT ${limit}
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

function conditions({ stream, kind, loan, item, person, from, to }: LedgerQuery): SQL {
  const parts = [sql`1 = 1`]
  if (stream?.endsWith(':')) {
    parts.push(sql`stream > ${stream} AND stream < ${`${stream.slice(0, -1)};`}`)
  } else if (stream !== null) parts.push(sql`stream = ${stream}`)
  if (kind !== null) parts.push(sql`kind = ${kind}`)
  if (loan !== null) {
    parts.push(sql`stream IN (SELECT 'loan:' || id FROM loan
      WHERE fiscal_year = ${loan.fiscalYear} AND number = ${loan.number})`)
  }
  if (item !== null) {
    parts.push(sql`ledger.item IN (SELECT id FROM item
      WHERE id = ${item} OR (code_key = ${codeKey(item)} AND code_key <> ''))`)
  }
  if (person !== null) parts.push(sql`person = ${person}`)
  if (to !== null) parts.push(sql`happened_on <= ${to}`)
  if (from !== null) {
    // What was sealed before that day happened before it.
    parts.push(sql`happened_on >= ${from} AND position > coalesce((
      SELECT detail ->> '$.through' FROM ledger WHERE stream = 'seal' AND happened_on < ${from}
      ORDER BY seq DESC LIMIT 1), 0)`)
  }
  return sql.join(parts, sql` AND `)
}

import { sql } from 'drizzle-orm'
import type { LoanOnList } from '../src/domain/check.ts'
import type { CheckLine } from '../src/domain/check-findings.ts'
import type { CivilDate } from '../src/domain/dates.ts'
import { sortKey } from '../src/domain/text.ts'
import { insertAll } from './bulk.ts'
import type { Db, Statement } from './db.ts'
import { canonicalText, sha256Hex } from './hash.ts'
import { checkLine, checkLoan } from './schema/checks.ts'

type DrawnList = { lines: CheckLine[]; loans: LoanOnList[]; sha256: string }

/**
 * The list of a day, from nothing but the entries up to `through` that happened by then: what the
 * office owned, where its units stood, what each was called and where it was kept.
 */
export function linesAsAt(db: Db, day: CivilDate, through: number) {
  const inTime = sql`happened_on <= ${day} AND position <= ${through}`
  const at = (place: string) => sql`sum(CASE place WHEN ${place} THEN quantity ELSE 0 END)`
  return db.all<Omit<CheckLine, 'n'>>(sql`
    WITH moved AS (
      SELECT item, target AS place, quantity FROM ledger WHERE target IS NOT NULL AND ${inTime}
      UNION ALL
      SELECT item, source, -quantity FROM ledger WHERE source IS NOT NULL AND ${inTime}
    ), said AS (
      SELECT item, detail, max(position) FROM ledger
      WHERE kind IN ('item-registered', 'item-described') AND ${inTime} GROUP BY item
    ), standing AS (
      SELECT item, -${at('outside')} AS owned, ${at('shelf')} AS shelf, ${at('repair')} AS repair,
        ${at('lost')} AS lost, ${at('loan')} AS loan
      FROM moved GROUP BY item
    )
    SELECT said.item, detail ->> '$.item.code' AS code, detail ->> '$.item.name' AS name,
      detail ->> '$.item.unit' AS unit, detail ->> '$.item.control' AS control,
      detail ->> '$.item.store' AS store, detail ->> '$.item.division' AS division,
      owned, shelf, repair, lost, loan
    FROM standing JOIN said ON said.item = standing.item WHERE owned > 0`)
}

/** What was on loan that evening, with the due date as it was then. */
export function loansAsAt(db: Db, day: CivilDate, through: number) {
  return db.all<LoanOnList>(sql`
    SELECT moved.loan, moved.item,
      sum(CASE target WHEN 'loan' THEN quantity ELSE -quantity END) AS units,
      (SELECT detail ->> '$.dueOn' FROM ledger
        WHERE stream = 'loan:' || moved.loan AND happened_on <= ${day} AND position <= ${through}
          AND kind IN ('requested', 'extended', 'condition-met')
        ORDER BY seq DESC LIMIT 1) AS dueOn
    FROM ledger moved
    WHERE (source = 'loan' OR target = 'loan') AND happened_on <= ${day} AND position <= ${through}
    GROUP BY moved.loan, moved.item HAVING units > 0
    ORDER BY moved.loan, moved.item`)
}

/** The list in its order, store by store, and the hash that binds it. */
export function listFrom(rows: Omit<CheckLine, 'n'>[], loans: LoanOnList[]): DrawnList {
  const keyed = rows.map(row => ({
    row,
    key: [sortKey(row.store), row.code, sortKey(row.name), row.item],
  }))
  const lines = keyed.sort(byKey).map(({ row }, index) => ({ ...row, n: index + 1 }))
  return { lines, loans, sha256: sha256Hex(canonicalText({ lines, loans })) }
}

function byKey(a: { key: string[] }, b: { key: string[] }): number {
  const index = a.key.findIndex((part, at) => part !== b.key[at])
  return index < 0 ? 0 : a.key[index]! < b.key[index]! ? -1 : 1
}

/** Writes the list, in statements that are small enough for one message. */
export function saveList(db: Db, checkId: string, { lines, loans }: DrawnList): Statement[] {
  return [
    ...insertAll(
      db,
      checkLine,
      lines.map(line => ({ checkId, ...line })),
    ),
    ...insertAll(
      db,
      checkLoan,
      loans.map(loan => ({ checkId, ...loan })),
    ),
  ]
}

import { type SQL, sql } from 'drizzle-orm'
import type { Use } from '../src/domain/calendar.ts'
import type { CivilDate } from '../src/domain/dates.ts'
import { openDue } from '../src/domain/open-due.ts'
import type { Db } from './db.ts'
import { capacity, type FreeItem, uses } from './freedom.ts'

type AskedRow = Omit<FreeItem, 'uses'> & { loan: string; uses: string }

/**
 * What others leave of the things of undecided loans, for each loan on its own days; of consumables
 * until they are back.
 */
export function freedomAsked(db: Db, loans: SQL, today: CivilDate) {
  const days = {
    fromOn: sql`asked.start_on`,
    toOn: sql`CASE asked.kind WHEN 'consumable' THEN ${openDue} ELSE asked.due_on END`,
    today,
  }
  return db.all<AskedRow>(sql`
    SELECT DISTINCT asked.id AS loan, item.id AS item, item.name, item.unit,
      ${capacity} AS capacity, ${uses(days, sql`asked.id`)} AS uses
    FROM loan AS asked CROSS JOIN line AS wanted ON wanted.loan = asked.id
      JOIN item ON item.id = wanted.item
    WHERE asked.decision IS NULL AND asked.id IN (${loans})`)
}

export function freedomAskedOf(db: Db, loan: string, today: CivilDate) {
  return freedomAsked(db, sql`${loan}`, today)
}

/** By loan, then by item. */
export function freedomAskedFrom(rows: AskedRow[]): Map<string, Map<string, FreeItem>> {
  const found = new Map<string, Map<string, FreeItem>>()
  for (const { loan, ...row } of rows) {
    const items = found.get(loan) ?? new Map<string, FreeItem>()
    found.set(loan, items.set(row.item, { ...row, uses: JSON.parse(row.uses) as Use[] }))
  }
  return found
}

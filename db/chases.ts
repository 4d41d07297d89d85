import { type SQL, sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'

/**
 * Chased within seven days of the due date (clause 211); a later chase does not mend it. The last
 * chase alone tells nearly always; only where it came too late is an earlier one looked for. The
 * plus keeps SQLite on the loan's own stream, away from all chases of those days.
 */
export const chasedInTime: SQL = sql`CASE
  WHEN coalesce(loan.last_chased_on, '') < loan.due_on THEN 0
  WHEN loan.last_chased_on <= date(loan.due_on, '+7 days') THEN 1
  ELSE EXISTS (SELECT 1 FROM ledger chase
    WHERE chase.stream = 'loan:' || loan.id AND +chase.kind = 'chased'
      AND chase.happened_on BETWEEN loan.due_on AND date(loan.due_on, '+7 days')) END`

/** The last day for a chase is over, something was out on it, and nobody chased. */
export const chaseMissed = (today: CivilDate): SQL =>
  sql`loan.due_on < date(${today}, '-7 days') AND NOT (${chasedInTime})`

import { type SQL, sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'

/**
 * Chased within seven days of the due date (clause 211); a later chase does not mend it. The plus
 * keeps SQLite on the loan's own stream, away from all chases of those days.
 */
export const chasedInTime: SQL = sql`EXISTS (SELECT 1 FROM ledger chase
  WHERE chase.stream = 'loan:' || loan.id AND +chase.kind = 'chased'
    AND chase.happened_on BETWEEN loan.due_on AND date(loan.due_on, '+7 days'))`

/**
 * The last day for a chase is over, something was out on it, and nobody chased. The last chase alone tells nearly always;
 * only where it came too late is an earlier one looked for.
 */
export const chaseMissed = (today: CivilDate): SQL =>
  sql`loan.due_on < date(${today}, '-7 days')
    AND (coalesce(loan.last_chased_on, '') < loan.due_on
      OR (loan.last_chased_on > date(loan.due_on, '+7 days') AND NOT ${chasedInTime}))`

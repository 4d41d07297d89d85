import { type SQL, sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'
import type { LoanStanding } from '../src/domain/loan.ts'

const approved = sql`decision IN ('approved', 'partly-approved')`

/**
 * The very condition of the index `loan_alive_in_year`: not decided, not handed over, out, or not
 * settled.
 */
export const alive = sql`(decision IS NULL OR (${approved} AND handed_over_on IS NULL)
  OR outstanding > 0 OR unsettled > 0) = 1`

/**
 * The loans that stand so, today: in the order of their numbers, whatever is alive is found among
 * the alive, and what was struck among the struck, which are few however many loans the office ever
 * had.
 */
export function standsAs(standing: LoanStanding, today: CivilDate): SQL {
  const ended = sql`${approved} AND outstanding = 0 AND handed_over_on IS NOT NULL`
  switch (standing) {
    case 'requested':
      return sql`${alive} AND decision IS NULL`
    case 'refused':
    case 'cancelled':
      return sql`decision IN ('refused', 'cancelled') AND decision = ${standing}`
    case 'approved':
      return sql`${alive} AND ${approved} AND outstanding = 0 AND handed_over_on IS NULL`
    case 'out':
      return sql`${alive} AND outstanding > 0`
    case 'overdue':
      return sql`${alive} AND outstanding > 0 AND due_on < ${today}`
    case 'unsettled':
      return sql`${alive} AND ${ended} AND unsettled > 0`
    case 'closed':
      return sql`${ended} AND unsettled = 0`
  }
}

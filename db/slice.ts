import { type SQL, sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'

/**
 * How many loans, and after which: a day of their order, and the loan; or the first ones (one more,
 * where that is the only one left), and how many there are in all, of which no more are counted
 * than `counted`.
 */
export type Slice =
  | number
  | { limit: number; after: { on: CivilDate; loan: string } | null }
  | { limit: number; counted: number }

/** A query that is counted finds there how many loans there are. */
export const countedIn = sql`(SELECT loans FROM counted)`

/** The end of a query over loans, in the order of a day: keyset paging, never an offset. */
export function sliced(on: SQL, slice: Slice): SQL {
  const first = typeof slice === 'number' ? slice : slice.limit
  const isCounted = typeof slice === 'object' && 'counted' in slice
  const limit = isCounted ? sql`${first} + (${countedIn} = ${first + 1})` : first
  const after = typeof slice === 'object' && 'after' in slice ? slice.after : null
  const from = after ? sql`AND (${on}, loan.id) > (${after.on}, ${after.loan})` : sql``
  return sql`${from} ORDER BY ${on}, loan.id LIMIT ${limit}`
}

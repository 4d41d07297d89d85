import { type SQL, sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'

/**
 * How many loans, and after which: a day of their order, and the loan; or the first ones, and how many there are in all,
 * of which no more are counted than `counted`.
 */
export type Slice =
  | number
  | { limit: number; after: { on: CivilDate; loan: string } | null }
  | { limit: number; counted: number }

/** The end of a query over loans, in the order of a day: keyset paging, never an offset. */
export function sliced(on: SQL, slice: Slice): SQL {
  const limit = typeof slice === 'number' ? slice : slice.limit
  const after = typeof slice === 'object' && 'after' in slice ? slice.after : null
  const from = after ? sql`AND (${on}, loan.id) > (${after.on}, ${after.loan})` : sql``
  return sql`${from} ORDER BY ${on}, loan.id LIMIT ${limit}`
}

import { type SQL, sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'

/** How many loans, and after which: a day of their order, and the loan. */
export type Slice = number | { limit: number; after: { on: CivilDate; loan: string } | null }

/** The end of a query over loans, in the order of a day: keyset paging, never an offset. */
export function sliced(on: SQL, slice: Slice): SQL {
  const { limit, after } = typeof slice === 'number' ? { limit: slice, after: null } : slice
  const from = after ? sql`AND (${on}, loan.id) > (${after.on}, ${after.loan})` : sql``
  return sql`${from} ORDER BY ${on}, loan.id LIMIT ${limit}`
}

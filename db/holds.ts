import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { holdsOf } from '../src/domain/hold.ts'
import type { Loan } from '../src/domain/loan.ts'
import type { Db, Statement } from './db.ts'
import { hold } from './schema/holds.ts'

/**
 * The writes that bring a loan's holds from those of its last picture, which stand, to those of
 * this one; a new loan had none. A hold that stands is updated, never upserted: an upsert would run
 * the insert's trigger, which asks for the whole span anew.
 */
export function saveHolds(db: Db, before: Loan | null, now: Loan): Statement[] {
  const standing = new Map((before ? holdsOf(before) : []).map(each => [each.line, each]))
  const writes = holdsOf(now).flatMap((each): Statement[] => {
    const { loan, line, toOn, quantity } = each
    const last = standing.get(line)
    standing.delete(line)
    if (!last) return [db.insert(hold).values({ ...each, imported: now.imported })]
    if (last.toOn === toOn && last.quantity === quantity) return []
    const of = and(eq(hold.loan, loan), eq(hold.line, line))
    return [db.update(hold).set({ toOn, quantity }).where(of)]
  })
  const gone = [...standing.keys()]
  if (gone.length === 0) return writes
  return [db.delete(hold).where(and(eq(hold.loan, now.id), inArray(hold.line, gone))), ...writes]
}

/**
 * Units of an item approved for somebody and not handed over yet: on the shelf, but spoken for.
 * They are counted among the holds, which end with their loan; what was cancelled, or never
 * fetched, stays among the lines for ever.
 */
export const promised = (item: SQL) => sql<number>`(
  SELECT coalesce(sum(line.approved - line.handed_over), 0)
  FROM hold CROSS JOIN line ON line.loan = hold.loan AND line.line = hold.line
  WHERE hold.item = ${item} AND line.approved > line.handed_over)`

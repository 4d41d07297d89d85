import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import { holdsOf } from '../src/domain/hold.ts'
import type { Loan } from '../src/domain/loan.ts'
import type { Db, Statement } from './db.ts'
import { hold } from './schema/holds.ts'

/**
 * The writes that bring a loan's holds to what the loan now is. New rows are inserted only where
 * none stands: an upsert would run the insert's trigger, which asks for the whole span anew.
 */
export function saveHolds(db: Db, loan: Loan): Statement[] {
  const holds = holdsOf(loan)
  const kept = holds.map(each => each.line)
  const gone = db
    .delete(hold)
    .where(and(eq(hold.loan, loan.id), kept.length > 0 ? notInArray(hold.line, kept) : undefined))
  const changed = holds.flatMap((each): Statement[] => [
    db
      .update(hold)
      .set({ toOn: each.toOn, quantity: each.quantity })
      .where(and(eq(hold.loan, each.loan), eq(hold.line, each.line))),
    db.run(sql`
      INSERT INTO hold (loan, line, item, from_on, to_on, quantity, imported)
      SELECT ${each.loan}, ${each.line}, ${each.item}, ${each.fromOn}, ${each.toOn},
        ${each.quantity}, ${loan.imported ? 1 : 0}
      WHERE NOT EXISTS (SELECT 1 FROM hold WHERE loan = ${each.loan} AND line = ${each.line})`),
  ])
  return [gone, ...changed]
}

/** The same, where the picture before is known: its holds are those that stand. */
export function changeHolds(db: Db, before: Loan, now: Loan): Statement[] {
  const standing = new Map(holdsOf(before).map(each => [each.line, each]))
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

import { holdsOf } from '../src/domain/hold.ts'
import type { Loan } from '../src/domain/loan.ts'
import type { Db } from './db.ts'
import { hold } from './schema/holds.ts'
import { Difference, differ } from './verifying.ts'

/** The holds of all loans, drawn again, against the table that the database guards. */
export async function compareHolds(db: Db, drawn: Map<string, Loan>): Promise<void> {
  const wanted = new Map(
    [...drawn.values()].flatMap(each =>
      holdsOf(each).map(one => [`${one.loan} ${one.line}`, { ...one, imported: each.imported }]),
    ),
  )
  for (const row of await db.select().from(hold)) {
    const named = `the hold of line ${row.line} of loan ${row.loan}`
    const drawnHold = wanted.get(`${row.loan} ${row.line}`)
    if (!drawnHold) throw new Difference(`${named} stands in no entry`)
    differ(named, row, drawnHold)
    wanted.delete(`${row.loan} ${row.line}`)
  }
  const [missing] = wanted.keys()
  if (missing) throw new Difference(`the hold of line ${missing} is missing from its table`)
}

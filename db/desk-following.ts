import { sql } from 'drizzle-orm'
import type { PostHolder } from '../src/domain/approver.ts'
import type { CivilDate } from '../src/domain/dates.ts'
import { cards } from './cards.ts'
import { chaseMissed } from './chases.ts'
import type { Db } from './db.ts'
import { decides, owned } from './desk.ts'
import type { Slice } from './slice.ts'

/** Extensions that were asked for and that this person decides; `mayDecide` has the last word. */
export function cardsToExtend(db: Db, actor: string, holders: PostHolder[], limit: Slice) {
  const where = sql`extension_due_on IS NOT NULL AND borrower <> ${actor}
    AND (${sql.join(decides(actor, holders), sql` OR `)})`
  return cards(db, where, sql`extension_due_on`, limit)
}

/** Overdue, and not chased since the due date: the nearest deadline (clause 211) first. */
export function cardsToChase(db: Db, divisions: string[], today: CivilDate, limit: Slice) {
  const where = sql`outstanding > 0 AND due_on < ${today}
    AND coalesce(last_chased_on, '') <= due_on AND ${owned(divisions)}`
  return cards(db, where, sql`due_on`, limit)
}

/** More are not counted. */
const countedMost = 100

/** How many loans that are still out were not chased in time. */
export function missedChases(db: Db, today: CivilDate) {
  return db.all<{ missed: number }>(sql`SELECT count(*) AS missed FROM (
    SELECT 1 FROM loan WHERE outstanding > 0 AND ${chaseMissed(today)} LIMIT ${countedMost})`)
}

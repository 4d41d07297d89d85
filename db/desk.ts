import { type SQL, sql } from 'drizzle-orm'
import { approverOf, type PostHolder } from '../src/domain/approver.ts'
import type { CivilDate } from '../src/domain/dates.ts'
import type { OpinionPost } from '../src/domain/procedure.ts'
import { cards } from './cards.ts'
import type { Db } from './db.ts'
import { freedomAsked } from './freedom-asked.ts'
import { listed } from './listed.ts'
import { type Slice, sliced } from './slice.ts'

/** Loans of things that one of those divisions owns. */
export const owned = (divisions: string[]) => sql`loan.owning_division IN ${listed(divisions)}`

/**
 * Undecided loans that clause 208 brings to this person, oldest first. The last word is
 * `mayDecide`: a borrower who stands in for a head is sorted out there.
 */
export function cardsToDecide(db: Db, actor: string, holders: PostHolder[], limit: Slice) {
  return cards(db, toDecide(actor, holders), sql`requested_on`, limit)
}

/** What is free of the things on those cards, on the days of each. */
export function freedomToDecide(
  db: Db,
  actor: string,
  holders: PostHolder[],
  today: CivilDate,
  limit: Slice,
) {
  const loans = sql`SELECT loan.id FROM loan WHERE ${toDecide(actor, holders)}
    ${sliced(sql`requested_on`, limit)}`
  return freedomAsked(db, loans, today)
}

const toDecide = (actor: string, holders: PostHolder[]) =>
  sql`decision IS NULL AND borrower <> ${actor}
    AND (${sql.join(decides(actor, holders), sql` OR `)})`

/**
 * The very condition of `loan_opining`, and not that of `loan_undecided`, which SQLite takes for
 * the smaller one.
 */
const opinionsWait = sql`CASE WHEN decision IS NULL THEN opinions_awaited ELSE '' END <> ''`

/** Undecided loans of others that wait for the opinion of a post, of the divisions it is asked for. */
export function cardsToOpine(
  db: Db,
  actor: string,
  asked: { post: OpinionPost; divisions: string[] }[],
  limit: Slice,
) {
  const ways = asked.map(
    ({ post, divisions }) =>
      sql`(instr(',' || opinions_awaited || ',', ${`,${post},`}) > 0 AND ${owned(divisions)})`,
  )
  const where = sql`${opinionsWait} AND borrower <> ${actor}
    AND (${sql.join(ways, sql` OR `)})`
  return cards(db, where, sql`requested_on`, limit)
}

/**
 * Loans that this person may decide by clause 208, as conditions of which one must hold: a wider
 * net than the rule (`approverOf` of src/domain/approver.ts), so that it only ever sorts out.
 */
export function decides(actor: string, holders: PostHolder[]): SQL[] {
  const mine = holders.filter(holder => holder.person === actor)
  const inside = sql`borrower_class = 'staff' AND use_location = 'inside' AND approver_rule IS NULL`
  const divisions = mine.flatMap(holder => holder.division ?? [])
  const ways = [sql`(${inside} AND ${owned(divisions)})`]
  if (!mine.some(holder => holder.role === 'agency-head')) return ways
  const headed = [...new Set(holders.flatMap(holder => holder.division ?? []))]
  return [
    ...ways,
    sql`use_location = 'outside'`,
    sql`borrower_class <> 'staff'`,
    sql`approver_rule = 'agency-head'`,
    sql`NOT ${owned(headed)}`,
    ...headed.map(
      division =>
        sql`(loan.owning_division = ${division} AND borrower IN ${listed(tooNear(division, holders))})`,
    ),
  ]
}

/** Whose loans of that division its own head may not decide. */
function tooNear(division: string, holders: PostHolder[]): string[] {
  const near = holders.filter(holder => holder.division === division)
  return near
    .map(holder => holder.person)
    .filter(borrower => {
      const loan = { borrower, borrowerClass: 'staff', useLocation: 'inside' } as const
      return approverOf({ ...loan, owningDivision: division }, holders).post !== 'division-head'
    })
}

/** Approved and waiting to leave today, and what is only partly handed over, of those divisions. */
export function cardsToHandOver(db: Db, divisions: string[], today: CivilDate, limit: Slice) {
  const where = sql`awaited > 0 AND (start_on <= ${today} OR handed_over_on IS NOT NULL)
    AND ${owned(divisions)}`
  return cards(db, where, sql`start_on`, limit)
}

export function cardsDueOn(db: Db, divisions: string[], today: CivilDate, limit: Slice) {
  const where = sql`outstanding > 0 AND due_on = ${today} AND ${owned(divisions)}`
  return cards(db, where, sql`due_on`, limit)
}

/** Overdue and chased since, the longest first; what nobody chased yet see `cardsToChase`. */
export function cardsOverdue(db: Db, divisions: string[], today: CivilDate, limit: Slice) {
  const where = sql`outstanding > 0 AND due_on < ${today}
    AND last_chased_on > due_on AND ${owned(divisions)}`
  return cards(db, where, sql`due_on`, limit)
}

/** Out and not due before tomorrow, the nearest first: what may come back early. */
export function cardsDueLater(db: Db, divisions: string[], today: CivilDate, limit: Slice) {
  const where = sql`outstanding > 0 AND due_on > ${today} AND ${owned(divisions)}`
  return cards(db, where, sql`due_on`, limit)
}

/** Damaged or lost, and settled by nobody yet. */
export function cardsToSettle(db: Db, divisions: string[], limit: Slice) {
  const where = sql`unsettled > 0 AND ${owned(divisions)}`
  return cards(db, where, sql`due_on`, limit)
}

/** What is alive of a borrower's own loans, what must come back first on top. */
export function cardsOfBorrower(db: Db, borrower: string, limit: Slice) {
  return cards(db, sql`${alive} AND borrower = ${borrower}`, sql`due_on`, limit)
}

/**
 * The very condition of `loan_alive`, as a sum: an OR would draw the index to questions that have a
 * smaller one.
 */
const alive = sql`(decision IS NULL) + (awaited > 0) + (outstanding > 0) + (unsettled > 0) > 0`

/** Forms that were just sent, in the order of their numbers. */
export function cardsByIds(db: Db, ids: string[]) {
  return cards(db, sql`loan.id IN ${listed(ids)}`, sql`loan.fiscal_year, loan.number`, ids.length)
}

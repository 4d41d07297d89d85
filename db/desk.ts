import { type SQL, sql } from 'drizzle-orm'
import { approverOf, type PostHolder } from '../src/domain/approver.ts'
import type { CivilDate } from '../src/domain/dates.ts'
import type { CardLine, LoanCard } from '../src/domain/loan-card.ts'
import type { Opinion } from '../src/domain/opinion.ts'
import type { OpinionPost } from '../src/domain/procedure.ts'
import { chasedInTime } from './chases.ts'
import type { Db } from './db.ts'
import { freedomAsked } from './freedom-asked.ts'
import { type Slice, sliced } from './slice.ts'

type Told =
  | 'lines'
  | 'letter'
  | 'purpose'
  | 'placeOfUse'
  | 'imported'
  | 'samePerson'
  | 'opinions'
  | 'chasedInTime'
type CardRow = Omit<LoanCard, Told> & {
  letter: string | null
  imported: number
  chasedInTime: number
  samePerson: number
  lines: string
  personal: string | null
  opinions: string | null
}

/** What the request of another agency says beside the picture. */
function asked(of: 'letter' | 'consumable.urgency') {
  return sql`CASE loan.borrower_class WHEN 'agency' THEN (
    SELECT json_extract(ledger.detail, ${sql.raw(`'$.${of}'`)}) FROM ledger
    WHERE ledger.stream = 'loan:' || loan.id AND ledger.seq = 1) END`
}

/** A loan's card whole: its lines, who borrows, and what for, for as long as that is kept. */
const cardColumns = sql`
  loan.id, loan.fiscal_year AS fiscalYear, loan.number, loan.imported, loan.channel, loan.borrower,
  loan.borrower_class AS borrowerClass, loan.borrower_division AS borrowerDivision,
  loan.owning_division AS owningDivision, loan.work_type AS workType,
  loan.kind, loan.due_condition AS dueCondition,
  loan.procedure_version AS procedureVersion, loan.approver_rule AS approverRule,
  loan.use_location AS useLocation, loan.requested_on AS requestedOn,
  loan.requested_by AS requestedBy, loan.start_on AS startOn, loan.first_due_on AS firstDueOn,
  loan.due_on AS dueOn, loan.decision, loan.decided_on AS decidedOn, loan.decided_by AS decidedBy,
  loan.decided_post AS decidedPost, loan.handed_over_on AS handedOverOn,
  loan.closed_on AS closedOn, loan.last_chased_on AS lastChasedOn,
  loan.opinions_awaited AS opinionsAwaited, loan.same_person AS samePerson, loan.outstanding,
  loan.unsettled, loan.last_on AS lastOn, loan.extension_due_on AS extensionDueOn,
  loan.extension_reason AS extensionReason, ${chasedInTime} AS chasedInTime,
  person.name AS borrowerName, person.unit AS borrowerUnit,
  coalesce(borrowing.name, '') AS borrowerDivisionName, owning.name AS owningDivisionName,
  (SELECT json_group_array(json_object('line', line.line, 'item', item.id, 'name', item.name,
      'code', item.code, 'unit', item.unit, 'priceSatang', item.price_satang,
      'unitValueSatang', line.unit_value_satang, 'requested', line.requested,
      'approved', line.approved, 'handedOver', line.handed_over,
      'outstanding', line.handed_over - line.returned_good - line.returned_damaged - line.lost,
      'unsettled', line.returned_damaged - line.settled_damaged + line.lost - line.settled_lost,
      'shelf', coalesce((SELECT quantity FROM stock
        WHERE stock.item = line.item AND place = 'shelf'), 0)))
    FROM line JOIN item ON item.id = line.item WHERE line.loan = loan.id) AS lines,
  (SELECT personal.content FROM ledger JOIN personal ON personal.entry = ledger.id
    WHERE ledger.stream = 'loan:' || loan.id AND ledger.seq = 1) AS personal,
  CASE WHEN loan.decision IS NULL THEN (SELECT json_group_array(json(ledger.detail)) FROM ledger
    WHERE ledger.stream = 'loan:' || loan.id AND ledger.kind = 'opined') END AS opinions,
  ${asked('letter')} AS letter, ${asked('consumable.urgency')} AS urgency`

const cardTables = sql`loan JOIN person ON person.id = loan.borrower
  JOIN division owning ON owning.id = loan.owning_division
  LEFT JOIN division borrowing ON borrowing.id = loan.borrower_division`

/**
 * Each `where` names the very condition of a partial index, so that history is never walked. Which loans are shown is decided
 * first: SQLite draws whatever it puts in order, and of thousands that wait a dozen are shown.
 */
export function cards(db: Db, where: SQL, on: SQL, slice: Slice) {
  const shown = sql`SELECT loan.id FROM loan WHERE ${where} ${sliced(on, slice)}`
  return db.all<CardRow>(sql`SELECT ${cardColumns} FROM ${cardTables}
    WHERE loan.id IN (${shown}) ORDER BY ${on}, loan.id`)
}

export function cardsFrom(rows: CardRow[]): LoanCard[] {
  return rows.map(({ lines, letter, personal, imported, samePerson, opinions, ...row }) => {
    const said = personal === null ? {} : (JSON.parse(personal) as Record<string, string>)
    const drawn = (JSON.parse(lines) as CardLine[]).sort((a, b) => a.line - b.line)
    return {
      ...row,
      imported: imported === 1,
      samePerson: samePerson === 1,
      chasedInTime: row.chasedInTime === 1,
      lines: drawn,
      opinions: JSON.parse(opinions ?? '[]') as Opinion[],
      letter: letter === null ? null : (JSON.parse(letter) as LoanCard['letter']),
      purpose: said.purpose ?? '',
      placeOfUse: said.placeOfUse ?? '',
    }
  })
}

export const waiting = sql`decision IN ('approved', 'partly-approved') AND handed_over_on IS NULL`
export const owned = (divisions: string[]) => sql`loan.owning_division IN ${listed(divisions)}`
/** An empty list is SQLite's `()`: nothing is in it, and everything is outside it. */
const listed = (values: string[]) =>
  sql`(${sql.join(
    values.map(value => sql`${value}`),
    sql`, `,
  )})`

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
  const where = sql`decision IS NULL AND borrower <> ${actor} AND (${sql.join(ways, sql` OR `)})`
  return cards(db, where, sql`requested_on`, limit)
}

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

/** The very condition of `loan_alive`, as a sum: an OR would draw the index to questions that have a smaller one. */
const alive = sql`(decision IS NULL) + (awaited > 0) + (outstanding > 0) + (unsettled > 0) > 0`

/** Forms that were just sent, in the order of their numbers. */
export function cardsByIds(db: Db, ids: string[]) {
  return cards(db, sql`loan.id IN ${listed(ids)}`, sql`loan.fiscal_year, loan.number`, ids.length)
}

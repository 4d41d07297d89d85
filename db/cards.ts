import { type SQL, sql } from 'drizzle-orm'
import { Kept } from '../src/domain/kept.ts'
import type { LoanCard } from '../src/domain/loan-card.ts'
import { chasedInTime } from './chases.ts'
import type { Db } from './db.ts'
import { fixed } from './remembered.ts'
import { countedIn, type Slice, sliced } from './slice.ts'
import { unitsIn, unitsOut } from './units.ts'

/** A card as JSON, and how many there are in all, where that was asked for. */
type CardRow = { card: string; counted: number }
type Told = Omit<LoanCard, 'purpose' | 'placeOfUse'> & {
  /** Null once it was erased. */
  personal: { purpose?: string; placeOfUse?: string } | null
}

/** As JSON itself, not as a text that holds it. */
const within = (json: SQL) => sql`json(${json})`
const truth = (that: SQL) => sql`json(iif(${that}, 'true', 'false'))`

/** What the request of another agency says beside the picture. */
function asked(of: 'letter' | 'consumable.urgency') {
  return sql`CASE loan.borrower_class WHEN 'agency' THEN (
    SELECT json_extract(ledger.detail, ${sql.raw(`'$.${of}'`)}) FROM ledger
    WHERE ledger.stream = 'loan:' || loan.id AND ledger.seq = 1) END`
}

const lines = sql`SELECT json_group_array(json_object('line', line.line, 'item', item.id,
    'name', item.name, 'code', item.code, 'unit', item.unit, 'priceSatang', item.price_satang,
    'unitValueSatang', line.unit_value_satang, 'requested', line.requested,
    'approved', line.approved, 'handedOver', line.handed_over,
    'outstanding', ${unitsOut},
    'unsettled', line.returned_damaged - line.settled_damaged + line.lost - line.settled_lost,
    'shelf', ${unitsIn('shelf')}))
  FROM line JOIN item ON item.id = line.item WHERE line.loan = loan.id`

const personal = sql`SELECT personal.content FROM ledger JOIN personal ON personal.entry = ledger.id
  WHERE ledger.stream = 'loan:' || loan.id AND ledger.seq = 1`

/** The plus keeps SQLite from walking through every opinion that was ever given. */
const opinions = sql`CASE WHEN loan.decision IS NULL THEN (
  SELECT json_group_array(json(ledger.detail)) FROM ledger
  WHERE ledger.stream = 'loan:' || loan.id AND +ledger.kind = 'opined') ELSE '[]' END`

/** A loan's card whole: its lines, who borrows, and what for, for as long as that is kept. */
const told: Record<keyof Told, SQL> = {
  id: sql`loan.id`,
  fiscalYear: sql`loan.fiscal_year`,
  number: sql`loan.number`,
  imported: truth(sql`loan.imported`),
  channel: sql`loan.channel`,
  borrower: sql`loan.borrower`,
  borrowerClass: sql`loan.borrower_class`,
  borrowerDivision: sql`loan.borrower_division`,
  owningDivision: sql`loan.owning_division`,
  workType: sql`loan.work_type`,
  kind: sql`loan.kind`,
  procedureVersion: sql`loan.procedure_version`,
  approverRule: sql`loan.approver_rule`,
  useLocation: sql`loan.use_location`,
  requestedOn: sql`loan.requested_on`,
  requestedBy: sql`loan.requested_by`,
  startOn: sql`loan.start_on`,
  firstDueOn: sql`loan.first_due_on`,
  dueOn: sql`loan.due_on`,
  dueCondition: sql`loan.due_condition`,
  decision: sql`loan.decision`,
  decidedOn: sql`loan.decided_on`,
  decidedBy: sql`loan.decided_by`,
  decidedPost: sql`loan.decided_post`,
  handedOverOn: sql`loan.handed_over_on`,
  closedOn: sql`loan.closed_on`,
  lastChasedOn: sql`loan.last_chased_on`,
  opinionsAwaited: sql`loan.opinions_awaited`,
  samePerson: truth(sql`loan.same_person`),
  datedBack: truth(sql`loan.dated_back`),
  extensionDueOn: sql`loan.extension_due_on`,
  extensionReason: sql`loan.extension_reason`,
  awaited: sql`loan.awaited`,
  outstanding: sql`loan.outstanding`,
  unsettled: sql`loan.unsettled`,
  lastOn: sql`loan.last_on`,
  borrowerName: sql`person.name`,
  borrowerUnit: sql`person.unit`,
  borrowerDivisionName: sql`coalesce(borrowing.name, '')`,
  owningDivisionName: sql`owning.name`,
  letter: within(asked('letter')),
  urgency: asked('consumable.urgency'),
  lines: within(sql`(${lines})`),
  personal: within(sql`(${personal})`),
  opinions: within(opinions),
  chasedInTime: truth(chasedInTime),
}

/**
 * One value a card: each further column is asked of the database and put into its row by itself,
 * which costs more than the JSON.
 */
const card = fixed(
  sql`json_object(${sql.join(
    Object.entries(told).map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value}`),
    sql`, `,
  )})`,
)
/** From where a card is drawn. */
const tables = sql.raw(`loan JOIN person ON person.id = loan.borrower
  JOIN division owning ON owning.id = loan.owning_division
  LEFT JOIN division borrowing ON borrowing.id = loan.borrower_division`)

/**
 * Each `where` names the very condition of a partial index, so that history is never walked. Which
 * loans are shown is decided first: SQLite draws whatever it puts in order, and of thousands that
 * wait a dozen are shown.
 */
export function cards(db: Db, where: SQL, on: SQL, slice: Slice) {
  const shown = sql`SELECT loan.rowid FROM loan WHERE ${where} ${sliced(on, slice)}`
  const isCounted = typeof slice === 'object' && 'counted' in slice
  const counted = isCounted
    ? sql`WITH counted (loans) AS (
        SELECT count(*) FROM (SELECT 1 FROM loan WHERE ${where} LIMIT ${slice.counted}))`
    : sql``
  return db.all<CardRow>(sql`${counted} SELECT ${card} AS card, ${isCounted ? countedIn : sql`0`} AS counted
    FROM ${tables} WHERE loan.rowid IN (${shown}) ORDER BY ${on}, loan.id`)
}

/** How many loans there are, of which `rows` are the first: see `Slice`. */
export const countedOf = (rows: CardRow[]): number => rows[0]?.counted ?? 0

/**
 * Cards that were read before: a desk is asked for again after every tap, and hardly one of its
 * cards has other words.
 */
const known = new Kept<LoanCard>(500)

/** The same words are the very same card, which nobody may change. */
export function cardsFrom(rows: CardRow[]): LoanCard[] {
  return rows.map(row => known.get(row.card) ?? cardFrom(row.card))
}

function cardFrom(words: string): LoanCard {
  const { personal: said, ...loan } = JSON.parse(words) as Told
  loan.lines.sort((a, b) => a.line - b.line)
  const { purpose = '', placeOfUse = '' } = said ?? {}
  const card = Object.freeze({ ...loan, purpose, placeOfUse })
  known.set(words, card)
  return card
}

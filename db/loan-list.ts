import { type SQL, sql } from 'drizzle-orm'
import type { CivilDate, FiscalYear } from '../src/domain/dates.ts'
import type { Decision, LoanStanding } from '../src/domain/loan.ts'
import { chaseMissed } from './chases.ts'
import type { Db } from './db.ts'
import { alive, standsAs } from './stands-as.ts'

/** What an auditor looks for, beside where a loan stands. */
export const loanFlags = ['missed-chase', 'same-person', 'dated-back'] as const
type LoanFlag = (typeof loanFlags)[number]

export type LoanSearch = {
  /** Only this person's loans; null for all. */
  borrower: string | null
  filter: LoanStanding | null
  flag: LoanFlag | null
  number: number | null
  fiscalYear: FiscalYear | null
  /** A part of the borrower's name. */
  name: string
  /** The last loan of the page before. */
  after: { fiscalYear: FiscalYear; number: number } | null
}

type LoanRow = {
  id: string
  fiscalYear: number
  number: number
  borrowerName: string
  owningDivisionName: string
  requestedOn: CivilDate
  startOn: CivilDate
  dueOn: CivilDate
  decision: Decision | null
  handedOverOn: CivilDate | null
  closedOn: CivilDate | null
  outstanding: number
  unsettled: number
  things: string
}
type ListedLoan = Omit<LoanRow, 'things'> & {
  things: { name: string; quantity: number; unit: string }[]
}

/** A page of loans, the newest number first. */
export function loansFound(db: Db, search: LoanSearch, today: CivilDate, limit: number) {
  return db.all<LoanRow>(sql`
    SELECT loan.id, fiscal_year AS fiscalYear, number, person.name AS borrowerName,
      division.name AS owningDivisionName, requested_on AS requestedOn, start_on AS startOn,
      due_on AS dueOn, decision, handed_over_on AS handedOverOn, closed_on AS closedOn,
      outstanding, unsettled,
      (SELECT json_group_array(json_object('name', item.name, 'unit', item.unit, 'quantity',
          CASE WHEN line.handed_over > 0 THEN line.handed_over
            WHEN line.approved > 0 THEN line.approved ELSE line.requested END))
        FROM line JOIN item ON item.id = line.item WHERE line.loan = loan.id) AS things
    FROM loan JOIN person ON person.id = loan.borrower
      JOIN division ON division.id = loan.owning_division
    WHERE ${isSought(search) ? sql`loan.id IN (${sought(search, today, limit)})` : conditions(search, today)}
    ORDER BY ${inOrder(search)} LIMIT ${limit}`)
}

/** Where all were decided alike, the decision stands between year and number in the index by which they are read. */
const inOrder = ({ filter, flag }: LoanSearch) =>
  isStruck(filter) && flag === null
    ? sql`fiscal_year DESC, decision DESC, number DESC`
    : sql`fiscal_year DESC, number DESC`

const isStruck = (filter: LoanStanding | null) => filter === 'refused' || filter === 'cancelled'

/** A name among all loans that ever were; of those that are alive, each is looked at. */
const isSought = ({ name, borrower, filter }: LoanSearch) =>
  name !== '' && borrower === null && (filter === null || filter === 'closed' || isStruck(filter))

/** So few people that all their loans are put in order sooner than a page of loans is found on which many bear the name. */
const fewPeople = 500

/** A page of the loans of whoever is called so: of few all their loans are looked up, of many one loan is asked after another. */
function sought(search: LoanSearch, today: CivilDate, limit: number): SQL {
  const people = called(search.name)
  const isFew = sql`(SELECT count(*) FROM (${people} LIMIT ${fewPeople + 1})) <= ${fewPeople}`
  const page = (from: SQL, borrower: SQL, isAsked: SQL) => sql`SELECT * FROM (
    SELECT id FROM loan ${from} WHERE ${borrower} IN (${people})
      AND ${conditions({ ...search, name: '' }, today)}
    ORDER BY ${inOrder(search)} LIMIT ${limit} * (${isAsked}))`
  return sql`${page(sql`INDEXED BY loan_borrower`, sql`borrower`, isFew)}
    UNION ALL ${page(sql``, sql`+borrower`, sql`NOT ${isFew}`)}`
}

export function listedLoans(rows: LoanRow[]): ListedLoan[] {
  return rows.map(row => ({ ...row, things: JSON.parse(row.things) as ListedLoan['things'] }))
}

function conditions(search: LoanSearch, today: CivilDate): SQL {
  const { borrower, filter, flag, number, fiscalYear, name, after } = search
  const found: SQL[] = [beyond(after)]
  if (borrower !== null) found.push(sql`borrower = ${borrower}`)
  if (filter !== null) found.push(standing(filter, today))
  if (flag !== null) found.push(flagged(flag, today))
  if (number !== null) found.push(sql`number = ${number}`)
  if (fiscalYear !== null) found.push(sql`fiscal_year = ${fiscalYear}`)
  else if (number !== null) found.push(sql`fiscal_year IN (${everyYear})`)
  // The sign keeps the planner among the loans that are alive.
  if (name !== '') found.push(sql`+borrower IN (${called(name)})`)
  return sql.join(found, sql` AND `)
}

const called = (name: string) =>
  sql`SELECT id FROM person WHERE instr(lower(name), lower(${name})) > 0`

const beyond = (after: LoanSearch['after']) =>
  after === null ? sql`1` : sql`(fiscal_year, number) < (${after.fiscalYear}, ${after.number})`

/** A number is looked up in each year, and not in all loans of all years. */
const everyYear = sql`
  WITH RECURSIVE year (n) AS (
    SELECT min(fiscal_year) FROM loan
    UNION ALL SELECT n + 1 FROM year WHERE n < (SELECT max(fiscal_year) FROM loan)
  ) SELECT n FROM year`

/** As in the register; but whatever is to be settled is found, also of a loan that is still out in part. */
function standing(filter: LoanStanding, today: CivilDate): SQL {
  if (filter === 'unsettled') return sql`${alive} AND unsettled > 0`
  // The sign lets SQLite see that the index has them in order already.
  return isStruck(filter)
    ? sql`decision IN ('refused', 'cancelled') AND +decision = ${filter}`
    : standsAs(filter, today)
}

/** Each by an index that holds few: out past the last day for a chase, done by one person, dated back. */
function flagged(flag: LoanFlag, today: CivilDate): SQL {
  switch (flag) {
    case 'same-person':
      return sql`same_person = 1`
    case 'dated-back':
      return sql`dated_back = 1`
    case 'missed-chase':
      return sql`(outstanding > 0 OR closed_on > date(due_on, '+7 days'))
        AND handed_over_on <= due_on AND ${chaseMissed(today)}`
  }
}

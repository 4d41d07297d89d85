import { type SQL, sql } from 'drizzle-orm'
import type { CivilDate, FiscalYear } from '../src/domain/dates.ts'
import type { Decision, LoanStanding } from '../src/domain/loan.ts'
import { chaseMissed } from './chases.ts'
import type { Db } from './db.ts'
import { alive, standsAs } from './stands-as.ts'

/** What an auditor looks for, beside where a loan stands. */
export const loanFlags = ['missed-chase', 'same-person', 'dated-back'] as const
export type LoanFlag = (typeof loanFlags)[number]

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
export type ListedLoan = Omit<LoanRow, 'things'> & {
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
    WHERE ${sql.join(conditions(search, today), sql` AND `)}
    ORDER BY fiscal_year DESC, number DESC LIMIT ${limit}`)
}

export function listedLoans(rows: LoanRow[]): ListedLoan[] {
  return rows.map(row => ({ ...row, things: JSON.parse(row.things) as ListedLoan['things'] }))
}

function conditions(search: LoanSearch, today: CivilDate): SQL[] {
  const { borrower, filter, flag, number, fiscalYear, name, after } = search
  const found: SQL[] = [sql`1`]
  if (borrower !== null) found.push(sql`borrower = ${borrower}`)
  if (filter !== null) found.push(standing(filter, today))
  if (flag !== null) found.push(flagged(flag, today))
  if (number !== null) found.push(sql`number = ${number}`)
  if (fiscalYear !== null) found.push(sql`fiscal_year = ${fiscalYear}`)
  if (name !== '') {
    found.push(
      sql`borrower IN (SELECT id FROM person WHERE instr(lower(name), lower(${name})) > 0)`,
    )
  }
  if (after !== null) {
    found.push(sql`(fiscal_year, number) < (${after.fiscalYear}, ${after.number})`)
  }
  return found
}

/** As in the register; but whatever is to be settled is found, also of a loan that is still out in part. */
function standing(filter: LoanStanding, today: CivilDate): SQL {
  return filter === 'unsettled' ? sql`${alive} AND unsettled > 0` : standsAs(filter, today)
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

import type { CivilDate, FiscalYear } from '../dates.ts'
import type { LoanStanding } from '../loan.ts'
import type { BorrowerClass } from '../words.ts'
import type { RegisterLoan } from './row.ts'

/** What of the register of a year is asked for, and as at which day. */
export type RegisterQuery = {
  year: FiscalYear
  /** The end of this day: today, or any day before it. */
  on: CivilDate
  today: CivilDate
  state: LoanStanding | null
  /** The owning division's id. */
  division: string | null
  borrowerClass: BorrowerClass | null
  /** `2024-10`: loans requested in that month. */
  month: string | null
  /** A borrower, an item, a code or a number. */
  text: string
}

/** True where nothing but year and day was asked for. */
export function isWhole(query: RegisterQuery): boolean {
  const { state, division, borrowerClass, month, text } = query
  return !state && !division && !borrowerClass && !month && text === ''
}

/** "Out" means out in time or overdue; overdue means overdue. */
export function isInState(loan: Pick<RegisterLoan, 'state'>, state: LoanStanding | null): boolean {
  return state === null || loan.state === state || (state === 'out' && loan.state === 'overdue')
}

/** Numbers that an imported register leaves out: from one to another, both included. */
export type Gap = { from: number; to: number }

/**
 * Loans of earlier years that had not ended when this one began: something out, not handed over,
 * not decided or not settled. What moves in a year is found in its register, here or by number.
 */
export function isCarried(atItsBeginning: LoanStanding | null): boolean {
  if (atItsBeginning === null) return false
  return !['closed', 'refused', 'cancelled'].includes(atItsBeginning)
}

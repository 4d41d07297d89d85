import type { LoanInYear } from './movements.ts'

/**
 * What a year adds up of its loans, one after the other. A large office has more of them in a year
 * than memory holds cheaply, so a tally keeps numbers, and no loan that was added.
 */
export interface Tally<Sum> {
  add(loan: LoanInYear): void
  sum(): Sum
}

import type { BorrowerClass } from './words.ts'

/** What is said of a person; all but class and division stands in the erasable part of the book. */
export type PersonDescription = {
  class: BorrowerClass
  division: string | null
  name: string
  position: string
  unit: string
  phone: string
  address: string
}

/** Whoever stands on a loan: the borrower, and everybody who wrote an entry of it. */
export type PersonOnLoan = Omit<PersonDescription, 'class'> & { id: string }

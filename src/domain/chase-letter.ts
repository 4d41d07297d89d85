import { drawLoan } from './draw-loan.ts'
import type { Entry, EntryOf } from './entry.ts'
import type { Loan } from './loan.ts'
import { arabicDigits } from './text.ts'

/** A chase by letter (clause 211): which chase of the loan it is, and the loan as it was then. */
export type ChaseLetter = {
  /** The first chase of a loan is 1, by whatever channel. */
  n: number
  /** The number that the letter carries, as it stands in the book. */
  letter: string
  entry: EntryOf<'chased'>
  loan: Loan
}

/** The loan's letters of chase, drawn from its entries: each as the book stood when it was written. */
export function chaseLettersOf(entries: Entry[]): ChaseLetter[] {
  const chases = entries.filter(entry => entry.kind === 'chased')
  return chases.flatMap((entry, index) => {
    const { letter } = entry.detail
    if (letter === undefined) return []
    const then = entries.filter(({ seq }) => seq <= entry.seq)
    return [{ n: index + 1, letter, entry, loan: drawLoan(then)! }]
  })
}

/**
 * The number of a letter: the office's outgoing one, with its prefix where only the running number
 * was typed; else the loan's own, which says whose chase it is.
 */
export function letterNumber(
  typed: string,
  { number, fiscalYear }: Pick<Loan, 'number' | 'fiscalYear'>,
  n: number,
  prefix: string,
): string {
  if (typed === '') return `ทวง ${number}/${fiscalYear}-${n}`
  return /^\d+$/.test(arabicDigits(typed)) ? `${prefix}${typed}` : typed
}

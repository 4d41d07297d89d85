import type { RegisterLoan } from './row.ts'

/** A page of the register: on a phone each line of a loan is a card's half. */
export const pageSize = { loans: 25, lines: 100 }

/** What its first page shows of the loans brought forward, before the year's own. */
export const firstCarried = { loans: 10, lines: 40 }

/** Every loan, as on paper. */
export const everyLoan = { loans: 1_000_000, lines: Number.POSITIVE_INFINITY }

/**
 * As many of the loans as a page shows, and one at least: a loan is never cut, and a page of long
 * loans holds fewer of them.
 */
export function pageful<Loan extends Pick<RegisterLoan, 'lines'>>(
  loans: Loan[],
  most: typeof pageSize,
): Loan[] {
  let lines = 0
  const end = loans.findIndex((loan, at) => {
    lines += loan.lines.length
    return at === most.loans || (at > 0 && lines > most.lines)
  })
  return end === -1 ? loans : loans.slice(0, end)
}

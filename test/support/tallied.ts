import { loanFacts } from '../../src/domain/statistics/loan-facts.ts'
import { inYear } from '../../src/domain/statistics/movements.ts'
import type { Span } from '../../src/domain/statistics/span.ts'
import type { Tally } from '../../src/domain/statistics/tally.ts'
import type { WrittenLoan } from './written-loan.ts'

/** What one tally of a year sums up of loans written by hand, as at the end of the span. */
export function tallied<Sum>(tally: Tally<Sum>, loans: WrittenLoan[], span: Span): Sum {
  for (const written of loans) {
    const loan = loanFacts(written.stream(), span.last)
    if (loan) tally.add(inYear(loan, span))
  }
  return tally.sum()
}

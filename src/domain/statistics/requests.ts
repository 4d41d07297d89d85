import type { LoanInYear } from './movements.ts'
import type { YearStatistics } from './shape.ts'
import { type Span, within } from './span.ts'
import type { Tally } from './tally.ts'

const figureOf = {
  approved: 'approved',
  'partly-approved': 'partly_approved',
  refused: 'refused',
  cancelled: 'cancelled',
} as const

/** Table 1: the year's requests and what became of them by its end. */
export class Requests implements Tally<YearStatistics['requests']> {
  private counts = {
    total: 0,
    approved: 0,
    partly_approved: 0,
    refused: 0,
    cancelled: 0,
    undecided: 0,
    decided_from_earlier_years: 0,
  }

  constructor(private readonly span: Span) {}

  add({ loan: { requestedOn, decisions } }: LoanInYear): void {
    if (within(this.span, requestedOn)) {
      const decided = decisions.at(-1)
      this.counts.total += 1
      this.counts[decided ? figureOf[decided.decision] : 'undecided'] += 1
    } else if (requestedOn < this.span.first) {
      const isOurs = decisions.some(({ on }) => within(this.span, on))
      if (isOurs) this.counts.decided_from_earlier_years += 1
    }
  }

  sum(): YearStatistics['requests'] {
    return this.counts
  }
}

import { type CivilDate, type FiscalYear, monthsOf } from '../dates.ts'
import { bookedAt, bookedBefore } from './loan-facts.ts'
import type { LoanInYear } from './movements.ts'
import type { Month, YearStatistics } from './shape.ts'
import { type Span, within } from './span.ts'
import type { Tally } from './tally.ts'

const figureOf = { good: 'returned_good', damaged: 'returned_damaged', lost: 'lost' } as const

/** Table 2: the balance of the year in units. What came back is net of the year's corrections. */
export class Units implements Tally<YearStatistics['units']> {
  private counts = {
    brought_forward: 0,
    handed_over: 0,
    returned_good: 0,
    returned_damaged: 0,
    lost: 0,
    carried_forward: 0,
  }

  constructor(private readonly span: Span) {}

  add({ loan, back, counts: { units: out } }: LoanInYear): void {
    this.counts.handed_over += out
    for (const { condition, units } of back) this.counts[figureOf[condition]] += units
    for (const line of loan.lines) {
      this.counts.brought_forward += bookedBefore(line, this.span.first)
      this.counts.carried_forward += bookedAt(line, this.span.last)
    }
  }

  sum(): YearStatistics['units'] {
    return this.counts
  }
}

/** Table 3: what was requested, went out and came back in each month. */
export class Months implements Tally<Month[]> {
  private months: Map<string, Month>

  constructor(
    year: FiscalYear,
    private readonly span: Span,
  ) {
    const empty = { requests: 0, loans: 0, units_out: 0, units_in: 0 }
    this.months = new Map(monthsOf(year).map(month => [month, { month, ...empty }]))
  }

  add({ loan: { requestedOn }, firstOut, out, back }: LoanInYear): void {
    if (within(this.span, requestedOn)) this.at(requestedOn).requests += 1
    if (firstOut !== null && within(this.span, firstOut)) this.at(firstOut).loans += 1
    for (const { on, units } of out) this.at(on).units_out += units
    for (const { on, units } of back) this.at(on).units_in += units
  }

  sum(): Month[] {
    return [...this.months.values()]
  }

  private at(on: CivilDate): Month {
    return this.months.get(on.slice(0, 7))!
  }
}

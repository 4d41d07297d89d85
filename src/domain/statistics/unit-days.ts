import { type CivilDate, dayNumber } from '../dates.ts'
import type { LineFacts } from './loan-facts.ts'
import type { LoanInYear } from './movements.ts'
import type { Span } from './span.ts'
import type { Tally } from './tally.ts'

/** Units that left together and came back together; `to` is null for what is still out. */
export type Portion = { category: string; from: CivilDate; to: CivilDate | null; quantity: number }

/** What left first comes back first. */
export function portionsOf(line: LineFacts): Portion[] {
  const queue = line.handOvers.map(({ on, quantity, category }) => ({ on, quantity, category }))
  const portions: Portion[] = []
  const take = (wanted: number, to: CivilDate | null) => {
    let left = wanted
    while (left > 0 && queue[0]) {
      const { on: from, category, quantity: held } = queue[0]
      const quantity = Math.min(left, held)
      portions.push({ category, from, to, quantity })
      left -= quantity
      queue[0].quantity -= quantity
      if (queue[0].quantity === 0) queue.shift()
    }
  }
  for (const { on, quantity } of line.returns) take(quantity, on)
  take(Number.POSITIVE_INFINITY, null)
  return portions
}

/**
 * The days of a portion from `first` to `last`, times its units: hand-over ≤ d < return, the one
 * day of what came back on the day it left, and for what is still out up to and with `last`.
 */
export function unitDays(portion: Portion, first: CivilDate, last: CivilDate): number {
  const { from, to, quantity } = portion
  const start = dayNumber(from > first ? from : first)
  const end = to === null || to > last ? dayNumber(last) + 1 : lastingUntil(from, to)
  return quantity * Math.max(0, end - start)
}

function lastingUntil(from: CivilDate, to: CivilDate): number {
  return to === from ? dayNumber(from) + 1 : dayNumber(to)
}

/** The unit-days of a year by category, over all its loans, whenever they went out. */
export class UnitDays implements Tally<Map<string, number>> {
  private days = new Map<string, number>()

  constructor(private readonly span: Span) {}

  add({ loan, firstOut }: LoanInYear): void {
    if (firstOut === null) return
    for (const line of loan.lines) {
      for (const portion of portionsOf(line)) {
        const days = unitDays(portion, this.span.first, this.span.last)
        this.days.set(portion.category, (this.days.get(portion.category) ?? 0) + days)
      }
    }
  }

  sum(): Map<string, number> {
    return this.days
  }
}

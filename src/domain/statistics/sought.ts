import { addDays, type CivilDate, dayNumber } from '../dates.ts'
import { byCodePoint } from './code-points.ts'
import { namedAtMost } from './most.ts'
import type { LoanInYear } from './movements.ts'
import type { NameOf } from './on-register.ts'
import { type Span, within } from './span.ts'
import type { Tally } from './tally.ts'

/** Forms that began (1) or ceased (−1) to want an item on a day of the span, and their units. */
type Change = { day: number; loans: number; units: number }

/** An item that several forms wanted for one day, and the first day of the worst. */
export type Sought = { item: string; on: CivilDate; loans: number; units: number }

/** Days of use as the year's own requests asked for them; a cancelled one asks for nothing. */
export class MostSought implements Tally<Sought[]> {
  private changes = new Map<string, Change[]>()

  constructor(
    private readonly span: Span,
    private readonly nameOf: NameOf,
  ) {}

  add({ loan: { request, requestedOn, decisions } }: LoanInYear): void {
    const { first, last } = this.span
    if (!within(this.span, requestedOn) || decisions.at(-1)?.decision === 'cancelled') return
    const from = request.startOn < first ? first : request.startOn
    const to = request.dueOn > last ? last : request.dueOn
    if (from > to) return
    const [begins, ceases] = [dayNumber(from), dayNumber(to) + 1]
    for (const { item, quantity } of request.lines) {
      this.of(item).push(
        { day: begins, loans: 1, units: quantity },
        { day: ceases, loans: -1, units: -quantity },
      )
    }
  }

  sum(): Sought[] {
    return [...this.changes]
      .map(([item, changes]) => ({ item, ...worstDay(changes) }))
      .filter(({ loans }) => loans > 1)
      .map(({ item, day, loans, units }) => {
        return { item: this.nameOf(item), on: addDays('1970-01-01', day), loans, units }
      })
      .sort((a, b) => b.loans - a.loans || b.units - a.units || byCodePoint(a.item, b.item))
      .slice(0, namedAtMost)
  }

  private of(item: string): Change[] {
    const known = this.changes.get(item)
    if (known) return known
    const changes: Change[] = []
    this.changes.set(item, changes)
    return changes
  }
}

/** The first day on which most forms want it; what ends on a day makes room before what begins. */
function worstDay(changes: Change[]): Change {
  let now = { day: 0, loans: 0, units: 0 }
  let worst = now
  for (const change of changes.sort((a, b) => a.day - b.day || a.loans - b.loans)) {
    now = { day: change.day, loans: now.loans + change.loans, units: now.units + change.units }
    if (now.loans > worst.loans) worst = now
  }
  return worst
}

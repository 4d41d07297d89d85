import { byCodePoint } from './code-points.ts'
import type { LoanInYear } from './movements.ts'
import type { NameOf } from './on-register.ts'
import { type Span, within } from './span.ts'
import type { Tally } from './tally.ts'

/** How many of a kind the report names. */
export const namedAtMost = 5

/** Items by units that came back damaged or were lost, the most first. */
export class MostDamaged implements Tally<{ item: string; units: number }[]> {
  private units = new Map<string, number>()

  constructor(
    private readonly span: Span,
    private readonly nameOf: NameOf,
  ) {}

  add({ loan: { lines } }: LoanInYear): void {
    for (const { item, returns } of lines) {
      for (const { on, condition, quantity } of returns) {
        if (condition !== 'good' && within(this.span, on)) add(this.units, item, quantity)
      }
    }
  }

  sum() {
    return ranked(this.units, this.nameOf).map(([item, units]) => ({ item, units }))
  }
}

/** Items by requests of the year that were refused, the most first. */
export class MostRefused implements Tally<{ item: string; loans: number }[]> {
  private loans = new Map<string, number>()

  constructor(
    private readonly span: Span,
    private readonly nameOf: NameOf,
  ) {}

  add({ loan: { requestedOn, decisions, lines } }: LoanInYear): void {
    if (decisions.at(-1)?.decision !== 'refused' || !within(this.span, requestedOn)) return
    for (const item of new Set(lines.map(line => line.item))) add(this.loans, item, 1)
  }

  sum() {
    return ranked(this.loans, this.nameOf).map(([item, loans]) => ({ item, loans }))
  }
}

function add(counts: Map<string, number>, item: string, number: number): void {
  counts.set(item, (counts.get(item) ?? 0) + number)
}

/** The few with most, ties by name. */
function ranked(counts: Map<string, number>, nameOf: NameOf): [string, number][] {
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([item, count]): [string, number] => [nameOf(item), count])
    .sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))
    .slice(0, namedAtMost)
}

import type { CivilDate } from '../dates.ts'
import { byCodePoint } from './code-points.ts'
import type { LineFacts, LoanFacts } from './loan-facts.ts'
import type { LoanInYear } from './movements.ts'
import type { Counts } from './shape.ts'
import { type Span, within } from './span.ts'
import type { Tally } from './tally.ts'

/** Loans, lines and units of a year by a key of the whole loan; those without one are left out. */
export class LoanGroups implements Tally<Map<string, Counts>> {
  private groups = new Groups()

  constructor(private readonly keyOf: (loan: LoanFacts) => string | null) {}

  add({ loan, counts: { loans, lines, units } }: LoanInYear): void {
    if (loans === 0 && lines === 0 && units === 0) return
    const key = this.keyOf(loan)
    if (key === null) return
    const group = this.groups.at(key)
    group.loans += loans
    group.lines += lines
    group.units += units
  }

  sum(): Map<string, Counts> {
    return this.groups.filled()
  }
}

/**
 * The same by a key of its lines: a loan counts in the year in which it first went out under that
 * key, a line where it first went out at all; units at each hand-over.
 */
export class LineGroups implements Tally<Map<string, Counts>> {
  private groups = new Groups()
  /** The day on which the loan at hand first went out under each key. */
  private first = new Map<string, CivilDate>()

  constructor(
    private readonly span: Span,
    private readonly keyOf: (line: LineFacts, category: string) => string,
  ) {}

  add({ loan: { lines }, firstOut, out }: LoanInYear): void {
    for (const { line, category, units } of out) {
      this.groups.at(this.keyOf(line, category)).units += units
    }
    if (firstOut === null) return
    this.first.clear()
    for (const line of lines) this.addFirst(line)
    for (const [key, on] of this.first) {
      if (within(this.span, on)) this.groups.at(key).loans += 1
    }
  }

  sum(): Map<string, Counts> {
    return this.groups.filled()
  }

  private addFirst(line: LineFacts): void {
    for (const [index, { on, category }] of line.handOvers.entries()) {
      const key = this.keyOf(line, category)
      if (index === 0 && within(this.span, on)) this.groups.at(key).lines += 1
      if (!(this.first.get(key)! <= on)) this.first.set(key, on)
    }
  }
}

class Groups {
  private groups = new Map<string, Counts>()

  at(key: string): Counts {
    const known = this.groups.get(key)
    if (known) return known
    const group = { loans: 0, lines: 0, units: 0 }
    this.groups.set(key, group)
    return group
  }

  /** Those with anything in them. */
  filled(): Map<string, Counts> {
    for (const [key, { loans, lines, units }] of this.groups) {
      if (loans === 0 && lines === 0 && units === 0) this.groups.delete(key)
    }
    return this.groups
  }
}

/** Groups as the report's record of them, by their names. */
export function sortedRecord<Value>(groups: Map<string, Value>): Record<string, Value> {
  return Object.fromEntries([...groups].sort(([a], [b]) => byCodePoint(a, b)))
}

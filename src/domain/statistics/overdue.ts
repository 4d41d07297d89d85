import { daysBetween } from '../dates.ts'
import { byCodePoint } from './code-points.ts'
import { outstandingAt } from './loan-facts.ts'
import { namedAtMost } from './most.ts'
import type { LoanInYear } from './movements.ts'
import type { NameOf } from './on-register.ts'
import { type Span, within } from './span.ts'
import type { Tally } from './tally.ts'

/** A line that ended or stood in the year after its due date. */
export type OverdueLine = { loan: string; item: string; days: number; isOut: boolean }

/** Such lines, the longest first. */
export class LongestOverdue implements Tally<OverdueLine[]> {
  private overdue: OverdueLine[] = []

  constructor(
    private readonly span: Span,
    private readonly nameOf: NameOf,
  ) {}

  add({ loan: { name: loan, dueOn, lines } }: LoanInYear): void {
    const { last } = this.span
    // Whatever ends by the due date, or was due at the year's end, is not overdue.
    if (dueOn >= last) return
    for (const line of lines) {
      const isOut = outstandingAt(line, last) > 0
      const end = isOut ? last : line.returns.at(-1)?.on
      if (!end || end <= dueOn || !within(this.span, end)) continue
      this.overdue.push({ loan, item: line.item, days: daysBetween(dueOn, end), isOut })
    }
  }

  sum(): OverdueLine[] {
    return this.overdue
      .sort((a, b) => b.days - a.days || byCodePoint(a.loan, b.loan))
      .slice(0, namedAtMost)
      .map(line => ({ ...line, item: this.nameOf(line.item) }))
  }
}

import { type CivilDate, daysBetween } from '../dates.ts'
import { chaseDeadline } from '../loan.ts'
import { type LoanFacts, outstandingAt } from './loan-facts.ts'
import type { LoanInYear } from './movements.ts'
import type { YearStatistics } from './shape.ts'
import { type Span, within } from './span.ts'
import type { Tally } from './tally.ts'

/** Table 9, first half: lines whose last unit came back in the year, by days past the due date. */
export class Punctuality implements Tally<YearStatistics['punctuality']> {
  private counts = {
    closed_lines: 0,
    on_time: 0,
    late_1_7: 0,
    late_8_30: 0,
    late_over_30: 0,
    outstanding_lines: 0,
    outstanding_overdue: 0,
  }

  constructor(private readonly span: Span) {}

  add({ loan: { dueOn, lines }, firstOut }: LoanInYear): void {
    if (firstOut === null) return
    const { counts, span } = this
    for (const line of lines) {
      const units = outstandingAt(line, span.last)
      if (units > 0) {
        counts.outstanding_lines += 1
        if (dueOn < span.last) counts.outstanding_overdue += 1
      }
      const closedOn = units === 0 && line.handOvers.length > 0 ? line.returns.at(-1)?.on : null
      if (!closedOn || !within(span, closedOn)) continue
      counts.closed_lines += 1
      counts[closedOn <= dueOn ? 'on_time' : lateBy(daysBetween(dueOn, closedOn))] += 1
    }
  }

  sum(): YearStatistics['punctuality'] {
    return this.counts
  }
}

function lateBy(days: number): 'late_1_7' | 'late_8_30' | 'late_over_30' {
  if (days <= 7) return 'late_1_7'
  return days <= 30 ? 'late_8_30' : 'late_over_30'
}

/** Table 9, second half: loans that the office had to chase within 7 days (clause 211). */
export class Chases implements Tally<YearStatistics['chase']> {
  private counts = { deadlines: 0, chased_in_time: 0, returned_before_deadline: 0, missed: 0 }

  constructor(private readonly span: Span) {}

  add({ loan, firstOut }: LoanInYear): void {
    if (firstOut === null || !isOut(loan, loan.dueOn)) return
    const deadline = chaseDeadline(loan.dueOn)
    if (!within(this.span, deadline)) return
    this.counts.deadlines += 1
    if (loan.chases.some(on => on <= deadline)) this.counts.chased_in_time += 1
    else if (isOut(loan, deadline)) this.counts.missed += 1
    else this.counts.returned_before_deadline += 1
  }

  sum(): YearStatistics['chase'] {
    return this.counts
  }
}

function isOut(loan: LoanFacts, day: CivilDate): boolean {
  return loan.lines.some(line => outstandingAt(line, day) > 0)
}

/** Medians in days: from the request to the decision, and to the hand-over. */
export class ServiceDays implements Tally<YearStatistics['service_days']> {
  private toDecision: number[] = []
  private toHandOver: number[] = []

  constructor(private readonly span: Span) {}

  add({ loan: { requestedOn, decisions }, firstOut }: LoanInYear): void {
    const decided = decisions.at(-1)
    if (decided && decided.decision !== 'cancelled' && within(this.span, requestedOn)) {
      this.toDecision.push(daysBetween(requestedOn, decided.on))
    }
    if (firstOut !== null && within(this.span, firstOut)) {
      this.toHandOver.push(daysBetween(requestedOn, firstOut))
    }
  }

  sum(): YearStatistics['service_days'] {
    return {
      request_to_decision_median: median(this.toDecision),
      request_to_handover_median: median(this.toHandOver),
    }
  }
}

/** The middle one of whole numbers, or the mean of the two in the middle; null of nothing. */
export function median(values: number[]): number | null {
  const sorted = Int32Array.from(values).sort()
  const middle = sorted.length / 2
  if (sorted.length === 0) return null
  if (sorted.length % 2 === 1) return sorted[Math.floor(middle)]!
  return (sorted[middle - 1]! + sorted[middle]!) / 2
}

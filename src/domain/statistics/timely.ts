import { type CivilDate, daysBetween } from '../dates.ts'
import { chaseDeadline } from '../loan.ts'
import { type LoanFacts, outstandingAt } from './loan-facts.ts'
import { firstOut, type Span, within } from './movements.ts'
import type { YearStatistics } from './shape.ts'

/** Table 9, first half: lines whose last unit came back in the year, by days past the due date. */
export function punctualityOf(loans: LoanFacts[], span: Span): YearStatistics['punctuality'] {
  const counts = {
    ...{ closed_lines: 0, on_time: 0, late_1_7: 0, late_8_30: 0, late_over_30: 0 },
    ...{ outstanding_lines: 0, outstanding_overdue: 0 },
  }
  for (const { dueOn, lines } of loans) {
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
  return counts
}

function lateBy(days: number): 'late_1_7' | 'late_8_30' | 'late_over_30' {
  if (days <= 7) return 'late_1_7'
  return days <= 30 ? 'late_8_30' : 'late_over_30'
}

/** Table 9, second half: loans that the office had to chase within 7 days (clause 211). */
export function chaseOf(loans: LoanFacts[], span: Span): YearStatistics['chase'] {
  const counts = { deadlines: 0, chased_in_time: 0, returned_before_deadline: 0, missed: 0 }
  for (const loan of loans) {
    if (!isOut(loan, loan.dueOn)) continue
    const deadline = chaseDeadline(loan.dueOn)
    if (!within(span, deadline)) continue
    counts.deadlines += 1
    if (loan.chases.some(on => on <= deadline)) counts.chased_in_time += 1
    else if (isOut(loan, deadline)) counts.missed += 1
    else counts.returned_before_deadline += 1
  }
  return counts
}

function isOut(loan: LoanFacts, day: CivilDate): boolean {
  return loan.lines.some(line => outstandingAt(line, day) > 0)
}

/** Medians in days: from the request to the decision, and to the hand-over. */
export function serviceDaysOf(loans: LoanFacts[], span: Span): YearStatistics['service_days'] {
  const toDecision: number[] = []
  const toHandOver: number[] = []
  for (const { requestedOn, decisions, lines } of loans) {
    const decided = decisions.at(-1)
    if (decided && decided.decision !== 'cancelled' && within(span, requestedOn)) {
      toDecision.push(daysBetween(requestedOn, decided.on))
    }
    const out = firstOut(lines)
    if (out !== null && within(span, out)) toHandOver.push(daysBetween(requestedOn, out))
  }
  return {
    request_to_decision_median: median(toDecision),
    request_to_handover_median: median(toHandOver),
  }
}

/** The middle one, or the mean of the two in the middle; null of nothing. */
export function median(values: number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  if (sorted.length === 0) return null
  if (sorted.length % 2 === 1) return sorted[Math.floor(middle)]!
  return (sorted[middle - 1]! + sorted[middle]!) / 2
}

import { type CivilDate, daysBetween } from '../dates.ts'
import { chaseDeadline } from '../loan.ts'
import { type LineFacts, type LoanFacts, outstandingAt } from './loan-facts.ts'
import { firstOut, type Span, within } from './movements.ts'
import type { YearStatistics } from './shape.ts'

/** Table 9, first half: lines whose last unit came back in the year, by days past the due date. */
export function punctualityOf(loans: LoanFacts[], span: Span): YearStatistics['punctuality'] {
  const late = loans.flatMap(loan =>
    loan.lines.flatMap(line => {
      const closedOn = closedDay(line, span.last)
      if (closedOn === null || !within(span, closedOn)) return []
      return [daysBetween(loan.dueOn, closedOn)]
    }),
  )
  const out = loans.flatMap(loan =>
    loan.lines.filter(line => outstandingAt(line, span.last) > 0).map(() => loan.dueOn),
  )
  const between = (least: number, most: number) =>
    late.filter(days => days >= least && days <= most).length
  return {
    closed_lines: late.length,
    on_time: between(Number.NEGATIVE_INFINITY, 0),
    late_1_7: between(1, 7),
    late_8_30: between(8, 30),
    late_over_30: between(31, Number.POSITIVE_INFINITY),
    outstanding_lines: out.length,
    outstanding_overdue: out.filter(dueOn => dueOn < span.last).length,
  }
}

/** The day of a line's last return, where nothing of it is out at the end of that day. */
function closedDay(line: LineFacts, day: CivilDate): CivilDate | null {
  if (line.handOvers.length === 0 || outstandingAt(line, day) !== 0) return null
  return line.returns.at(-1)?.on ?? null
}

/** Table 9, second half: loans that the office had to chase within 7 days (clause 211). */
export function chaseOf(loans: LoanFacts[], span: Span): YearStatistics['chase'] {
  const due = loans.filter(
    loan => isOut(loan, loan.dueOn) && within(span, chaseDeadline(loan.dueOn)),
  )
  const chased = due.filter(loan => loan.chases.some(on => on <= chaseDeadline(loan.dueOn)))
  const others = due.filter(loan => !chased.includes(loan))
  const back = others.filter(loan => !isOut(loan, chaseDeadline(loan.dueOn)))
  return {
    deadlines: due.length,
    chased_in_time: chased.length,
    returned_before_deadline: back.length,
    missed: others.length - back.length,
  }
}

function isOut(loan: LoanFacts, day: CivilDate): boolean {
  return loan.lines.some(line => outstandingAt(line, day) > 0)
}

/** Medians in days: from the request to the decision, and to the hand-over. */
export function serviceDaysOf(loans: LoanFacts[], span: Span): YearStatistics['service_days'] {
  const toDecision = loans.flatMap(({ requestedOn, decisions }) => {
    const last = decisions.at(-1)
    if (!within(span, requestedOn) || !last || last.decision === 'cancelled') return []
    return [daysBetween(requestedOn, last.on)]
  })
  const toHandOver = loans.flatMap(({ requestedOn, lines }) => {
    const out = firstOut(lines)
    return out !== null && within(span, out) ? [daysBetween(requestedOn, out)] : []
  })
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

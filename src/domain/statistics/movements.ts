import type { CivilDate } from '../dates.ts'
import type { LineFacts, LoanFacts } from './loan-facts.ts'

export type Span = { first: CivilDate; last: CivilDate }

/** Units of one line that went out on one day; negative where an earlier year was corrected. */
export type Outgoing = {
  loan: LoanFacts
  line: LineFacts
  on: CivilDate
  category: string
  units: number
}

export function within(span: Span, day: CivilDate): boolean {
  return span.first <= day && day <= span.last
}

/**
 * What went out in a year: hand-overs net of the corrections made in it, and, at their own days,
 * the corrections that it made of earlier years.
 */
export function outgoing(loans: LoanFacts[], span: Span): Outgoing[] {
  return loans.flatMap(loan =>
    loan.lines.flatMap(line => {
      const handed = line.handOvers.map(({ on, category, quantity }) => ({
        ...{ loan, line, on, category, units: quantity },
      }))
      const corrected = line.corrections
        .filter(({ of, correctedOn }) => of === 'hand-over' && correctedOn < span.first)
        .map(({ on, category, quantity }) => ({ loan, line, on, category, units: -quantity }))
      return [...handed, ...corrected].filter(({ on }) => within(span, on))
    }),
  )
}

/** The day on which a loan, or a line, first went out; null where nothing did. */
export function firstOut(lines: LineFacts[]): CivilDate | null {
  const days = lines.flatMap(({ handOvers }) => handOvers.map(({ on }) => on))
  return days.reduce<CivilDate | null>((a, b) => (a === null || b < a ? b : a), null)
}

/**
 * Units that came back so in a year: net of the corrections made in it, less those that it made
 * of earlier years.
 */
export function unitsBack(lines: LineFacts[], span: Span, as: 'good' | 'damaged' | 'lost'): number {
  return incoming(lines, span).reduce(
    (sum, { condition, units }) => (condition === as ? sum + units : sum),
    0,
  )
}

/** What came back in a year, at its days; a correction of an earlier year at its own day. */
export function incoming(lines: LineFacts[], span: Span) {
  return lines.flatMap(line => {
    const back = line.returns.map(({ on, condition, quantity }) => ({
      ...{ on, condition, units: quantity },
    }))
    const corrected = line.corrections
      .filter(({ of, correctedOn }) => of === 'return' && correctedOn < span.first)
      .map(({ on, condition, quantity }) => ({ on, condition, units: -quantity }))
    return [...back, ...corrected].filter(({ on }) => within(span, on))
  })
}

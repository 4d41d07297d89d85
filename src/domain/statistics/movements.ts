import type { CivilDate } from '../dates.ts'
import type { Condition } from '../place.ts'
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
  const found: Outgoing[] = []
  for (const loan of loans) {
    for (const line of loan.lines) {
      for (const { on, category, quantity: units } of line.handOvers) {
        if (within(span, on)) found.push({ loan, line, on, category, units })
      }
      for (const { of, correctedOn, on, category, quantity } of line.corrections) {
        const isOfEarlier = of === 'hand-over' && correctedOn < span.first
        if (!isOfEarlier || !within(span, on)) continue
        found.push({ loan, line, on, category, units: -quantity })
      }
    }
  }
  return found
}

/** The day on which a loan, or a line, first went out; null where nothing did. */
export function firstOut(lines: LineFacts[]): CivilDate | null {
  let first: CivilDate | null = null
  for (const { handOvers } of lines) {
    for (const { on } of handOvers) if (first === null || on < first) first = on
  }
  return first
}

/** What came back on a day, and how; negative where an earlier year was corrected. */
export type Incoming = { on: CivilDate; condition: Condition; units: number }

/**
 * Units that came back so in a year: net of the corrections made in it, less those that it made
 * of earlier years.
 */
export function unitsBack(back: Incoming[], as: Condition): number {
  return back.reduce((sum, { condition, units }) => (condition === as ? sum + units : sum), 0)
}

/** What came back in a year, at its days; a correction of an earlier year at its own day. */
export function incoming(lines: LineFacts[], span: Span): Incoming[] {
  const found: Incoming[] = []
  for (const line of lines) {
    for (const { on, condition, quantity: units } of line.returns) {
      if (within(span, on)) found.push({ on, condition, units })
    }
    for (const { of, correctedOn, on, condition, quantity } of line.corrections) {
      const isOfEarlier = of === 'return' && correctedOn < span.first
      if (isOfEarlier && within(span, on)) found.push({ on, condition, units: -quantity })
    }
  }
  return found
}

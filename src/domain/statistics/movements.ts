import type { CivilDate } from '../dates.ts'
import type { Condition } from '../place.ts'
import type { LineFacts, LoanFacts } from './loan-facts.ts'
import type { Counts } from './shape.ts'
import { type Span, within } from './span.ts'

/** Units of one line that went out on one day; negative where an earlier year was corrected. */
type Outgoing = { line: LineFacts; on: CivilDate; category: string; units: number }

/** What came back on a day, and how; negative where an earlier year was corrected. */
type Incoming = { on: CivilDate; condition: Condition; units: number }

/** A loan as one year counts it. */
export type LoanInYear = {
  /** As it stood at the end of the year. */
  loan: LoanFacts
  /** The day on which it first went out at all; null where nothing did. */
  firstOut: CivilDate | null
  /** What went out in the year, and what came back. */
  out: Outgoing[]
  back: Incoming[]
  /** 1 where it first went out in the year, the lines that did, and all units of the year. */
  counts: Counts
}

/** A loan's share in a year: statistics.md counts it and its lines where they first went out. */
export function inYear(loan: LoanFacts, span: Span): LoanInYear {
  const out = outgoing(loan.lines, span)
  const firstOut = firstDay(loan.lines)
  const counts = { loans: firstOut !== null && within(span, firstOut) ? 1 : 0, lines: 0, units: 0 }
  for (const { handOvers } of loan.lines) {
    if (handOvers[0] && within(span, handOvers[0].on)) counts.lines += 1
  }
  for (const { units } of out) counts.units += units
  return { loan, firstOut, out, back: incoming(loan.lines, span), counts }
}

function firstDay(lines: LineFacts[]): CivilDate | null {
  let first: CivilDate | null = null
  for (const { handOvers } of lines) {
    if (handOvers[0] && !(first !== null && first <= handOvers[0].on)) first = handOvers[0].on
  }
  return first
}

/**
 * What went out in a year: hand-overs net of the corrections made in it, and, at their own days,
 * the corrections that it made of earlier years.
 */
function outgoing(lines: LineFacts[], span: Span): Outgoing[] {
  const found: Outgoing[] = []
  for (const line of lines) {
    for (const { on, category, quantity: units } of line.handOvers) {
      if (within(span, on)) found.push({ line, on, category, units })
    }
    for (const { of, correctedOn, on, category, quantity } of line.corrections) {
      const isOfEarlier = of === 'hand-over' && correctedOn < span.first
      if (isOfEarlier && within(span, on)) found.push({ line, on, category, units: -quantity })
    }
  }
  return found
}

/** What came back in a year, at its days; a correction of an earlier year at its own day. */
function incoming(lines: LineFacts[], span: Span): Incoming[] {
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

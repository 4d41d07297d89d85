import { isOpen } from '../open-due.ts'
import { type LoanFacts, outstandingAt } from './loan-facts.ts'
import { type Span, within } from './movements.ts'
import type { LateCorrection, OutstandingLine } from './shape.ts'

/** What was out at the end of the year, by the loans' numbers. */
export function outstandingLines(
  loans: LoanFacts[],
  span: Span,
  nameOf: (item: string) => string,
): OutstandingLine[] {
  return loans
    .filter(({ lines }) => lines.some(line => outstandingAt(line, span.last) !== 0))
    .sort(byNumber)
    .flatMap(loan =>
      loan.lines
        .map(line => ({ line, units: outstandingAt(line, span.last) }))
        .filter(({ units }) => units !== 0)
        .map(({ line, units }) => ({
          ...{ loan: loan.name, item: nameOf(line.item), units },
          due: isOpen(loan) ? null : loan.dueOn,
        })),
    )
}

/** What the year put right of earlier ones. */
export function lateCorrections(
  loans: LoanFacts[],
  span: Span,
  nameOf: (item: string) => string,
): LateCorrection[] {
  return loans
    .filter(({ lines }) => lines.some(({ corrections }) => corrections.length > 0))
    .sort(byNumber)
    .flatMap(loan =>
      loan.lines.flatMap(({ item, corrections }) =>
        corrections
          .filter(({ on, correctedOn }) => within(span, on) && correctedOn < span.first)
          .map(({ on, correctedOn, of, quantity }) => ({
            ...{ loan: loan.name, item: nameOf(item), of, units: quantity },
            ...{ corrected_on: correctedOn, made_on: on },
          })),
      ),
    )
}

function byNumber({ request: a }: LoanFacts, { request: b }: LoanFacts): number {
  return a.fiscalYear - b.fiscalYear || a.number - b.number
}

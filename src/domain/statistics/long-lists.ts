import { isOpen } from '../open-due.ts'
import { type LoanFacts, outstandingAt } from './loan-facts.ts'
import type { LoanInYear } from './movements.ts'
import type { NameOf } from './on-register.ts'
import type { LateCorrection, OutstandingLine } from './shape.ts'
import { type Span, within } from './span.ts'
import type { Tally } from './tally.ts'

/** What was out at the end of the year, by the loans' numbers. */
export class Outstanding implements Tally<OutstandingLine[]> {
  private found: Numbered<OutstandingLine>[] = []

  constructor(
    private readonly span: Span,
    private readonly nameOf: NameOf,
  ) {}

  add({ loan }: LoanInYear): void {
    for (const line of loan.lines) {
      const units = outstandingAt(line, this.span.last)
      if (units === 0) continue
      const due = isOpen(loan) ? null : loan.dueOn
      const row = { loan: loan.name, item: this.nameOf(line.item), units, due }
      this.found.push(numbered(loan, row))
    }
  }

  sum(): OutstandingLine[] {
    return byNumber(this.found)
  }
}

/** What the year put right of earlier ones. */
export class LateCorrections implements Tally<LateCorrection[]> {
  private found: Numbered<LateCorrection>[] = []

  constructor(
    private readonly span: Span,
    private readonly nameOf: NameOf,
  ) {}

  add({ loan }: LoanInYear): void {
    for (const { item, corrections } of loan.lines) {
      for (const { on, correctedOn, of, quantity } of corrections) {
        if (!within(this.span, on) || correctedOn >= this.span.first) continue
        const row = { loan: loan.name, item: this.nameOf(item), of, units: quantity }
        this.found.push(numbered(loan, { ...row, corrected_on: correctedOn, made_on: on }))
      }
    }
  }

  sum(): LateCorrection[] {
    return byNumber(this.found)
  }
}

type Numbered<Row> = { year: number; number: number; row: Row }

function numbered<Row>({ request: { fiscalYear: year, number } }: LoanFacts, row: Row) {
  return { year, number, row }
}

function byNumber<Row>(found: Numbered<Row>[]): Row[] {
  return found.sort((a, b) => a.year - b.year || a.number - b.number).map(({ row }) => row)
}

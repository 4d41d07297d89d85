import { isOpen } from '../../src/domain/open-due.ts'
import type { RegisterLine, RegisterLoan } from '../../src/domain/register/row.ts'
import { type Cell, type Column, count, date, type Figures, text } from '../parts/figures.ts'
import type { RegisterWords } from '../words/register.ts'
import type { Sayer } from './say.ts'

type Each = { column: Column; cell(loan: RegisterLoan, line: RegisterLine): Cell }

/**
 * The register as data: one row a line, the columns of domain.md 2.2 in their order and what else
 * the book knows behind them. Dates are ISO, digits Arabic; several movements stand behind `;`.
 */
export function registerFigures(
  loans: RegisterLoan[],
  w: RegisterWords,
  say: Sayer,
  sheet: { sheet: string; title: string; notes: string[] },
): Figures {
  const each = columnsOf(w, say)
  return {
    ...sheet,
    columns: each.map(({ column }) => column),
    rows: loans.flatMap(loan => loan.lines.map(line => each.map(({ cell }) => cell(loan, line)))),
    empty: w.none,
  }
}

const several = (parts: string[]): Cell => text(parts.join('; '))

function columnsOf(w: RegisterWords, say: Sayer): Each[] {
  const words = (label: string, width: number, cell: Each['cell']): Each => ({
    column: { label, width },
    cell,
  })
  const number = (label: string, cell: Each['cell']): Each => ({
    column: { label, width: 10, numeric: true },
    cell,
  })
  return [
    number(w.seq, loan => count(loan.number)),
    words(w.number, 12, loan => text(`${loan.number}/${loan.fiscalYear}`)),
    words(w.handedOver, 14, (_, line) => several(say.handOvers(line))),
    words(w.borrowerName, 26, loan => text(loan.borrower.name)),
    words(w.borrowerUnit, 26, loan => text(loan.borrower.unit)),
    words(w.class, 18, loan => text(say.borrowerClass(loan))),
    words(w.item, 36, (_, line) => text(line.name)),
    words(w.code, 20, (_, line) => text(line.code)),
    number(w.quantityOnly, (_, line) => count(line.handedOver)),
    words(w.unit, 10, (_, line) => text(line.unit)),
    words(w.purposeOnly, 28, loan => text(loan.purpose)),
    words(w.place, 24, loan => text(loan.placeOfUse)),
    words(w.due, 12, loan => (isOpen(loan) ? text(say.due(loan)) : date(loan.dueOn))),
    words(w.approver, 34, loan => several([loan.approver.name, say.post(loan)].filter(Boolean))),
    words(w.issuer, 22, (_, line) => several(say.officers(line.handOvers))),
    words(w.returnedOn, 26, (_, line) => several(say.returns(line))),
    ...(['good', 'damaged', 'lost'] as const).map(condition =>
      number(w[condition], (_, line) => count(unitsBack(line, condition))),
    ),
    words(w.receiver, 22, (_, line) => several(say.officers(line.returns))),
    number(w.outstanding, (_, line) => count(line.outstanding)),
    words(w.chases, 24, loan => several(say.chases(loan))),
    words(w.settlement, 30, (_, line) => several(say.settlements(line))),
    words(w.remarks, 40, loan => several(say.remarks(loan))),
    words(w.state, 18, loan => text(say.state(loan))),
    words(w.requestedOn, 12, loan => date(loan.requestedOn)),
    words(w.decision, 16, loan => text(say.decision(loan))),
    words(w.decidedOn, 12, loan => date(loan.decidedOn)),
    number(w.requested, (_, line) => count(line.requested)),
    number(w.approved, (_, line) => count(line.approved)),
    words(w.workType, 30, loan => text(loan.workType)),
    words(w.useLocation, 18, loan => text(say.useLocation(loan))),
    words(w.division, 30, loan => text(loan.owningDivision)),
  ]
}

function unitsBack(line: RegisterLine, as: 'good' | 'damaged' | 'lost'): number {
  return line.returns.reduce((n, { condition, units }) => (condition === as ? n + units : n), 0)
}

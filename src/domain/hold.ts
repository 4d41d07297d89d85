import type { CivilDate } from './dates.ts'
import { type Line, type Loan, stateOf } from './loan.ts'
import { openDue } from './open-due.ts'

/** An approved line keeps its units for its dates, both days included, until they came back. */
export type Hold = {
  loan: string
  line: number
  item: string
  fromOn: CivilDate
  toOn: CivilDate
  quantity: number
}

/** The last day for which a loan's units are promised: of consumables none is, whatever day was set. */
export function heldUntil({ kind, dueOn }: Pick<Loan, 'kind' | 'dueOn'>): CivilDate {
  return kind === 'consumable' ? openDue : dueOn
}

/**
 * The holds of a loan as it stands. Consumables are used up: they leave the stock until others of
 * the kind came back in their stead, whatever day was set (clause 210). What nobody decided yet
 * holds nothing (domain.md 1.5 rule 9); what came back, was refused, cancelled or closed holds
 * nothing any more.
 */
export function holdsOf(loan: Loan): Hold[] {
  const state = stateOf(loan)
  if (state !== 'approved' && state !== 'out') return []
  return loan.lines
    .filter(line => heldOf(line) > 0)
    .map(line => ({
      loan: loan.id,
      line: line.line,
      item: line.item,
      fromOn: loan.startOn,
      toOn: heldUntil(loan),
      quantity: heldOf(line),
    }))
}

function heldOf(line: Line): number {
  return (line.approved ?? 0) - line.returnedGood - line.returnedDamaged - line.lost
}

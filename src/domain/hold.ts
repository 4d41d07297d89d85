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
 * the kind came back in their stead, whatever day was set (clause 210). What nobody decided yet holds nothing (domain.md 1.5 rule 9);
 * what came back, was refused, cancelled or closed holds nothing any more.
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

/**
 * The most units held on any one day of a span. It is reached on the span's first day or on a
 * day on which some hold begins, so no other day needs a look.
 */
export function mostHeld(holds: Hold[], fromOn: CivilDate, toOn: CivilDate): number {
  const begins = holds.map(hold => hold.fromOn).filter(day => day > fromOn && day <= toOn)
  return [fromOn, ...begins].reduce((most, day) => Math.max(most, heldOn(holds, day)), 0)
}

export function heldOn(holds: Hold[], day: CivilDate): number {
  return holds
    .filter(hold => hold.fromOn <= day && hold.toOn >= day)
    .reduce((sum, hold) => sum + hold.quantity, 0)
}

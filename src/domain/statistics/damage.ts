import type { LineFacts, LoanFacts, Settlement } from './loan-facts.ts'
import { type Incoming, incoming, type Span, unitsBack, within } from './movements.ts'
import type { YearStatistics } from './shape.ts'

/** Damaged or lost units of a line from one day, and what has settled them by now. */
type Harm = { on: string; units: number; open: number; settledBy: Settlement[] }

/** Settlements settle the oldest harm of their condition first. */
function harmsOf(line: LineFacts): Harm[] {
  const harms = line.returns
    .filter(({ condition }) => condition !== 'good')
    .map(({ on, quantity, condition }) => ({
      ...{ on, condition, units: quantity, open: quantity, settledBy: [] as Settlement[] },
    }))
  for (const settlement of line.settlements) {
    let left = settlement.units
    for (const harm of harms) {
      if (left === 0 || harm.open === 0 || harm.condition !== settlement.condition) continue
      const settled = Math.min(left, harm.open)
      harm.open -= settled
      left -= settled
      harm.settledBy.push(settlement)
    }
  }
  return harms
}

/** Table 10: what came back damaged or was lost, and how it was settled (clause 209). */
export function damageOf(
  loans: LoanFacts[],
  span: Span,
  back: Incoming[] = incoming(
    loans.flatMap(loan => loan.lines),
    span,
  ),
): YearStatistics['damage'] {
  const ways = { repair: 0, replace: 0, pay: 0 }
  const sums = { lines: 0, open: 0, fromEarlier: 0, paidSatang: 0, paidFromEarlierSatang: 0 }
  for (const line of linesHarmed(loans)) {
    const harms = harmsOf(line)
    const ours = harms.filter(({ on }) => within(span, on))
    const before = harms.filter(({ on }) => on < span.first)
    if (ours.length > 0) {
      sums.lines += 1
      const way = lastWay(ours)
      if (way === null) sums.open += 1
      else ways[way] += 1
    }
    if (settledIn(before, span)) sums.fromEarlier += 1
    const paid = line.settlements
      .filter(({ on }) => within(span, on))
      .reduce((sum, { paidSatang }) => sum + paidSatang, 0)
    if (ours.length > 0) sums.paidSatang += paid
    else sums.paidFromEarlierSatang += paid
  }
  return {
    lines: sums.lines,
    units_damaged: unitsBack(back, 'damaged'),
    units_lost: unitsBack(back, 'lost'),
    settled_repair: ways.repair,
    settled_replace: ways.replace,
    settled_pay: ways.pay,
    paid_baht: sums.paidSatang / 100,
    open: sums.open,
    settled_from_earlier_years: sums.fromEarlier,
    paid_from_earlier_years_baht: sums.paidFromEarlierSatang / 100,
  }
}

/** Lines of which anything came back otherwise than good, or was settled. */
function linesHarmed(loans: LoanFacts[]): LineFacts[] {
  const harmed: LineFacts[] = []
  for (const { lines } of loans) {
    for (const line of lines) {
      const isWhole = line.returns.every(({ condition }) => condition === 'good')
      if (!isWhole || line.settlements.length > 0) harmed.push(line)
    }
  }
  return harmed
}

/** How the last of it was settled; null while any of it is open. */
function lastWay(harms: Harm[]): Settlement['way'] | null {
  if (harms.some(({ open }) => open > 0)) return null
  const settlements = harms.flatMap(({ settledBy }) => settledBy)
  return settlements.reduce((a, b) => (b.on >= a.on ? b : a)).way
}

function settledIn(harms: Harm[], span: Span): boolean {
  if (harms.length === 0 || harms.some(({ open }) => open > 0)) return false
  return harms.some(({ settledBy }) => settledBy.some(({ on }) => within(span, on)))
}

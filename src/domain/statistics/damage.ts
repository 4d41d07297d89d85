import type { LineFacts, Settlement } from './loan-facts.ts'
import type { LoanInYear } from './movements.ts'
import type { YearStatistics } from './shape.ts'
import { type Span, within } from './span.ts'
import type { Tally } from './tally.ts'

/** Damaged or lost units of a line from one day, and what has settled them by now. */
type Harm = { on: string; units: number; open: number; settledBy: Settlement[] }

/** Settlements settle the oldest harm of their condition first. */
function harmsOf(line: LineFacts): Harm[] {
  const harms = line.returns
    .filter(({ condition }) => condition !== 'good')
    .map(({ on, quantity, condition }) => ({
      on,
      condition,
      units: quantity,
      open: quantity,
      settledBy: [] as Settlement[],
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
export class Damage implements Tally<YearStatistics['damage']> {
  private ways = { repair: 0, replace: 0, pay: 0 }
  private units = { good: 0, damaged: 0, lost: 0 }
  private counts = { lines: 0, open: 0, fromEarlier: 0, paidSatang: 0, paidFromEarlierSatang: 0 }

  constructor(private readonly span: Span) {}

  add({ loan: { lines }, back }: LoanInYear): void {
    for (const { condition, units } of back) this.units[condition] += units
    for (const line of lines) if (isHarmed(line)) this.addLine(line)
  }

  sum(): YearStatistics['damage'] {
    const { ways, units, counts } = this
    return {
      lines: counts.lines,
      units_damaged: units.damaged,
      units_lost: units.lost,
      settled_repair: ways.repair,
      settled_replace: ways.replace,
      settled_pay: ways.pay,
      paid_baht: counts.paidSatang / 100,
      open: counts.open,
      settled_from_earlier_years: counts.fromEarlier,
      paid_from_earlier_years_baht: counts.paidFromEarlierSatang / 100,
    }
  }

  private addLine(line: LineFacts): void {
    const { span, counts, ways } = this
    const harms = harmsOf(line)
    const ours = harms.filter(({ on }) => within(span, on))
    const before = harms.filter(({ on }) => on < span.first)
    if (ours.length > 0) {
      counts.lines += 1
      const way = lastWay(ours)
      if (way === null) counts.open += 1
      else ways[way] += 1
    }
    if (settledIn(before, span)) counts.fromEarlier += 1
    const paid = line.settlements
      .filter(({ on }) => within(span, on))
      .reduce((sum, { paidSatang }) => sum + paidSatang, 0)
    if (ours.length > 0) counts.paidSatang += paid
    else counts.paidFromEarlierSatang += paid
  }
}

/** Did anything of it come back otherwise than good, or was anything settled? */
function isHarmed({ returns, settlements }: LineFacts): boolean {
  return settlements.length > 0 || returns.some(({ condition }) => condition !== 'good')
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

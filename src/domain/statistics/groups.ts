import type { CivilDate } from '../dates.ts'
import type { LineFacts, LoanFacts } from './loan-facts.ts'
import { type Outgoing, outgoing, type Span, within } from './movements.ts'
import type { Counts } from './shape.ts'

type KeyOf = (loan: LoanFacts, line: LineFacts, category: string) => string | null

/**
 * Loans, lines and units of a year by some key. A loan counts in the year in which it first went
 * out under that key, a line where it first went out at all; units at each hand-over. `out` is what
 * went out in the year, for whoever counts it by several keys.
 */
export function tally(
  loans: LoanFacts[],
  span: Span,
  keyOf: KeyOf,
  out: Outgoing[] = outgoing(loans, span),
): Map<string, Counts> {
  const groups = new Map<string, Counts>()
  const groupOf = (key: string): Counts => {
    const known = groups.get(key)
    if (known) return known
    const group = { loans: 0, lines: 0, units: 0 }
    groups.set(key, group)
    return group
  }
  for (const { loan, line, category, units } of out) {
    const key = keyOf(loan, line, category)
    if (key !== null) groupOf(key).units += units
  }
  const first = new Map<string, CivilDate>()
  for (const loan of loans) {
    findFirst(loan, keyOf, first)
    for (const [key, on] of first) if (within(span, on)) groupOf(key).loans += 1
    for (const line of loan.lines) {
      const first = line.handOvers[0]
      const key = first && within(span, first.on) ? keyOf(loan, line, first.category) : null
      if (key !== null) groupOf(key).lines += 1
    }
  }
  for (const [key, { loans: l, lines, units }] of groups) {
    if (l === 0 && lines === 0 && units === 0) groups.delete(key)
  }
  return groups
}

/** The day on which a loan first went out under each key. */
function findFirst(loan: LoanFacts, keyOf: KeyOf, first: Map<string, CivilDate>): void {
  first.clear()
  for (const line of loan.lines) {
    for (const { on, category } of line.handOvers) {
      const key = keyOf(loan, line, category)
      if (key !== null && !(first.get(key)! <= on)) first.set(key, on)
    }
  }
}

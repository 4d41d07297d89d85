import type { CivilDate } from '../dates.ts'
import type { LineFacts, LoanFacts } from './loan-facts.ts'
import { outgoing, type Span, within } from './movements.ts'
import type { Counts } from './shape.ts'

type KeyOf = (loan: LoanFacts, line: LineFacts, category: string) => string | null

/**
 * Loans, lines and units of a year by some key. A loan counts in the year in which it first went
 * out under that key, a line where it first went out at all; units at each hand-over.
 */
export function tally(loans: LoanFacts[], span: Span, keyOf: KeyOf): Map<string, Counts> {
  const groups = new Map<string, Counts>()
  const add = (key: string | null, counted: Partial<Counts>) => {
    if (key === null) return
    const sum = groups.get(key) ?? { loans: 0, lines: 0, units: 0 }
    groups.set(key, {
      loans: sum.loans + (counted.loans ?? 0),
      lines: sum.lines + (counted.lines ?? 0),
      units: sum.units + (counted.units ?? 0),
    })
  }
  for (const { loan, line, category, units } of outgoing(loans, span)) {
    add(keyOf(loan, line, category), { units })
  }
  for (const loan of loans) {
    for (const [key, on] of firstByKey(loan, keyOf)) if (within(span, on)) add(key, { loans: 1 })
    for (const line of loan.lines) {
      const first = line.handOvers[0]
      if (first && within(span, first.on)) add(keyOf(loan, line, first.category), { lines: 1 })
    }
  }
  for (const [key, { loans: l, lines, units }] of groups) {
    if (l === 0 && lines === 0 && units === 0) groups.delete(key)
  }
  return groups
}

function firstByKey(loan: LoanFacts, keyOf: KeyOf): Map<string, CivilDate> {
  const first = new Map<string, CivilDate>()
  for (const line of loan.lines) {
    for (const { on, category } of line.handOvers) {
      const key = keyOf(loan, line, category)
      if (key !== null && !(first.get(key)! <= on)) first.set(key, on)
    }
  }
  return first
}

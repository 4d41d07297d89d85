import type { CivilDate } from '../dates.ts'
import type { LineFacts, LoanFacts } from './loan-facts.ts'
import { firstOut, type Outgoing, outgoing, type Span, within } from './movements.ts'
import type { Counts } from './shape.ts'

type KeyOf = (loan: LoanFacts, line: LineFacts, category: string) => string | null

/**
 * Loans, lines and units of a year by some key of their lines. A loan counts in the year in which
 * it first went out under that key, a line where it first went out at all; units at each hand-over.
 * `out` is what went out in the year, for whoever counts it by several keys.
 */
export function tally(
  loans: LoanFacts[],
  span: Span,
  keyOf: KeyOf,
  out: Outgoing[] = outgoing(loans, span),
): Map<string, Counts> {
  const groups = new Groups()
  for (const { loan, line, category, units } of out) {
    const key = keyOf(loan, line, category)
    if (key !== null) groups.at(key).units += units
  }
  const first = new Map<string, CivilDate>()
  for (const loan of loans) {
    findFirst(loan, keyOf, first)
    for (const [key, on] of first) if (within(span, on)) groups.at(key).loans += 1
    for (const line of loan.lines) {
      const first = line.handOvers[0]
      const key = first && within(span, first.on) ? keyOf(loan, line, first.category) : null
      if (key !== null) groups.at(key).lines += 1
    }
  }
  return groups.filled()
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

/** What each loan counts for in a year, by the same rules: for keys that a loan has as a whole. */
export function countsByLoan(
  loans: LoanFacts[],
  span: Span,
  out: Outgoing[],
): Map<LoanFacts, Counts> {
  const counts = new Map<LoanFacts, Counts>()
  for (const loan of loans) {
    const first = firstOut(loan.lines)
    if (first === null && loan.lines.every(({ corrections }) => corrections.length === 0)) continue
    const isOurs = first !== null && within(span, first)
    const lines = loan.lines.filter(({ handOvers: [h] }) => h && within(span, h.on)).length
    counts.set(loan, { loans: isOurs ? 1 : 0, lines, units: 0 })
  }
  for (const { loan, units } of out) counts.get(loan)!.units += units
  return counts
}

/** Loans, lines and units by a key of the whole loan; those without one are left out. */
export function tallyLoans(
  counts: Map<LoanFacts, Counts>,
  keyOf: (loan: LoanFacts) => string | null,
): Map<string, Counts> {
  const groups = new Groups()
  for (const [loan, { loans, lines, units }] of counts) {
    const key = keyOf(loan)
    if (key === null) continue
    const group = groups.at(key)
    group.loans += loans
    group.lines += lines
    group.units += units
  }
  return groups.filled()
}

class Groups {
  private groups = new Map<string, Counts>()

  at(key: string): Counts {
    const known = this.groups.get(key)
    if (known) return known
    const group = { loans: 0, lines: 0, units: 0 }
    this.groups.set(key, group)
    return group
  }

  /** Those with anything in them. */
  filled(): Map<string, Counts> {
    for (const [key, { loans, lines, units }] of this.groups) {
      if (loans === 0 && lines === 0 && units === 0) this.groups.delete(key)
    }
    return this.groups
  }
}

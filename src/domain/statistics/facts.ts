import { byCodePoint } from './code-points.ts'
import { drawnFrom, type YearDrawn, type YearSource } from './drawn.ts'
import { namedAtMost } from './most.ts'
import { nameIn, wholeNameIn } from './on-register.ts'
import type { OverdueLine } from './overdue.ts'
import type { Sought } from './sought.ts'

/** What stood out in a year: from these the report suggests its problems and advice. */
export type YearFacts = {
  /** Items by units that came back damaged or were lost, the most first. */
  mostDamaged: { item: string; units: number }[]
  /** Items by requests of the year that were refused, the most first. */
  mostRefused: { item: string; loans: number }[]
  /** Lines that ended or stood in the year after their due date, the longest first. */
  longestOverdue: OverdueLine[]
  /** Items on the register that did not leave the shelf once; `items` counts them all. */
  idle: { items: number; ofItems: number; names: string[] }
  /** Items that several forms wanted for one day, the worst first. */
  mostSought: Sought[]
  /** Lines handed over by item: what table 4 shows of the year before. */
  linesByItem: Map<string, number>
}

/** The facts of a year as at its end, from the same loans as its figures. */
export function yearFacts(source: YearSource, drawn: YearDrawn = drawnFrom(source)): YearFacts {
  const { tallies, described } = drawn
  const codeOf = nameIn(described)
  const byItem = [...tallies.items.sum()]
  return {
    mostDamaged: tallies.mostDamaged.sum(),
    mostRefused: tallies.mostRefused.sum(),
    longestOverdue: tallies.longestOverdue.sum(),
    idle: idleItems(drawn),
    mostSought: tallies.mostSought.sum(),
    linesByItem: new Map(byItem.map(([item, { lines }]) => [codeOf(item), lines])),
  }
}

function idleItems({ tallies, described, owned: all }: YearDrawn): YearFacts['idle'] {
  const out = tallies.items.sum()
  const owned = [...all].filter(([, units]) => units > 0)
  const idle = owned.filter(([item]) => !out.has(item))
  const names = idle
    .sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))
    .slice(0, namedAtMost)
    .map(([item]) => wholeNameIn(described)(item))
  return { items: idle.length, ofItems: owned.length, names }
}

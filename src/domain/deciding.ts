import type { Authority } from './authority.ts'
import { type Freedom, fewestFree, lateUnits } from './calendar.ts'
import type { CivilDate } from './dates.ts'
import { heldUntil } from './hold.ts'
import type { Loan } from './loan.ts'

/** What of a line can be approved: as much as was asked for, and as is free on all its days. */
export type Grantable = {
  units: number
  /** The fewest that others leave on any of the days, and the first day with so few. */
  free: number
  day: CivilDate
  /** Units among the missing ones that were due back before today. */
  late: number
}

/** What an approver weighs before the tap: as whom, by what authority, and what is free then. */
export type Deciding = {
  post: string
  authority: Authority
  /** By line. */
  lines: ReadonlyMap<number, Grantable>
}

type Asked = Pick<Loan, 'kind' | 'startOn' | 'dueOn'> & {
  lines: { line: number; item: string; requested: number }[]
}

/**
 * How much of each line can be approved for the loan's days (domain.md 1.5 rule 9). What is late is
 * free for nobody until it is back. Consumables take from every day until they are replaced. Lines
 * of the same thing take from it one after another.
 */
export function grantable(
  { kind, startOn, dueOn, lines }: Asked,
  freedoms: ReadonlyMap<string, Freedom>,
  today: CivilDate,
): Map<number, Grantable> {
  const until = heldUntil({ kind, dueOn })
  const taken = new Map<string, number>()
  const found = new Map<number, Grantable>()
  for (const { line, item, requested } of lines) {
    const freedom = freedoms.get(item) ?? { capacity: 0, uses: [] }
    const { day, free: least } = fewestFree(freedom, startOn, until, today)
    const before = taken.get(item) ?? 0
    const free = Math.max(0, least - before)
    const units = Math.min(requested, free)
    const missed = dueOn >= today ? freedom.uses : []
    const late = missed.reduce((sum, use) => sum + lateUnits(use, today), 0)
    taken.set(item, before + units)
    found.set(line, { units, free, day, late })
  }
  return found
}

/** Is everything that was asked for free, a part of it, or nothing? */
export function grantableOf(
  lines: { line: number; requested: number }[],
  found: ReadonlyMap<number, Grantable>,
): 'all' | 'part' | 'none' {
  const units = lines.map(({ line }) => found.get(line)?.units ?? 0)
  if (lines.every(({ requested }, index) => units[index] === requested)) return 'all'
  return units.some(each => each > 0) ? 'part' : 'none'
}

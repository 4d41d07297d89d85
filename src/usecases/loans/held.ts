import { type FreeItem, freedomFrom, freedomOfLoan } from '../../../db/freedom.ts'
import { linesOfLoan } from '../../../db/loans.ts'
import { fewestFree } from '../../domain/calendar.ts'
import type { CivilDate } from '../../domain/dates.ts'
import { type AskedUnits, askedOf } from '../../domain/lending.ts'
import { type Line, outstandingOf } from '../../domain/loan.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import type { Desk } from '../desk.ts'

type Wanted = { loan: string; fromOn: CivilDate; toOn: CivilDate; units: (line: Line) => number }

/**
 * Where the database refused a hold, says of which thing there is not enough, on which day, and
 * how many are free then. Units that are late are no holds: the database did not count them.
 */
export async function heldWhen(
  desk: Desk,
  verdict: Verdict<string>,
  wanted: Wanted | null,
  field: (line: Line) => string,
): Promise<Verdict<string>> {
  if (verdict.ok || verdict.why.word !== 'held-by-others') return verdict
  if (wanted === null) return verdict
  const { loan, fromOn, toOn } = wanted
  const [lines, rows] = await desk.db.batch([
    linesOfLoan(desk.db, loan),
    freedomOfLoan(desk.db, loan, { fromOn, toOn, today: fromOn }),
  ])
  const short = shortOf(lines, freedomFrom(rows), wanted)
  return short ? refuse('held-by-others', short.facts, field(short.line)) : verdict
}

/** The first line of which others leave too few, on which day, and how many are free then. */
export function shortOf(
  lines: Line[],
  found: ReadonlyMap<string, FreeItem>,
  { fromOn, toOn, units }: Omit<Wanted, 'loan'>,
): { line: Line; facts: Record<string, string | number> } | null {
  for (const line of lines) {
    const item = found.get(line.item)!
    const same = lines.filter(each => each.item === line.item)
    const needed = same.reduce((sum, each) => sum + units(each), 0)
    const held = { capacity: item.capacity, uses: item.uses.filter(use => use.held > 0) }
    const { day, free } = fewestFree(held, fromOn, toOn, fromOn)
    if (needed <= free) continue
    const facts = { name: item.name, unit: item.unit, day, free: Math.max(0, free) }
    return { line, facts }
  }
  return null
}

/** What an approval keeps of a line: as many as it grants. */
export const approvedUnits = (asked: AskedUnits) => (line: Line) =>
  askedOf(asked, line, each => each.requested)

/** What an extension keeps: all that was approved and did not come back. */
export const keptUnits = (line: Line) =>
  (line.approved ?? 0) - line.handedOver + outstandingOf(line)

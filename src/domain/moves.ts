import { compare } from './compare.ts'
import type { CivilDate } from './dates.ts'
import type { Entry, EntryOf } from './entry.ts'
import { conditionPlaces } from './place.ts'

/** An entry that a further one put right counts for nothing, and neither does its correction. */
export function standing(entries: Entry[]): Entry[] {
  const corrected = new Set(entries.flatMap(entry => entry.corrects ?? []))
  return entries.filter(entry => entry.corrects === null && !corrected.has(entry.id))
}

/** The hand-overs of a line that stand, in the order in which they happened. */
export function handOversOf(entries: Entry[], line: number): EntryOf<'handed-over'>[] {
  return ofLine(entries, line).filter(entry => entry.kind === 'handed-over')
}

/** The returns of a line that stand, in the order in which they happened. */
export function returnsOf(entries: Entry[], line: number): EntryOf<'returned'>[] {
  return ofLine(entries, line).filter(entry => entry.kind === 'returned')
}

/**
 * The fewest units of a line that were out at the end of any day from `on`, as the book stands:
 * what may still be said to have come back on that day.
 */
export function fewestOutSince(entries: Entry[], line: number, on: CivilDate): number {
  const out = handOversOf(entries, line).map(entry => ({ ...day(entry), change: entry.quantity! }))
  const back = returnsOf(entries, line).map(entry => ({ ...day(entry), change: -entry.quantity! }))
  return fewestSince([...out, ...back], on)
}

/** The fewest units of a line, damaged or lost, that waited for settlement on any day from `on`. */
export function fewestUnsettledSince(
  entries: Entry[],
  line: number,
  condition: 'damaged' | 'lost',
  on: CivilDate,
): number {
  const opened = returnsOf(entries, line)
    .filter(entry => entry.target === conditionPlaces[condition])
    .map(entry => ({ ...day(entry), change: entry.quantity! }))
  const settled = ofLine(entries, line)
    .filter(entry => entry.kind === 'settled')
    .filter(entry => entry.detail.condition === condition)
    .map(entry => ({ ...day(entry), change: -entry.detail.units }))
  return fewestSince([...opened, ...settled], on)
}

/** What a count was at its lowest at the end of any day from `on`, after its changes. */
export function fewestSince(changes: { on: CivilDate; change: number }[], on: CivilDate): number {
  const days = [on, ...changes.map(each => each.on).filter(each => each > on)]
  const standsOn = (until: CivilDate) =>
    changes.reduce((sum, each) => (each.on <= until ? sum + each.change : sum), 0)
  return days.reduce((fewest, each) => Math.min(fewest, standsOn(each)), Number.POSITIVE_INFINITY)
}

function ofLine(entries: Entry[], line: number): Entry[] {
  return standing(entries)
    .filter(entry => entry.line === line)
    .toSorted((a, b) => compare(a.happenedOn, b.happenedOn))
}

const day = (entry: Entry) => ({ on: entry.happenedOn })

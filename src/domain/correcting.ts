import type { CivilDate } from './dates.ts'
import type { Entry, EntryOf, FirstHandOver } from './entry.ts'
import { type Line, type Loan, outstandingOf } from './loan.ts'
import { fewestOutSince, handOversOf, returnsOf, standing } from './moves.ts'
import { conditionPlaces, type Stock } from './place.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** What a correction moves back, and the line's first hand-over or last return that stays. */
export type Correction = {
  line: number
  item: string
  quantity: number
} & (
  | { kind: 'hand-over-corrected'; first: FirstHandOver | null }
  | {
      kind: 'return-corrected'
      source: EntryOf<'returned'>['target']
      lastReturnedOn: CivilDate | null
    }
)

/**
 * Puts a mistaken hand-over or return right by a further entry, whole and with its reason: only
 * while the units are still where that entry put them, and nobody has settled them since.
 */
export function correct(
  loan: Loan,
  entries: Entry[],
  entryId: string,
  reason: string,
  stock: ReadonlyMap<string, Stock>,
): Verdict<Correction> {
  const entry = standing(entries).find(each => each.id === entryId)
  const line = loan.lines.find(each => each.line === entry?.line)
  if (!entry || !line) return refuse('nothing-to-correct')
  if (!reason) return refuse('reason-missing', undefined, 'reason')
  if (entry.kind === 'handed-over') return handOverUndone(entry, entries, line)
  if (entry.kind === 'returned') return returnUndone(entry, entries, line, stock)
  return refuse('nothing-to-correct')
}

/** May this entry still be corrected? For the page, which offers only what can be done. */
export function correctable(
  loan: Loan,
  entries: Entry[],
  entryId: string,
  stock: ReadonlyMap<string, Stock>,
): boolean {
  return correct(loan, entries, entryId, '?', stock).ok
}

function handOverUndone(
  entry: EntryOf<'handed-over'>,
  entries: Entry[],
  line: Line,
): Verdict<Correction> {
  const quantity = entry.quantity!
  const others = entries.filter(each => each.id !== entry.id)
  const outWithoutIt = fewestOutSince(others, line.line, entry.happenedOn)
  if (quantity > outstandingOf(line) || outWithoutIt < 0) return refuse('nothing-to-correct')
  const first = handOversOf(others, line.line)[0]
  return allow({
    kind: 'hand-over-corrected',
    line: line.line,
    item: line.item,
    quantity,
    first: first ? { on: first.happenedOn, ...worth(first.detail) } : null,
  } as Correction)
}

function returnUndone(
  entry: EntryOf<'returned'>,
  entries: Entry[],
  line: Line,
  stock: ReadonlyMap<string, Stock>,
): Verdict<Correction> {
  const quantity = entry.quantity!
  const source = entry.target!
  const there = stock.get(line.item)?.[source] ?? 0
  if (quantity > there || quantity > unsettledAt(line, source)) return refuse('nothing-to-correct')
  const others = entries.filter(each => each.id !== entry.id)
  return allow({
    kind: 'return-corrected',
    line: line.line,
    item: line.item,
    quantity,
    source,
    lastReturnedOn: returnsOf(others, line.line).at(-1)?.happenedOn ?? null,
  } as Correction)
}

function unsettledAt(line: Line, place: EntryOf<'returned'>['target']): number {
  if (place === conditionPlaces.damaged) return line.returnedDamaged - line.settledDamaged
  if (place === conditionPlaces.lost) return line.lost - line.settledLost
  return Number.POSITIVE_INFINITY
}

const worth = ({ category, unitValueSatang }: EntryOf<'handed-over'>['detail']) => ({
  category,
  unitValueSatang,
})

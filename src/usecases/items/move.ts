import type { NewEntry } from '../../domain/entry.ts'
import { type ItemMove, itemMoves, moveUnits } from '../../domain/item-rules.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToItem, findStanding, itemEntryBase } from './standing.ts'

type MoveInput = { item: string; move: ItemMove; quantity: number; note: string }

/** Sends units to repair, puts them back, reports them missing or found: outside any loan. */
export async function moveItem(desk: Desk, input: MoveInput): Promise<Verdict<string>> {
  const { kind, source, target } = itemMoves[input.move]
  const verdict = await decide(desk, async () => {
    const standing = await findStanding(desk, input.item)
    if (standing === null) return refuse('not-found')
    const { item } = standing
    if (!may(desk.actor, 'items.write', item.division)) return refuse('not-allowed')
    const rule = moveUnits(standing, input.move, input.quantity)
    if (!rule.ok) return rule
    const { quantity, note } = input
    const entry: NewEntry = {
      ...itemEntryBase(desk, item.id),
      kind,
      source,
      target,
      quantity,
      detail: { note },
    }
    return allow(appendToItem(desk, item, [entry]))
  })
  // The database speaks of the shelf; these units may have stood elsewhere.
  if (verdict.ok || verdict.why.word !== 'not-enough-on-shelf') return verdict
  return refuse('changed-meanwhile')
}

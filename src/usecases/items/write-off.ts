import type { NewEntry } from '../../domain/entry.ts'
import { type WriteOff, writeOff, writeOffPlaces } from '../../domain/item-rules.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToItem, findStanding, itemEntryBase } from './standing.ts'

type WriteOffInput = {
  item: string
  units: WriteOff
  reason: string
  /** The number of the approval. */
  order: string
  /** The number of the fact-finding order; '' where nothing was lost or damaged. */
  factFindingOrder: string
}

/** Takes units out of the register by an order (clauses 215–218); the last one retires the item. */
export async function writeOffItem(desk: Desk, input: WriteOffInput): Promise<Verdict<string>> {
  const { units, reason, order, factFindingOrder } = input
  const facts = factFindingOrder ? { factFindingOrder } : {}
  return decide(desk, async () => {
    const standing = await findStanding(desk, input.item)
    if (standing === null) return refuse('not-found')
    const { item } = standing
    if (!may(desk.actor, 'items.write', item.division)) return refuse('not-allowed')
    const rule = writeOff(standing, units, factFindingOrder)
    if (!rule.ok) return rule
    const entries = writeOffPlaces
      .filter(place => units[place] > 0)
      .map(
        (source): NewEntry => ({
          ...itemEntryBase(desk, item.id),
          kind: 'written-off',
          source,
          target: 'outside',
          quantity: units[source],
          detail: { reason, order, ...facts },
        }),
      )
    return allow(appendToItem(desk, item, entries))
  })
}

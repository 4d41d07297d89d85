import { giveTag } from '../../domain/item-rules.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToItem, findStanding, itemEntryBase } from './standing.ts'

/** Gives the item a new tag. The old label stops working with it. */
export async function tagItem(desk: Desk, id: string, reason: string): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const standing = await findStanding(desk, id)
    if (standing === null) return refuse('not-found')
    const { item } = standing
    if (!may(desk.actor, 'items.write', item.division)) return refuse('not-allowed')
    const rule = giveTag(standing)
    if (!rule.ok) return rule
    const entry = { kind: 'item-tagged', detail: { tag: desk.newTag(), reason } } as const
    return allow(appendToItem(desk, item, [{ ...itemEntryBase(desk, id), ...entry }]))
  })
}

import { codeBearers } from '../../../db/items.ts'
import type { ItemDescription } from '../../domain/item.ts'
import { codeStem, describe } from '../../domain/item-description.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToItem, findStanding, itemEntryBase } from './standing.ts'

/** Changes what the register says. Moving it to another division needs the right in both. */
export async function describeItem(
  desk: Desk,
  id: string,
  description: ItemDescription,
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const standing = await findStanding(desk, id)
    if (standing === null) return refuse('not-found')
    const { item } = standing
    const divisions = [item.division, description.division]
    if (!divisions.every(division => may(desk.actor, 'items.write', division))) {
      return refuse('not-allowed')
    }
    const bearers = await codeBearers(desk.db, codeStem(description.code))
    const verdict = describe(item, description, bearers, desk.today)
    if (!verdict.ok) return verdict
    const entry = { kind: 'item-described', detail: { item: verdict.value } } as const
    return allow(appendToItem(desk, item, [{ ...itemEntryBase(desk, id), ...entry }]))
  })
}

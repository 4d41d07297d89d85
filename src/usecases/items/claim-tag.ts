import { itemById, itemFrom } from '../../../db/items.ts'
import { saveClaim, saveSeen } from '../../../db/label-writes.ts'
import { blankTag } from '../../../db/labels.ts'
import { giveTag } from '../../domain/item-rules.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToItem, itemEntryBase } from './standing.ts'

/**
 * A blank tag that was stuck on a thing becomes the thing's tag. It was just read, so it works;
 * the label that the thing had before stops working. No tag is claimed twice: the database says so.
 */
export async function claimTag(desk: Desk, tag: string, id: string): Promise<Verdict<string>> {
  const { db } = desk
  return decide(desk, async () => {
    const [rows, [blank]] = await db.batch([itemById(db, id), blankTag(db, [tag])])
    const item = itemFrom(rows)
    if (item === null || !blank) return refuse('not-found')
    if (!may(desk.actor, 'items.write', item.division)) return refuse('not-allowed')
    if (blank.claimedBy !== null) return refuse('tag-claimed')
    const rule = giveTag({ item })
    if (!rule.ok) return rule
    const said = { kind: 'item-tagged', detail: { tag, reason: '', claimed: true } } as const
    const { statements } = appendToItem(desk, item, [{ ...itemEntryBase(desk, id), ...said }])
    const by = { tag, item: id }
    return allow({
      statements: [
        ...statements,
        saveClaim(db, { ...by, claimedOn: desk.today, person: desk.actor.id }),
        saveSeen(db, { ...by, seenOn: desk.today, seenBy: desk.actor.id }),
      ],
      answer: `/i/${tag}?did=claims`,
    })
  })
}

import { itemByTag, itemFrom } from '../../../db/items.ts'
import { saveSeen } from '../../../db/label-writes.ts'
import { blankTag, labelByTag } from '../../../db/labels.ts'
import type { Item } from '../../domain/item.ts'
import { readingCounts } from '../../domain/label.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Decided, type Desk, decide } from '../desk.ts'
import { appendToItem, itemEntryBase } from './standing.ts'

/**
 * Writes down that an officer read the label of a thing, so that it sticks and works. A label that
 * was read since its last printing says nothing new: nothing is written then.
 */
export async function seeLabel(desk: Desk, tag: string, answer: string): Promise<Verdict<string>> {
  if (!may(desk.actor, 'labels.print')) return refuse('not-allowed')
  const { db } = desk
  return decide(desk, async () => {
    const [items, labels, blanks] = await db.batch([
      itemByTag(db, tag),
      labelByTag(db, tag),
      blankTag(db, [tag]),
    ])
    const item = itemFrom(items)
    if (item === null) {
      const blank = blanks[0]
      if (blank && blank.claimedBy === null) return refuse('tag-blank', undefined, 'text')
      return refuse('tag-unknown', undefined, 'text')
    }
    if (item.retired) return refuse('item-retired', { name: item.name }, 'text')
    if (!readingCounts(desk.actor, item, labels[0] ?? null))
      return allow({ statements: [], answer })
    return allow(seen(desk, item, answer))
  })
}

/**
 * The same on the way, where a label was read for another purpose: `unseen` was found with the
 * page (see `unseenItem`). Where another was quicker the next scan says it.
 */
export async function noticeLabel(desk: Desk, unseen: Parameters<typeof itemFrom>[0]) {
  const item = itemFrom(unseen)
  if (item === null || !readingCounts(desk.actor, item, null)) return
  await desk.db.commit(seen(desk, item, '').statements)
}

function seen(desk: Desk, item: Item, answer: string): Decided {
  const entry = { kind: 'label-seen', detail: { tag: item.tag } } as const
  const { statements } = appendToItem(desk, item, [{ ...itemEntryBase(desk, item.id), ...entry }])
  const row = { tag: item.tag, item: item.id, seenOn: desk.today, seenBy: desk.actor.id }
  return { statements: [...statements, saveSeen(desk.db, row)], answer }
}

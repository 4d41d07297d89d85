import { codeBearers, saveItems } from '../../../db/items.ts'
import { append, chain, noHead } from '../../../db/ledger.ts'
import { lastClosedDay } from '../../../db/years.ts'
import { datedInOpenBook } from '../../domain/closing.ts'
import type { CivilDate } from '../../domain/dates.ts'
import { applyToItem } from '../../domain/draw-item.ts'
import { type Entry, type NewEntry, streamOf } from '../../domain/entry.ts'
import type { ItemDescription } from '../../domain/item.ts'
import { codeStem, register } from '../../domain/item-description.ts'
import { filterUrl } from '../../domain/item-list.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

/**
 * Puts a thing into the register and on the shelf, or a piece for each code of a range. It happened
 * on the day it was acquired, whenever it is written down, unless that year is closed. Answers
 * where it is shown.
 */
export async function registerItem(
  desk: Desk,
  description: ItemDescription,
  quantity: number,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'items.write', description.division)) return refuse('not-allowed')
  return decide(desk, async () => {
    const [bearers, [closed]] = await desk.db.batch([
      codeBearers(desk.db, codeStem(description.code)),
      lastClosedDay(desk.db),
    ])
    const verdict = register(description, quantity, bearers, desk.today)
    if (!verdict.ok) return verdict
    const each = description.control === 'piece' ? 1 : quantity
    const entries = verdict.value.map(item => firstEntry(desk, item, each, closed?.day ?? null))
    const pictures = entries.map(entry => applyToItem(null, entry as Entry))
    const [only, more] = pictures
    const answer = more ? filterUrl({ q: description.name }) : `/items/${only!.id}`
    return allow({
      statements: [...append(desk.db, entries), ...saveItems(desk.db, pictures)],
      answer,
    })
  })
}

function firstEntry(
  desk: Desk,
  item: ItemDescription,
  quantity: number,
  lastClosed: CivilDate | null,
) {
  const id = desk.newId()
  const entry: NewEntry = {
    ...entryBase(desk, datedInOpenBook(item.acquiredOn, lastClosed, desk.today)),
    stream: streamOf.item(id),
    item: id,
    kind: 'item-registered',
    quantity,
    source: 'outside',
    target: 'shelf',
    detail: { item, tag: desk.newTag() },
  }
  return chain(noHead, [entry])[0]!
}

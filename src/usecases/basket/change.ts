import {
  basketFrom,
  basketOf,
  putIntoBasket,
  setInBasket,
  takeFromBasket,
} from '../../../db/baskets.ts'
import { itemsByIds } from '../../../db/items.ts'
import { intoBasket, quantityAllowed } from '../../domain/request.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import type { ItemKind } from '../../domain/words.ts'
import { type Desk, decide } from '../desk.ts'

type Addition = {
  item: string
  quantity: number
  /** True when a second form for the same division was agreed to. */
  secondForm: boolean
  /** Where the basket's owner goes next. */
  next: string
  /** Where they go if it is in there already: a label scanned twice is not two things. */
  again?: string
}

/** Puts a thing into the person's own basket; more of the same is added up. */
export function addToBasket(desk: Desk, addition: Addition): Promise<Verdict<string>> {
  const { item: id, quantity, secondForm, next } = addition
  if (!may(desk.actor, 'loans.request')) return Promise.resolve(refuse('not-allowed'))
  return decide(desk, async () => {
    const [rows, items] = await desk.db.batch([
      basketOf(desk.db, desk.actor.id),
      itemsByIds(desk.db, [id]),
    ])
    const item = items[0]
    if (!item) return refuse('not-found')
    if (addition.again && rows.some(row => row.item === id)) {
      return allow({ statements: [], answer: addition.again })
    }
    const mayCollect = mayHoldConsumable(desk, item)
    if (!mayCollect.ok) return mayCollect
    const allowed = intoBasket(item, quantity, basketFrom(rows), secondForm)
    if (!allowed.ok) return allowed
    const row = {
      person: desk.actor.id,
      item: id,
      quantity: allowed.value,
      at: desk.now().toISOString(),
    }
    return { ok: true, value: { statements: [putIntoBasket(desk.db, row)], answer: next } }
  })
}

/** Whoever asks for agencies collects consumables; everybody else is told the way of a requisition. */
function mayHoldConsumable({ actor }: Desk, { kind, name }: { kind: ItemKind; name: string }) {
  const collects = kind !== 'consumable' || may(actor, 'loans.request-for-others')
  return collects ? allow() : refuse('consumable-person', { name })
}

/** Sets how many of a thing the basket holds; none takes it out. */
export function changeBasket(desk: Desk, id: string, quantity: number): Promise<Verdict<string>> {
  if (!may(desk.actor, 'loans.request')) return Promise.resolve(refuse('not-allowed'))
  return decide(desk, async () => {
    if (quantity === 0) {
      const statements = [takeFromBasket(desk.db, desk.actor.id, id)]
      return { ok: true, value: { statements, answer: '/basket' } }
    }
    const [item] = await itemsByIds(desk.db, [id])
    if (!item) return refuse('not-found')
    const allowed = quantityAllowed(item, quantity)
    if (!allowed.ok) return allowed
    const statements = [setInBasket(desk.db, desk.actor.id, id, quantity)]
    return { ok: true, value: { statements, answer: '/basket' } }
  })
}

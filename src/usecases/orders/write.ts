import { append, chain, noHead } from '../../../db/ledger.ts'
import { orderById, orderFrom, saveOrder } from '../../../db/orders.ts'
import { applyToOrder, type OrderRow } from '../../domain/draw-order.ts'
import { type Entry, type NewEntry, streamOf } from '../../domain/entry.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Decided, type Desk, entryBase } from '../desk.ts'

/** The order as it is now, for whoever may write orders. */
export async function findOrder(desk: Desk, id: string): Promise<Verdict<OrderRow>> {
  if (!may(desk.actor, 'orders.write')) return refuse('not-allowed')
  const [row] = await orderById(desk.db, id)
  return row ? { ok: true, value: orderFrom(row) } : refuse('not-found')
}

type Said = Pick<
  Extract<
    NewEntry,
    { kind: 'order-drafted' | 'order-described' | 'order-signed' | 'paper-attached' }
  >,
  'kind' | 'detail'
>

/** The entry in the order's stream and its picture after it; answers the order's page. */
export function appendToOrder(
  desk: Desk,
  id: string,
  before: OrderRow | null,
  said: Said,
): Decided {
  const base = entryBase(desk)
  const entry = { ...base, stream: streamOf.order(id), ...said } as NewEntry
  const chained = chain(before ?? noHead, [entry]) as Entry[]
  const picture = applyToOrder(before, chained[0]!)
  const statements = [...append(desk.db, chained), saveOrder(desk.db, picture, before === null)]
  return { statements, answer: `/orders/${id}` }
}

import { type OrderContent, orderWhole } from '../../domain/order.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToOrder, findOrder } from './write.ts'

/** Begins a committee order as a draft. Answers its page. */
export async function draftOrder(desk: Desk, content: OrderContent): Promise<Verdict<string>> {
  if (!may(desk.actor, 'orders.write')) return refuse('not-allowed')
  const isWhole = orderWhole(content)
  if (!isWhole.ok) return isWhole
  const id = desk.newId()
  return decide(desk, async () =>
    allow(appendToOrder(desk, id, null, { kind: 'order-drafted', detail: { content } })),
  )
}

/** Writes a draft anew, whole. What was signed stays as it is. Answers its page. */
export async function describeOrder(
  desk: Desk,
  id: string,
  content: OrderContent,
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const found = await findOrder(desk, id)
    if (!found.ok) return found
    if (found.value.status !== 'draft') return refuse('already-signed')
    const isWhole = orderWhole(content)
    if (!isWhole.ok) return isWhole
    return allow(
      appendToOrder(desk, id, found.value, { kind: 'order-described', detail: { content } }),
    )
  })
}

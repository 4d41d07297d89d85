import { signedOrders } from '../../../db/orders.ts'
import { procedureFrom, versionsOf } from '../../../db/procedures.ts'
import type { CivilDate } from '../../domain/dates.ts'
import { mayAdopt } from '../../domain/drafting.ts'
import { paperNumber } from '../../domain/order.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { isWorkType } from '../../domain/work-type.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToProcedure } from './write.ts'

export type Adoption = {
  workType: string
  version: number
  /** The committee order that adopts it: its id in this book, else its number, "12/2569". */
  order: string
  effectiveOn: CivilDate
  /** The stream's turn that the adopter read; null where the form does not say. */
  seen: number | null
}

/** From its effective date on the desk does what this version says. Answers the work type's page. */
export async function adoptProcedure(desk: Desk, given: Adoption): Promise<Verdict<string>> {
  if (!may(desk.actor, 'manual.write')) return refuse('not-allowed')
  const { workType, version, effectiveOn } = given
  if (!isWorkType(workType)) return refuse('not-found')
  if (given.order.trim() === '') return refuse('reason-missing', {}, 'order')
  const { db } = desk
  return decide(desk, async () => {
    const [rows, orders] = await db.batch([versionsOf(db, workType), signedOrders(db)])
    const versions = rows.map(procedureFrom)
    const adopted = mayAdopt(versions, given)
    if (!adopted.ok) return adopted
    const known = orders.find(each => each.id === given.order)
    const order = known ? paperNumber(known) : given.order.trim()
    const detail = { version, order, ...(known && { orderId: known.id }), effectiveOn }
    return appendToProcedure(desk, workType, versions, 'adopted', {
      kind: 'procedure-adopted',
      detail,
    })
  })
}

import type { CivilDate } from '../../domain/dates.ts'
import { mayAdopt } from '../../domain/drafting.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { isWorkType } from '../../domain/work-type.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToProcedure, findVersions } from './write.ts'

export type Adoption = {
  workType: string
  version: number
  /** The committee order that adopts it: "12/2569". */
  order: string
  /** Its id, where it was chosen from the orders of this book. */
  orderId: string | null
  effectiveOn: CivilDate
  /** The stream's turn that the adopter read; null where the form does not say. */
  seen: number | null
}

/** From its effective date on the desk does what this version says. Answers the work type's page. */
export async function adoptProcedure(desk: Desk, given: Adoption): Promise<Verdict<string>> {
  if (!may(desk.actor, 'manual.write')) return refuse('not-allowed')
  const { workType, version, order, orderId, effectiveOn } = given
  if (!isWorkType(workType)) return refuse('not-found')
  if (order.trim() === '') return refuse('reason-missing', {}, 'order')
  return decide(desk, async () => {
    const versions = await findVersions(desk, workType)
    const adopted = mayAdopt(versions, given)
    if (!adopted.ok) return adopted
    const detail = { version, order: order.trim(), ...(orderId && { orderId }), effectiveOn }
    return appendToProcedure(desk, workType, versions, { kind: 'procedure-adopted', detail })
  })
}

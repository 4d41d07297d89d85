import { signedOrders } from '../../../db/orders.ts'
import { procedureFrom, versionsOf } from '../../../db/procedures.ts'
import type { CivilDate } from '../../domain/dates.ts'
import { mayAdopt } from '../../domain/drafting.ts'
import { paperNumber } from '../../domain/order.ts'
import { may } from '../../domain/rights.ts'
import { allow, type Refusal, refuse, type Verdict } from '../../domain/verdict.ts'
import { isWorkType, manualPath } from '../../domain/work-type.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToProcedure } from './write.ts'

/** A draft as its adopter read it. */
export type DraftRead = {
  workType: string
  version: number
  /** The stream's turn that the adopter read; null where the form does not say. */
  seen: number | null
}

export type ByOrder = {
  /** The committee order that adopts it: its id in this book, else its number, "12/2569". */
  order: string
  effectiveOn: CivilDate
}

/** From its effective date on the desk does what this version says. Answers the work type's page. */
export async function adoptProcedure(
  desk: Desk,
  { order, effectiveOn, ...draft }: DraftRead & ByOrder,
): Promise<Verdict<string>> {
  return adopt(desk, [draft], { order, effectiveOn }, manualPath(draft.workType))
}

/**
 * One order adopts what a committee went through in one sitting: all of the drafts or none, each by
 * the rules of one and with an entry in its own stream. Answers the manual.
 */
export async function adoptProcedures(
  desk: Desk,
  drafts: DraftRead[],
  by: ByOrder,
): Promise<Verdict<string>> {
  if (drafts.length === 0) return refuse('nothing-chosen', undefined, 'draft')
  return adopt(desk, drafts, by, '/manual')
}

async function adopt(
  desk: Desk,
  drafts: DraftRead[],
  by: ByOrder,
  path: string,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'manual.write')) return refuse('not-allowed')
  if (!drafts.every(each => isWorkType(each.workType))) return refuse('not-found')
  if (by.order.trim() === '') return refuse('reason-missing', {}, 'order')
  const { db } = desk
  const { effectiveOn } = by
  return decide(desk, async () => {
    const [orders, ...found] = await db.batch([
      signedOrders(db),
      ...drafts.map(each => versionsOf(db, each.workType)),
    ])
    const known = orders.find(each => each.id === by.order)
    const order = known ? paperNumber(known) : by.order.trim()
    const statements = []
    for (const [index, { workType, ...read }] of drafts.entries()) {
      const versions = found[index]!.map(procedureFrom)
      const adopted = mayAdopt(versions, { ...read, effectiveOn })
      if (!adopted.ok) return drafts.length === 1 ? adopted : among(adopted.why, workType)
      const detail = {
        version: read.version,
        order,
        ...(known && { orderId: known.id }),
        effectiveOn,
      }
      const said = { kind: 'procedure-adopted', detail } as const
      statements.push(...appendToProcedure(desk, workType, versions, said))
    }
    return allow({ statements, answer: `${path}?done=adopted` })
  })
}

/** Why one of several was refused says which one it is. */
function among({ word, facts, field = 'draft' }: Refusal, workType: string) {
  return refuse(word, { ...facts, workType }, field)
}

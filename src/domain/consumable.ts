import { isOpen } from './open-due.ts'
import { allow, refuse, type Verdict } from './verdict.ts'
import type { BorrowerClass, ItemKind } from './words.ts'

/** A form is of durable things or of consumables: the clauses ask for different evidence. */
export type LoanKind = Exclude<ItemKind, 'vehicle'>

/** What clause 210 asks for in writing: why it cannot wait, and that the lender has enough. */
export type ConsumableNeed = { urgency: string; enough: true }

export type KindAsked = {
  borrowerClass: BorrowerClass
  dueOn: string
  /** Why the borrower cannot wait until it is bought; '' where nothing was said. */
  urgency?: string
  /** The lender has enough, and lending it harms nobody here. */
  enough?: boolean
  /** What it waits for instead of a day. */
  dueCondition?: string
}
type Thing = { name: string; kind: ItemKind }

/** Whatever the form: a vehicle has a regulation and forms of its own (domain.md trap 5). */
export function notVehicle({ name, kind }: Thing): Verdict {
  return kind === 'vehicle' ? refuse('vehicle-item', { name }) : allow()
}

/**
 * May these things be lent to that borrower, and on which kind of form? Consumables go between
 * state agencies only, where it is urgent and the lender has enough (clause 210): a person draws
 * them by requisition (ใบเบิก, clauses 204–205). Durable things have a day on which they are due
 * (clause 208); only what comes back in kind may wait for a condition instead.
 */
export function kindOfForm(asked: KindAsked, things: Thing[]): Verdict<LoanKind> {
  const vehicle = things.map(notVehicle).find(verdict => !verdict.ok)
  if (vehicle && !vehicle.ok) return vehicle
  const consumable = things.find(thing => thing.kind === 'consumable')
  if (!consumable) {
    const waits = asked.dueCondition !== undefined || isOpen(asked)
    return waits ? refuse('condition-durable', undefined, 'dueCondition') : allow('durable')
  }
  const { name } = consumable
  if (asked.borrowerClass !== 'agency') return refuse('consumable-person', { name })
  if (things.some(thing => thing.kind === 'durable')) return refuse('kinds-mixed', { name })
  if (!asked.urgency) return refuse('consumable-need', undefined, 'urgency')
  if (!asked.enough) return refuse('consumable-enough', undefined, 'enough')
  if (isOpen(asked) && !asked.dueCondition) {
    return refuse('reason-missing', undefined, 'dueCondition')
  }
  return allow('consumable')
}

/**
 * Are the things of a form still of its kind? The register may have said otherwise since it was
 * asked for: then neither the approval nor the hand-over stands on the evidence that it needs.
 */
export function stillOfKind(loan: { kind: LoanKind }, things: Thing[]): Verdict {
  for (const thing of things) {
    const lendable = notVehicle(thing)
    if (!lendable.ok) return lendable
    if (thing.kind !== loan.kind) return refuse('kind-changed', { name: thing.name })
  }
  return allow()
}

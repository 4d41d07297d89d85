import type { CivilDate } from './dates.ts'
import { type LoanCard, shortOf } from './loan-card.ts'
import { type Actor, may } from './rights.ts'
import type { ItemKind } from './words.ts'

/** What the page behind a label knows of the thing. */
export type Scanned = {
  id: string
  retired: boolean
  kind: ItemKind
  /** On the shelf, and promised to nobody. */
  free: number
  /** Loans that have it out or wait to be handed it, the nearest due date first. */
  cards: LoanCard[]
  inBasket: boolean
}

/** A check in which whoever scans counts things, and the room in which they counted last. */
export type Counted = { id: string; fiscalYear: number; lastStore: string | null }

/** The one thing that a scan offers first, by the state of the thing and by who looks at it. */
export type ScanAction =
  | { act: 'sign-in' }
  | { act: 'retired' }
  /** An annual check is under way, and whoever scans is one of its checkers; lending goes on. */
  | { act: 'count'; check: Counted; otherwise: ScanAction }
  | { act: 'hand-over'; cards: LoanCard[] }
  | { act: 'take-back'; cards: LoanCard[] }
  | { act: 'see-own'; cards: LoanCard[] }
  | { act: 'send-basket' }
  | { act: 'borrow'; ahead: boolean }
  /** A vehicle, or a consumable to whoever asks for no agency: it says why. */
  | { act: 'not-lent'; kind: Exclude<ItemKind, 'durable'> }
  | { act: 'none' }

export function scanAction(
  actor: Actor | null,
  thing: Scanned,
  today: CivilDate,
  check: Counted | null = null,
): ScanAction {
  if (thing.retired && (actor === null || check === null)) return { act: 'retired' }
  if (actor === null) return { act: 'sign-in' }
  if (check !== null) return { act: 'count', check, otherwise: scanAction(actor, thing, today) }
  const keeps = (card: LoanCard) => may(actor, 'loans.hand-over', card.owningDivision)
  const ready = waitingOf(thing).filter(card => keeps(card) && isReady(card, today))
  if (ready.length > 0) return { act: 'hand-over', cards: ready }
  const back = outOf(thing).filter(keeps)
  if (back.length > 0) return { act: 'take-back', cards: back }
  const own = thing.cards.filter(card => card.borrower === actor.id)
  if (own.length > 0) return { act: 'see-own', cards: own }
  const notLent = notLentTo(actor, thing.kind)
  if (notLent) return { act: 'not-lent', kind: notLent }
  if (thing.inBasket) return { act: 'send-basket' }
  if (!may(actor, 'loans.request')) return { act: 'none' }
  return { act: 'borrow', ahead: thing.free === 0 }
}

/**
 * The kind that keeps this person from borrowing: a vehicle keeps everybody, a consumable whoever
 * does not ask for other agencies (clause 210). Null where nothing does.
 */
export function notLentTo(actor: Actor, kind: ItemKind): Exclude<ItemKind, 'durable'> | null {
  if (kind === 'vehicle') return kind
  if (kind === 'durable' || may(actor, 'loans.request-for-others')) return null
  return kind
}

/** Loans that have the thing out now. */
export function outOf(thing: Pick<Scanned, 'id' | 'cards'>): LoanCard[] {
  return thing.cards.filter(card => lineOf(thing.id, card).outstanding > 0)
}

/** Approved loans to which the thing was not handed over yet. */
export function waitingOf(thing: Pick<Scanned, 'id' | 'cards'>): LoanCard[] {
  return thing.cards.filter(card => card.handedOverOn === null)
}

export function lineOf(item: string, card: LoanCard) {
  return card.lines.find(line => line.item === item) ?? card.lines[0]!
}

function isReady(card: LoanCard, today: CivilDate): boolean {
  return card.startOn <= today && shortOf(card) === null
}

/**
 * May this person read who borrows? The name of a villager is for the division that owns the
 * thing, and for whoever decides (domain.md 4.1); staff borrow in their duty.
 */
export function mayNameBorrower(actor: Actor, card: LoanCard): boolean {
  if (card.borrowerClass !== 'public' || card.borrower === actor.id) return true
  return (
    may(actor, 'loans.follow-up', card.owningDivision) ||
    actor.roles.some(({ role }) => role === 'agency-head' || role === 'internal-auditor')
  )
}

import { compare } from './compare.ts'
import type { CivilDate } from './dates.ts'
import { handableOf } from './loan.ts'
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
  | { act: 'hand-over'; card: LoanCard }
  | { act: 'take-back'; card: LoanCard }
  /** More than one loan may be meant, as with a set that is out here and awaited there. */
  | { act: 'choose'; choices: LoanChoice[] }
  | { act: 'see-own'; cards: LoanCard[] }
  | { act: 'send-basket' }
  | { act: 'borrow'; ahead: boolean }
  /** A vehicle, or a consumable to whoever asks for no agency: it says why. */
  | { act: 'not-lent'; kind: Exclude<ItemKind, 'durable'> }
  | { act: 'none' }

/** A loan that a scan of the thing may mean; `ready` where one tap does all of it now. */
export type LoanChoice = { card: LoanCard; way: 'hand-over' | 'take-back'; ready: boolean }

/**
 * What a scan offers first. What is under way goes before what could begin: a count, then a loan of
 * this officer's division, then the person's own, and only then borrowing.
 */
export function scanAction(
  actor: Actor | null,
  thing: Scanned,
  today: CivilDate,
  check: Counted | null = null,
): ScanAction {
  if (thing.retired && (actor === null || check === null)) return { act: 'retired' }
  if (actor === null) return { act: 'sign-in' }
  if (check !== null) return { act: 'count', check, otherwise: scanAction(actor, thing, today) }
  const moving = loanAction(actor, thing, today)
  if (moving) return moving
  const own = thing.cards.filter(card => card.borrower === actor.id)
  if (own.length > 0) return { act: 'see-own', cards: own }
  const notLent = notLentTo(actor, thing.kind)
  if (notLent) return { act: 'not-lent', kind: notLent }
  if (thing.inBasket) return { act: 'send-basket' }
  if (!may(actor, 'loans.request')) return { act: 'none' }
  return { act: 'borrow', ahead: thing.free === 0 }
}

/**
 * What whoever keeps the thing's loans does with it: the one loan that is meant, or the choice
 * among those that may be. A loan that may leave in part alone is only ever one of a choice, and
 * so is one that begins later: by themselves they never take a scan from borrowing.
 */
function loanAction(actor: Actor, thing: Scanned, today: CivilDate): ScanAction | null {
  const keeps = (card: LoanCard) => may(actor, 'loans.hand-over', card.owningDivision)
  const back = outOf(thing).filter(keeps)
  // Of a loan that has a part of it, the return comes first, as wherever a loan is opened by a scan
  // (`wayOf`).
  const waits = waitingOf(thing).filter(card => keeps(card) && !back.includes(card))
  const ready = waits.filter(card => isReady(card, today))
  if (ready.length + back.length === 0) return null
  const others = waits.filter(card => !ready.includes(card) && lineOf(thing.id, card).shelf > 0)
  const begun = others.filter(card => card.startOn <= today)
  if (ready.length + back.length + begun.length === 1) {
    return back[0] ? { act: 'take-back', card: back[0] } : { act: 'hand-over', card: ready[0]! }
  }
  const choices: LoanChoice[] = [
    ...ready.map(card => ({ card, way: 'hand-over' as const, ready: true })),
    ...others.map(card => ({ card, way: 'hand-over' as const, ready: false })),
    ...back.map(card => ({ card, way: 'take-back' as const, ready: true })),
  ]
  const day = ({ card, way }: LoanChoice) => (way === 'hand-over' ? card.startOn : card.dueOn)
  // The nearest day first; the sort keeps whoever stands at the desk before a return of that day.
  return {
    act: 'choose',
    choices: choices.sort((a, b) => compare(day(a), day(b))),
  }
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

/** Approved loans to which the thing, or some of it, was not handed over yet. */
export function waitingOf(thing: Pick<Scanned, 'id' | 'cards'>): LoanCard[] {
  return thing.cards.filter(card => card.awaited > 0 && handableOf(lineOf(thing.id, card)) > 0)
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

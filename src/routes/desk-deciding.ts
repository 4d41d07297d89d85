import { freedomAskedFrom } from '../../db/freedom-asked.ts'
import type { PostHolder } from '../domain/approver.ts'
import { type Deciding, grantable } from '../domain/deciding.ts'
import { type LoanCard, sizeOfCard } from '../domain/loan-card.ts'
import type { Desk } from '../usecases/desk.ts'
import { decidesAs } from '../usecases/loans/decide-as.ts'

/** The cards that this person decides, by the rule itself, and what they weigh of each. */
export function cardsDecided(
  { actor, today }: Pick<Desk, 'actor' | 'today'>,
  cards: LoanCard[],
  holders: PostHolder[],
  freeRows: Parameters<typeof freedomAskedFrom>[0],
): { cards: LoanCard[]; deciding: Map<string, Deciding> } {
  const freedoms = freedomAskedFrom(freeRows)
  const deciding = new Map<string, Deciding>()
  for (const card of cards) {
    const named = decidesAs(actor, { ...card, size: sizeOfCard(card) }, holders)
    if (!named.ok) continue
    const lines = grantable(card, freedoms.get(card.id) ?? new Map(), today)
    deciding.set(card.id, { ...named.value, lines })
  }
  return { cards: cards.filter(card => deciding.has(card.id)), deciding }
}

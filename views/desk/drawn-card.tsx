import { useContext } from 'hono/jsx'
import type { LoanCard } from '../../src/domain/loan-card.ts'
import { DrawnOnce } from '../parts/drawn-once.ts'
import { useLoanNumber } from '../parts/loan-number.ts'
import { useMay, useView, ViewContext } from '../view.ts'
import { type CardShown, DeskCard, undecided } from './card.tsx'
import { DeskPath } from './taps.tsx'

/**
 * What was drawn of a card goes with it: one that is read again in the same words is the same card
 * (`cardsFrom`).
 */
const drawn = new WeakMap<LoanCard, DrawnOnce>()
/** Languages, rights, and pages of the desk, of which a card is on two. */
const waysMost = 8

function drawnOf(card: LoanCard): DrawnOnce {
  const known = drawn.get(card)
  if (known) return known
  const made = new DrawnOnce(waysMost)
  drawn.set(card, made)
  return made
}

/**
 * A card, drawn once while nothing of it changes: a desk is asked for after every tap, and hardly
 * one of its cards is another. Only the id of the command in its form is new each time. What is
 * weighed before a decision is drawn anew.
 */
export function CardOnDesk({ card, part, deciding }: Omit<CardShown, 'number' | 'mayTakeBack'>) {
  const view = useView()
  const path = useContext(DeskPath)
  const number = useLoanNumber()(card)
  const mayTakeBack = useMay('loans.hand-over', card.owningDivision)
  const shown = { card, part, deciding, number, mayTakeBack }
  if (undecided.has(part)) return <DeskCard {...shown} />
  const { language, today, newCommandId } = view
  const told = [language, today, path, part, number, mayTakeBack]
  return drawnOf(card).withCommand(told, newCommandId, command => (
    // Nothing of whoever reads it, and of the office, can be in what others are shown.
    <ViewContext.Provider value={{ ...view, actor: null, office: {}, newCommandId: () => command }}>
      <DeskCard {...shown} />
    </ViewContext.Provider>
  ))
}

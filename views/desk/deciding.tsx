import type { LoanCard } from '../../src/domain/loan-card.ts'
import { awaitedOf } from '../../src/domain/opinion.ts'
import { Opinions } from '../loans/opinions.tsx'
import { useWords } from '../view.ts'
import { opinionWords } from '../words/opinions.ts'
import type { DeskPart } from './piles.ts'
import { Taps } from './taps.tsx'

/** The advice so far; to whoever decides, also what is still awaited, which they need not wait for. */
export function Advice({ card, part }: { card: LoanCard; part: DeskPart }) {
  return <Opinions given={card.opinions} awaited={part === 'toDecide' ? awaitedOf(card) : []} />
}

export function OpineTap({ card }: { card: LoanCard }) {
  const w = useWords(opinionWords)
  return (
    <Taps card={card} deed="opinions" otherwise={w.otherwise} fields={{ favourable: 'yes' }}>
      {w.give}
    </Taps>
  )
}

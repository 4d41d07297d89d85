import { approverOf, type PostHolder } from '../../src/domain/approver.ts'
import type { LoanCard } from '../../src/domain/loan-card.ts'
import { useLoanNumber } from '../parts/loan-number.ts'
import { ThingList } from '../parts/things.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { dayAndDate } from '../words/dates.ts'
import { requestWords } from '../words/requests.ts'
import { borrowerParts, borrowerText } from '../words/things.ts'
import { deciderText } from './use.tsx'

/** After sending: the number, who decides now, and what happens next. */
export function SentPage({ cards, holders }: { cards: LoanCard[]; holders: PostHolder[] }) {
  const w = useWords(requestWords)
  const { actor } = useView()
  const number = useLoanNumber()
  const counter = cards.some(card => card.channel === 'counter')
  return (
    <div class="sent">
      <section class="said" role="status" tabindex={-1}>
        <h1>{w.sentTitle}</h1>
        {cards.map(card => (
          <p class="number">{w.sentNumber(number(card))}</p>
        ))}
      </section>
      <ul class="cards">
        {cards.map(card => (
          <SentCard card={card} holders={holders} several={cards.length > 1} />
        ))}
      </ul>
      <p class="prose">{counter ? w.sentNextCounter : w.sentNext}</p>
      <p class="actions">
        {cards.length === 1 && (
          <a class="button primary" href={`/loans/${cards[0]!.id}`}>
            {w.see(number(cards[0]!))}
          </a>
        )}
        <a class={cards.length > 1 ? 'button primary' : 'button'} href="/">
          {w.desk}
        </a>
        {counter && cards[0]?.borrower !== actor?.id && (
          <a class="button" href="/items">
            {w.another}
          </a>
        )}
      </p>
    </div>
  )
}

type SentCardProps = { card: LoanCard; holders: PostHolder[]; several: boolean }

function SentCard({ card, holders, several }: SentCardProps) {
  const { language } = useView()
  const w = useWords(requestWords)
  const number = useLoanNumber()
  const deciders = approverOf(card, holders).holders
  const who = deciderText(deciders, holders, w.nobody)
  return (
    <li class="card">
      {several && (
        <h3>
          <a href={`/loans/${card.id}`}>{w.see(number(card))}</a>
        </h3>
      )}
      <ThingList
        things={card.lines.map(({ requested, ...line }) => ({ ...line, quantity: requested }))}
      />
      <p class="small quiet">
        <Unbroken
          text={`${borrowerText(card, true, language)} · ${dayAndDate(card.startOn, language)} – ${dayAndDate(card.dueOn, language)}`}
          names={borrowerParts(card, true, language)}
        />
      </p>
      <p>
        {card.decision === null ? (
          <Unbroken text={w.sentWaits(who)} names={deciders.map(({ name }) => name)} />
        ) : (
          w.sentDone
        )}
      </p>
    </li>
  )
}

import type { Child } from 'hono/jsx'
import { daysBetween } from '../../src/domain/dates.ts'
import { handableOf } from '../../src/domain/loan.ts'
import type { LoanCard } from '../../src/domain/loan-card.ts'
import { may } from '../../src/domain/rights.ts'
import {
  type LoanChoice,
  lineOf,
  mayNameBorrower,
  outOf,
  waitingOf,
} from '../../src/domain/scan.ts'
import { Borrower } from '../parts/borrower.tsx'
import { StateMark } from '../parts/state.tsx'
import { useView, useWords } from '../view.ts'
import { nearDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { tagWords } from '../words/tags.ts'
import type { TagProps } from './shown.ts'

/** How the thing stands, as an officer would say it: free, out with whom, promised, in repair. */
export function TagState({ item, standing, thing, action }: TagProps) {
  const w = useWords(tagWords)
  if (item.retired) {
    return (
      <>
        <p>
          <StateMark kind="quiet">{w.retired}</StateMark>
        </p>
        <p class="prose">{w.retiredHint}</p>
      </>
    )
  }
  const owned = count(item.owned)
  // Loans to choose among say below how they stand, each beside what is done with it.
  const choices = action.act === 'choose' ? action.choices : []
  const unsaid = (card: LoanCard, way: LoanChoice['way']) =>
    !choices.some(choice => choice.card.id === card.id && choice.way === way)
  const out = outOf(thing).filter(card => unsaid(card, 'take-back'))
  const waiting = waitingOf(thing).filter(card => unsaid(card, 'hand-over'))
  return (
    <ul class="plain spaced">
      {thing.free > 0 && (
        <li>
          <StateMark kind="free">
            {item.owned === 1 ? w.free : w.freeOf(count(thing.free), owned, item.unit)}
          </StateMark>
        </li>
      )}
      {thing.free === 0 && item.owned > 1 && (
        <li>
          <StateMark kind="quiet">{w.noneFree(owned, item.unit)}</StateMark>
        </li>
      )}
      {out.map(card => (
        <li>
          <OutWith card={card} item={item.id} many={item.owned > 1} />
        </li>
      ))}
      {waiting.map(card => (
        <li>
          <PromisedTo card={card} item={item.id} many={item.owned > 1} />
        </li>
      ))}
      {standing.repair > 0 && (
        <li>
          <StateMark kind="repair">
            {w.inRepair(`${count(standing.repair)} ${item.unit}`)}
          </StateMark>
        </li>
      )}
      {standing.lost > 0 && (
        <li>
          <StateMark kind="lost">{w.lost(`${count(standing.lost)} ${item.unit}`)}</StateMark>
        </li>
      )}
    </ul>
  )
}

type OfCard = { card: LoanCard; item: string; many: boolean }

function OutWith(of: OfCard) {
  const w = useWords(tagWords)
  return (
    <OutMark
      {...of}
      who={
        <>
          {w.outWith} <Who card={of.card} />{' '}
        </>
      }
    />
  )
}

function PromisedTo(of: OfCard) {
  const w = useWords(tagWords)
  return (
    <PromisedMark
      {...of}
      who={
        <>
          {w.promisedTo} <Who card={of.card} />{' '}
        </>
      }
    />
  )
}

/** How many are out, and until when; `who` where nothing above says it. */
export function OutMark({ card, item, many, who }: OfCard & { who?: Child }) {
  const { language, today } = useView()
  const w = useWords(tagWords)
  const units = who ? w.amount : (text: string) => text
  const late = daysBetween(card.dueOn, today)
  const due = late > 0 ? w.overdue(late) : w.dueOn(nearDate(card.dueOn, today, language))
  return (
    <StateMark kind={late > 0 ? 'overdue' : 'loan'}>
      {who}
      <span class="kept">
        {many && `${units(amount(lineOf(item, card).outstanding, item, card))} · `}
        {due}
      </span>
    </StateMark>
  )
}

/** How many were promised, and from when. */
export function PromisedMark({ card, item, many, who }: OfCard & { who?: Child }) {
  const { language, today } = useView()
  const w = useWords(tagWords)
  const units = who ? w.amount : (text: string) => text
  return (
    <StateMark kind="held">
      {who}
      <span class="kept">
        {many && `${units(amount(handableOf(lineOf(item, card)), item, card))} · `}
        {w.startsOn(nearDate(card.startOn, today, language))}
      </span>
    </StateMark>
  )
}

const amount = (quantity: number, item: string, card: LoanCard) =>
  `${count(quantity)} ${lineOf(item, card).unit}`

/** The borrower; their loan behind the name, for whoever may read it. */
function Who({ card }: { card: LoanCard }) {
  const { actor } = useView()
  const who = <Borrower card={card} named={actor !== null && mayNameBorrower(actor, card)} />
  const reads = actor !== null && (card.borrower === actor.id || may(actor, 'loans.read-all'))
  return reads ? <a href={`/loans/${card.id}`}>{who}</a> : who
}

import { daysBetween } from '../../src/domain/dates.ts'
import type { LoanCard } from '../../src/domain/loan-card.ts'
import { lineOf, mayNameBorrower, outOf, waitingOf } from '../../src/domain/scan.ts'
import { Borrower } from '../parts/borrower.tsx'
import { StateMark } from '../parts/state.tsx'
import { useView, useWords } from '../view.ts'
import { nearDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { tagWords } from '../words/tags.ts'
import type { TagProps } from './shown.ts'

/** How the thing stands, as an officer would say it: free, out with whom, promised, in repair. */
export function TagState({ item, standing, thing }: TagProps) {
  const w = useWords(tagWords)
  if (item.retired) {
    return (
      <>
        <p>
          <StateMark kind="lost">{w.retired}</StateMark>
        </p>
        <p class="prose">{w.retiredHint}</p>
      </>
    )
  }
  const owned = count(item.owned)
  return (
    <ul class="standing">
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
      {outOf(thing).map(card => (
        <li>
          <OutWith card={card} item={item.id} many={item.owned > 1} />
        </li>
      ))}
      {waitingOf(thing).map(card => (
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

function OutWith({ card, item, many }: OfCard) {
  const { language, today } = useView()
  const w = useWords(tagWords)
  const late = daysBetween(card.dueOn, today)
  const due = late > 0 ? w.overdue(late) : w.dueOn(nearDate(card.dueOn, today, language))
  return (
    <StateMark kind={late > 0 ? 'overdue' : 'loan'}>
      {w.outWith} <Who card={card} />{' '}
      <span class="kept">
        {many && `${w.amount(amount(lineOf(item, card).outstanding, item, card))} · `}
        {due}
      </span>
    </StateMark>
  )
}

function PromisedTo({ card, item, many }: OfCard) {
  const { language, today } = useView()
  const w = useWords(tagWords)
  return (
    <StateMark kind="held">
      {w.promisedTo} <Who card={card} />{' '}
      <span class="kept">
        {many && `${w.amount(amount(lineOf(item, card).approved ?? 0, item, card))} · `}
        {w.startsOn(nearDate(card.startOn, today, language))}
      </span>
    </StateMark>
  )
}

const amount = (quantity: number, item: string, card: LoanCard) =>
  `${count(quantity)} ${lineOf(item, card).unit}`

function Who({ card }: { card: LoanCard }) {
  const { actor } = useView()
  return <Borrower card={card} named={actor !== null && mayNameBorrower(actor, card)} />
}

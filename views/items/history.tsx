import { dayInBangkok } from '../../src/domain/dates.ts'
import type { ItemDescription, WrittenItem } from '../../src/domain/item.ts'
import type { ItemEvent } from '../../src/domain/item-page.ts'
import { useLoanNumber } from '../parts/loan-number.ts'
import { useMay, useView, useWords } from '../view.ts'
import { dayAndDate, shortDate } from '../words/dates.ts'
import { eventName, fieldWords, historyWords } from '../words/item-history.ts'
import { count } from '../words/numbers.ts'
import { useFact } from './facts.tsx'
import { LoanRef } from './loan-ref.tsx'

type Detail = Partial<Record<'reason' | 'order' | 'factFindingOrder' | 'note', string>> & {
  item?: ItemDescription
  claimed?: true
}

type HistoryProps = { events: ItemEvent[]; unit: string; divisionNames: Record<string, string> }

/** The item's part of the book, newest first: day, what, how many, from where to where, by whom. */
export function History({ events, ...more }: HistoryProps) {
  return (
    <ol class="timeline">
      {events.map(event => (
        <Event event={event} {...more} />
      ))}
    </ol>
  )
}

type EventProps = Omit<HistoryProps, 'events'> & { event: ItemEvent }

function Event({ event, unit, divisionNames }: EventProps) {
  const { language } = useView()
  const detail = JSON.parse(event.detail) as Detail
  return (
    <li>
      <p class="when quiet small">
        <time datetime={event.happenedOn}>{dayAndDate(event.happenedOn, language)}</time>
      </p>
      <p class="what">
        <strong>{eventName(event.kind, event.target, language)}</strong>
        {event.quantity !== null && ` ${count(event.quantity)} ${unit}`}
      </p>
      <Course event={event} />
      <Remarks event={event} detail={detail} />
      {event.earlier !== null && detail.item && (
        <Changes
          before={JSON.parse(event.earlier).item}
          after={detail.item}
          divisionNames={divisionNames}
        />
      )}
    </li>
  )
}

/** From where to where, under which loan, by whom, and when it was written down if later. */
function Course({ event }: { event: ItemEvent }) {
  const { language } = useView()
  const w = useWords(historyWords)
  const number = useLoanNumber()
  const { source, target, loan, recordedAt } = event
  const who = [event.personName, event.personPosition].filter(Boolean).join(' ')
  const written = dayInBangkok(new Date(recordedAt))
  const late = !event.imported && written !== event.happenedOn
  return (
    <p class="course small">
      {source && target && <span>{w.fromTo(w.places[source], w.places[target])}</span>}
      {loan && (
        <span>
          <LoanRef loan={{ ...event, loan }} text={w.loan(number(event))} />
        </span>
      )}
      {who !== '' && <span>{w.by(who)}</span>}
      {event.imported === 1 && <span>{w.imported}</span>}
      {late && <span>{w.written(shortDate(written, language))}</span>}
    </p>
  )
}

/** Remarks of the register are for all; those of a loan may name people, so for who reads loans. */
function Remarks({ event, detail }: { event: ItemEvent; detail: Detail }) {
  const w = useWords(historyWords)
  const readsLoans = useMay('loans.read-all')
  if (event.loan !== null && !readsLoans) return null
  const remarks = [
    detail.reason,
    detail.note,
    detail.claimed && w.claimed,
    detail.order && w.order(detail.order),
    detail.factFindingOrder && w.factFindingOrder(detail.factFindingOrder),
  ]
  const said = remarks.filter(Boolean).join(' · ')
  return said === '' ? null : <p class="quiet small">{said}</p>
}

/** What a description changed, field by field. */
function Changes(props: {
  before: WrittenItem
  after: WrittenItem
  divisionNames: Record<string, string>
}) {
  const { before, after, divisionNames } = props
  const w = useWords(historyWords)
  const fields = useWords(fieldWords)
  const fact = useFact(divisionNames)
  const names = Object.keys(fields) as (keyof ItemDescription)[]
  const changed = names.filter(name => fact(name, before) !== fact(name, after))
  return (
    <ul class="changes quiet small">
      {changed.map(name => (
        <li>
          {w.changed(fields[name], fact(name, before) || w.nothing, fact(name, after) || w.nothing)}
        </li>
      ))}
    </ul>
  )
}

import type { ScanSaid } from '../../src/domain/gathering.ts'
import { wayOf } from '../../src/domain/gathering.ts'
import { overdueDays, stateOf } from '../../src/domain/loan.ts'
import { type LoanCard, toHandOver, toTakeBack } from '../../src/domain/loan-card.ts'
import { useLoanNumber } from '../parts/loan-number.ts'
import { StateMark } from '../parts/state.tsx'
import { ThingList } from '../parts/things.tsx'
import { ScanField } from '../scans/field.tsx'
import { ScanResult } from '../scans/said.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { nearDate } from '../words/dates.ts'
import { loanWords } from '../words/loans.ts'
import { personLoanWords } from '../words/person-loans.ts'
import { classNames } from '../words/roles.ts'
import { tagWords } from '../words/tags.ts'

type PersonLoansProps = {
  person: { id: string; name: string; class: keyof (typeof classNames)['th']; unit: string }
  /** What is alive of their loans, what must come back first on top. */
  cards: LoanCard[]
  more: boolean
  said: ScanSaid | null
}

/** Somebody stands at the counter: what waits for them, what they have, and a scan of either. */
export function PersonLoansPage({ person, cards, more, said }: PersonLoansProps) {
  const { language } = useView()
  const w = useWords(personLoanWords)
  const piles = [
    { title: w.out, cards: cards.filter(card => card.outstanding > 0) },
    { title: w.waits, cards: cards.filter(card => stateOf(card) === 'approved') },
    {
      title: w.rest,
      cards: cards.filter(card => ['requested', 'unsettled'].includes(stateOf(card))),
    },
  ].filter(pile => pile.cards.length > 0)
  return (
    <article class="narrow">
      <h1>{person.name}</h1>
      <p class="quiet">
        {[classNames[language][person.class], person.unit].filter(Boolean).join(' · ')}
      </p>
      <ScanResult said={said} />
      <form method="get" action={`/people/${person.id}/loans`}>
        <ScanField />
      </form>
      <p class="quiet">{w.what}</p>
      {piles.length === 0 && (
        <div class="empty">
          <p>{w.none}</p>
          <p>{w.noneDo}</p>
        </div>
      )}
      {piles.map(pile => (
        <section>
          <h2>{pile.title}</h2>
          <ul class="cards">
            {pile.cards.map(card => (
              <LoanOfPerson card={card} />
            ))}
          </ul>
        </section>
      ))}
      {more && (
        <p>
          <a href="/loans">{w.more}</a>
        </p>
      )}
      <p class="actions">
        <a href="/requests/new">{w.request}</a>
        <a href={`/people/${person.id}/card`}>{w.card}</a>
      </p>
    </article>
  )
}

function LoanOfPerson({ card }: { card: LoanCard }) {
  const w = useWords(personLoanWords)
  const number = useLoanNumber()
  const mine = useMay('loans.hand-over', card.owningDivision)
  const way = wayOf(card)
  const moved = way === 'returns' ? toTakeBack(card) : toHandOver(card)
  const asked = card.lines.map(line => ({ line, quantity: line.requested }))
  const things = moved.length > 0 ? moved : asked
  return (
    <li class="card">
      <ThingList
        things={things.map(({ line: { name, unit }, quantity }) => ({ name, unit, quantity }))}
      />
      <p class="small quiet">
        <a href={`/loans/${card.id}`}>{w.loan(number(card))}</a>
        {card.purpose && ` · ${card.purpose}`}
      </p>
      <Standing card={card} />
      {way && mine && (
        <div class="actions">
          <a class="button primary" href={`/loans/${card.id}/${way}`}>
            {way === 'returns' ? w.takeBack : w.handOver}
          </a>
        </div>
      )}
      {way && !mine && <p class="small quiet">{w.byOther(card.owningDivisionName)}</p>}
    </li>
  )
}

function Standing({ card }: { card: LoanCard }) {
  const { today, language } = useView()
  const w = useWords(tagWords)
  const l = useWords(loanWords)
  const late = overdueDays(card, today)
  if (late > 0) return <StateMark kind="overdue">{w.overdue(late)}</StateMark>
  if (card.outstanding > 0) {
    return <StateMark kind="loan">{w.dueOn(nearDate(card.dueOn, today, language))}</StateMark>
  }
  if (stateOf(card) === 'approved') {
    return <StateMark kind="held">{w.startsOn(nearDate(card.startOn, today, language))}</StateMark>
  }
  return <StateMark kind="quiet">{l.states[stateOf(card)]}</StateMark>
}

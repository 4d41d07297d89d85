import type { Did } from '../../src/domain/did.ts'
import { Empty } from '../parts/empty.tsx'
import { SaidDone } from '../parts/said.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { dayAndDate } from '../words/dates.ts'
import { deskWords } from '../words/desk.ts'
import { DeskCard } from './card.tsx'
import { type Flagged, FlaggedLoans } from './flagged-loans.tsx'
import { MissedChases } from './following-cards.tsx'
import type { Pile } from './piles.ts'
import { type Shortage, Shortages } from './shortages.tsx'

type DeskProps = {
  piles: Pile[]
  missed: number
  flagged: Flagged
  did: Did | null
  shortages: Shortage[]
}

/** The person's work, each thing one tap from done. */
export function DeskPage({ piles, missed, flagged, did, shortages }: DeskProps) {
  const { today, language } = useView()
  const w = useWords(deskWords)
  const some = piles.filter(pile => pile.cards.length > 0)
  return (
    <>
      <h1>{w.title}</h1>
      <SaidDone did={did} />
      <p class="quiet">{w.greeting(dayAndDate(today, language))}</p>
      <MissedChases missed={missed} />
      <FlaggedLoans flagged={flagged} />
      <Shortages shortages={shortages} />
      {some.length + shortages.length === 0 ? (
        <Quiet />
      ) : (
        <>
          {some.length > 1 && <Overview piles={some} />}
          {some.map(pile => (
            <PileOfCards pile={pile} />
          ))}
        </>
      )}
    </>
  )
}

const late = new Set<Pile['part']>(['toChase', 'overdue'])

/** What the day holds, in one glance and one tap each. */
function Overview({ piles }: { piles: Pile[] }) {
  const w = useWords(deskWords)
  return (
    <nav class="overview" aria-label={w.title}>
      {piles.map(pile => (
        <a href={`#${pile.part}`} class={late.has(pile.part) ? 'overdue' : undefined}>
          <strong>{pile.more ? w.atLeast(pile.cards.length) : pile.cards.length}</strong>
          <span>{w[pile.part]}</span>
        </a>
      ))}
    </nav>
  )
}

function PileOfCards({ pile }: { pile: Pile }) {
  const w = useWords(deskWords)
  return (
    <section id={pile.part} class="pile">
      <h2>{w[pile.part]}</h2>
      <ul class="cards">
        {pile.cards.map(card => (
          <DeskCard card={card} part={pile.part} deciding={pile.deciding?.get(card.id)} />
        ))}
      </ul>
      {pile.more && (
        <p>
          <a href={pile.all}>{w.all} →</a>
        </p>
      )}
    </section>
  )
}

/** A desk without work says what will be here, and how each kind of person begins. */
function Quiet() {
  const w = useWords(deskWords)
  const mayBorrow = useMay('loans.request')
  const mayImport = useMay('import.write')
  const mayManage = useMay('people.write')
  const mayRead = useMay('register.read')
  return (
    <Empty text={w.quietDay}>
      <div>
        <p>{w.empty}</p>
        {mayBorrow && <p>{w.emptyBorrow}</p>}
        {mayImport && <p>{w.emptyOffice}</p>}
        {mayManage && <p>{w.emptyAdmin}</p>}
        {!mayBorrow && mayRead && <p>{w.emptyRead}</p>}
      </div>
      {mayBorrow && (
        <a class="button primary" href="/items">
          {w.borrow}
        </a>
      )}
      {mayImport && (
        <a class="button" href="/imports">
          {w.import}
        </a>
      )}
      {mayManage && (
        <a class="button" href="/imports">
          {w.importPeople}
        </a>
      )}
      {mayManage && (
        <a class="button" href="/people">
          {w.people}
        </a>
      )}
      {!mayBorrow && mayRead && (
        <a class="button" href="/register">
          {w.register}
        </a>
      )}
    </Empty>
  )
}

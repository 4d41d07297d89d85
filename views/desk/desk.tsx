import type { YearWaiting } from '../../src/domain/closing.ts'
import { backWith, type Did } from '../../src/domain/did.ts'
import type { CheckRow } from '../../src/domain/draw-check.ts'
import { ChecksToDo } from '../checks/to-do.tsx'
import { Empty } from '../parts/empty.tsx'
import { Pager } from '../parts/pager.tsx'
import { SaidDone } from '../parts/said.tsx'
import { Phrases } from '../parts/unbroken.tsx'
import { type JustDone, Undo } from '../parts/undo.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { dayAndDate } from '../words/dates.ts'
import { deskWords } from '../words/desk.ts'
import { CardOnDesk } from './drawn-card.tsx'
import { type Flagged, FlaggedLoans } from './flagged-loans.tsx'
import { MissedChases } from './following-cards.tsx'
import { fewMost, type Pile, pilePath } from './piles.ts'
import { type Begun, BorrowLink, Quiet } from './quiet.tsx'
import { type Shortage, Shortages } from './shortages.tsx'
import { DeskPath } from './taps.tsx'
import { YearsWaiting } from './years-waiting.tsx'

type DeskProps = {
  begun: Begun
  piles: Pile[]
  missed: number
  flagged: Flagged
  /** Closed years that they are to acknowledge. */
  waiting: YearWaiting[]
  /** Annual checks in which they count. */
  checks: CheckRow[]
  did: Did | null
  undo: JustDone | null
  shortages: Shortage[]
}

/** The person's work, each thing one tap from done. */
export function DeskPage(props: DeskProps) {
  const { begun, piles, missed, flagged, waiting, checks, did, undo, shortages } = props
  const { today, language } = useView()
  const w = useWords(deskWords)
  const requests = useMay('loans.request')
  const some = piles.filter(pile => pile.cards.length > 0)
  // A borrower's desk holds nothing but what they borrowed: the next loan begins here, too.
  const onlyMine = some.length > 0 && some.every(pile => pile.part === 'mine')
  const told = missed + flagged.samePerson + flagged.datedBack + waiting.length > 0
  return (
    <>
      <h1>{w.title}</h1>
      <SaidDone did={did} />
      <UndoHere undo={undo} path="/" />
      <section class="note" data-waiting hidden />
      <p class="quiet">{w.greeting(dayAndDate(today, language))}</p>
      {onlyMine && requests && (
        <p class="actions">
          <BorrowLink />
        </p>
      )}
      <YearsWaiting years={waiting} />
      <MissedChases missed={missed} />
      <FlaggedLoans flagged={flagged} />
      <ChecksToDo checks={checks} />
      <Shortages shortages={shortages} />
      {some.length + shortages.length + checks.length === 0 ? (
        <Quiet told={told} begun={begun} />
      ) : (
        <>
          {some.length > 1 && <Overview piles={some} />}
          {some.map(pile => (
            <PileOnDesk pile={pile} folds={some.length > 1 && unpressed.has(pile.part)} />
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
    <nav class="counts" aria-label={w.title}>
      {piles.map(pile => (
        <a href={`#${pile.part}`} class={late.has(pile.part) ? 'overdue' : undefined}>
          <strong>{pile.more ? w.atLeast(pile.counted) : pile.counted}</strong>
          <span>
            <Phrases text={w[pile.part]} />
          </span>
        </a>
      ))}
    </nav>
  )
}

/** A phone, on which every card is as high as half a screen, shows fewer. */
const fewOnPhone = 2

/** No day presses them: they wait closed beside other work. */
const unpressed = new Set<Pile['part']>(['toSettle', 'dueLater'])

function PileOnDesk({ pile, folds }: { pile: Pile; folds: boolean }) {
  const w = useWords(deskWords)
  const all = pile.counted
  // Not for the sake of a single one.
  const few = all > fewMost + 1 ? pile.cards.slice(0, fewMost) : pile.cards
  const content = (
    <>
      <Cards pile={{ ...pile, cards: few }} fewOnPhone={all > fewOnPhone + 1} />
      {all > fewOnPhone + 1 && (
        <p class={few.length < all ? undefined : 'phone-only'}>
          <a class="button" href={pilePath(pile.part)}>
            {pile.more ? w.all : w.allOf(all)}
          </a>
        </p>
      )}
    </>
  )
  // A link to what is inside opens it.
  if (folds) {
    return (
      <details class="fold headed">
        <summary>
          <PileName pile={pile} />
        </summary>
        <section id={pile.part} class="pile">
          {content}
        </section>
      </details>
    )
  }
  return (
    <section id={pile.part} class="pile">
      <PileName pile={pile} />
      {content}
    </section>
  )
}

function PileName({ pile }: { pile: Pile }) {
  const w = useWords(deskWords)
  const n = pile.counted
  return (
    <h2>
      <Phrases text={w[pile.part]} />{' '}
      <span class="quiet whole">{w.count(pile.more ? w.atLeast(n) : String(n))}</span>
    </h2>
  )
}

function Cards({ pile, fewOnPhone: isFew = false }: { pile: Pile; fewOnPhone?: boolean }) {
  return (
    <ul class={isFew ? 'cards few-on-phone' : 'cards'}>
      {pile.cards.map(card => (
        <CardOnDesk card={card} part={pile.part} deciding={pile.deciding?.get(card.id)} />
      ))}
    </ul>
  )
}

type PileProps = {
  pile: Pile
  path: string
  did: Did | null
  undo: JustDone | null
  next: string | null
}

function UndoHere({ undo, path }: { undo: JustDone | null; path: string }) {
  return undo && <Undo {...undo} back={backWith(path, 'corrections', undo.number)} />
}

/** One pile whole, page by page; its taps come back to it. */
export function PilePage({ pile, path, did, undo, next }: PileProps) {
  const w = useWords(deskWords)
  const first = pilePath(pile.part)
  return (
    <DeskPath.Provider value={path}>
      <h1>{w.title}</h1>
      <SaidDone did={did} />
      <UndoHere undo={undo} path={path} />
      <p>
        <a href="/">← {w.backToDesk}</a>
      </p>
      {pile.cards.length > 0 ? (
        <section id={pile.part} class="pile">
          <h2>{w[pile.part]}</h2>
          <Cards pile={pile} />
        </section>
      ) : (
        <Empty text={w.pileDone(w[pile.part])}>
          <a class="button" href="/">
            {w.backToDesk}
          </a>
        </Empty>
      )}
      <Pager next={next} first={path === first ? null : first} />
    </DeskPath.Provider>
  )
}

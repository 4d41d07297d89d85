import type { Deciding } from '../../src/domain/deciding.ts'
import { daysOver, overdueDays, stateOf } from '../../src/domain/loan.ts'
import { type LoanCard, shortOf, toHandOver, toTakeBack } from '../../src/domain/loan-card.ts'
import { Borrower } from '../parts/borrower.tsx'
import { StateMark } from '../parts/state.tsx'
import { ThingList, type ThingShown } from '../parts/things.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { nearDate } from '../words/dates.ts'
import { deskWords } from '../words/desk.ts'
import { loanWords } from '../words/loans.ts'
import { count } from '../words/numbers.ts'
import { thingText } from '../words/things.ts'
import { AgencyAsks } from './agency.tsx'
import { Advice, AskedThings, Decide, OpineTap } from './deciding.tsx'
import { ChaseStanding, ChaseTaps, ExtensionStanding, ExtensionTaps } from './following-cards.tsx'
import type { DeskPart } from './piles.ts'
import { Taps } from './taps.tsx'

type CardProps = { card: LoanCard; part: DeskPart }
export type CardShown = CardProps & {
  deciding?: Deciding | undefined
  /** As this office writes it. */
  number: string
  /** Whether whoever reads it takes back what the loan's division keeps. */
  mayTakeBack: boolean
}

/** One loan: who, what, what for, how it stands, and the one tap that it waits for. Drawn by `CardOnDesk`. */
export function DeskCard({ card, part, deciding, number, mayTakeBack }: CardShown) {
  const w = useWords(deskWords)
  const places = useWords(loanWords).useLocations
  const where = [places[card.useLocation], card.placeOfUse].filter(Boolean).join(' ')
  const told = [card.purpose, ...(undecided.has(part) ? [where, card.workType] : [])]
  return (
    <li class="card">
      {part !== 'mine' && (
        <h3>
          <Borrower card={card} named={true} />
        </h3>
      )}
      {deciding ? (
        <AskedThings card={card} deciding={deciding} />
      ) : (
        <ThingList things={movedOf(card, part)} />
      )}
      <p class="small quiet">
        <a href={`/loans/${card.id}`}>{w.loan(number)}</a>
        {told.map(each => each && `\u00a0· ${each}`)}
      </p>
      <Standing card={card} part={part} />
      {deciding ? (
        <Decide card={card} deciding={deciding} />
      ) : (
        <Act card={card} part={part} mayTakeBack={mayTakeBack} />
      )}
    </li>
  )
}

/** Work that is done before the decision: it must be told what for. */
export const undecided = new Set<DeskPart>(['toDecide', 'toOpine'])
/** Work about what is still out. */
const back = new Set<DeskPart>(['toExtend', 'toChase', 'overdue', 'dueToday', 'dueLater'])

/** The things in the quantities that matter to that kind of work. */
function movedOf(card: LoanCard, part: DeskPart): ThingShown[] {
  const named = ({ line, quantity }: { line: LoanCard['lines'][number]; quantity: number }) => ({
    name: line.name,
    unit: line.unit,
    quantity,
  })
  if (part === 'toHandOver') return toHandOver(card).map(named)
  const isMine = part === 'mine'
  if (back.has(part) || (isMine && card.outstanding > 0)) return toTakeBack(card).map(named)
  if (part === 'toSettle' || (isMine && card.unsettled > 0)) {
    const open = card.lines.filter(line => line.unsettled > 0)
    return open.map(line => named({ line, quantity: line.unsettled }))
  }
  return card.lines.map(line => named({ line, quantity: line.approved || line.requested }))
}

/** How it stands, with the days that count: the due date, and the chase of clause 211. */
function Standing({ card, part }: CardProps) {
  const { today, language } = useView()
  const w = useWords(deskWords)
  const near = (day: string) => nearDate(day, today, language)
  const spanOf = ({ startOn, dueOn }: LoanCard) =>
    startOn === dueOn ? w.oneDay(near(startOn)) : w.span(near(startOn), near(dueOn))
  const isOver = daysOver(card, today)
  if (undecided.has(part)) {
    return (
      <>
        <p>
          <Unbroken text={spanOf(card)} />
        </p>
        {isOver && <Mark kind="overdue" text={w.daysOver} />}
        <Advice card={card} part={part} />
        <AgencyAsks card={card} />
      </>
    )
  }
  if (part === 'toHandOver') {
    const short = shortOf(card)
    return (
      <>
        <p>
          <Unbroken text={spanOf(card)} />
        </p>
        {isOver && <Mark kind="overdue" text={w.daysOver} />}
        {short && <Mark kind="held" text={w.short(short.name, count(short.shelf), short.unit)} />}
      </>
    )
  }
  if (part === 'toExtend') return <ExtensionStanding card={card} />
  if (part === 'toChase' || part === 'overdue') return <ChaseStanding card={card} />
  if (part === 'dueToday') return null
  if (part === 'dueLater')
    return (
      <p>
        <Unbroken text={w.due(near(card.dueOn))} />
      </p>
    )
  if (part === 'toSettle') return <Mark kind="repair" text={w.stateUnsettled} />
  return <MyStanding card={card} />
}

function MyStanding({ card }: { card: LoanCard }) {
  const { today, language } = useView()
  const w = useWords(deskWords)
  const late = overdueDays(card, today)
  switch (stateOf(card)) {
    case 'requested':
      return <Mark kind="held" text={w.stateRequested} />
    case 'approved':
      return <Mark kind="held" text={w.stateApproved} />
    case 'out':
      return late > 0 ? (
        <Mark kind="overdue" text={w.overdueBy(late)} />
      ) : (
        <Mark kind="loan" text={w.stateOut(nearDate(card.dueOn, today, language))} />
      )
    default:
      return <Mark kind="repair" text={w.stateUnsettled} />
  }
}

function Mark({ kind, text }: { kind: 'held' | 'overdue' | 'loan' | 'repair'; text: string }) {
  return (
    <p>
      <StateMark kind={kind}>{text}</StateMark>
    </p>
  )
}

/** The tap, and beside it the quiet way to do it otherwise. */
function Act({ card, part, mayTakeBack }: CardProps & Pick<CardShown, 'mayTakeBack'>) {
  const { today } = useView()
  const w = useWords(deskWords)
  const moved = movedOf(card, part)
  const [one] = moved
  const single = moved.length === 1 && one ? thingText(one.name, one.quantity, one.unit) : null
  const all = count(moved.length)
  const loan = `/loans/${card.id}`
  switch (part) {
    case 'toOpine':
      return <OpineTap card={card} />
    case 'toHandOver':
      if (daysOver(card, today)) return <Link href={loan} text={w.see} />
      if (shortOf(card)) return <Link href={loan} text={w.shortDo} />
      return (
        <Taps card={card} deed="handovers" otherwise={w.handOverPart}>
          {single ? w.handOver(single) : w.handOverAll(all)}
        </Taps>
      )
    case 'toExtend':
      return <ExtensionTaps card={card} />
    case 'toChase':
      return (
        <ChaseTaps
          card={card}
          takeBack={mayTakeBack && (single ? w.takeBack(single) : w.takeBackAll(all))}
        />
      )
    case 'overdue':
    case 'dueToday':
    case 'dueLater':
      if (!mayTakeBack) return <Link href={loan} text={w.see} />
      return (
        <Taps
          card={card}
          deed="returns"
          otherwise={w.takeBackOtherwise}
          quiet={part === 'dueLater'}
        >
          {single ? w.takeBack(single) : w.takeBackAll(all)}
        </Taps>
      )
    case 'toSettle':
      return <Link href={loan} text={w.settle(single ?? all)} />
    default:
      return null
  }
}

function Link({ href, text }: { href: string; text: string }) {
  return (
    <div class="actions">
      <a class="button" href={href}>
        {text}
      </a>
    </div>
  )
}

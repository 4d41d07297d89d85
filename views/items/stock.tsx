import { daysBetween } from '../../src/domain/dates.ts'
import type { ListedItem } from '../../src/domain/item-list.ts'
import { StateMark } from '../parts/state.tsx'
import { useView, useWords } from '../view.ts'
import { itemWords } from '../words/items.ts'
import { count } from '../words/numbers.ts'

type Standing = Pick<
  ListedItem,
  | 'control'
  | 'unit'
  | 'owned'
  | 'retired'
  | 'shelf'
  | 'loan'
  | 'repair'
  | 'lost'
  | 'waiting'
  | 'dueOn'
>

/** How an item stands, in marks: a piece in one, a set in as many as its units are spread over. */
export function StockMarks({ item }: { item: Standing }) {
  const w = useWords(itemWords)
  if (item.retired) return <StateMark kind="quiet">{w.retired}</StateMark>
  return (
    <span class="marks">
      {item.control === 'piece' ? <PieceMark item={item} /> : <SetMarks item={item} />}
      <OverdueMark dueOn={item.dueOn} />
    </span>
  )
}

function PieceMark({ item }: { item: Standing }) {
  const w = useWords(itemWords)
  if (item.loan > 0) return <StateMark kind="loan">{w.onLoan}</StateMark>
  if (item.repair > 0) return <StateMark kind="repair">{w.repair}</StateMark>
  if (item.lost > 0) return <StateMark kind="lost">{w.lost}</StateMark>
  if (item.waiting > 0) return <StateMark kind="held">{w.waiting}</StateMark>
  return <StateMark kind="free">{w.free}</StateMark>
}

function SetMarks({ item }: { item: Standing }) {
  const w = useWords(itemWords)
  const free = freeUnits(item)
  const owned = count(item.owned)
  return (
    <>
      {free > 0 ? (
        <StateMark kind="free">{w.freeOf(count(free), owned, item.unit)}</StateMark>
      ) : (
        <StateMark kind="quiet">{w.noneFree(owned, item.unit)}</StateMark>
      )}
      {item.waiting > 0 && <StateMark kind="held">{w.waitingUnits(count(item.waiting))}</StateMark>}
      {item.loan > 0 && <StateMark kind="loan">{w.onLoanUnits(count(item.loan))}</StateMark>}
      {item.repair > 0 && <StateMark kind="repair">{w.repairUnits(count(item.repair))}</StateMark>}
      {item.lost > 0 && <StateMark kind="lost">{w.lostUnits(count(item.lost))}</StateMark>}
    </>
  )
}

function OverdueMark({ dueOn }: { dueOn: string | null }) {
  const { today } = useView()
  const w = useWords(itemWords)
  const late = dueOn === null ? 0 : daysBetween(dueOn, today)
  return late > 0 ? <StateMark kind="overdue">{w.overdue(count(late))}</StateMark> : null
}

/** On the shelf and promised to nobody. */
export function freeUnits(item: Pick<Standing, 'shelf' | 'waiting'>): number {
  return Math.max(0, item.shelf - item.waiting)
}

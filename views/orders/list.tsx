import { paperNumber } from '../../src/domain/order.ts'
import type { Paper } from '../../src/domain/paper.ts'
import { Empty } from '../parts/empty.tsx'
import { StateMark } from '../parts/state.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { orderWords, paperWords } from '../words/orders.ts'
import { PaperRooms, Years } from './rooms.tsx'

type OrderListed = {
  id: string
  status: 'draft' | 'signed'
  subject: string
  number: number | null
  calendarYear: number | null
  signedOn: string | null
  papers: Paper[]
}

type OrdersProps = { orders: OrderListed[]; year: number; years: number[] }

/** The orders of a calendar year, drafts first. */
export function OrdersPage({ orders, year, years }: OrdersProps) {
  const w = useWords(orderWords)
  const p = useWords(paperWords)
  const mayWrite = useMay('orders.write')
  return (
    <>
      <h1>{w.title}</h1>
      <PaperRooms />
      <p class="prose">{w.intro}</p>
      {mayWrite ? (
        <div class="actions">
          <a class="button primary" href="/orders/new">
            {w.draftNew}
          </a>
        </div>
      ) : (
        <p class="quiet">{p.who}</p>
      )}
      <Years action="/orders" year={year} years={years} />
      {orders.length === 0 ? (
        <Empty text={w.empty} />
      ) : (
        <ul class="cards">
          {orders.map(order => (
            <OrderCard order={order} />
          ))}
        </ul>
      )}
    </>
  )
}

function OrderCard({ order }: { order: OrderListed }) {
  const { language } = useView()
  const w = useWords(orderWords)
  const p = useWords(paperWords)
  const { id, number, subject, signedOn, papers } = order
  return (
    <li class="card">
      <h2>
        <a href={`/orders/${id}`}>{number === null ? w.draftName : w.name(paperNumber(order))}</a>
      </h2>
      <p>{subject}</p>
      {number === null ? (
        <StateMark kind="quiet">{w.standing.draft}</StateMark>
      ) : (
        <p class="small quiet">
          {w.signedOn} {shortDate(signedOn ?? '', language)}
          {papers.length === 0 && ` · ${p.noPaper}`}
        </p>
      )}
    </li>
  )
}

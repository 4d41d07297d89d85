import type { AnnouncementRow } from '../../src/domain/draw-announcement.ts'
import { paperNumber } from '../../src/domain/order.ts'
import { announcementInForce, publicOffer } from '../../src/domain/public-lending.ts'
import { PaperRooms, Years } from '../orders/rooms.tsx'
import { Empty } from '../parts/empty.tsx'
import { StateMark } from '../parts/state.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { announcementWords } from '../words/announcements.ts'
import { shortDate } from '../words/dates.ts'
import { paperWords } from '../words/orders.ts'

type AnnouncementsProps = { rows: AnnouncementRow[]; year: number; years: number[] }

/** Whether the public may borrow today, and by which papers. */
export function AnnouncementsPage({ rows, year, years }: AnnouncementsProps) {
  const { today } = useView()
  const w = useWords(announcementWords)
  const p = useWords(paperWords)
  const mayWrite = useMay('orders.write')
  const offer = publicOffer(rows, today)
  return (
    <>
      <h1>{w.title}</h1>
      <PaperRooms />
      <p>
        {offer === null ? (
          <StateMark kind="quiet">{w.off}</StateMark>
        ) : (
          <StateMark kind="free">{w.on(offer.numbers.join(', '))}</StateMark>
        )}
      </p>
      <p class="prose">{w.intro}</p>
      {mayWrite ? (
        <div class="actions">
          <a class="button primary" href="/announcements/new">
            {w.draftNew}
          </a>
        </div>
      ) : (
        <p class="quiet">{p.who}</p>
      )}
      <Years action="/announcements" year={year} years={years} />
      {rows.length === 0 ? (
        <Empty text={w.empty} />
      ) : (
        <ul class="cards">
          {rows.map(row => (
            <AnnouncementCard row={row} />
          ))}
        </ul>
      )}
    </>
  )
}

function AnnouncementCard({ row }: { row: AnnouncementRow }) {
  const w = useWords(announcementWords)
  const { id, content, number } = row
  return (
    <li class="card">
      <h2>
        <a href={`/announcements/${id}`}>
          {number === null ? w.draftName : w.name(paperNumber(row))}
        </a>
      </h2>
      <p>{content.subject}</p>
      <p class="small quiet">
        {content.purposes.join(' · ')} · {w.days(content.mostDays)}
      </p>
      <AnnouncementStanding row={row} />
    </li>
  )
}

export function AnnouncementStanding({ row }: { row: AnnouncementRow }) {
  const { today, language } = useView()
  const w = useWords(announcementWords).standing
  if (row.status === 'draft') return <StateMark kind="quiet">{w.draft}</StateMark>
  if (announcementInForce(row, today)) return <StateMark kind="free">{w.inForce}</StateMark>
  const later = row.startOn !== null && row.startOn > today && row.status === 'recorded'
  return later ? (
    <StateMark kind="held">{w.later(shortDate(row.startOn ?? '', language))}</StateMark>
  ) : (
    <StateMark kind="done">{w.over}</StateMark>
  )
}

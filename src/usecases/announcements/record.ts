import {
  announcementById,
  announcementFrom,
  numbersOfAnnouncements,
} from '../../../db/announcements.ts'
import { mayRecord, type Recording } from '../../domain/announcement.ts'
import type { CivilDate } from '../../domain/dates.ts'
import type { AnnouncementRow } from '../../domain/draw-announcement.ts'
import type { Details } from '../../domain/entry.ts'
import { calendarYearOf } from '../../domain/order.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToAnnouncement } from './write.ts'

/** Records a draft as announced: lending to the public is on, as far as it says. */
export async function recordAnnouncement(
  desk: Desk,
  id: string,
  given: Recording,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'orders.write')) return refuse('not-allowed')
  const { db } = desk
  return decide(desk, async () => {
    const [[row], numbers] = await db.batch([announcementById(db, id), numbersOfAnnouncements(db)])
    if (!row) return refuse('not-found')
    const draft = announcementFrom(row)
    const detail = recordingOf(draft, given, numbers, desk.today)
    if (!detail.ok) return detail
    const said = { kind: 'announcement-recorded', detail: detail.value } as const
    return allow(appendToAnnouncement(desk, id, draft, said))
  })
}

type Numbers = { number: number | null; calendarYear: number | null }[]

/** What the entry says; it repeats the limits, so that it stands for itself. */
export function recordingOf(
  draft: AnnouncementRow,
  given: Recording,
  numbers: Numbers,
  today: CivilDate,
): Verdict<Details['announcement-recorded']> {
  const { date, signer } = given
  const calendarYear = calendarYearOf(date)
  const ofYear = numbers.filter(each => each.calendarYear === calendarYear)
  const number = mayRecord(
    draft,
    given,
    ofYear.map(each => each.number ?? 0),
    today,
  )
  if (!number.ok) return number
  const { purposes, categories, items, mostDays, startOn, endOn } = draft.content
  return allow({
    number: number.value,
    calendarYear,
    date,
    signer,
    startOn: startOn ?? date,
    endOn,
    purposes,
    categories,
    items,
    mostDays,
  })
}

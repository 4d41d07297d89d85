import { announcementById, announcementFrom, saveAnnouncement } from '../../../db/announcements.ts'
import { append, chain, noHead } from '../../../db/ledger.ts'
import { type AnnouncementRow, applyToAnnouncement } from '../../domain/draw-announcement.ts'
import { type Entry, type NewEntry, streamOf } from '../../domain/entry.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Decided, type Desk, entryBase } from '../desk.ts'

/** The announcement as it is now, for whoever may write announcements. */
export async function findAnnouncement(desk: Desk, id: string): Promise<Verdict<AnnouncementRow>> {
  if (!may(desk.actor, 'orders.write')) return refuse('not-allowed')
  const [row] = await announcementById(desk.db, id)
  return row ? { ok: true, value: announcementFrom(row) } : refuse('not-found')
}

type Said = Pick<
  Extract<NewEntry, { kind: `announcement-${string}` | 'paper-attached' }>,
  'kind' | 'detail'
>

/** The entry in the announcement's stream and its picture after it; answers its page. */
export function appendToAnnouncement(
  desk: Desk,
  id: string,
  before: AnnouncementRow | null,
  said: Said,
): Decided & { picture: AnnouncementRow } {
  const base = entryBase(desk)
  const entry = { ...base, stream: streamOf.announcement(id), ...said } as NewEntry
  const chained = chain(before ?? noHead, [entry]) as Entry[]
  const picture = applyToAnnouncement(before, chained[0]!)
  const saved = saveAnnouncement(desk.db, picture, before === null)
  const statements = [...append(desk.db, chained), saved]
  return { statements, answer: `/announcements/${id}`, picture }
}

import type { CivilDate } from './dates.ts'
import type { Signer } from './order.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** What an announcement (ประกาศ) on lending to the public says. */
export type AnnouncementContent = {
  subject: string
  /** The reason and the authority; paragraphs are parted by line breaks. */
  basis: string
  /** What the public may borrow for: a request names one of these. */
  purposes: string[]
  /** Categories of the register, and things by name; both empty: all that it lends to the public. */
  categories: string[]
  items: string[]
  /** Longest loan in days, the first day counted. */
  mostDays: number
  /** Rules of the lending, as the announcement numbers them. */
  conditions: string[]
  /** Null: from the day of the announcement. */
  startOn: CivilDate | null
  /** Null: until it is ended. */
  endOn: CivilDate | null
}

export const announcementLimits = {
  subject: 300,
  basis: 4000,
  purposes: 30,
  purpose: 100,
  conditions: 30,
  condition: 500,
  items: 100,
  item: 200,
  days: 365,
}

/** What a loan keeps of the announcement that allowed it, and the purpose chosen from its list. */
export type FollowedAnnouncement = { id: string; number: string; purpose: string }

/** May an announcement say that? Without a purpose it would allow nothing. */
export function announcementWhole(content: AnnouncementContent): Verdict {
  if (content.purposes.length === 0) return refuse('nothing-chosen', {}, 'purposes')
  if (content.mostDays < 1 || content.mostDays > announcementLimits.days) {
    return refuse('due-too-far', {}, 'mostDays')
  }
  const { startOn, endOn } = content
  if (startOn !== null && endOn !== null && endOn < startOn) {
    return refuse('ends-before-start', undefined, 'endOn')
  }
  return allow()
}

export type Recording = {
  /** The number on the paper; null for the next one. */
  number: number | null
  date: CivilDate
  signer: Signer
}

/**
 * May a draft be recorded as announced, and under which number? An office numbers all of its
 * announcements in one row, of which lending is a small part: gaps are no fault, twice is.
 */
export function mayRecord(
  announcement: { status: AnnouncementStatus; content: AnnouncementContent },
  { number, date }: Recording,
  taken: number[],
  today: CivilDate,
): Verdict<number> {
  if (announcement.status !== 'draft') return refuse('already-signed')
  if (date > today) return refuse('date-in-future', undefined, 'date')
  const isWhole = announcementWhole(announcement.content)
  if (!isWhole.ok) return isWhole
  const { startOn, endOn } = announcement.content
  if (endOn !== null && endOn < (startOn ?? date)) {
    return refuse('ends-before-start', undefined, 'date')
  }
  const wanted = number ?? Math.max(0, ...taken) + 1
  const year = Number(date.slice(0, 4)) + 543
  if (taken.includes(wanted))
    return refuse('order-number-taken', { number: wanted, year }, 'number')
  return allow(wanted)
}

const announcementStatuses = ['draft', 'recorded', 'ended'] as const
export type AnnouncementStatus = (typeof announcementStatuses)[number]

import type { FollowedAnnouncement } from './announcement.ts'
import { type CivilDate, daysBetween } from './dates.ts'
import type { AnnouncementRow } from './draw-announcement.ts'
import { paperNumber } from './order.ts'
import { covers } from './procedure.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** What the public asks for, as far as an announcement limits it. */
type PublicRequest = {
  purpose: string
  requestedOn: CivilDate
  startOn: CivilDate
  dueOn: CivilDate
  things: { name: string; category: string }[]
}

/** Does the announcement hold on that day? Whoever ended it ended it from that day on. */
export function announcementInForce(
  { startOn, endOn, endedOn }: Pick<AnnouncementRow, 'startOn' | 'endOn' | 'endedOn'>,
  day: CivilDate,
): boolean {
  if (startOn === null || day < startOn) return false
  return (endOn === null || day <= endOn) && (endedOn === null || day < endedOn)
}

/**
 * Lending to the public is off until an announcement is in force, and goes no further than it
 * says (domain.md 1.4): its purposes, its things, its days. Where several are in force, one of
 * them must allow the whole request; the loan keeps which one did. The refusal is of the one that
 * came nearest.
 */
export function publicLending(
  announcements: AnnouncementRow[],
  request: PublicRequest,
): Verdict<FollowedAnnouncement> {
  const inForce = announcements.filter(
    each =>
      announcementInForce(each, request.requestedOn) && announcementInForce(each, request.startOn),
  )
  if (inForce.length === 0) return refuse('public-off')
  const forThat = inForce.filter(each => each.content.purposes.includes(request.purpose))
  if (forThat.length === 0) {
    const purposes = [...new Set(inForce.flatMap(each => each.content.purposes))].join(' · ')
    return refuse('public-purpose', { ...sourceOf(inForce), purposes }, 'purpose')
  }
  const ofThose = forThat.filter(({ content }) => request.things.every(t => covers(content, t)))
  if (ofThose.length === 0) {
    const { content } = forThat[0]!
    const { name, category } = request.things.find(thing => !covers(content, thing))!
    return refuse('public-item', { ...sourceOf(forThat), name, category })
  }
  const days = daysBetween(request.startOn, request.dueOn) + 1
  const longest = ofThose.reduce((a, b) => (b.content.mostDays > a.content.mostDays ? b : a))
  if (days > longest.content.mostDays) {
    return refuse(
      'public-days',
      { ...sourceOf([longest]), most: longest.content.mostDays },
      'dueOn',
    )
  }
  return allow({ id: longest.id, number: paperNumber(longest), purpose: request.purpose })
}

function sourceOf(announcements: AnnouncementRow[]): { number: string } {
  return { number: announcements.map(paperNumber).join(', ') }
}

/** Each purpose once, with the longest loan that an announcement allows for it. */
export type PublicOffer = { purposes: { purpose: string; mostDays: number }[]; numbers: string[] }

/** What the public's form may offer on a day; null while nothing is in force. */
export function publicOffer(announcements: AnnouncementRow[], day: CivilDate): PublicOffer | null {
  const inForce = announcements.filter(each => announcementInForce(each, day))
  if (inForce.length === 0) return null
  const longest = new Map<string, number>()
  for (const { content } of inForce) {
    for (const purpose of content.purposes) {
      longest.set(purpose, Math.max(content.mostDays, longest.get(purpose) ?? 0))
    }
  }
  const purposes = [...longest].map(([purpose, mostDays]) => ({ purpose, mostDays }))
  return { purposes, numbers: inForce.map(paperNumber) }
}

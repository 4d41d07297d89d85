import { numbersOfAnnouncements } from '../../../db/announcements.ts'
import {
  type AnnouncementContent,
  announcementWhole,
  type Recording,
} from '../../domain/announcement.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { recordingOf } from './record.ts'
import { appendToAnnouncement, findAnnouncement } from './write.ts'

/**
 * Begins an announcement as a draft; where the paper is signed already, it is recorded at once.
 * Answers its page.
 */
export async function draftAnnouncement(
  desk: Desk,
  content: AnnouncementContent,
  recording: Recording | null,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'orders.write')) return refuse('not-allowed')
  const isWhole = announcementWhole(content)
  if (!isWhole.ok) return isWhole
  const id = desk.newId()
  return decide(desk, async () => {
    const said = { kind: 'announcement-drafted', detail: { content } } as const
    const drafted = appendToAnnouncement(desk, id, null, said)
    if (recording === null) return allow(drafted)
    const numbers = await numbersOfAnnouncements(desk.db)
    const detail = recordingOf(drafted.picture, recording, numbers, desk.today)
    if (!detail.ok) return detail
    const recorded = appendToAnnouncement(desk, id, drafted.picture, {
      kind: 'announcement-recorded',
      detail: detail.value,
    })
    const statements = [...drafted.statements, ...recorded.statements]
    return allow({ statements, answer: recorded.answer })
  })
}

/** Writes a draft anew, whole. What was recorded stays as it is. Answers its page. */
export async function describeAnnouncement(
  desk: Desk,
  id: string,
  content: AnnouncementContent,
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const found = await findAnnouncement(desk, id)
    if (!found.ok) return found
    if (found.value.status !== 'draft') return refuse('already-signed')
    const isWhole = announcementWhole(content)
    if (!isWhole.ok) return isWhole
    const said = { kind: 'announcement-described', detail: { content } } as const
    return allow(appendToAnnouncement(desk, id, found.value, said))
  })
}

import type { AnnouncementContent } from '../../src/domain/announcement.ts'
import { readyAnnouncement } from '../../src/domain/announcements-ready.ts'
import { draftAnnouncement } from '../../src/usecases/announcements/draft.ts'
import type { World } from './world.ts'

/** Turns lending to the public on, as far as the announcement says. Answers its id. */
export async function announce(
  world: World,
  given: Partial<AnnouncementContent> & { number?: number; date?: string } = {},
): Promise<string> {
  const { number = null, date = '2026-01-05', ...content } = given
  const verdict = await draftAnnouncement(
    world.desk('finance'),
    { ...readyAnnouncement('อบต.ตัวอย่าง'), ...content },
    { number, date, signer: { person: 'chief', name: 'คุณchief', position: 'นายก อบต.ตัวอย่าง' } },
  )
  if (!verdict.ok) throw new Error(`It was not announced: ${JSON.stringify(verdict.why)}`)
  return verdict.value.split('/').at(-1)!
}

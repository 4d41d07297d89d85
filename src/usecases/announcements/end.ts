import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToAnnouncement, findAnnouncement } from './write.ts'

/** Ends an announcement from today on; loans that it allowed go on. Answers its page. */
export async function endAnnouncement(
  desk: Desk,
  id: string,
  reason: string,
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const found = await findAnnouncement(desk, id)
    if (!found.ok) return found
    if (found.value.status !== 'recorded') return refuse('changed-meanwhile')
    const said = { kind: 'announcement-ended', detail: { reason } } as const
    return allow(appendToAnnouncement(desk, id, found.value, said))
  })
}

import { streamOf } from '../../domain/entry.ts'
import { allow, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { type GivenFile, keepFile } from '../keep-file.ts'
import { appendToAnnouncement, findAnnouncement } from './write.ts'

/** Binds a scan of the paper to its announcement, for good. Answers its page. */
export async function attachToAnnouncement(
  desk: Desk,
  id: string,
  given: GivenFile,
): Promise<Verdict<string>> {
  const found = await findAnnouncement(desk, id)
  if (!found.ok) return found
  const file = await keepFile(desk, streamOf.announcement(id), given)
  if (!file.ok) return file
  const { kept, statement } = file.value
  return decide(desk, async () => {
    const announcement = await findAnnouncement(desk, id)
    if (!announcement.ok) return announcement
    const said = { kind: 'paper-attached', detail: kept } as const
    const { statements, answer } = appendToAnnouncement(desk, id, announcement.value, said)
    return allow({ statements: [...statements, statement], answer })
  })
}

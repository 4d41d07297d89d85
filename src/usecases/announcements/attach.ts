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
  let kept: Awaited<ReturnType<typeof keepFile>> | null = null
  return decide(desk, async () => {
    const found = await findAnnouncement(desk, id)
    if (!found.ok) return found
    // Put once, however often another was quicker.
    kept ??= await keepFile(desk, streamOf.announcement(id), given)
    if (!kept.ok) return kept
    const said = { kind: 'paper-attached', detail: kept.value.kept } as const
    const { statements, answer } = appendToAnnouncement(desk, id, found.value, said)
    return allow({ statements: [...statements, kept.value.statement], answer })
  })
}

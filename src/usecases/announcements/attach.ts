import { streamOf } from '../../domain/entry.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Desk } from '../desk.ts'
import { attachPaper, type GivenFile } from '../keep-file.ts'
import { appendToAnnouncement, findAnnouncement } from './write.ts'

/** Binds a scan of the paper to its announcement, for good. Answers its page. */
export function attachToAnnouncement(
  desk: Desk,
  id: string,
  given: GivenFile,
): Promise<Verdict<string>> {
  return attachPaper(desk, given, {
    stream: streamOf.announcement(id),
    find: () => findAnnouncement(desk, id),
    append: (row, said) => appendToAnnouncement(desk, id, row, said),
  })
}

import { dayOfInstant } from './dates.ts'
import type { Entry } from './entry.ts'

/** Written down on a later day than it happened; what an old register says was never else. */
export function isDatedBack(entry: Pick<Entry, 'imported' | 'happenedOn' | 'recordedAt'>): boolean {
  return !entry.imported && entry.happenedOn < dayOfInstant(entry.recordedAt)
}

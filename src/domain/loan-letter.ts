import type { AgencyLetter } from './agency-letter.ts'
import type { Entry } from './entry.ts'

/** The letter that a loan's request names; null where it names none. */
export function letterIn(entries: Entry[]): AgencyLetter | null {
  const first = entries[0]
  return (first?.kind === 'requested' && first.detail.letter) || null
}

import type { CivilDate } from './dates.ts'
import type { EntryKind } from './entry.ts'

/** An entry as the book shows it, with what it names as those are called today. */
export type LedgerLine = {
  position: number
  stream: string
  seq: number
  kind: EntryKind
  happenedOn: CivilDate
  recordedAt: string
  imported: number
  person: string | null
  personName: string | null
  personClass: string | null
  loan: string | null
  loanNumber: string | null
  item: string | null
  itemName: string | null
  itemCode: string | null
  unit: string | null
  quantity: number | null
  source: string | null
  target: string | null
  hash: string
}

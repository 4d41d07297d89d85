import type { CivilDate, FiscalYear } from './dates.ts'
import { lastDayOf } from './dates.ts'
import type { Entry, EntryOf } from './entry.ts'

/** What the book alone says of a closed year; the figures themselves it binds by their hashes. */
export type ClosedByBook = {
  year: FiscalYear
  lastDay: CivilDate
  closedOn: CivilDate
  closedBy: string
  acknowledgedOn: CivilDate | null
  acknowledgedBy: string | null
  acknowledgedRemarks: string | null
  seq: number
  hash: string
} & EntryOf<'year-closed'>['detail']

/** The closed year after one more entry of its stream; null as long as it is open. */
export function applyToYear(before: ClosedByBook | null, entry: Entry): ClosedByBook | null {
  const { seq, hash, happenedOn, person } = entry
  const year = Number(entry.stream.slice('year:'.length))
  if (entry.kind === 'year-closed') {
    return {
      ...entry.detail,
      year,
      lastDay: lastDayOf(year),
      closedOn: happenedOn,
      closedBy: person!,
      acknowledgedOn: null,
      acknowledgedBy: null,
      acknowledgedRemarks: null,
      seq,
      hash,
    }
  }
  if (entry.kind !== 'year-acknowledged') return before
  if (before === null) throw new Error('Only a closed year is acknowledged.')
  return {
    ...before,
    acknowledgedOn: happenedOn,
    acknowledgedBy: person,
    acknowledgedRemarks: entry.detail.remarks,
    seq,
    hash,
  }
}

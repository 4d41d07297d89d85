import type { CivilDate, FiscalYear } from './dates.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** What finance writes into a year's report: its outgoing number, and what no figure can say. */
export type ReportNotes = {
  /** The number of the memo, as the office's own book of outgoing letters gives it; '' so far. */
  documentNumber: string
  problems: string
  suggestions: string
}

export const noteLimits = { documentNumber: 60, text: 6000 }

/** May that year be written about? From its first day on; a closed year is left as it was. */
export function mayNote(
  year: FiscalYear,
  running: FiscalYear,
  closedOn: CivilDate | null,
): Verdict {
  if (year > running) return refuse('date-in-future')
  if (closedOn !== null) return refuse('year-closed')
  return allow()
}

import type { CivilDate } from './dates.ts'
import type { ReportNotes } from './report-notes.ts'

type Numbered = { number: string; on: CivilDate; subject: string }

/** The four outputs of the measure as they stood at a year's end, and what finance wrote. */
export type ReportPapers = {
  order: Numbered | null
  announcement: Numbered | null
  /** How many work types have a procedure in force, the highest version, and the last adoption. */
  manual: { workTypes: number; version: number; effectiveOn: CivilDate; order: string } | null
  /** The numbers of the year's loan forms. */
  register: { first: number; last: number; forms: number } | null
  notes: ReportNotes | null
}

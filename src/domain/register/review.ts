import { type CivilDate, type FiscalYear, fiscalYearOf, type Instant } from '../dates.ts'
import { allow, refuse, type Verdict } from '../verdict.ts'

/** A month that finance marked as reviewed, and how many entries were made for it since. */
export type Review = {
  /** `2024-10`. */
  month: string
  remarks: string
  on: CivilDate
  recordedAt: Instant
  reviewer: string | null
  since: number
}

/** A month may be reviewed once it has begun; what is entered for it afterwards is counted. */
export function reviewMonth(month: string, today: CivilDate): Verdict<FiscalYear> {
  if (month > today.slice(0, 7)) return refuse('date-in-future', undefined, 'month')
  return allow(fiscalYearOf(`${month}-01`))
}

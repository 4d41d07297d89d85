import type { CivilDate } from './dates.ts'

/** Units of a line that came back damaged, or not at all, and that nobody has made good yet (clause 209). */
export type OpenCase = {
  loan: string
  line: number
  number: number
  fiscalYear: number
  borrowerName: string
  owningDivision: string
  owningDivisionName: string
  item: string
  name: string
  code: string
  unit: string
  /** As it was at the first hand-over; null where it never left. */
  unitValueSatang: number | null
  condition: 'damaged' | 'lost'
  units: number
  /** The day of the line's last return. */
  since: CivilDate | null
}

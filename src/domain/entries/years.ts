import type { EvidenceItem } from '../evidence.ts'
import type { Checklist, KeptDocument } from '../kept-year.ts'
import type { MeasureRow } from '../measure.ts'
import type { ReportNotes } from '../report-notes.ts'
import type { ReportPapers } from '../report-papers.ts'

/** What the entries of a fiscal year say: its reviews, its report, its closing. */
export type YearDetails = {
  // Stream `year:2568`.
  'month-reviewed': { month: string; remarks: string }
  /** Written anew, whole: the last one holds. */
  'report-noted': ReportNotes
  /** The row of the integrity report; empty columns follow the year's facts. */
  'measure-written': MeasureRow
  /** The book of the year is closed over all entries up to `through`, which the seal covers. */
  'year-closed': {
    through: number
    seal: string
    figures: string
    facts: string
    papers: ReportPapers
    checklist: Checklist
    remarks: string
    documents: KeptDocument[]
  }
  'year-acknowledged': { remarks: string }
  /** What the assessor asks for that year; written anew, whole. */
  'evidence-listed': { items: EvidenceItem[] }
}

import type { FiscalYear } from '../../domain/dates.ts'
import type { ReportNotes } from '../../domain/report-notes.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Desk } from '../desk.ts'
import { writeInYear } from './write-in-year.ts'

/** Finance writes the problems and suggestions of a year's report; the last ones hold. */
export async function note(
  desk: Desk,
  year: FiscalYear,
  notes: ReportNotes,
): Promise<Verdict<string>> {
  const said = { kind: 'report-noted', detail: notes } as const
  return writeInYear(desk, year, said, `/reports/${year}#notes`)
}

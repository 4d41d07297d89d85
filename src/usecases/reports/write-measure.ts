import type { FiscalYear } from '../../domain/dates.ts'
import type { MeasureRow } from '../../domain/measure.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Desk } from '../desk.ts'
import { writeInYear } from './write-in-year.ts'

/** Finance writes a year's row of the integrity report anew, whole; the last one holds. */
export async function writeMeasure(
  desk: Desk,
  year: FiscalYear,
  row: MeasureRow,
): Promise<Verdict<string>> {
  const said = { kind: 'measure-written', detail: row } as const
  return writeInYear(desk, year, said, `/reports/${year}/measure`)
}

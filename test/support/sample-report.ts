import type { Db } from '../../db/db.ts'
import { yearFinds, yearFrom } from '../../db/year-report.ts'
import { type CivilDate, type FiscalYear, lastDayOf } from '../../src/domain/dates.ts'
import type { ReportPapers } from '../../src/domain/report-papers.ts'
import type { Report } from '../../src/domain/statistics/report.ts'
import { importSample } from './import-sample.ts'
import { createWorld } from './world.ts'

/** The sample office's own files, imported, and the report of its last whole year. */
export async function sampleReport(year: number): Promise<Report> {
  const world = await createWorld()
  await importSample(world.open)
  const report = await reportOf(world.db, year, '2026-11-24')
  world.close()
  return report
}

/** A year's report as on that day, beside the year before; null where the book begins with it. */
export async function reportOf(
  db: Db,
  year: FiscalYear,
  today: CivilDate,
  yearBefore: FiscalYear | null = year - 1,
): Promise<Report> {
  const of = async (which: FiscalYear) =>
    yearFrom(which, today, await db.batch([...yearFinds(db, which, today)]))
  const now = await of(year)
  const before = yearBefore === null ? null : await of(yearBefore)
  return {
    ...{ year: now.statistics, facts: now.facts, lastDay: lastDayOf(year) },
    ...{ before: before?.statistics ?? null, factsBefore: before?.facts ?? null },
  }
}

/** The four outputs as an office has them at a year's end. */
export const samplePapers: ReportPapers = {
  order: { number: '12/2568', on: '2025-01-06', subject: 'แต่งตั้งคณะกรรมการทบทวนคู่มือ' },
  announcement: { number: '3/2568', on: '2025-01-20', subject: 'หลักเกณฑ์การให้ประชาชนยืม' },
  manual: { workTypes: 9, version: 2, effectiveOn: '2025-02-01', order: '12/2568' },
  register: { first: 1, last: 308, forms: 308 },
  notes: null,
}

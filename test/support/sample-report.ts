import { yearFinds, yearFrom } from '../../db/year-report.ts'
import { lastDayOf } from '../../src/domain/dates.ts'
import type { ReportPapers } from '../../src/domain/report-papers.ts'
import type { Report } from '../../src/domain/statistics/report.ts'
import { importFiles } from '../../src/usecases/imports/import-files.ts'
import { sampleBytes } from './sample.ts'
import { createWorld } from './world.ts'

/** The sample office's own files, imported, and the report of its last whole year. */
export async function sampleReport(year: number): Promise<Report> {
  const world = await createWorld()
  const file = (what: 'people' | 'items' | 'loans', name: string) => ({
    ...{ what, name, bytes: sampleBytes(name) },
  })
  await importFiles(world.open, [
    file('people', 'people.xlsx'),
    file('items', 'asset-register.xlsx'),
    file('loans', 'loan-register.xlsx'),
  ])
  const { db } = world
  const today = '2026-11-24'
  const now = yearFrom(year, today, await db.batch([...yearFinds(db, year, today)]))
  const before = yearFrom(year - 1, today, await db.batch([...yearFinds(db, year - 1, today)]))
  world.close()
  return {
    ...{ year: now.statistics, facts: now.facts, lastDay: lastDayOf(year) },
    ...{ before: before.statistics, factsBefore: before.facts },
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

import type { YearFacts } from '../../src/domain/statistics/facts.ts'
import type { Counts, YearStatistics } from '../../src/domain/statistics/shape.ts'
import type { ReportBook } from '../../views/reports/book.ts'
import { reportBook } from '../../views/reports/book.ts'
import { sampleJson } from './sample.ts'

const noFacts: YearFacts = {
  ...{ mostDamaged: [], mostRefused: [], longestOverdue: [], mostSought: [] },
  ...{ idle: { items: 0, ofItems: 0, names: [] }, linesByItem: new Map() },
}

const numbered = <Value>(count: number, name: (n: number) => string, value: Value) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index + 1), value]))

/** The report of a large office: the sample's figures, with many groups and a long list. */
export function largeReport(outstanding: number): ReportBook {
  const sample = sampleJson<Record<string, YearStatistics>>('expected-statistics.json')
  const counts: Counts = { loans: 12, lines: 1234, units: 56_789 }
  const category = { ...counts, unit_days: 345_678, owned_units: 9012 }
  const divisions = numbered(10, n => `กองที่ ${n} กองส่งเสริมการศึกษา ศาสนา และวัฒนธรรม`, counts)
  const year: YearStatistics = {
    ...sample[2568]!,
    by_category: numbered(40, n => `ครุภัณฑ์วิทยาศาสตร์หรือการแพทย์ ลำดับที่ ${n}`, category),
    ...{ by_borrower_division: divisions, by_owning_division: divisions },
    outstanding_at_year_end: Array.from({ length: outstanding }, (_, index) => ({
      ...{ loan: `${index + 1}/2568`, item: `เครื่องผลิตออกซิเจน ขนาด 5 ลิตร เครื่องที่ ${index + 1}` },
      ...{ units: 1, due: '2025-11-02' },
    })),
  }
  const report = { year, facts: noFacts, before: sample[2567]!, factsBefore: noFacts }
  return reportBook(
    {
      ...{ report: { ...report, lastDay: '2025-09-30' }, closing: null, on: '2025-10-31' },
      papers: { order: null, manual: null, announcement: null, register: null, notes: null },
      ...{ office: { name: 'องค์การบริหารส่วนตำบลตัวอย่าง' }, financeDivision: 'กองคลัง' },
    },
    'th',
  )
}

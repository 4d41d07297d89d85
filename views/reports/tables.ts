import { type CivilDate, daysBetween, firstDayOf, lastDayOf } from '../../src/domain/dates.ts'
import type { Report } from '../../src/domain/statistics/report.ts'
import type { Counts, YearStatistics } from '../../src/domain/statistics/shape.ts'
import * as figures from '../parts/figures.ts'
import { longDate, monthName } from '../words/dates.ts'
import { runningWords } from '../words/report-running.ts'
import { tableWords } from '../words/report-tables.ts'
import type { Language } from '../words/words.ts'
import { besideLastYear } from './beside.ts'
import {
  balanceTable,
  chaseTable,
  correctionsTable,
  damageTable,
  punctualityTable,
  serviceTable,
} from './kept.ts'
import { summaryTable, type Words } from './summary.ts'

const { change, count, date, share, text } = figures

/** The report's tables by the part in which they stand; `number` is theirs: '1', '1.1', '2' … */
type ReportTables = {
  numbered: { number: string; table: Table }[]
  outstanding: Table
  service: Table
  /** Only where the year corrected an earlier one. */
  corrections: Table | null
}

/** Every table of the report in the order of domain.md 2.4: workbook and CSV show these. */
export function reportTables(report: Report, language: Language): Table[] {
  const { numbered, outstanding, service, corrections } = tablesByPart(report, language)
  const last = corrections ? [corrections] : []
  return [...numbered.map(({ table }) => table), outstanding, service, ...last]
}

/** The tables, each with the year before and the change beside it. */
export function tablesByPart(report: Report, language: Language): ReportTables {
  const { year, before, lastDay } = report
  const lastYear = year.fiscal_year_be - 1
  const runs = lastDay < lastDayOf(year.fiscal_year_be)
  const w = runs ? { ...tableWords[language], ...runningWords[language] } : tableWords[language]
  const notes = runs && before ? [runningWords[language].beforeNote(lastYear)] : []
  const day = longDate(lastDay, language)
  type TableOf = (of: YearStatistics, lastDay: CivilDate) => Table
  const compare = (column: number, tableOf: TableOf, byPlace = false) => {
    const then = before && tableOf(before, lastDayOf(lastYear))
    return besideLastYear(tableOf(year, lastDay), then, { column, lastYear, byPlace }, w)
  }
  const grouped = (title: string, label: string, groups: (of: YearStatistics) => Groups) =>
    compare(2, of => groupTable(title, label, groups(of), of.handed_over, w))
  const numbered: [string, Table][] = [
    ['1', { ...summaryTable(report, w), notes }],
    ['1.1', compare(1, of => balanceTable(of, w))],
    ['2', compare(2, of => monthTable(of, w, language), true)],
    ['3', compare(2, (of, last) => categoryTable(of, last, w))],
    ['4', topTable(report, w)],
    ['5', grouped(w.classes, w.class, of => named(of.by_borrower_class, w))],
    ['5.1', compare(2, of => staffTable(of, w))],
    ['6', grouped(w.owningDivisions, w.division, of => of.by_owning_division)],
    ['7', grouped(w.workTypes, w.workType, of => of.by_work_type)],
    ['8', grouped(w.locations, w.location, of => named(of.by_use_location, w))],
    ['9', compare(1, of => punctualityTable(of, w))],
    ['9.1', compare(1, of => chaseTable(of, w))],
    ['10', compare(1, of => damageTable(of, w))],
  ]
  const titledBy = ([number, table]: [string, Table]) => ({
    number,
    table: titled(table, w.table(number)),
  })
  return {
    numbered: numbered.map(titledBy),
    outstanding: outstandingTable(year, w.outstanding(day), w),
    service: compare(1, of => serviceTable(of, w)),
    corrections: correctionsTable(year, w),
  }
}

type Table = figures.Figures
type Groups = Record<string, Counts>

function staffTable(year: YearStatistics, w: Words): Table {
  const staff = year.by_borrower_class.staff ?? { loans: 0, lines: 0, units: 0 }
  return groupTable(w.borrowerDivisions, w.division, year.by_borrower_division, staff, w, true)
}

function titled(table: figures.Figures, number: string): figures.Figures {
  return {
    ...table,
    sheet: `${number} ${table.sheet}`,
    title: `${number} ${table.title}`,
  }
}

const numeric = (label: string, width = 14) => ({ label, width, numeric: true })

function monthTable(year: YearStatistics, w: Words, language: Language): figures.Figures {
  const rowOf = (label: string, months: YearStatistics['by_month']) => [
    text(label),
    ...(['requests', 'loans', 'units_out', 'units_in'] as const).map(field =>
      count(months.reduce((sum, month) => sum + month[field], 0)),
    ),
  ]
  const rows = [0, 1, 2, 3].flatMap(quarter => {
    const months = year.by_month.slice(quarter * 3, quarter * 3 + 3)
    return [
      ...months.map(month => rowOf(monthName(month.month, language), [month])),
      rowOf(w.quarter(quarter + 1), months),
    ]
  })
  return {
    sheet: w.months,
    title: w.months,
    notes: [],
    empty: w.none,
    columns: [
      { label: w.month, width: 16 },
      ...[w.requests, w.loans, w.unitsOut, w.unitsIn].map(label => numeric(label)),
    ],
    rows: [...rows, rowOf(w.total, year.by_month)],
    sums: [3, 7, 11, 15, 16],
  }
}

function categoryTable(year: YearStatistics, lastDay: CivilDate, w: Words): figures.Figures {
  const days = daysBetween(firstDayOf(year.fiscal_year_be), lastDay) + 1
  const groups = Object.entries(year.by_category)
  const { lines, units } = year.handed_over
  const sum = (field: 'unit_days' | 'owned_units') =>
    groups.reduce((total, [, group]) => total + group[field], 0)
  const rows = groups.map(([name, group]) => [
    text(name),
    ...[group.loans, group.lines, group.units].map(count),
    share(group.lines, lines),
    ...[group.unit_days, group.owned_units].map(count),
    share(group.unit_days, group.owned_units * days),
  ])
  const total = [
    ...[text(w.total), count(null), count(lines), count(units), share(lines, lines)],
    ...[count(sum('unit_days')), count(sum('owned_units'))],
    share(sum('unit_days'), sum('owned_units') * days),
  ]
  return {
    sheet: w.categories,
    title: w.categories,
    notes: [],
    empty: w.none,
    columns: [
      { label: w.category, width: 32 },
      ...[w.loans, w.lines, w.units, w.shareOfLines, w.unitDays, w.owned].map(l => numeric(l)),
      numeric(w.utilisation(days), 20),
    ],
    ...withTotal(rows, total),
  }
}

/** The year before is counted of all its items, not of its own ten. */
function topTable({ year, factsBefore }: Report, w: Words): figures.Figures {
  const lastYear = w.thatYear(w.lines, year.fiscal_year_be - 1)
  return {
    sheet: w.topItems,
    title: w.topItems,
    notes: [],
    empty: w.none,
    columns: [
      numeric(w.rank, 8),
      { label: w.codeOrName, width: 40 },
      ...[w.lines, w.units, lastYear].map(label => numeric(label)),
      numeric(w.change, 12),
    ],
    rows: year.top_items.map(({ item, lines, units }, index) => {
      const then = factsBefore && (factsBefore.linesByItem.get(item) ?? 0)
      return [
        ...[count(index + 1), text(item), count(lines), count(units), count(then)],
        change(then === null ? null : lines - then),
      ]
    }),
  }
}

function groupTable(
  title: string,
  label: string,
  groups: Record<string, Counts>,
  total: Counts,
  w: Words,
  ofStaff = false,
): figures.Figures {
  const row = (name: string, { loans, lines, units }: Counts) => [
    ...[text(name), count(loans), count(lines), count(units), share(lines, total.lines)],
  ]
  return {
    sheet: title,
    title,
    notes: [],
    empty: w.none,
    columns: [
      { label, width: 36 },
      ...[w.loans, w.lines, w.units].map(each => numeric(each)),
      numeric(ofStaff ? w.shareOfStaff : w.shareOfLines, 18),
    ],
    ...withTotal(
      Object.entries(groups).map(([name, counts]) => row(name, counts)),
      row(w.total, total),
    ),
  }
}

function withTotal(rows: figures.Cell[][], total: figures.Cell[]) {
  return rows.length === 0 ? { rows } : { rows: [...rows, total], sums: [rows.length] }
}

/** Groups by a closed list, in the words of the reader. */
function named<Key extends 'staff' | 'agency' | 'public' | 'inside' | 'outside'>(
  groups: Partial<Record<Key, Counts>>,
  w: Words,
): Record<string, Counts> {
  const order = ['staff', 'agency', 'public', 'inside', 'outside'] as Key[]
  return Object.fromEntries(
    order.filter(key => groups[key]).map(key => [w[key] as string, groups[key]!]),
  )
}

function outstandingTable(year: YearStatistics, title: string, w: Words): figures.Figures {
  const rows = year.outstanding_at_year_end.map(({ loan, item, units, due }) => [
    ...[text(loan), text(item), count(units), date(due)],
  ])
  const total = [text(w.total), text(''), count(year.units.carried_forward), text('')]
  return {
    sheet: title,
    title,
    notes: [],
    empty: w.noOutstanding,
    columns: [
      { label: w.loan, width: 14 },
      { label: w.codeOrName, width: 40 },
      numeric(w.units),
      { label: w.due, width: 16 },
    ],
    ...withTotal(rows, total),
  }
}

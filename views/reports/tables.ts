import { type CivilDate, daysBetween, firstDayOf, lastDayOf } from '../../src/domain/dates.ts'
import type { Counts, YearStatistics } from '../../src/domain/statistics/shape.ts'
import * as figures from '../parts/figures.ts'
import { longDate, monthName } from '../words/dates.ts'
import { runningWords } from '../words/report-running.ts'
import { tableWords } from '../words/report-tables.ts'
import type { Language } from '../words/words.ts'
import { balanceTable, chaseTable, damageTable, punctualityTable, serviceTable } from './kept.ts'
import { summaryTable, type Words } from './summary.ts'

const { count, date, share, text } = figures

/** What a year's report is drawn from: its figures, those of the year before, its last day. */
export type Report = { year: YearStatistics; before: YearStatistics | null; lastDay: CivilDate }

/** Every table of the report in the order of domain.md 2.4; page, workbook and CSV show these. */
export function reportTables(report: Report, language: Language): figures.Figures[] {
  const { year, lastDay } = report
  const runs = lastDay < lastDayOf(year.fiscal_year_be)
  const w = runs ? { ...tableWords[language], ...runningWords[language] } : tableWords[language]
  const day = longDate(lastDay, language)
  const last = year.fiscal_year_be - 1
  const notes = runs && report.before ? [runningWords[language].beforeNote(last)] : []
  const numbered = [
    { ...summaryTable(report, w), notes },
    monthTable(year, w, language),
    categoryTable(year, lastDay, w),
    topTable(year, w),
    groupTable(w.classes, w.class, named(year.by_borrower_class, w), year.handed_over, w),
    groupTable(w.owningDivisions, w.division, year.by_owning_division, year.handed_over, w),
    groupTable(w.workTypes, w.workType, year.by_work_type, year.handed_over, w),
    groupTable(w.locations, w.location, named(year.by_use_location, w), year.handed_over, w),
    punctualityTable(year, w),
    damageTable(year, w),
  ].map((table, index) => titled(table, w.table(String(index + 1))))
  const staff = year.by_borrower_class.staff ?? { loans: 0, lines: 0, units: 0 }
  const besides: [number, figures.Figures][] = [
    [0, balanceTable(year, w)],
    [4, groupTable(w.borrowerDivisions, w.division, year.by_borrower_division, staff, w, true)],
    [8, chaseTable(year, w)],
  ]
  const all = numbered.flatMap((table, index) => [
    table,
    ...besides
      .filter(([after]) => after === index)
      .map(([, beside]) => titled(beside, w.table(`${index + 1}.1`))),
  ])
  return [
    ...all,
    outstandingTable(year, w.outstanding(day), w),
    serviceTable(year, w),
    ...correctionTables(year, w),
  ]
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
    ...{ sheet: w.months, title: w.months, notes: [], empty: w.none },
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
    ...{ sheet: w.categories, title: w.categories, notes: [], empty: w.none },
    columns: [
      { label: w.category, width: 32 },
      ...[w.loans, w.lines, w.units, w.shareOfLines, w.unitDays, w.owned].map(l => numeric(l)),
      numeric(w.utilisation(days), 20),
    ],
    ...withTotal(rows, total),
  }
}

function topTable({ top_items }: YearStatistics, w: Words): figures.Figures {
  return {
    ...{ sheet: w.topItems, title: w.topItems, notes: [], empty: w.none },
    columns: [
      numeric(w.rank, 8),
      { label: w.codeOrName, width: 40 },
      numeric(w.lines),
      numeric(w.units),
    ],
    rows: top_items.map(({ item, lines, units }, index) => [
      ...[count(index + 1), text(item), count(lines), count(units)],
    ]),
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
    ...{ sheet: title, title, notes: [], empty: w.none },
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
    ...{ sheet: title, title, notes: [], empty: w.noOutstanding },
    columns: [
      { label: w.loan, width: 14 },
      { label: w.codeOrName, width: 40 },
      numeric(w.units),
      { label: w.due, width: 16 },
    ],
    ...withTotal(rows, total),
  }
}

function correctionTables(year: YearStatistics, w: Words): figures.Figures[] {
  const corrections = year.corrections_of_earlier_years ?? []
  if (corrections.length === 0) return []
  return [
    {
      ...{ sheet: w.corrections, title: w.corrections, empty: w.none },
      notes: [w.correctionsNote],
      columns: [
        { label: w.loan, width: 14 },
        { label: w.codeOrName, width: 40 },
        { label: w.what, width: 18 },
        numeric(w.units),
        { label: w.correctedOn, width: 16 },
        { label: w.madeOn, width: 16 },
      ],
      rows: corrections.map(each => [
        ...[text(each.loan), text(each.item)],
        text(each.of === 'hand-over' ? w.handOverCorrected : w.returnCorrected),
        ...[count(each.units), date(each.corrected_on), date(each.made_on)],
      ]),
    },
  ]
}

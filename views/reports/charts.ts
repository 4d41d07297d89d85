import { daysBetween, firstDayOf } from '../../src/domain/dates.ts'
import type { Report } from '../../src/domain/statistics/report.ts'
import type { YearStatistics } from '../../src/domain/statistics/shape.ts'
import type { Canvas, Chart, Fill } from '../documents/charts/chart.ts'
import { lyingBars, oneWhole, standingBars } from '../documents/charts/draw.ts'
import { monthName } from '../words/dates.ts'
import { count, percent } from '../words/numbers.ts'
import { chartWords } from '../words/report-charts.ts'
import { tableWords } from '../words/report-tables.ts'
import type { Language } from '../words/words.ts'

/** A chart and the number of the table whose figures it shows. */
export type ReportChart = {
  table: string
  id: string
  draw(canvas: Canvas): Chart
  /** The same figures as bars in rows: what a word processor can hold and its reader change. */
  bars(): Bars
}

export type Bars = {
  title: string
  /** A bar that stands below another of the same name has none of its own. */
  rows: { name: string; value: number; shown: string; fill: Fill }[]
  /** What each fill stands for, where it is more than one. */
  key: { fill: Fill; says: string }[]
}

const groupsAtMost = 12

/** What one would rather look at than read; a year in which nothing was lent has no charts. */
export function reportCharts(report: Report, language: Language): ReportChart[] {
  const { year } = report
  const charts: (ReportChart & { isDrawn: boolean })[] = [
    {
      table: '2',
      id: 'chart-months',
      isDrawn: year.by_month.some(({ loans }) => loans > 0),
      draw: canvas => months(report, language, canvas),
      bars: () => monthBars(report, language),
    },
    {
      table: '3',
      id: 'chart-categories',
      isDrawn: year.handed_over.lines > 0,
      draw: canvas =>
        named(chartWords[language].categories, linesByCategory(year), language, canvas),
      bars: () => namedBars(chartWords[language].categories, linesByCategory(year), language),
    },
    {
      table: '3',
      id: 'chart-utilisation',
      isDrawn: usedShares(report).length > 0,
      draw: canvas => utilisation(report, language, canvas),
      bars: () => namedBars(chartWords[language].utilisation, usedShares(report), language),
    },
    {
      table: '9',
      id: 'chart-punctuality',
      isDrawn: year.punctuality.closed_lines > 0,
      draw: canvas => punctuality(year, language, canvas),
      bars: () => ({
        title: chartWords[language].punctuality,
        key: [],
        rows: punctualityParts(year, language),
      }),
    },
  ]
  return charts.filter(({ isDrawn }) => isDrawn).map(({ isDrawn: _, ...chart }) => chart)
}

function months({ year, before }: Report, language: Language, canvas: Canvas): Chart {
  const w = chartWords[language]
  const groups = year.by_month.map(({ month, loans }, index) => ({
    name: monthName(month, language).split(' ')[0]!,
    now: loans,
    earlier: before ? before.by_month[index]!.loans : null,
  }))
  const said = year.by_month.map(({ month, loans }) => `${monthName(month, language)} ${loans}`)
  const told = { title: w.months, says: `${w.months}: ${said.join(', ')}` }
  const { fiscal_year_be: y } = year
  return standingBars(told, groups, { now: w.year(y), earlier: w.year(y - 1) }, canvas)
}

function monthBars({ year, before }: Report, language: Language): Bars {
  const w = chartWords[language]
  const { fiscal_year_be: y } = year
  const rows = year.by_month.flatMap(({ month, loans }, index): Bars['rows'] => {
    const now = { name: monthName(month, language), value: loans, shown: count(loans) }
    const then = before?.by_month[index]?.loans
    if (then === undefined) return [{ ...now, fill: 'solid' }]
    return [
      { ...now, fill: 'solid' },
      { name: '', value: then, shown: count(then), fill: 'plain' },
    ]
  })
  const key: Bars['key'] = [
    { fill: 'solid', says: w.year(y) },
    { fill: 'plain', says: w.year(y - 1) },
  ]
  return { title: w.months, rows, key: before ? key : [] }
}

type NamedRow = { name: string; value: number; shown: string }

function linesByCategory({ by_category, handed_over }: YearStatistics): NamedRow[] {
  return Object.entries(by_category)
    .map(([name, { lines }]) => ({
      name,
      value: lines,
      shown: `${count(lines)} (${percent(lines, handed_over.lines)}%)`,
    }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
}

function usedShares({ year, lastDay }: Report): NamedRow[] {
  const days = daysBetween(firstDayOf(year.fiscal_year_be), lastDay) + 1
  return Object.entries(year.by_category)
    .map(([name, { unit_days, owned_units }]) => ({
      name,
      value: owned_units === 0 ? 0 : unit_days / (owned_units * days),
      shown: `${percent(unit_days, owned_units * days)}%`,
    }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
}

function utilisation(report: Report, language: Language, canvas: Canvas): Chart {
  return named(chartWords[language].utilisation, usedShares(report), language, canvas, true)
}

function firstOf(title: string, rows: NamedRow[], language: Language) {
  const full =
    rows.length > groupsAtMost ? `${title} ${chartWords[language].first(groupsAtMost)}` : title
  return { title: full, shown: rows.slice(0, groupsAtMost) }
}

function namedBars(title: string, rows: NamedRow[], language: Language): Bars {
  const { title: full, shown } = firstOf(title, rows, language)
  return { title: full, rows: shown.map(row => ({ ...row, fill: 'solid' })), key: [] }
}

function named(
  title: string,
  rows: NamedRow[],
  language: Language,
  canvas: Canvas,
  isShare = false,
): Chart {
  const { title: full, shown } = firstOf(title, rows, language)
  const says = `${full}: ${shown.map(row => `${row.name} ${row.shown}`).join(', ')}`
  const longest = Math.max(...shown.map(({ value }) => value))
  return lyingBars({ title: full, says }, shown, canvas, isShare ? longest : undefined)
}

function punctuality(year: YearStatistics, language: Language, canvas: Canvas): Chart {
  const w = chartWords[language]
  const shown = punctualityParts(year, language)
  const says = `${w.punctuality}: ${shown.map(part => `${part.name} ${part.shown}`).join(', ')}`
  return oneWhole({ title: w.punctuality, says }, shown, canvas)
}

function punctualityParts({ punctuality: p }: YearStatistics, language: Language) {
  const t = tableWords[language]
  const parts: [string, number, Fill][] = [
    [t.onTimeRow, p.on_time, 'plain'],
    [t.late1to7, p.late_1_7, 'dotted'],
    [t.late8to30, p.late_8_30, 'striped'],
    [t.lateOver30, p.late_over_30, 'solid'],
  ]
  return parts.map(([name, value, fill]) => ({
    name,
    value,
    fill,
    shown: `${count(value)} (${percent(value, p.closed_lines)}%)`,
  }))
}

import { daysBetween, firstDayOf } from '../../src/domain/dates.ts'
import type { YearStatistics } from '../../src/domain/statistics/shape.ts'
import type { Canvas, Chart, Fill } from '../documents/charts/chart.ts'
import { lyingBars, oneWhole, standingBars } from '../documents/charts/draw.ts'
import { monthName } from '../words/dates.ts'
import { count, percent } from '../words/numbers.ts'
import { chartWords } from '../words/report-charts.ts'
import { tableWords } from '../words/report-tables.ts'
import type { Language } from '../words/words.ts'
import type { Report } from './tables.ts'

/** A chart and the number of the table whose figures it shows. */
export type ReportChart = { table: string; id: string; draw(canvas: Canvas): Chart }

const groupsAtMost = 12

/** What one would rather look at than read; a year in which nothing was lent has no charts. */
export function reportCharts(report: Report, language: Language): ReportChart[] {
  const { year } = report
  const charts: (ReportChart & { isDrawn: boolean })[] = [
    {
      ...{ table: '2', id: 'chart-months', isDrawn: year.by_month.some(({ loans }) => loans > 0) },
      draw: canvas => months(report, language, canvas),
    },
    {
      ...{ table: '3', id: 'chart-categories', isDrawn: year.handed_over.lines > 0 },
      draw: canvas => categories(year, language, canvas),
    },
    {
      ...{ table: '3', id: 'chart-utilisation', isDrawn: usedShares(report).length > 0 },
      draw: canvas => utilisation(report, language, canvas),
    },
    {
      ...{ table: '9', id: 'chart-punctuality', isDrawn: year.punctuality.closed_lines > 0 },
      draw: canvas => punctuality(year, language, canvas),
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

function categories(
  { by_category, handed_over }: YearStatistics,
  language: Language,
  canvas: Canvas,
) {
  const w = chartWords[language]
  const rows = Object.entries(by_category)
    .map(([name, { lines }]) => ({
      ...{ name, value: lines },
      shown: `${count(lines)} (${percent(lines, handed_over.lines)}%)`,
    }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
  return named(w.categories, rows, language, canvas)
}

function usedShares({ year, lastDay }: Report) {
  const days = daysBetween(firstDayOf(year.fiscal_year_be), lastDay) + 1
  return Object.entries(year.by_category)
    .map(([name, { unit_days, owned_units }]) => ({
      ...{ name, value: owned_units === 0 ? 0 : unit_days / (owned_units * days) },
      shown: `${percent(unit_days, owned_units * days)}%`,
    }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
}

function utilisation(report: Report, language: Language, canvas: Canvas): Chart {
  return named(chartWords[language].utilisation, usedShares(report), language, canvas, true)
}

function named(
  title: string,
  rows: { name: string; value: number; shown: string }[],
  language: Language,
  canvas: Canvas,
  isShare = false,
): Chart {
  const shown = rows.slice(0, groupsAtMost)
  const full =
    rows.length > groupsAtMost ? `${title} ${chartWords[language].first(groupsAtMost)}` : title
  const says = `${full}: ${shown.map(row => `${row.name} ${row.shown}`).join(', ')}`
  const longest = Math.max(...shown.map(({ value }) => value))
  return lyingBars({ title: full, says }, shown, canvas, isShare ? longest : undefined)
}

function punctuality(
  { punctuality: p }: YearStatistics,
  language: Language,
  canvas: Canvas,
): Chart {
  const w = chartWords[language]
  const t = tableWords[language]
  const parts: [string, number, Fill][] = [
    [t.onTimeRow, p.on_time, 'plain'],
    [t.late1to7, p.late_1_7, 'dotted'],
    [t.late8to30, p.late_8_30, 'striped'],
    [t.lateOver30, p.late_over_30, 'solid'],
  ]
  const shown = parts.map(([name, value, fill]) => ({
    ...{ name, value, fill },
    shown: `${count(value)} (${percent(value, p.closed_lines)}%)`,
  }))
  const says = `${w.punctuality}: ${shown.map(part => `${part.name} ${part.shown}`).join(', ')}`
  return oneWhole({ title: w.punctuality, says }, shown, canvas)
}

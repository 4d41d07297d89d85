import type { YearStatistics } from '../../src/domain/statistics/shape.ts'
import { type Cell, change, count, type Figures, share, text } from '../parts/figures.ts'
import type { tableWords } from '../words/report-tables.ts'

export type Words = (typeof tableWords)['th']

type Row = [label: string, of: string, figure: (year: YearStatistics) => [number, number?]]

/** Table 1: number, share with its denominator named, and the year before. */
export function summaryTable(
  { year, before }: { year: YearStatistics; before: YearStatistics | null },
  w: Words,
): Figures {
  const rows = rowsOf(w).map(([label, of, figure]): Cell[] => {
    const [number, whole] = figure(year)
    const [last, lastWhole] = before === null ? [null, undefined] : figure(before)
    return [
      text(label),
      count(number),
      shareOrNothing(number, whole),
      text(of),
      count(last),
      shareOrNothing(last ?? 0, before === null ? undefined : lastWhole),
      change(last === null ? null : number - last),
    ]
  })
  const lastYear = w.lastYear(year.fiscal_year_be - 1)
  return {
    sheet: w.summary,
    title: w.summary,
    notes: [],
    rows,
    empty: w.none,
    columns: [
      { label: w.item, width: 44 },
      { label: w.number, width: 12, numeric: true },
      { label: w.percent, width: 10, numeric: true },
      { label: w.of, width: 32 },
      { label: lastYear, width: 12, numeric: true },
      { label: `${w.percent} (${lastYear})`, width: 14, numeric: true },
      { label: w.change, width: 12, numeric: true },
    ],
  }
}

function shareOrNothing(part: number, whole: number | undefined): Cell {
  return whole === undefined ? text('') : share(part, whole)
}

function rowsOf(w: Words): Row[] {
  const unitsIn = ({ units: u }: YearStatistics) => u.returned_good + u.returned_damaged + u.lost
  const request = (label: string, field: keyof YearStatistics['requests']): Row => [
    label,
    w.ofRequests,
    ({ requests }) => [requests[field], requests.total],
  ]
  return [
    [w.requested, '', ({ requests }) => [requests.total]],
    request(w.approved, 'approved'),
    request(w.partlyApproved, 'partly_approved'),
    request(w.refused, 'refused'),
    request(w.cancelled, 'cancelled'),
    request(w.undecided, 'undecided'),
    [w.decidedFromEarlier, '', ({ requests }) => [requests.decided_from_earlier_years]],
    [w.handedLoans, '', ({ handed_over }) => [handed_over.loans]],
    [w.handedLines, '', ({ handed_over }) => [handed_over.lines]],
    [w.handedUnits, '', ({ handed_over }) => [handed_over.units]],
    [w.broughtForward, '', ({ units }) => [units.brought_forward]],
    [w.closedLines, '', ({ punctuality: p }) => [p.closed_lines]],
    [w.onTime, w.ofClosed, ({ punctuality: p }) => [p.on_time, p.closed_lines]],
    [w.late, w.ofClosed, ({ punctuality: p }) => [p.closed_lines - p.on_time, p.closed_lines]],
    [w.outstandingLines, '', ({ punctuality: p }) => [p.outstanding_lines]],
    [w.overdueLines, w.ofOutstanding, overdueOf],
    [w.damagedUnits, w.ofUnitsIn, year => [year.units.returned_damaged, unitsIn(year)]],
    [w.lostUnits, w.ofUnitsIn, year => [year.units.lost, unitsIn(year)]],
    [w.settledLines, w.ofDamage, ({ damage: d }) => [d.lines - d.open, d.lines]],
    [w.openLines, w.ofDamage, ({ damage: d }) => [d.open, d.lines]],
  ]
}

const overdueOf: Row[2] = ({ punctuality: p }) => [p.outstanding_overdue, p.outstanding_lines]

import type { FiscalYear } from '../../src/domain/dates.ts'
import type { MeasureRow } from '../../src/domain/measure.ts'
import type { ReportPapers } from '../../src/domain/report-papers.ts'
import type { YearStatistics } from '../../src/domain/statistics/shape.ts'
import { longDate } from '../words/dates.ts'
import { measureText as w } from '../words/measure.ts'
import { count, percent } from '../words/numbers.ts'
import { bookWords } from '../words/report-book.ts'

const book = bookWords.th

type MeasureSource = {
  year: YearStatistics
  lastDay: string
  papers: ReportPapers
  financeDivision: string
}

/** The row as the year's facts say it: what finance begins with. Always Thai. */
export function readyMeasure(source: MeasureSource): MeasureRow {
  return {
    number: w.number,
    measure: w.measure,
    steps: w.steps,
    period: w.period,
    responsible: source.financeDivision,
    outputs: outputs(source).join('\n'),
    outcomes: outcomes(source).join('\n'),
  }
}

/** The four outputs, each with its number, its version or how far it was used. */
function outputs({ year, papers }: MeasureSource): string[] {
  const { order, register, notes } = papers
  const named = (what: string, which: string | null | undefined) => `${what} ${which || w.notYet}`
  return [
    named(w.order, order && w.orderOf(order.number, longDate(order.on, 'th'))),
    named(w.form, book.formUsed(count(register?.forms ?? 0))),
    named(w.register, register && numbersOf(register, year.fiscal_year_be)),
    `${w.report} ${notes?.documentNumber ? w.numbered(notes.documentNumber) : w.notNumbered}`,
  ]
}

function numbersOf({ first, last }: { first: number; last: number }, year: FiscalYear): string {
  return book.registerNumbers(count(first), count(last), year)
}

/** What came of them, in the key figures of the year. */
function outcomes({ year, lastDay, papers: { manual } }: MeasureSource): string[] {
  const { requests, handed_over: out, punctuality, units, chase } = year
  const served = {
    requests: count(requests.total),
    loans: count(out.loans),
    lines: count(out.lines),
    units: count(out.units),
  }
  const version =
    manual && book.manualVersion(count(manual.workTypes), count(manual.version), manual.order)
  const onTime = percent(punctuality.on_time, punctuality.closed_lines)
  const timely = chase.chased_in_time + chase.returned_before_deadline
  return [
    ...(version ? [w.manual(version)] : []),
    w.served(served),
    w.returned(onTime, longDate(lastDay, 'th'), count(units.carried_forward)),
    ...(chase.deadlines > 0 ? [w.chased(count(timely), count(chase.deadlines))] : []),
  ]
}

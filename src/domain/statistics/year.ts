import {
  type CivilDate,
  type FiscalYear,
  firstDayOf,
  fiscalYearOf,
  lastDayOf,
  monthsOf,
} from '../dates.ts'
import { byCodePoint } from './code-points.ts'
import { damageOf } from './damage.ts'
import { countsByLoan, tally, tallyLoans } from './groups.ts'
import {
  bookedAt,
  bookedBefore,
  type LineFacts,
  type LoanEntry,
  type LoanFacts,
  loanFacts,
} from './loan-facts.ts'
import { lateCorrections, outstandingLines } from './long-lists.ts'
import {
  firstOut,
  type Incoming,
  incoming,
  type Outgoing,
  outgoing,
  type Span,
  unitsBack,
  within,
} from './movements.ts'
import { type Described, describedAt, ownedByCategory, type Registered } from './on-register.ts'
import type { Counts, Month, YearStatistics } from './shape.ts'
import { chaseOf, punctualityOf, serviceDaysOf } from './timely.ts'
import { portionsOf, unitDays } from './unit-days.ts'

/** What the figures of a year are drawn from: entries of the book, and the names of divisions. */
export type YearSource = {
  year: FiscalYear
  /** Stands for 30 September while the year is still running. */
  today: CivilDate
  /** The streams of the loans that the year may touch, each a list of its entries. */
  streams: Iterable<LoanEntry[]>
  descriptions: Described[]
  registered: Registered[]
  /** The Thai name of a division, as it was called at that day. */
  divisionName(id: string, day: CivilDate): string
}

/** The days of a fiscal year that have come: its last is today while it runs. */
export function spanOf(year: FiscalYear, today: CivilDate): Span {
  const last = lastDayOf(year)
  return { first: firstDayOf(year), last: today < last ? today : last }
}

/** What figures and facts of a year both stand on. */
export type YearDrawn = {
  span: Span
  /** As they stood at the end of the year. */
  loans: LoanFacts[]
  /** What went out in the year, and its counts by item. */
  out: Outgoing[]
  byItem: Map<string, Counts>
  described: Map<string, Described>
}

export function drawnFrom({ year, today, streams, descriptions }: YearSource): YearDrawn {
  const span = spanOf(year, today)
  const loans: LoanFacts[] = []
  for (const stream of streams) {
    const loan = loanFacts(stream, span.last)
    if (loan) loans.push(loan)
  }
  const out = outgoing(loans, span)
  const byItem = tally(loans, span, (_loan, line) => line.item, out)
  return { span, loans, out, byItem, described: describedAt(descriptions, span.last) }
}

/** An item's code, or its name where it has none: what the report calls it. */
export function nameIn(described: Map<string, Described>) {
  return (item: string): string => {
    const about = described.get(item)
    return about ? about.code || about.name : item
  }
}

/** Every figure of the year-end report, by the definitions of statistics.md. */
export function yearStatistics(
  source: YearSource,
  { span, loans, out, byItem, described }: YearDrawn = drawnFrom(source),
): YearStatistics {
  const lines = loans.flatMap(loan => loan.lines)
  const nameOf = nameIn(described)
  const divisionOf = divisionsAt(span.last, source)
  const back = incoming(lines, span)
  const counts = countsByLoan(loans, span, out)
  const by = (keyOf: (loan: LoanFacts) => string | null) => sortedRecord(tallyLoans(counts, keyOf))
  const handedOver = tallyLoans(counts, () => '').get('') ?? { loans: 0, lines: 0, units: 0 }
  const corrections = lateCorrections(loans, span, nameOf)
  return {
    fiscal_year_be: source.year,
    requests: requestsOf(loans, span),
    handed_over: handedOver,
    units: {
      brought_forward: sum(lines, line => bookedBefore(line, span.first)),
      handed_over: handedOver.units,
      returned_good: unitsBack(back, 'good'),
      returned_damaged: unitsBack(back, 'damaged'),
      lost: unitsBack(back, 'lost'),
      carried_forward: sum(lines, line => bookedAt(line, span.last)),
    },
    by_month: byMonth(source.year, loans, span, { out, back }),
    by_category: byCategory(source, loans, span, { described, out }),
    top_items: topItems(byItem, nameOf),
    by_borrower_class: by(loan => loan.request.borrowerClass),
    by_borrower_division: by(({ request }) =>
      request.borrowerClass === 'staff' ? divisionOf(request.borrowerDivision) : null,
    ),
    by_owning_division: by(loan => divisionOf(loan.request.owningDivision)),
    by_work_type: by(loan => loan.request.workType),
    by_use_location: by(loan => loan.request.useLocation),
    punctuality: punctualityOf(loans, span),
    chase: chaseOf(loans, span),
    damage: damageOf(loans, span, back),
    service_days: serviceDaysOf(loans, span),
    outstanding_at_year_end: outstandingLines(loans, span, nameOf),
    ...(corrections.length > 0 && { corrections_of_earlier_years: corrections }),
  }
}

/** Division names at that day, each looked up once: there are few, and many loans. */
function divisionsAt(day: CivilDate, { divisionName }: YearSource) {
  const names = new Map<string | null, string>([[null, 'ไม่ระบุ']])
  return (id: string | null): string => {
    const name = names.get(id) ?? divisionName(id!, day)
    names.set(id, name)
    return name
  }
}

const sum = (lines: LineFacts[], unitsOf: (line: LineFacts) => number) =>
  lines.reduce((total, line) => total + unitsOf(line), 0)

function requestsOf(loans: LoanFacts[], span: Span): YearStatistics['requests'] {
  const ours = loans.filter(({ requestedOn }) => within(span, requestedOn))
  const decided = (decision: string | undefined) =>
    ours.filter(({ decisions }) => decisions.at(-1)?.decision === decision).length
  return {
    total: ours.length,
    approved: decided('approved'),
    partly_approved: decided('partly-approved'),
    refused: decided('refused'),
    cancelled: decided('cancelled'),
    undecided: decided(undefined),
    decided_from_earlier_years: loans.filter(
      ({ requestedOn, decisions }) =>
        requestedOn < span.first && decisions.some(({ on }) => within(span, on)),
    ).length,
  }
}

function byMonth(
  year: FiscalYear,
  loans: LoanFacts[],
  span: Span,
  { out, back }: { out: Outgoing[]; back: Incoming[] },
): Month[] {
  const months = new Map(
    monthsOf(year).map(month => [
      month,
      { month, requests: 0, loans: 0, units_out: 0, units_in: 0 },
    ]),
  )
  const at = (on: CivilDate) => months.get(on.slice(0, 7))!
  for (const { requestedOn, lines } of loans) {
    if (within(span, requestedOn)) at(requestedOn).requests += 1
    const first = firstOut(lines)
    if (first !== null && within(span, first)) at(first).loans += 1
  }
  for (const { on, units } of out) at(on).units_out += units
  for (const { on, units } of back) at(on).units_in += units
  return [...months.values()]
}

function byCategory(
  { registered }: YearSource,
  loans: LoanFacts[],
  span: Span,
  { described, out }: { described: Map<string, Described>; out: Outgoing[] },
): YearStatistics['by_category'] {
  const owned = ownedByCategory(described, registered, span.last)
  const days = new Map<string, number>()
  for (const { lines } of loans) {
    for (const line of lines) {
      for (const portion of portionsOf(line)) {
        const { category } = portion
        days.set(category, (days.get(category) ?? 0) + unitDays(portion, span.first, span.last))
      }
    }
  }
  const counts = tally(loans, span, (_loan, _line, category) => category, out)
  const rows = [...counts].map(([category, counted]): [string, Counts & Record<Extra, number>] => [
    category,
    {
      ...counted,
      unit_days: days.get(category) ?? 0,
      owned_units: owned.get(category) ?? 0,
    },
  ])
  return sortedRecord(new Map(rows))
}
type Extra = 'unit_days' | 'owned_units'

const topCount = 10

function topItems(byItem: Map<string, Counts>, nameOf: (item: string) => string) {
  return [...byItem]
    .map(([item, { lines, units }]) => ({ item: nameOf(item), lines, units }))
    .filter(({ lines }) => lines > 0)
    .sort((a, b) => b.lines - a.lines || b.units - a.units || byCodePoint(a.item, b.item))
    .slice(0, topCount)
}

function sortedRecord<Value>(groups: Map<string, Value>): Record<string, Value> {
  return Object.fromEntries([...groups].sort(([a], [b]) => byCodePoint(a, b)))
}

/** The fiscal years that have a report: from the first loan's to the running one, newest first. */
export function yearsOf(first: FiscalYear | null, today: CivilDate): FiscalYear[] {
  const running = fiscalYearOf(today)
  const oldest = Math.min(first ?? running, running)
  return Array.from({ length: running - oldest + 1 }, (_, index) => running - index)
}

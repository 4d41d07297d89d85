import { bookedAt, bookedBefore } from './loan-facts.ts'
import type { LoanInYear } from './movements.ts'
import type { Counts, YearStatistics } from './shape.ts'
import type { Span } from './span.ts'
import type { Tally } from './tally.ts'

/** Two figures that must agree and do not. `where` names loans, when it is known where. */
export type Disagreement = { check: Check; left: number; right: number; where?: string[] }

export const checks = [
  'balance',
  'brought-forward-and-book',
  'opening-and-closed',
  'carried-forward-and-book',
  'returned-before-handed-over',
  'requests',
  'months-requests',
  'months-loans',
  'months-out',
  'months-in',
  'categories',
  'classes',
  'borrower-divisions',
  'owning-divisions',
  'work-types',
  'use-locations',
  'punctuality',
  'chase',
  'damage-lines',
  'damage-units',
  'outstanding-lines',
  'outstanding-units',
] as const
export type Check = (typeof checks)[number]

/** Units out before the year and at its end, summed over the whole book by the database. */
type Booked = { broughtForward: number; carriedForward: number }

/**
 * Every total of a year that must agree with another; the report is not shown unless this is
 * empty. The database's own sums show whether the year was drawn from all its loans.
 */
export function disagreements(year: YearStatistics, booked: Booked): Disagreement[] {
  const { requests: r, units: u, handed_over: h, punctuality: p, chase: c, damage: d } = year
  const pairs: [Check, number, number][] = [
    [
      'balance',
      u.brought_forward + u.handed_over,
      u.returned_good + u.returned_damaged + u.lost + u.carried_forward,
    ],
    ['brought-forward-and-book', u.brought_forward, booked.broughtForward],
    ['carried-forward-and-book', u.carried_forward, booked.carriedForward],
    ['requests', r.total, r.approved + r.partly_approved + r.refused + r.cancelled + r.undecided],
    ['months-requests', total(year.by_month, 'requests'), r.total],
    ['months-loans', total(year.by_month, 'loans'), h.loans],
    ['months-out', total(year.by_month, 'units_out'), h.units],
    ['months-in', total(year.by_month, 'units_in'), u.returned_good + u.returned_damaged + u.lost],
    ['categories', total(Object.values(year.by_category), 'lines'), h.lines],
    ['categories', total(Object.values(year.by_category), 'units'), h.units],
    ...wholeGroup('classes', year.by_borrower_class, h),
    ...wholeGroup('borrower-divisions', year.by_borrower_division, year.by_borrower_class.staff),
    ...wholeGroup('owning-divisions', year.by_owning_division, h),
    ...wholeGroup('work-types', year.by_work_type, h),
    ...wholeGroup('use-locations', year.by_use_location, h),
    ['punctuality', p.on_time + p.late_1_7 + p.late_8_30 + p.late_over_30, p.closed_lines],
    ['chase', c.chased_in_time + c.returned_before_deadline + c.missed, c.deadlines],
    ['damage-lines', d.settled_repair + d.settled_replace + d.settled_pay + d.open, d.lines],
    ['damage-units', d.units_damaged + d.units_lost, u.returned_damaged + u.lost],
    ['outstanding-lines', year.outstanding_at_year_end.length, p.outstanding_lines],
    ['outstanding-units', total(year.outstanding_at_year_end, 'units'), u.carried_forward],
  ]
  return pairs
    .filter(([, left, right]) => left !== right)
    .map(([check, left, right]) => ({ check, left, right }))
}

/** Loans of which more had come back than had gone out at the start or the end of the year. */
export class BackBeforeOut implements Tally<Disagreement[]> {
  private where: string[] = []

  constructor(private readonly span: Span) {}

  add({ loan: { name, lines } }: LoanInYear): void {
    const { first, last } = this.span
    const isSo = lines.some(line => bookedAt(line, last) < 0 || bookedBefore(line, first) < 0)
    if (isSo) this.where.push(name)
  }

  sum(): Disagreement[] {
    const { where } = this
    if (where.length === 0) return []
    return [{ check: 'returned-before-handed-over', left: where.length, right: 0, where }]
  }
}

function wholeGroup(
  check: Check,
  groups: Record<string, Counts>,
  whole: Counts = { loans: 0, lines: 0, units: 0 },
): [Check, number, number][] {
  const parts = Object.values(groups)
  return (['loans', 'lines', 'units'] as const).map(field => [
    check,
    total(parts, field),
    whole[field],
  ])
}

function total<Field extends string>(rows: Record<Field, number>[], field: Field): number {
  return rows.reduce((sum, row) => sum + row[field], 0)
}

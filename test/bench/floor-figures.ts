import type { Db } from '../../db/db.ts'
import { firstDifference } from '../../src/domain/book/figures.ts'
import { type CivilDate, monthsOf } from '../../src/domain/dates.ts'
import type { Report } from '../../src/domain/statistics/report.ts'
import type { YearStatistics } from '../../src/domain/statistics/shape.ts'
import type { Floor } from './floor.ts'

type Row = Record<string, string | number | null>
type Rows = Record<keyof Floor, Row[]>

/** Throws where a figure of the report is not what the bare statements sum, and says which. */
export async function sameAsFloor(db: Db, floor: Floor, report: Report): Promise<void> {
  const answers = await db.$client.batch(Object.values(floor), 'read')
  const rows = Object.fromEntries(
    Object.keys(floor).map((name, index) => [name, answers[index]!.rows.map(row => ({ ...row }))]),
  ) as unknown as Rows
  const { facts, year, lastDay } = report
  const drawn = {
    ...year,
    ...{ ...facts, linesByItem: Object.fromEntries(facts.linesByItem) },
    // On which of several days as many forms wanted a thing is the report's own to say.
    mostSought: facts.mostSought.map(({ loans }) => loans),
  }
  const differs = firstDifference(drawn, { ...figuresIn(rows, year, lastDay), ...factsIn(rows) })
  if (differs) throw new Error(`The bare statements sum other figures than the report: ${differs}`)
}

function figuresIn(
  rows: Rows,
  { fiscal_year_be: year }: YearStatistics,
  lastDay: CivilDate,
): YearStatistics {
  const decided = (as: string) => sum(rows.requests, 'requests', { decision: as })
  const settled = (way: string) => sum(rows.damage, 'lines', { way })
  const names = new Map(rows.divisions.map(({ id, name }) => [id!, String(name)]))
  const groups = (keyOf: (row: Row) => Row[string] | undefined) => countsBy(rows.groups, keyOf)
  const [chase, punctuality] = [numbers(rows.chase[0]!), numbers(rows.punctuality[0]!)]
  const earlier = numbers(rows.settledFromEarlier[0]!)
  const list = rows.outstanding as YearStatistics['outstanding_at_year_end']
  return {
    fiscal_year_be: year,
    requests: {
      total: sum(rows.requests, 'requests'),
      approved: decided('approved'),
      partly_approved: decided('partly-approved'),
      refused: decided('refused'),
      cancelled: decided('cancelled'),
      undecided: decided('undecided'),
      decided_from_earlier_years: sum(rows.decidedFromEarlier, 'loans'),
    },
    handed_over: countsBy(rows.handedOver, () => 'all').all!,
    units: {
      brought_forward: sum(rows.broughtForward, 'units'),
      handed_over: sum(rows.handedOver, 'units'),
      returned_good: sum(rows.returned, 'units', { target: 'shelf' }),
      returned_damaged: sum(rows.returned, 'units', { target: 'repair' }),
      lost: sum(rows.returned, 'units', { target: 'lost' }),
      carried_forward: sum(rows.carriedForward, 'units'),
    },
    by_month: monthsOf(year).map(month => ({
      month,
      requests: sum(rows.requestMonths, 'requests', { month }),
      loans: sum(rows.outMonths, 'loans', { month }),
      units_out: sum(rows.outMonths, 'units', { month }),
      units_in: sum(rows.returned, 'units', { month }),
    })),
    by_category: Object.fromEntries(
      Object.entries(countsBy(rows.categories, ({ category }) => category)).map(
        ([category, counts]) => {
          const unit_days = sum(rows.unitDays, 'unit_days', { category })
          return [
            category,
            { ...counts, unit_days, owned_units: sum(rows.owned, 'units', { category }) },
          ]
        },
      ),
    ),
    top_items: rows.items.slice(0, 10) as YearStatistics['top_items'],
    by_borrower_class: groups(row => row.borrower_class),
    by_borrower_division: groups(row =>
      row.borrower_class === 'staff' ? names.get(row.borrower_division!) : null,
    ),
    by_owning_division: groups(row => names.get(row.owning_division!)),
    by_work_type: groups(row => row.work_type),
    by_use_location: groups(row => row.use_location),
    punctuality: {
      ...(punctuality as YearStatistics['punctuality']),
      outstanding_lines: list.length,
      outstanding_overdue: list.filter(({ due }) => due! < lastDay).length,
    },
    chase: {
      ...(chase as YearStatistics['chase']),
      missed: chase.deadlines! - chase.chased_in_time! - chase.returned_before_deadline!,
    },
    damage: {
      lines: sum(rows.damage, 'lines'),
      units_damaged: sum(rows.returned, 'units', { target: 'repair' }),
      units_lost: sum(rows.returned, 'units', { target: 'lost' }),
      settled_repair: settled('repair'),
      settled_replace: settled('replace'),
      settled_pay: settled('pay'),
      paid_baht: sum(rows.damage, 'paid') / 100,
      open: sum(rows.damage, 'lines', { way: null }),
      settled_from_earlier_years: earlier.lines!,
      paid_from_earlier_years_baht: earlier.paid! / 100,
    },
    service_days: {
      request_to_decision_median: sum(rows.toDecision, 'days'),
      request_to_handover_median: sum(rows.toHandOver, 'days'),
    },
    outstanding_at_year_end: list,
  }
}

function factsIn(rows: Rows) {
  return {
    mostRefused: rows.mostRefused,
    mostDamaged: rows.mostDamaged,
    longestOverdue: rows.longestOverdue.map(row => ({ ...row, isOut: row.isOut === 1 })),
    idle: {
      items: Number(rows.idle[0]?.items ?? 0),
      ofItems: sum(rows.ownedItems, 'items'),
      names: rows.idle.map(({ item }) => item),
    },
    mostSought: rows.mostSought.map(({ loans }) => loans),
    linesByItem: Object.fromEntries(rows.items.map(({ item, lines }) => [item, lines])),
  }
}

/** Of the rows that say so, one column. */
function sum(rows: Row[], column: string, saying: Row = {}): number {
  return rows
    .filter(row => Object.entries(saying).every(([name, value]) => row[name] === value))
    .reduce((total, row) => total + Number(row[column] ?? 0), 0)
}

function numbers(row: Row): Record<string, number> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value ?? 0)]))
}

/** Those without a key are left out. */
function countsBy(rows: Row[], keyOf: (row: Row) => Row[string] | undefined) {
  const groups: Record<string, { loans: number; lines: number; units: number }> = {}
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null || key === undefined) continue
    groups[key] ??= { loans: 0, lines: 0, units: 0 }
    for (const field of ['loans', 'lines', 'units'] as const) {
      groups[key][field] += Number(row[field])
    }
  }
  return groups
}

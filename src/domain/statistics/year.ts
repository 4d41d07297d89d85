import { type CivilDate, type FiscalYear, fiscalYearOf } from '../dates.ts'
import { byCodePoint } from './code-points.ts'
import { drawnFrom, type YearDrawn, type YearSource } from './drawn.ts'
import { sortedRecord } from './groups.ts'
import { nameIn, ownedByCategory } from './on-register.ts'
import type { YearStatistics } from './shape.ts'

/** Every figure of the year-end report, by the definitions of statistics.md. */
export function yearStatistics(
  source: YearSource,
  drawn: YearDrawn = drawnFrom(source),
): YearStatistics {
  const { tallies } = drawn
  const nothing = { loans: 0, lines: 0, units: 0 }
  const corrections = tallies.lateCorrections.sum()
  return {
    fiscal_year_be: source.year,
    requests: tallies.requests.sum(),
    handed_over: tallies.handedOver.sum().get('') ?? nothing,
    units: tallies.units.sum(),
    by_month: tallies.months.sum(),
    by_category: byCategory(drawn),
    top_items: topItems(drawn),
    by_borrower_class: sortedRecord(tallies.classes.sum()),
    by_borrower_division: sortedRecord(tallies.borrowerDivisions.sum()),
    by_owning_division: sortedRecord(tallies.owningDivisions.sum()),
    by_work_type: sortedRecord(tallies.workTypes.sum()),
    by_use_location: sortedRecord(tallies.useLocations.sum()),
    punctuality: tallies.punctuality.sum(),
    chase: tallies.chases.sum(),
    damage: tallies.damage.sum(),
    service_days: tallies.serviceDays.sum(),
    outstanding_at_year_end: tallies.outstanding.sum(),
    ...(corrections.length > 0 && { corrections_of_earlier_years: corrections }),
  }
}

function byCategory({ tallies, described, owned }: YearDrawn): YearStatistics['by_category'] {
  const units = ownedByCategory(described, owned)
  const days = tallies.unitDays.sum()
  const rows = [...tallies.categories.sum()].map(([category, counts]) => {
    const unit_days = days.get(category) ?? 0
    return [category, { ...counts, unit_days, owned_units: units.get(category) ?? 0 }] as const
  })
  return sortedRecord(new Map(rows))
}

const topCount = 10

function topItems({ tallies, described }: YearDrawn): YearStatistics['top_items'] {
  const nameOf = nameIn(described)
  return [...tallies.items.sum()]
    .map(([item, { lines, units }]) => ({ item: nameOf(item), lines, units }))
    .filter(({ lines }) => lines > 0)
    .sort((a, b) => b.lines - a.lines || b.units - a.units || byCodePoint(a.item, b.item))
    .slice(0, topCount)
}

/** The fiscal years that have a report: from the first loan's to the running one, newest first. */
export function yearsOf(first: FiscalYear | null, today: CivilDate): FiscalYear[] {
  const running = fiscalYearOf(today)
  const oldest = Math.min(first ?? running, running)
  return Array.from({ length: running - oldest + 1 }, (_, index) => running - index)
}

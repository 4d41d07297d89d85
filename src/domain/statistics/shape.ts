import type { CivilDate, FiscalYear } from '../dates.ts'
import type { BorrowerClass, UseLocation } from '../words.ts'

/** Distinct loans, lines and units handed over. */
export type Counts = { loans: number; lines: number; units: number }

export type Month = {
  month: string
  requests: number
  loans: number
  units_out: number
  units_in: number
}

export type OutstandingLine = {
  loan: string
  item: string
  units: number
  /** Null where it waits for a condition, and so is not due. */
  due: CivilDate | null
}

/** A correction of an earlier year: that year is left alone, the correction is listed here. */
export type LateCorrection = {
  loan: string
  item: string
  of: 'hand-over' | 'return'
  units: number
  corrected_on: CivilDate
  made_on: CivilDate
}

/** A year of the report, in the very shape of `expected-statistics.json`; see statistics.md. */
export type YearStatistics = {
  fiscal_year_be: FiscalYear
  requests: {
    total: number
    approved: number
    partly_approved: number
    refused: number
    cancelled: number
    undecided: number
    decided_from_earlier_years: number
  }
  handed_over: Counts
  units: {
    brought_forward: number
    handed_over: number
    returned_good: number
    returned_damaged: number
    lost: number
    carried_forward: number
  }
  by_month: Month[]
  by_category: Record<string, Counts & { unit_days: number; owned_units: number }>
  top_items: { item: string; lines: number; units: number }[]
  by_borrower_class: Partial<Record<BorrowerClass, Counts>>
  by_borrower_division: Record<string, Counts>
  by_owning_division: Record<string, Counts>
  by_work_type: Record<string, Counts>
  by_use_location: Partial<Record<UseLocation, Counts>>
  punctuality: {
    closed_lines: number
    on_time: number
    late_1_7: number
    late_8_30: number
    late_over_30: number
    outstanding_lines: number
    outstanding_overdue: number
  }
  chase: {
    deadlines: number
    chased_in_time: number
    returned_before_deadline: number
    missed: number
  }
  damage: {
    lines: number
    units_damaged: number
    units_lost: number
    settled_repair: number
    settled_replace: number
    settled_pay: number
    paid_baht: number
    open: number
    settled_from_earlier_years: number
    paid_from_earlier_years_baht: number
  }
  service_days: {
    request_to_decision_median: number | null
    request_to_handover_median: number | null
  }
  outstanding_at_year_end: OutstandingLine[]
  /** Only where there are any. */
  corrections_of_earlier_years?: LateCorrection[]
}

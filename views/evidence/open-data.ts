import type { FiscalYear } from '../../src/domain/dates.ts'
import type { Counts, YearStatistics } from '../../src/domain/statistics/shape.ts'
import { type Cell, count, date, decimal, type Figures, money, text } from '../parts/figures.ts'
import {
  columnWords,
  type OpenColumn,
  type OpenTableName,
  openTableWords,
} from '../words/open-data.ts'

/** A table of the year's statistics for programs: English column names, ISO dates, no totals. */
export type OpenTable = { name: OpenTableName; columns: OpenColumn[]; rows: Cell[][] }

/** A row before its years stand before it. */
export type Row = Partial<Record<OpenColumn, Cell>>

/**
 * Every figure of the year as the tables of domain.md 4.3. A row begins with its fiscal year in
 * both eras, so that tables of several years may be put below one another.
 */
export function openTables(year: YearStatistics): OpenTable[] {
  const be = year.fiscal_year_be
  const { requests, handed_over: out, units, punctuality, chase, damage, service_days: days } = year
  const table = (name: OpenTableName, columns: OpenColumn[], rows: Row[]) =>
    openTable(be, name, columns, rows)
  const groups = (name: OpenTableName, column: OpenColumn, record: Record<string, Counts>) =>
    table(
      name,
      [column, 'loans', 'lines', 'units'],
      Object.entries(record).map(([key, counts]) => ({ [column]: text(key), ...counted(counts) })),
    )
  const one = (name: OpenTableName, row: Row) =>
    table(name, Object.keys(row) as OpenColumn[], [row])
  return [
    one('asset_loan_summary', {
      requests: count(requests.total),
      approved: count(requests.approved),
      partly_approved: count(requests.partly_approved),
      refused: count(requests.refused),
      cancelled: count(requests.cancelled),
      undecided: count(requests.undecided),
      decided_from_earlier_years: count(requests.decided_from_earlier_years),
      ...counted(out),
      units_brought_forward: count(units.brought_forward),
      units_returned_good: count(units.returned_good),
      units_returned_damaged: count(units.returned_damaged),
      units_lost: count(units.lost),
      units_carried_forward: count(units.carried_forward),
      request_to_decision_median_days: decimal(days.request_to_decision_median),
      request_to_handover_median_days: decimal(days.request_to_handover_median),
    }),
    table(
      'asset_loan_monthly',
      ['month', 'calendar_year_be', 'requests', 'loans', 'units_out', 'units_in'],
      year.by_month.map(each => ({
        month: text(each.month),
        calendar_year_be: count(Number(each.month.slice(0, 4)) + 543),
        requests: count(each.requests),
        loans: count(each.loans),
        units_out: count(each.units_out),
        units_in: count(each.units_in),
      })),
    ),
    table(
      'asset_loan_by_category',
      ['asset_category', 'loans', 'lines', 'units', 'unit_days', 'owned_units'],
      Object.entries(year.by_category).map(([category, each]) => ({
        asset_category: text(category),
        ...counted(each),
        unit_days: count(each.unit_days),
        owned_units: count(each.owned_units),
      })),
    ),
    table(
      'asset_loan_top_items',
      ['asset', 'lines', 'units'],
      year.top_items.map(({ item, lines, units: n }) => ({
        asset: text(item),
        lines: count(lines),
        units: count(n),
      })),
    ),
    groups('asset_loan_by_borrower_class', 'borrower_class', year.by_borrower_class),
    groups('asset_loan_by_borrower_division', 'borrower_division', year.by_borrower_division),
    groups('asset_loan_by_owner_division', 'owner_division', year.by_owning_division),
    groups('asset_loan_by_work_type', 'work_type', year.by_work_type),
    groups('asset_loan_by_use_location', 'use_location', year.by_use_location),
    one('asset_loan_punctuality', {
      closed_lines: count(punctuality.closed_lines),
      on_time: count(punctuality.on_time),
      late_1_7: count(punctuality.late_1_7),
      late_8_30: count(punctuality.late_8_30),
      late_over_30: count(punctuality.late_over_30),
      outstanding_lines: count(punctuality.outstanding_lines),
      outstanding_overdue: count(punctuality.outstanding_overdue),
      chase_deadlines: count(chase.deadlines),
      chased_in_time: count(chase.chased_in_time),
      returned_before_deadline: count(chase.returned_before_deadline),
      chase_missed: count(chase.missed),
    }),
    one('asset_loan_damage', {
      lines: count(damage.lines),
      units_damaged: count(damage.units_damaged),
      units_lost: count(damage.units_lost),
      settled_repair: count(damage.settled_repair),
      settled_replace: count(damage.settled_replace),
      settled_pay: count(damage.settled_pay),
      paid_baht: money(damage.paid_baht),
      open: count(damage.open),
      settled_from_earlier_years: count(damage.settled_from_earlier_years),
      paid_from_earlier_years_baht: money(damage.paid_from_earlier_years_baht),
    }),
    table(
      'asset_loan_outstanding',
      ['loan_no', 'asset', 'units', 'due_date'],
      year.outstanding_at_year_end.map(each => ({
        loan_no: text(each.loan),
        asset: text(each.item),
        units: count(each.units),
        due_date: date(each.due),
      })),
    ),
    table(
      'asset_loan_corrections',
      ['loan_no', 'asset', 'corrected', 'units', 'corrected_on', 'made_on'],
      (year.corrections_of_earlier_years ?? []).map(each => ({
        loan_no: text(each.loan),
        asset: text(each.item),
        corrected: text(each.of),
        units: count(each.units),
        corrected_on: date(each.corrected_on),
        made_on: date(each.made_on),
      })),
    ),
  ]
}

/** Each row begins with its fiscal year in both eras. */
export function openTable(
  year: FiscalYear,
  name: OpenTableName,
  columns: OpenColumn[],
  rows: Row[],
): OpenTable {
  return {
    name,
    columns: ['fiscal_year_be', 'fiscal_year_ce', ...columns],
    rows: rows.map(row => [count(year), count(year - 543), ...columns.map(each => row[each]!)]),
  }
}

const counted = ({ loans, lines, units }: Counts) => ({
  loans: count(loans),
  lines: count(lines),
  units: count(units),
})

/** The table as the writer of CSV takes it. */
export function openFigures({ name, columns, rows }: OpenTable): Figures {
  return {
    sheet: name,
    title: '',
    notes: [],
    rows,
    empty: '',
    columns: columns.map(label => ({ label, width: 16 })),
  }
}

type Described = {
  office: string
  division: string
  year: FiscalYear
  lastDay: string
  url: string
  tables: OpenTable[]
  folder: string
}

/**
 * Metadata of the tables by the fields that government catalogues ask for (domain.md 4.3), with
 * CKAN's names; every column of every table is described in Thai and English.
 */
export function openMetadata(given: Described) {
  const { office, division, year, lastDay, url, tables, folder } = given
  return {
    name: `asset-loan-statistics-${year}`,
    title: `สถิติและรายการทรัพย์สินที่ให้ยืม การให้บริการยืม–คืนทรัพย์สินของราชการ ปีงบประมาณ พ.ศ. ${year} ${office}`,
    notes:
      'สถิติการยืม การคืน ความตรงต่อเวลา การชำรุดสูญหาย รายการค้างส่งคืน และรายการทรัพย์สินที่ให้ยืม ไม่มีข้อมูลที่ระบุตัวบุคคล',
    dataset_type: 'ข้อมูลสถิติ',
    allow_harvest: true,
    organization: office,
    maintainer: division,
    tag_string: ['ยืมทรัพย์สิน', 'พัสดุ', 'ครุภัณฑ์', 'ITA', 'asset loan'],
    objective: 'พันธกิจหน่วยงาน',
    update_frequency_unit: 'ปี',
    update_frequency_interval: 1,
    geo_coverage: 'พื้นที่ขององค์กรปกครองส่วนท้องถิ่น',
    data_source: `สมุดคุมการให้ยืม–คืน ${office}`,
    data_format: ['CSV'],
    data_category: 'ข้อมูลสาธารณะ',
    data_classification: 'เปิดเผย',
    data_language: ['th', 'en'],
    data_support: url,
    license_id: 'Open Data Common',
    accessible_condition: 'ไม่มี',
    created_date: lastDay,
    last_updated_date: lastDay,
    first_year_of_data: { be: year, ce: year - 543 },
    last_year_of_data: { be: year, ce: year - 543 },
    unit_of_measure: 'ใบ รายการ หน่วย วัน บาท',
    official_statistics: false,
    encoding: 'UTF-8 with BOM',
    resources: tables.map(({ name, columns, rows }) => ({
      name,
      path: `${folder}/${name}.csv`,
      format: 'CSV',
      rows: rows.length,
      ...openTableWords[name],
      columns: columns.map(column => ({ name: column, ...columnWords[column] })),
    })),
  }
}

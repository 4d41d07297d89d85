import type { YearStatistics } from '../../src/domain/statistics/shape.ts'
import {
  type Cell,
  count,
  date,
  decimal,
  type Figures,
  late,
  money,
  share,
  text,
} from '../parts/figures.ts'
import type { Words } from './summary.ts'

const numeric = (label: string, width = 14) => ({ label, width, numeric: true })

/** Units brought forward and handed over, against those returned, lost and carried forward. */
export function balanceTable({ units: u }: YearStatistics, w: Words): Figures {
  const rows: [string, number][] = [
    [w.broughtForward, u.brought_forward],
    [w.handedUnits, u.handed_over],
    [w.sumIn, u.brought_forward + u.handed_over],
    [w.returnedGood, u.returned_good],
    [w.damagedUnits, u.returned_damaged],
    [w.lostUnits, u.lost],
    [w.carriedForward, u.carried_forward],
    [w.sumOut, u.returned_good + u.returned_damaged + u.lost + u.carried_forward],
  ]
  return {
    sheet: w.balance,
    title: w.balance,
    notes: [],
    empty: w.none,
    columns: [{ label: w.item, width: 44 }, numeric(w.number)],
    rows: rows.map(([label, number]) => [text(label), count(number)]),
    sums: [2, 7],
  }
}

/** Table 9: lines whose last unit came back in the year, by days past the due date. */
export function punctualityTable({ punctuality: p }: YearStatistics, w: Words): Figures {
  const rows: [string, number][] = [
    [w.onTimeRow, p.on_time],
    [w.late1to7, p.late_1_7],
    [w.late8to30, p.late_8_30],
    [w.lateOver30, p.late_over_30],
    [w.total, p.closed_lines],
  ]
  return {
    sheet: w.punctuality,
    title: w.punctuality,
    notes: [],
    empty: w.none,
    sums: [4],
    columns: [{ label: w.item, width: 36 }, numeric(w.lines), numeric(w.percentOf(w.ofClosed), 24)],
    rows: rows.map(([label, number]) => [
      text(label),
      count(number),
      share(number, p.closed_lines),
    ]),
  }
}

export function chaseTable({ chase: c }: YearStatistics, w: Words): Figures {
  const rows: [string, number][] = [
    [w.chasedInTime, c.chased_in_time],
    [w.returnedBefore, c.returned_before_deadline],
    [w.missed, c.missed],
    [w.deadlines, c.deadlines],
  ]
  return {
    sheet: w.chase,
    title: w.chase,
    notes: [],
    empty: w.none,
    sums: [3],
    columns: [
      { label: w.item, width: 36 },
      numeric(w.number),
      numeric(w.percentOf(w.ofDeadlines), 24),
    ],
    rows: rows.map(([label, number]) => [
      label === w.missed && number > 0 ? late(label) : text(label),
      count(number),
      share(number, c.deadlines),
    ]),
  }
}

/** Table 10: clause 209's three ways, what is still open, and the money. */
export function damageTable({ damage: d }: YearStatistics, w: Words): Figures {
  const ofLines = (label: string, number: number): Cell[] => [
    text(label),
    count(number),
    share(number, d.lines),
  ]
  const plain = (label: string, cell: Cell): Cell[] => [text(label), cell, text('')]
  return {
    sheet: w.damage,
    title: w.damage,
    notes: [],
    empty: w.none,
    sums: [4],
    columns: [
      { label: w.item, width: 44 },
      numeric(w.number),
      numeric(w.percentOf(w.ofDamage), 24),
    ],
    rows: [
      ofLines(w.settledRepair, d.settled_repair),
      ofLines(w.settledReplace, d.settled_replace),
      ofLines(w.settledPay, d.settled_pay),
      ofLines(w.open, d.open),
      ofLines(w.damageLines, d.lines),
      plain(w.damagedUnits, count(d.units_damaged)),
      plain(w.lostUnits, count(d.units_lost)),
      plain(w.paid, money(d.paid_baht)),
      plain(w.settledFromEarlier, count(d.settled_from_earlier_years)),
      plain(w.paidFromEarlier, money(d.paid_from_earlier_years_baht)),
    ],
  }
}

export function serviceTable({ service_days: days }: YearStatistics, w: Words): Figures {
  return {
    sheet: w.service,
    title: w.service,
    notes: [],
    empty: w.none,
    columns: [{ label: w.item, width: 44 }, numeric(w.number)],
    rows: [
      [text(w.toDecision), decimal(days.request_to_decision_median)],
      [text(w.toHandOver), decimal(days.request_to_handover_median)],
    ],
  }
}

/** Corrections of earlier years, which leave those years alone; null where none was made. */
export function correctionsTable(year: YearStatistics, w: Words): Figures | null {
  const corrections = year.corrections_of_earlier_years ?? []
  if (corrections.length === 0) return null
  return {
    sheet: w.corrections,
    title: w.corrections,
    empty: w.none,
    notes: [w.correctionsNote],
    columns: [
      { label: w.loan, width: 14 },
      { label: w.codeOrName, width: 40 },
      { label: w.what, width: 18 },
      numeric(w.units),
      { label: w.correctedOn, width: 16 },
      { label: w.madeOn, width: 16 },
    ],
    rows: corrections.map(each => [
      text(each.loan),
      text(each.item),
      text(each.of === 'hand-over' ? w.handOverCorrected : w.returnCorrected),
      count(each.units),
      date(each.corrected_on),
      date(each.made_on),
    ]),
  }
}

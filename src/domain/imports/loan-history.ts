import { compare } from '../compare.ts'
import { addDays, type CivilDate } from '../dates.ts'
import type { Details } from '../entry.ts'
import type { Place } from '../place.ts'
import type { Row } from './columns.ts'
import type { Fault } from './fault.ts'
import { type FormKey, type LoanForm, readForm } from './loan-form.ts'
import {
  type FindItem,
  type LineHistory,
  type LineKey,
  type LineRows,
  type Portion,
  readLines,
  rowsByLoan,
} from './loan-lines.ts'
import { RowReading } from './reading.ts'

/** One form of the old register with all that happened to it. */
export type LoanHistory = { form: LoanForm; lines: LineHistory[] }

export type RegisterTables = {
  forms: { sheet: string; rows: Row<FormKey>[] }
  lines: { sheet: string; rows: Row<LineKey>[] }
}

/** Rows of one form that must be told, should the form be left out. */
type HistoryReading = { loans: LoanHistory[]; faults: Fault[] }

/**
 * Reads the register's two sheets. A form with anything wrong in it, or in one of its lines, is
 * left out whole, and each of its rows is told why.
 */
export function readRegister(
  tables: RegisterTables,
  divisions: Map<string, string>,
  find: FindItem,
  today: CivilDate,
): HistoryReading {
  const loans: LoanHistory[] = []
  const forms = readForms(tables.forms, divisions, today)
  const { byLoan, faults } = rowsByLoan(
    tables.lines.rows,
    tables.lines.sheet,
    new Set(forms.map(({ form }) => keyOf(form))),
  )
  const seen = new Map<string, number>()
  for (const { form, reading } of forms) {
    const twin = seen.get(keyOf(form))
    if (form.number > 0 && twin !== undefined) {
      reading.fault('number', 'number-twice', { row: twin })
      faults.push(...reading.faults)
      continue
    }
    seen.set(keyOf(form), form.row)
    const rows = byLoan.get(keyOf(form)) ?? []
    const lines = readLines(rows, form, find, today, reading.faults.length === 0)
    if (rows.length === 0) reading.fault('number', 'no-lines')
    checkDecision(reading, form, lines)
    const wrong = wrongRows(reading, rows, tables.lines.sheet)
    faults.push(...wrong)
    if (wrong.length === 0) loans.push({ form, lines })
  }
  return { loans, faults }
}

const keyOf = (form: LoanForm) => `${form.number}/${form.fiscalYear}`

function readForms(
  { sheet, rows }: RegisterTables['forms'],
  divisions: Map<string, string>,
  today: CivilDate,
) {
  return rows.map(row => {
    const reading = new RowReading(row, sheet)
    return { reading, form: readForm(reading, divisions, today) }
  })
}

/** "In part" means that a line got less than was asked for, and nothing else does. */
function checkDecision(reading: RowReading<FormKey>, form: LoanForm, lines: LineHistory[]): void {
  if (form.decision !== 'approved' && form.decision !== 'partly-approved') return
  if (reading.faults.length > 0 || lines.some(line => line.approved === null)) return
  const partly = lines.some(line => (line.approved ?? 0) < line.requested)
  if (partly !== (form.decision === 'partly-approved')) {
    reading.fault('decision', 'decision-differs')
  }
}

/** Every fault of a form and its lines; and of the rows that are right, why they go with it. */
function wrongRows(reading: RowReading<FormKey>, rows: LineRows, sheet: string): Fault[] {
  const ofLines = rows.flatMap(each => each.reading.faults)
  if (reading.faults.length === 0 && ofLines.length === 0) return []
  if (reading.faults.length === 0) {
    reading.fault(null, 'line-wrong', { sheet, row: ofLines[0]!.row })
  }
  for (const each of rows) {
    if (each.reading.faults.length === 0)
      each.reading.fault(null, 'form-wrong', { row: reading.number })
  }
  return [...reading.faults, ...rows.flatMap(each => each.reading.faults)]
}

type LoanKind =
  | 'requested'
  | 'approved'
  | 'refused'
  | 'cancelled'
  | 'handed-over'
  | 'returned'
  | 'extended'
  | 'chased'
  | 'settled'

/** Something that happened to a form, in the words of the book, before it has an id. */
export type LoanEvent = {
  [Kind in Exclude<LoanKind, 'requested'>]: {
    kind: Kind
    day: CivilDate
    /** Its place within the day; see `ranks`. */
    rank: number
    line: LineHistory | null
    quantity: number | null
    source: Place | null
    target: Place | null
    detail: Details[Kind]
  }
}[Exclude<LoanKind, 'requested'>]

/**
 * Within one day: papers first; then what comes back from earlier hand-overs, repairs and
 * replacements; then hand-overs; then what left and came back that same day. So no shelf is ever
 * emptier than empty.
 */
const ranks = {
  decided: 1,
  extended: 2,
  chased: 3,
  back: 4,
  settled: 5,
  out: 6,
  sameDay: 7,
  sameDaySettled: 8,
}
/** The request itself comes before all. */
export const requestRank = 0

const still = { line: null, quantity: null, source: null, target: null }

/** All that happened to a form after its request, in order. */
export function eventsOf(history: LoanHistory): LoanEvent[] {
  const { lines } = history
  const movements = lines.flatMap(line => movementsOf(history.form, line))
  return [...papersOf(history), ...movements].sort(byDay)
}

export const byDay = (a: { day: string; rank: number }, b: { day: string; rank: number }) =>
  compare(a.day, b.day) || a.rank - b.rank

function papersOf({ form, lines }: LoanHistory): LoanEvent[] {
  const { decision, post, note, dueOn, extendedTo } = form
  const events: LoanEvent[] = []
  const decided = { ...still, day: form.decidedOn ?? form.requestedOn, rank: ranks.decided }
  if (decision === 'approved' || decision === 'partly-approved') {
    const approved = lines.map(({ line, approved: quantity }) => ({
      line,
      quantity: quantity ?? 0,
    }))
    const detail = { lines: approved, post, ...(note && { note }) }
    events.push({ ...decided, kind: 'approved', detail })
  }
  if (decision === 'refused') {
    events.push({ ...decided, kind: 'refused', detail: { reason: note, post } })
  }
  if (decision === 'cancelled')
    events.push({ ...decided, kind: 'cancelled', detail: { reason: note } })
  if (extendedTo !== null) {
    // The register does not say when; it was the day before the original due date.
    const before = addDays(dueOn, -1)
    const day = before > form.requestedOn ? before : form.requestedOn
    const detail = { from: dueOn, dueOn: extendedTo, reason: note, ...(post && { post }) }
    events.push({ ...still, kind: 'extended', day, rank: ranks.extended, detail })
  }
  for (const day of form.chasedOn) {
    const detail = { channel: 'unknown' as const, answer: '' }
    events.push({ ...still, kind: 'chased', day, rank: ranks.chased, detail })
  }
  return events
}

function movementsOf(form: LoanForm, line: LineHistory): LoanEvent[] {
  const day = form.handedOverOn
  if (day === null || line.handedOver === 0) return []
  const out: LoanEvent = {
    kind: 'handed-over',
    day,
    rank: ranks.out,
    line,
    quantity: line.handedOver,
    source: 'shelf',
    target: 'loan',
    detail: { category: line.item.category, unitValueSatang: line.item.priceSatang },
  }
  return [out, ...line.portions.flatMap(portion => portionEvents(line, portion, day))]
}

function portionEvents(line: LineHistory, portion: Portion, outOn: CivilDate): LoanEvent[] {
  const day = portion.returnedOn
  const sameDay = day === outOn
  const back = (quantity: number, target: Place): LoanEvent[] =>
    quantity === 0
      ? []
      : [
          {
            kind: 'returned',
            day,
            rank: sameDay ? ranks.sameDay : ranks.back,
            line,
            quantity,
            source: 'loan',
            target,
            detail: {},
          },
        ]
  const returns = [
    ...back(portion.good, 'shelf'),
    ...back(portion.damaged, 'repair'),
    ...back(portion.lost, 'lost'),
  ]
  return [...returns, ...settlements(line, portion, outOn)]
}

/** A unit in repair comes back on its settlement's day, whatever the way; a lost one only in kind. */
function settlements(line: LineHistory, portion: Portion, outOn: CivilDate): LoanEvent[] {
  const { way, settledOn, damaged, lost, receipt } = portion
  if (way === null || settledOn === null) return []
  const rank = settledOn === outOn ? ranks.sameDaySettled : ranks.settled
  // Money is paid once for the row, so it stands beside the first of its conditions.
  let paidSatang = portion.paidSatang
  return (['damaged', 'lost'] as const).flatMap((condition): LoanEvent[] => {
    const units = condition === 'damaged' ? damaged : lost
    if (units === 0) return []
    const detail = { way, condition, units, paidSatang, receipt }
    paidSatang = 0
    const moves = condition === 'damaged' || way === 'replace'
    const source = condition === 'damaged' ? ('repair' as const) : ('lost' as const)
    const movement = moves ? { quantity: units, source, target: 'shelf' as const } : {}
    return [{ ...still, kind: 'settled', day: settledOn, rank, detail, ...movement, line }]
  })
}

import { codeKey } from '../code.ts'
import type { CivilDate } from '../dates.ts'
import type { Item } from '../item.ts'
import { normalise } from '../text.ts'
import type { SettlementWay } from '../words.ts'
import type { Column, Row } from './columns.ts'
import type { Fault } from './fault.ts'
import { setKey } from './item-rows.ts'
import { type LoanForm, loanNumber } from './loan-form.ts'
import { RowReading, shown } from './reading.ts'

/** The sheet of lines: a row for each line, and a further one for each further partial return. */
export const lineColumns = {
  number: { names: ['เลขที่ใบยืม', 'เลขที่', 'loan number'], required: true },
  item: { names: ['เลขครุภัณฑ์/รายการ', 'เลขครุภัณฑ์', 'รหัสครุภัณฑ์', 'item'], required: true },
  name: { names: ['รายการ', 'ชื่อพัสดุ', 'name'] },
  requested: { names: ['จำนวนที่ขอ', 'จำนวนขอ', 'requested'], required: true },
  approved: { names: ['จำนวนที่อนุมัติ', 'จำนวนอนุมัติ', 'approved'], required: true },
  handedOver: { names: ['จำนวนที่จ่าย', 'จำนวนจ่าย', 'handed over'], required: true },
  returnedOn: { names: ['วันที่คืน', 'วันที่ส่งคืน', 'returned on'], required: true },
  good: { names: ['คืนสภาพดี', 'สภาพดี', 'returned good'], required: true },
  damaged: { names: ['คืนชำรุด', 'ชำรุด', 'returned damaged'], required: true },
  lost: { names: ['สูญหาย', 'lost'], required: true },
  way: { names: ['วิธีชดใช้', 'การชดใช้', 'settlement'] },
  paid: { names: ['จำนวนเงินชดใช้ (บาท)', 'เงินชดใช้', 'paid'] },
  settledOn: { names: ['วันที่ชดใช้เสร็จ', 'วันที่ชดใช้', 'settled on'] },
  receipt: { names: ['เลขที่ใบเสร็จ', 'ใบเสร็จ', 'receipt'] },
} satisfies Record<string, Column>
export type LineKey = keyof typeof lineColumns

/** What came back of a line on one day, and how it was settled. */
export type Portion = {
  row: number
  returnedOn: CivilDate
  good: number
  damaged: number
  lost: number
  way: SettlementWay | null
  paidSatang: number
  settledOn: CivilDate | null
  receipt: string
}

/** What the history needs to know of an item. */
type LentItem = Pick<
  Item,
  'id' | 'code' | 'name' | 'category' | 'priceSatang' | 'acquiredOn' | 'division'
>

export type LineHistory = {
  row: number
  line: number
  item: LentItem
  requested: number
  approved: number | null
  handedOver: number
  portions: Portion[]
}

/** The items of the register, by code, and the sets without one by name. */
export type FindItem = (text: string, owningDivision: string) => LentItem | undefined

/** By its code, else a set by its name: of the owning division first, then of any. */
export function itemFinder(byCode: Map<string, LentItem>, byName: Map<string, LentItem>): FindItem {
  const anywhere = new Map([...byName.values()].map(item => [nameKey(item.name), item]))
  return (text, owningDivision) =>
    byCode.get(codeKey(text)) ??
    byName.get(setKey({ name: text, division: owningDivision })) ??
    anywhere.get(nameKey(text))
}

const nameKey = (name: string) => normalise(name).toLowerCase()

/** The rows of one form's lines, in the file's order. */
export type LineRows = { reading: RowReading<LineKey>; row: Row<LineKey> }[]

/** Sorts the rows by their form, `12/2566`. A row that names no form of the file is a fault. */
export function rowsByLoan(rows: Row<LineKey>[], sheet: string, known: Set<string>) {
  const byLoan = new Map<string, LineRows>()
  const faults: Fault[] = []
  for (const row of rows) {
    const reading = new RowReading(row, sheet)
    const named = loanNumber(reading.required('number', 50))
    const key = named === null ? '' : `${named.number}/${named.fiscalYear}`
    if (named === null && !reading.isEmpty('number')) reading.fault('number', 'not-a-loan-number')
    else if (named !== null && !known.has(key)) reading.fault('number', 'no-such-loan')
    faults.push(...reading.faults)
    if (reading.faults.length > 0) continue
    const group = byLoan.get(key)
    if (group) group.push({ reading, row })
    else byLoan.set(key, [{ reading, row }])
  }
  return { byLoan, faults }
}

/**
 * Reads the lines of one form. What is wrong with each row is in its reading. Where the form itself
 * is not `sound`, nothing is held against it: one mistake is told once.
 */
export function readLines(
  rows: LineRows,
  form: LoanForm,
  find: FindItem,
  today: CivilDate,
  sound: boolean,
): LineHistory[] {
  const lines: LineHistory[] = []
  for (const { reading, row } of rows) {
    const text = reading.required('item', 200)
    if (text === '') continue
    const item = find(text, form.owningDivision)
    if (!item) {
      reading.fault('item', 'item-unknown', { text: shown(text) })
      continue
    }
    const before = lines.findLast(line => line.item.id === item.id)
    if (reading.isEmpty('requested')) {
      if (!before) reading.fault('requested', 'first-row-missing')
      else addPortion(reading, form, before, today)
      continue
    }
    if (before) reading.fault('item', 'item-twice', { row: before.row })
    const line = firstRow(reading, row.row, lines.length + 1, item, form)
    if (sound) checkAgainst(form, line, reading)
    lines.push(line)
    addPortion(reading, form, line, today)
  }
  return lines
}

function firstRow(
  reading: RowReading<LineKey>,
  row: number,
  line: number,
  item: LentItem,
  form: LoanForm,
): LineHistory {
  const requested = reading.whole('requested', 1) ?? 0
  const approved = reading.whole('approved')
  const handedOver = reading.whole('handedOver') ?? 0
  if (isApproved(form) && approved === null && reading.isEmpty('approved')) {
    reading.fault('approved', 'missing')
  }
  if ((approved ?? 0) > requested) {
    reading.fault('approved', 'more-than-approved', { most: requested })
  }
  return { row, line, item, requested, approved, handedOver, portions: [] }
}

const isApproved = ({ decision }: LoanForm) =>
  decision === 'approved' || decision === 'partly-approved'

/** What was handed over must fit the form's decision and day, and the day the office got the item. */
function checkAgainst(form: LoanForm, line: LineHistory, reading: RowReading<LineKey>): void {
  const { handedOver, item } = line
  const most = isApproved(form) ? (line.approved ?? 0) : 0
  if (handedOver > most) reading.fault('handedOver', 'more-than-approved', { most })
  if (handedOver === 0) return
  if (form.handedOverOn === null) reading.fault('handedOver', 'not-handed-over')
  else if (item.acquiredOn > form.handedOverOn) {
    reading.fault('item', 'not-acquired-yet', { day: item.acquiredOn })
  }
}

function addPortion(
  reading: RowReading<LineKey>,
  form: LoanForm,
  line: LineHistory,
  today: CivilDate,
): void {
  const portion = readPortion(reading, today)
  const units = portion.good + portion.damaged + portion.lost
  if (units === 0) {
    if (portion.returnedOn !== '') reading.fault('good', 'missing')
    if (portion.settledOn !== null) reading.fault('settledOn', 'nothing-to-settle')
    return
  }
  if (portion.returnedOn === '') {
    if (reading.isEmpty('returnedOn')) reading.fault('returnedOn', 'date-missing')
    return
  }
  const out = line.portions.reduce((left, each) => left - unitsOf(each), line.handedOver)
  if (units > out) reading.fault('good', 'more-than-out', { most: out })
  if (form.handedOverOn !== null && portion.returnedOn < form.handedOverOn) {
    reading.fault('returnedOn', 'dates-out-of-order')
  }
  if (portion.settledOn !== null && portion.settledOn < portion.returnedOn) {
    reading.fault('settledOn', 'dates-out-of-order')
  }
  if (portion.settledOn !== null && portion.damaged + portion.lost === 0) {
    reading.fault('settledOn', 'nothing-to-settle')
  }
  if (portion.settledOn !== null && portion.way === null) reading.fault('way', 'missing')
  line.portions.push(portion)
}

export const unitsOf = (portion: Portion) => portion.good + portion.damaged + portion.lost

function readPortion(reading: RowReading<LineKey>, today: CivilDate): Portion {
  return {
    row: reading.number,
    returnedOn: reading.day('returnedOn', today) ?? '',
    good: reading.whole('good') ?? 0,
    damaged: reading.whole('damaged') ?? 0,
    lost: reading.whole('lost') ?? 0,
    way: wayIn(reading),
    paidSatang: reading.satang('paid') ?? 0,
    settledOn: reading.day('settledOn', today),
    receipt: reading.text('receipt', 100),
  }
}

function wayIn(reading: RowReading<LineKey>): SettlementWay | null {
  if (reading.isEmpty('way')) return null
  return reading.choice<SettlementWay>('way', [
    [['ซ่อมแซม', 'ซ่อม', 'repair'], 'repair'],
    [['ชดใช้เป็นพัสดุ', 'ชดใช้เป็นของ', 'replace'], 'replace'],
    [['ชดใช้เป็นเงิน', 'จ่ายเงิน', 'pay'], 'pay'],
  ])
}

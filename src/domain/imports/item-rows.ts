import { canonicalCode, codeKey, codesInRange, isCode, isRange } from '../code.ts'
import type { CivilDate } from '../dates.ts'
import type { Control, WrittenItem } from '../item.ts'
import { normalise } from '../text.ts'
import type { ItemKind } from '../words.ts'
import type { Column, Row } from './columns.ts'
import type { Fault } from './fault.ts'
import { divisionKey } from './people-rows.ts'
import { RowReading } from './reading.ts'

export const itemColumns = {
  code: {
    names: [
      'เลขครุภัณฑ์',
      'รหัสครุภัณฑ์',
      'หมายเลขครุภัณฑ์',
      'เลขที่ครุภัณฑ์',
      'เลขรหัสพัสดุ',
      'รหัสพัสดุ',
      'เลขรหัสครุภัณฑ์',
      'หมายเลขพัสดุ',
      'code',
    ],
    required: true,
  },
  name: { names: ['รายการ', 'ชื่อพัสดุ', 'ชื่อครุภัณฑ์', 'ชื่อรายการ', 'name'], required: true },
  category: { names: ['หมวด', 'ประเภท', 'หมวดครุภัณฑ์', 'category'], required: true },
  kind: { names: ['ประเภทพัสดุ', 'ลักษณะการใช้', 'ชนิดพัสดุ', 'kind'] },
  control: { names: ['การควบคุม', 'วิธีควบคุม', 'control'], required: true },
  quantity: { names: ['จำนวน', 'จำนวนหน่วย', 'quantity'], required: true },
  unit: { names: ['หน่วยนับ', 'หน่วย', 'unit'], required: true },
  price: { names: ['ราคาต่อหน่วย (บาท)', 'ราคา/หน่วย', 'ราคา', 'price'], required: true },
  acquiredOn: {
    names: ['วันที่ได้มา', 'ได้มาเมื่อวันที่', 'วันเดือนปีที่ได้มา', 'วันได้มา', 'acquired on'],
    required: true,
  },
  store: { names: ['ที่เก็บ', 'สถานที่เก็บ', 'สถานที่ตั้ง', 'store'] },
  division: {
    names: ['หน่วยงานที่รับผิดชอบ', 'หน่วยงาน', 'สังกัด', 'กอง', 'division'],
    required: true,
  },
  publicMayBorrow: { names: ['ให้ประชาชนยืม', 'ประชาชนยืม', 'public may borrow'], required: true },
  mostDays: { names: ['ยืมได้ไม่เกิน (วัน)', 'จำนวนวันยืมสูงสุด', 'most days'], required: true },
  note: { names: ['หมายเหตุ', 'note'] },
} satisfies Record<string, Column>
type ItemKey = keyof typeof itemColumns

const mostDaysMax = 365
/** A file brings at most so many codes, ranges counted out. */
const codesInFileMax = 200_000

/** An item of the file: a row of pieces by range gives several, of the same row. */
export type ItemOfRow = { row: number; item: WrittenItem; quantity: number }

type ItemReading = { items: ItemOfRow[]; faults: Fault[] }

/**
 * Reads the register's rows. `divisions` is from `divisionKey` to the division's id. Each row
 * gives its items, or all that is wrong with it.
 */
export function readItems(
  rows: Row<ItemKey>[],
  divisions: Map<string, string>,
  today: CivilDate,
): ItemReading {
  const items: ItemOfRow[] = []
  const faults: Fault[] = []
  const seen = new Map<string, number>()
  for (const row of rows) {
    const reading = new RowReading(row)
    const { item, quantity } = readItem(reading, divisions, today)
    const codes = codesOf(reading, item, quantity, codesInFileMax - seen.size)
    // A faulty row keeps its code: the next one with the same is a fault too.
    for (const key of seenKeys(item, codes)) {
      const twin = seen.get(key)
      if (twin === undefined) seen.set(key, row.row)
      else if (twin !== row.row && reading.faults.length === 0) {
        reading.fault(
          item.code === '' ? 'name' : 'code',
          item.code === '' ? 'name-twice' : 'code-twice',
          { row: twin },
        )
      }
    }
    if (reading.faults.length > 0) faults.push(...reading.faults)
    else if (item.control === 'set') items.push({ row: row.row, item, quantity })
    else
      for (const code of codes) items.push({ row: row.row, item: { ...item, code }, quantity: 1 })
  }
  return { items, faults }
}

function readItem(
  reading: RowReading<ItemKey>,
  divisions: Map<string, string>,
  today: CivilDate,
): { item: WrittenItem; quantity: number } {
  const name = withTimes(reading.name('name'))
  const control = reading.choice<Control>('control', [
    [['รายชิ้น', 'piece'], 'piece'],
    [['จำนวนรวม', 'set'], 'set'],
  ])
  const isPublic = reading.choice('publicMayBorrow', [
    [['ได้', 'ใช่', 'ให้', 'yes', '✓'], true],
    [['ไม่ได้', 'ไม่', 'ไม่ให้', 'no', '-', '–'], false],
  ])
  const item: WrittenItem = {
    code: codeIn(reading),
    name,
    category: reading.required('category', 100),
    ...kindIn(reading),
    control: control ?? 'piece',
    unit: reading.required('unit', 50),
    priceSatang: reading.satang('price') ?? missing(reading, 'price'),
    acquiredOn: reading.day('acquiredOn', today) ?? missingDay(reading),
    store: reading.text('store', 200),
    division: divisionIn(reading, divisions),
    publicMayBorrow: isPublic ?? false,
    mostDays: mostDaysIn(reading),
    note: reading.text('note', 500),
  }
  return { item, quantity: quantityIn(reading, item) }
}

function codeIn(reading: RowReading<ItemKey>): string {
  const text = reading.text('code', 100)
  if (reading.isFormula('code') || (text !== '' && !isCode(text) && !saysNone(text))) {
    reading.fault('code', 'not-a-code')
    return ''
  }
  return saysNone(text) ? '' : canonicalCode(text)
}

/** `-` or ไม่มี in the column of codes says that there is none. */
const saysNone = (text: string) => /^[-–—]*$/.test(text) || /^ไม่มี/.test(text)

/** Windows-874 has no ×, so a file of it writes `4 x 8`; both mean the same. */
const withTimes = (name: string) => name.replace(/(?<=\d) [xX] (?=\d)/g, ' × ')

/** The kind where the file says it; a file that says none leaves what the register says. */
function kindIn(reading: RowReading<ItemKey>): { kind?: ItemKind } {
  if (reading.isEmpty('kind')) return {}
  const kind = reading.choice<ItemKind>('kind', [
    [['ใช้คงรูป', 'คงรูป', 'ครุภัณฑ์', 'วัสดุคงทน', 'durable'], 'durable'],
    [['ใช้สิ้นเปลือง', 'สิ้นเปลือง', 'วัสดุสิ้นเปลือง', 'consumable'], 'consumable'],
    [['รถราชการ', 'รถยนต์', 'ยานพาหนะ', 'vehicle'], 'vehicle'],
  ])
  return kind ? { kind } : {}
}

function quantityIn(reading: RowReading<ItemKey>, item: WrittenItem): number {
  if (reading.isEmpty('quantity') && item.control === 'piece' && item.code !== '') {
    return Math.max(1, codesInRange(item.code).length)
  }
  return reading.whole('quantity', 1) ?? missing(reading, 'quantity')
}

/** A cell that gave null is either empty, or its fault is told already. */
function missing(reading: RowReading<ItemKey>, column: ItemKey): number {
  if (reading.isEmpty(column)) reading.fault(column, 'missing')
  return 0
}

function missingDay(reading: RowReading<ItemKey>): CivilDate {
  missing(reading, 'acquiredOn')
  return ''
}

function divisionIn(reading: RowReading<ItemKey>, divisions: Map<string, string>): string {
  const name = reading.required('division', 200)
  const id = divisions.get(divisionKey(name))
  if (name !== '' && id === undefined) {
    reading.fault('division', 'division-unknown', { text: name.slice(0, 60) })
  }
  return id ?? ''
}

function mostDaysIn(reading: RowReading<ItemKey>): number {
  const days = reading.whole('mostDays', 1)
  if (days === null) return missing(reading, 'mostDays')
  if (days > mostDaysMax) reading.fault('mostDays', 'days-range', { most: mostDaysMax })
  return days
}

/** The codes of the row's pieces, once they agree with its quantity; [] for a set without one. */
function codesOf(
  reading: RowReading<ItemKey>,
  { code, control }: WrittenItem,
  quantity: number,
  room: number,
): string[] {
  const piece = control === 'piece'
  if (reading.faults.some(fault => ['code', 'control', 'quantity'].includes(fault.column ?? ''))) {
    return code === '' || isRange(code) ? [] : [code]
  }
  if (code === '') {
    if (piece) reading.fault('code', 'code-missing')
    return []
  }
  const codes = codesInRange(code)
  if (codes.length === 0) reading.fault('code', 'range-not-counted')
  else if (isRange(code) && codes.length !== quantity) {
    reading.fault('quantity', 'range-differs', { codes: codes.length, quantity })
  } else if (piece && codes.length !== quantity) reading.fault('quantity', 'one-code-one-piece')
  else if (codes.length > room) {
    reading.fault('quantity', 'too-many-pieces', { most: codesInFileMax })
  }
  return codes
}

/** What two rows must not share: each code, and the name of a set that has none. */
function seenKeys(item: WrittenItem, codes: string[]): string[] {
  if (codes.length > 0) return codes.map(codeKey)
  return item.control === 'set' && item.code === '' && item.name !== '' ? [setKey(item)] : []
}

/** A set without a code is known by its name and its division. */
export const setKey = (item: Pick<WrittenItem, 'name' | 'division'>) =>
  `set\n${item.division}\n${normalise(item.name).toLowerCase()}`

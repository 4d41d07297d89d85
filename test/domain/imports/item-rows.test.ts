import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTable } from '../../../src/domain/imports/columns.ts'
import { itemColumns, readItems } from '../../../src/domain/imports/item-rows.ts'
import { divisionKey } from '../../../src/domain/imports/people-rows.ts'
import type { Cell, Sheet } from '../../../src/domain/imports/sheet.ts'
import { spreadsheetReader } from '../../../src/outside/spreadsheet.ts'
import { importFaultText } from '../../../views/words/import-faults.ts'
import { sampleBytes, sampleJson } from '../../support/sample.ts'

const divisions = new Map([[divisionKey('สำนักปลัด'), 'd01']])
const today = '2026-11-24'

async function sampleRows(name: string) {
  const sheets = await spreadsheetReader(async () => {})(sampleBytes(name))
  const table = sheets.ok && findTable(sheets.value, itemColumns)
  if (!table || table.ok === false) throw new Error('no table')
  return table.value.rows
}

const heading = [
  ...['เลขครุภัณฑ์', 'รายการ', 'หมวด', 'การควบคุม', 'จำนวน', 'หน่วยนับ', 'ราคาต่อหน่วย (บาท)'],
  ...['วันที่ได้มา', 'ที่เก็บ', 'หน่วยงานที่รับผิดชอบ', 'ให้ประชาชนยืม', 'ยืมได้ไม่เกิน (วัน)', 'หมายเหตุ'],
]
const good = [
  '311-62-0001',
  'โต๊ะ',
  'สำนักงาน',
  'รายชิ้น',
  '1',
  'ตัว',
  '100',
  '1 ต.ค. 2567',
  'โรงเก็บ',
  'สำนักปลัด',
  'ได้',
  '3',
  '',
]

const sheet = (rows: (string | Cell)[][]): Sheet[] => [
  {
    name: 'ทะเบียน',
    rows: rows.map((cells, index) => ({
      row: index + 1,
      cells: cells.map(cell =>
        cell === ''
          ? undefined
          : typeof cell === 'string'
            ? { text: cell, kind: 'text', formula: false }
            : cell,
      ),
    })),
  },
]

/** Reads rows under our heading; each changes the good row. */
function reading(...changes: Record<number, string | Cell>[]) {
  const rows = changes.map(change => good.map((cell, index) => change[index] ?? cell))
  const table = findTable(sheet([heading, ...rows]), itemColumns)
  if (!table.ok) throw new Error(table.why.word)
  return readItems(table.value.rows, divisions, today)
}

const words = (change: Record<number, string | Cell>) =>
  reading(change).faults.map(({ column, word }) => `${column} ${word}`)

describe('the kind of a thing', () => {
  const read = (kind: string) => {
    const table = findTable(
      sheet([
        [...heading, 'ประเภทพัสดุ'],
        [...good, kind],
      ]),
      itemColumns,
    )
    if (!table.ok) throw new Error('no table')
    return readItems(table.value.rows, divisions, today)
  }

  it.each([
    ['ใช้สิ้นเปลือง', 'consumable'],
    ['รถราชการ', 'vehicle'],
    ['ใช้คงรูป', 'durable'],
    ['', undefined],
  ])('is what its column says: %s', (said, kind) => {
    expect(read(said).items[0]?.item.kind).toBe(kind)
  })

  it('is asked for again where it says neither, and left as it is where there is no column', () => {
    expect(read('อื่น ๆ').faults).toMatchObject([{ column: 'kind', word: 'neither' }])
    expect('kind' in reading({}).items[0]!.item).toBe(false)
  })
})

describe('the rows of an asset register', () => {
  it('gives exactly the faults of expected-faults.json, one to a row', async () => {
    const expected = sampleJson<{ row: number; fault: string | null }[]>('expected-faults.json')
    const { faults, items } = readItems(
      await sampleRows('asset-register-with-faults.xlsx'),
      divisions,
      today,
    )
    const wrong = expected.filter(({ fault }) => fault !== null)
    expect(faults.map(fault => fault.row)).toEqual(wrong.map(({ row }) => row))
    expect(faults.map(({ row, column, word }) => [row, column, word])).toEqual([
      [3, 'code', 'code-twice'],
      [4, 'name', 'missing'],
      [5, 'quantity', 'at-least-one'],
      [6, 'quantity', 'at-least-one'],
      [7, 'quantity', 'not-a-number'],
      [8, 'price', 'not-a-price'],
      [9, 'acquiredOn', 'no-such-day'],
      [10, 'acquiredOn', 'no-leap-year'],
      [11, 'division', 'division-unknown'],
      [12, 'quantity', 'range-differs'],
      [13, 'control', 'neither'],
      [14, 'quantity', 'one-code-one-piece'],
      [15, 'code', 'code-missing'],
      [16, 'acquiredOn', 'in-future'],
      [17, 'code', 'not-a-code'],
      [18, 'publicMayBorrow', 'neither'],
      [19, 'mostDays', 'days-range'],
      [20, 'name', 'too-long'],
    ])
    expect(items.map(({ row }) => row)).toEqual([2, 21])
    for (const fault of faults) {
      for (const language of ['th', 'en'] as const) {
        expect(importFaultText(fault, language).length).toBeGreaterThan(5)
      }
    }
  })

  it('counts a range of pieces out, and keeps a set whole', () => {
    const { items, faults } = reading(
      { 0: '๓๑๑/๖๒/๐๐๐๑ ถึง ๐๐๐๓', 4: '3' },
      { 0: '311-62-0101 ถึง 0140', 3: 'จำนวนรวม', 4: '40' },
      { 0: '', 3: 'จำนวนรวม', 4: '๔๐๐' },
    )
    expect(faults).toEqual([])
    expect(items.map(({ row, item, quantity }) => [row, item.code, quantity])).toEqual([
      [2, '311-62-0001', 1],
      [2, '311-62-0002', 1],
      [2, '311-62-0003', 1],
      [3, '311-62-0101 ถึง 311-62-0140', 40],
      [4, '', 400],
    ])
  })

  it('reads money, days and digits as they are written', () => {
    const { items } = reading({ 6: '28,000.50 บาท', 7: '๑๕/๐๑/๒๕๖๓', 11: '๓๐' })
    expect(items[0]!.item).toMatchObject({
      priceSatang: 2_800_050,
      acquiredOn: '2020-01-15',
      mostDays: 30,
    })
    const number: Cell = { text: '28000.1', kind: 'number', formula: false }
    expect(reading({ 6: number }).items[0]!.item.priceSatang).toBe(2_800_010)
  })

  it('takes what a formula shows as a number, and never as a code or a name', () => {
    const formula = (text: string): Cell => ({ text, kind: 'text', formula: true })
    expect(reading({ 6: formula('250') }).items[0]!.item.priceSatang).toBe(25_000)
    expect(words({ 0: formula('311-62-0001') })).toEqual(['code not-a-code'])
    expect(words({ 1: formula('โต๊ะ') })).toEqual(['name formula'])
    expect(words({ 1: '=1+1' })).toEqual(['name formula'])
  })

  it('sees a code that lies in the range of another row, and a set named twice', () => {
    expect(reading({ 0: '311-62-0001 ถึง 0005', 4: '5' }, { 0: '311/62/0003' }).faults).toEqual([
      { row: 3, column: 'code', word: 'code-twice', facts: { row: 2 } },
    ])
    const set = { 0: '', 3: 'จำนวนรวม', 4: '5' }
    expect(reading(set, set).faults).toEqual([
      { row: 3, column: 'name', word: 'name-twice', facts: { row: 2 } },
    ])
  })

  it('finds the heading under titles, spelt tolerably, in any order', () => {
    const renamed = [
      'หมายเหตุ',
      'รหัส ครุภัณท์',
      'ชื่อ ครุภัณฑ์',
      'หมวด',
      'การ ควบคุม',
      'จำนวน ',
      'หน่วย',
      'ราคา/หน่วย',
      'วัน ที่ได้มา',
      'สังกัด',
      'ให้ประชาชนยืม',
      'ยืมได้ไม่เกิน',
    ]
    const row = [
      '',
      '1-1',
      'โต๊ะ',
      'สำนักงาน',
      'รายชิ้น',
      '1',
      'ตัว',
      '1',
      '1 ต.ค. 2567',
      'สำนักปลัด',
      'ได้',
      '3',
    ]
    const sheets = sheet([['ทะเบียน'], ['ณ วันที่'], renamed, row, renamed, row])
    const table = findTable(sheets, itemColumns)
    expect(table.ok && table.value.rows.map(each => each.row)).toEqual([4, 6])
  })

  it('names the headings that a file lacks', () => {
    const table = findTable(sheet([['รายการ', 'จำนวน']]), itemColumns)
    expect(table.ok ? null : table.why.word).toBe('file-without-columns')
    expect(table.ok ? '' : String(table.why.facts?.columns)).toContain('เลขครุภัณฑ์')
  })

  it('answers every row once, whatever stands in its cells', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('1', '0', '-1', '311-62-0001', '1 ถึง 99999999', '31/2/2567'),
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 13, maxLength: 13 }), { minLength: 1, maxLength: 5 }),
        rows => {
          const table = findTable(sheet([heading, ...rows]), itemColumns)
          if (!table.ok) return
          const { items, faults } = readItems(table.value.rows, divisions, today)
          const told = new Set([...items, ...faults].map(each => each.row))
          expect(told.size).toBe(table.value.rows.length)
          expect(items.some(item => faults.some(fault => fault.row === item.row))).toBe(false)
        },
      ),
    )
  })
})

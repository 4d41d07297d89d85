import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { importFiles } from '../../src/usecases/imports/import-files.ts'
import { workbook } from './spreadsheets.ts'
import { createWorld, type World } from './world.ts'

/** An old control register of two kinds of things, row by row, for the tests of its import. */

export type Text = string | number
export const formHeading = [
  ...['เลขที่ใบยืม', 'วันที่ขอยืม', 'ชื่อผู้ยืม', 'ประเภทผู้ยืม', 'สังกัด/หน่วยงาน/หมู่ที่', 'วัตถุประสงค์'],
  ...['ประเภทงาน', 'สถานที่ใช้', 'ใช้ใน/นอกสถานที่', 'หน่วยงานเจ้าของทรัพย์สิน', 'ผลการพิจารณา'],
  ...['วันที่พิจารณา', 'ผู้อนุมัติ', 'วันที่จ่าย', 'กำหนดส่งคืนเดิม', 'กำหนดส่งคืนหลังขยาย'],
  ...['วันที่ติดตามทวง', 'หมายเหตุ'],
]
export const lineHeading = [
  ...['เลขที่ใบยืม', 'เลขครุภัณฑ์/รายการ', 'รายการ', 'จำนวนที่ขอ', 'จำนวนที่อนุมัติ', 'จำนวนที่จ่าย'],
  ...['หน่วยนับ', 'วันที่คืน', 'คืนสภาพดี', 'คืนชำรุด', 'สูญหาย', 'วิธีชดใช้', 'จำนวนเงินชดใช้ (บาท)'],
  ...['วันที่ชดใช้เสร็จ', 'เลขที่ใบเสร็จ'],
]
export const goodForm: Text[] = [
  ...['1/2566', '01/10/2565', 'นายอุดม ใจดี', 'ประชาชน/ชุมชน', 'หมู่ที่ 2', 'งานบุญ', 'งานเกษตร'],
  ...['วัด', 'นอก', 'สำนักปลัด', 'อนุมัติ', '02/10/2565', 'นายก', '03/10/2565', '10/10/2565', '', '', ''],
]
export const goodLine: Text[] = [
  '1/2566',
  'จอบ',
  'จอบ',
  3,
  3,
  3,
  'เล่ม',
  '09/10/2565',
  3,
  0,
  0,
  '',
  '',
  '',
  '',
]

export type Change = Record<number, Text>
export const changed = (row: Text[], change: Change) =>
  row.map((cell, index) => change[index] ?? cell)
export const register = (forms: Change[], lines: Change[]) =>
  workbook({
    ใบยืม: [formHeading, ...forms.map(change => changed(goodForm, change))],
    รายการ: [lineHeading, ...lines.map(change => changed(goodLine, change))],
  })

export async function office() {
  const world = await createWorld()
  await world.putItem({ id: 'hoes', name: 'จอบ', quantity: 10, acquiredOn: '2020-01-01' })
  await world.putItem({
    id: 'pump',
    name: 'เครื่องสูบน้ำ',
    code: '318-64-0001',
    acquiredOn: '2021-06-03',
  })
  return world
}

export async function imported(world: World, bytes: Uint8Array) {
  const [done] = await importFiles(world.open, [{ what: 'loans', name: 'r.xlsx', bytes }])
  if (!done!.verdict.ok) throw new Error(done!.verdict.why.word)
  return done!.verdict.value
}

/** The faults of a register of one form and its lines, as `sheet row column word`. */
export async function faultsOf(form: Change, ...lines: Change[]) {
  const world = await office()
  const { faults, added } = await imported(world, register([form], lines.length > 0 ? lines : [{}]))
  expect(added).toEqual(faults.length > 0 ? [] : [2])
  world.close()
  return faults
    .filter(fault => fault.word !== 'line-wrong' && fault.word !== 'form-wrong')
    .map(({ sheet, row, column, word }) => `${sheet} ${row} ${column} ${word}`)
}

export const entriesOf = (world: World) =>
  world.db.all<{ kind: string; day: string; move: string }>(sql`
    SELECT kind, happened_on AS day,
      coalesce(quantity || ' ' || source || '→' || target, '') AS move
    FROM ledger WHERE loan IS NOT NULL ORDER BY position`)

import { workbook } from './spreadsheets.ts'

/** An asset register of tables, for the tests of large imports. */

const heading = [
  ...['เลขครุภัณฑ์', 'รายการ', 'หมวด', 'การควบคุม', 'จำนวน', 'หน่วยนับ', 'ราคาต่อหน่วย (บาท)'],
  ...['วันที่ได้มา', 'ที่เก็บ', 'หน่วยงานที่รับผิดชอบ', 'ให้ประชาชนยืม', 'ยืมได้ไม่เกิน (วัน)'],
]

export type RegisterRow = { code: string; name: string; quantity?: number; price?: number }

export const assetRegister = (rows: RegisterRow[]) =>
  workbook({ ทะเบียน: [heading, ...rows.map(cellsOf)] })

const cellsOf = ({ code, name, quantity = 1, price = 1_800 }: RegisterRow) => [
  ...[code, name, 'สำนักงาน', 'รายชิ้น', quantity, 'ตัว', price],
  ...['12 พ.ย. 2561', 'โรงเก็บพัสดุ', 'สำนักปลัด', 'ได้', 5],
]

import type { Column } from '../../src/domain/imports/columns.ts'
import { itemColumns } from '../../src/domain/imports/item-rows.ts'
import { formColumns } from '../../src/domain/imports/loan-form.ts'
import { lineColumns } from '../../src/domain/imports/loan-lines.ts'
import type { ImportKind } from '../../src/domain/imports/outcome.ts'
import { peopleColumns } from '../../src/domain/imports/people-rows.ts'
import { words } from './words.ts'

export const importWords = words({
  th: {
    checking: 'กำลังตรวจทุกแถวของไฟล์ โปรดรอ ยังไม่มีอะไรถูกบันทึก',
    accepting: 'กำลังบันทึกลงสมุด โปรดรอจนหน้าถัดไปเปิด',
    title: 'นำเข้าข้อมูล',
    lead: 'เลือกไฟล์ที่สำนักงานใช้อยู่ ระบบหาหัวตารางเอง ตรวจทุกแถวและแสดงผลให้ดูก่อน ยังไม่มีอะไรถูกบันทึกจนกว่าจะกดยืนยัน',
    what: 'เป็นข้อมูลอะไร',
    people: 'บุคลากรและหน่วยงาน',
    items: 'ทะเบียนครุภัณฑ์',
    loans: 'สมุดคุมการยืม–คืนเดิม',
    headings: 'หัวตารางที่ระบบอ่าน',
    headingsLead:
      'หัวตารางอยู่แถวใดก็ได้ เรียงอย่างไรก็ได้ คอลัมน์อื่นที่มีอยู่ไม่ต้องลบ หากไฟล์ของสำนักงานยังขาดคอลัมน์ใด ให้เพิ่มก่อน',
    tables: ['ตารางใบยืม แถวละหนึ่งใบ', 'ตารางรายการ แถวละหนึ่งรายการของใบยืม'],
    mayLack: '(ไม่มีก็ได้)',
    alsoRead: 'หรือ',
    inColumn: {
      code: 'เลขเดียว หรือช่วง เช่น 311-62-0001 ถึง 311-62-0040',
      control: 'รายชิ้น (แต่ละชิ้นมีเลขของตัวเอง) หรือ จำนวนรวม (ยืมเป็นจำนวน เช่น เก้าอี้)',
      publicMayBorrow: 'ได้ หรือ ไม่ได้',
    } as Record<string, string>,
    file: 'ไฟล์',
    fileHint: (megabytes: string, rows: string) =>
      `.xlsx หรือ .csv ไม่เกิน ${megabytes} MB และ ${rows} แถว`,
    check: 'ตรวจไฟล์',
    unchecked: 'ยังตรวจไฟล์ไม่ได้',
    latest: 'ไฟล์ที่นำเข้าล่าสุด',
    none: 'ยังไม่มีไฟล์ที่นำเข้า',
    noneHint:
      'ลำดับคือ บุคลากรและหน่วยงาน ทะเบียนครุภัณฑ์ แล้วจึงสมุดคุมเดิม ผู้ดูแลระบบนำเข้าบุคลากร เจ้าหน้าที่พัสดุนำเข้าส่วนที่เหลือ',
    at: 'เมื่อ',
    state: 'สถานะ',
    waiting: 'รอยืนยัน',
    accepted: 'นำเข้าแล้ว',
    cancelled: 'ยกเลิกแล้ว',
    previewTitle: 'ผลการตรวจไฟล์',
    doneTitle: 'ผลการนำเข้า',
    added: 'เพิ่มใหม่',
    changed: 'เปลี่ยน',
    left: 'คงเดิม',
    wrong: 'ผิด',
    rows: 'แถว',
    row: 'แถว',
    sheet: 'แผ่นงาน',
    nothingKept: 'ยังไม่มีอะไรถูกบันทึก',
    accept: 'นำเข้าแถวที่ถูกต้อง',
    acceptAll: 'นำเข้าทั้งหมด',
    cancel: 'ไม่นำเข้า',
    onlyGood: 'แถวที่ผิดจะไม่ถูกนำเข้า แก้ในไฟล์แล้วเลือกไฟล์ใหม่ได้ทุกเมื่อ แถวที่นำเข้าแล้วจะไม่ซ้ำ',
    nothingNew: 'ข้อมูลในไฟล์นี้มีในระบบครบแล้ว ไม่มีอะไรต้องนำเข้า',
    onlyWrong: 'แถวที่ถูกต้องมีในระบบครบแล้ว เหลือเฉพาะแถวที่ผิด แก้ในไฟล์แล้วเลือกไฟล์ใหม่',
    noGoodRows: 'ไม่มีแถวที่นำเข้าได้ แก้แถวที่ผิดในไฟล์แล้วเลือกไฟล์ใหม่',
    before: 'เคยนำเข้าไฟล์เดียวกันนี้แล้วเมื่อ',
    faults: 'แถวที่ผิด และวิธีแก้',
    more: 'และอีก',
    changedRows: 'แถวที่จะเปลี่ยน',
    changedDone: 'แถวที่เปลี่ยน',
    which: 'แถวไหนบ้าง',
    things: { people: 'คน', items: 'รายการทรัพย์สิน', loans: 'ใบยืม' },
    divisions: 'หน่วยงานใหม่',
    gaps: 'เลขที่ใบยืมที่ขาดหายไปในสมุดเดิม (ไม่เป็นไร บันทึกไว้ตามจริง)',
    next: { people: 'เปิดบัญชีผู้ใช้ให้บุคลากร', items: 'พิมพ์ป้าย QR', loans: 'ดูสมุดคุม' },
    again: 'เลือกไฟล์อื่น',
    cancelledHint: 'ไฟล์นี้ถูกยกเลิก ไม่มีข้อมูลจากไฟล์นี้อยู่ในระบบ',
    whole: 'ทั้งแถว',
  },
  en: {
    checking: 'Checking every row of the file. Nothing is written yet.',
    accepting: 'Writing into the book. Please wait for the next page.',
    title: 'Import',
    lead: 'Choose the office’s own files. The headings are found, every row is checked and shown first; nothing is kept until you say yes.',
    what: 'What is in the file',
    people: 'People and divisions',
    items: 'Asset register',
    loans: 'The old control register',
    headings: 'The headings that are read',
    headingsLead:
      'They may stand in any row and in any order, and other columns may stay. Where your file lacks one of these columns, add it first.',
    tables: ['Table of forms, a row for each', 'Table of lines, a row for each item of a form'],
    mayLack: '(may be missing)',
    alsoRead: 'or',
    inColumn: {
      code: 'one number, or a range such as 311-62-0001 ถึง 311-62-0040',
      control:
        'รายชิ้น (each piece has its own number) or จำนวนรวม (lent by quantity, such as chairs)',
      publicMayBorrow: 'ได้ (yes) or ไม่ได้ (no)',
    } as Record<string, string>,
    file: 'File',
    fileHint: (megabytes: string, rows: string) =>
      `.xlsx or .csv, up to ${megabytes} MB and ${rows} rows`,
    check: 'Check the file',
    unchecked: 'The file could not be checked',
    latest: 'Latest files',
    none: 'No file was imported yet',
    noneHint:
      'The order is people and divisions, the asset register, then the old control register. The administrator imports the people, a supply officer the rest.',
    at: 'When',
    state: 'State',
    waiting: 'waits for your yes',
    accepted: 'imported',
    cancelled: 'cancelled',
    previewTitle: 'What this file would bring',
    doneTitle: 'What was imported',
    added: 'new',
    changed: 'changed',
    left: 'left alone',
    wrong: 'wrong',
    rows: 'rows',
    row: 'Row',
    sheet: 'sheet',
    nothingKept: 'Nothing is kept yet',
    accept: 'Import the good rows',
    acceptAll: 'Import all',
    cancel: 'Do not import',
    onlyGood:
      'Wrong rows stay out. Put them right in the file and choose it again: what is in already is not added twice.',
    nothingNew: 'Everything in this file is known already. There is nothing to import.',
    onlyWrong:
      'What is right in this file is known already. Put the wrong rows right in the file and choose it again.',
    noGoodRows: 'No row can be taken. Put the wrong rows right in the file and choose it again.',
    before: 'This very file was imported on',
    faults: 'What is wrong, and what to do',
    more: 'and',
    changedRows: 'Rows that would change',
    changedDone: 'Rows that changed',
    which: 'Which rows',
    things: { people: 'people', items: 'items', loans: 'loan forms' },
    divisions: 'New divisions',
    gaps: 'Numbers that the old register does not have (no harm: kept as they were)',
    next: {
      people: 'Open accounts for them',
      items: 'Print QR labels',
      loans: 'See the control register',
    },
    again: 'Choose another file',
    cancelledHint: 'This file was cancelled; nothing of it is in the book.',
    whole: 'the whole row',
  },
})

export const columnsOf: Record<ImportKind, Record<string, Column>[]> = {
  people: [peopleColumns],
  items: [itemColumns],
  loans: [formColumns, lineColumns],
}

/** A column by its heading as the files have it, in either language: that is what to look for. */
export function columnName(what: ImportKind, key: string): string {
  const columns = columnsOf[what].find(each => key in each)
  return columns?.[key]?.names[0] ?? key
}

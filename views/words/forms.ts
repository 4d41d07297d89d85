import type { FormState, FormWord } from '../form-state.ts'
import { peopleRefusals } from './refusals-people.ts'
import { type Language, words } from './words.ts'

export const formWords = words({
  th: { summary: 'ยังบันทึกไม่ได้ โปรดตรวจข้อมูลต่อไปนี้', optional: '(ไม่บังคับ)' },
  en: { summary: 'Not saved yet. Please check the following', optional: '(optional)' },
})

const faults: Record<Language, Record<FormWord, (most: number) => string>> = {
  th: {
    missing: () => 'โปรดกรอกข้อมูลช่องนี้',
    'too-long': most => `ยาวเกินไป ใส่ได้ไม่เกิน ${most} ตัวอักษร`,
    'too-big': most => `มากเกินไป ใส่ได้ไม่เกิน ${most}`,
    'too-small': () => 'ต้องเป็น 1 ขึ้นไป',
    'not-a-date': () =>
      'อ่านวันที่นี้ไม่ได้ หรือไม่มีในปฏิทิน โปรดใส่วัน เดือน และปีสี่หลัก เช่น 1 ต.ค. 2568 หรือ 1/10/2568',
    'in-future': () => 'วันนี้ยังมาไม่ถึง โปรดใส่วันนี้หรือวันก่อนหน้า',
    'not-a-number': () => 'โปรดใส่เป็นตัวเลข',
    'not-in-list': () => 'โปรดเลือกจากรายการที่มีให้',
    'not-chosen': () => 'โปรดเลือกหนึ่งข้อ',
    'not-understood': () => 'อ่านข้อมูลช่องนี้ไม่ได้ โปรดตรวจอีกครั้ง',
    'no-file': () => 'โปรดเลือกไฟล์',
    'file-too-large': most => `ไฟล์ใหญ่เกินไป รับได้ไม่เกิน ${most} MB`,
    'not-same': () => 'รหัสผ่านสองช่องไม่ตรงกัน',
    'too-short': () => 'รหัสผ่านต้องยาวอย่างน้อย 8 ตัวอักษร',
    'not-a-username': () => peopleRefusals.th['not-a-username']({}),
    'not-confirmed': () => 'โปรดตรวจ แล้วทำเครื่องหมายยืนยันที่ช่องนี้ก่อน',
  },
  en: {
    missing: () => 'Please fill this in',
    'too-long': most => `Too long: ${most} characters at most`,
    'too-big': most => `Too much: ${most} at most`,
    'too-small': () => 'It must be 1 or more',
    'not-a-date': () =>
      'This is no day that can be read. Write day, month and a year of four digits, such as 1 Oct 2568 or 1/10/2568',
    'in-future': () => 'This day has not come. Give today or an earlier day',
    'not-a-number': () => 'Please give a number',
    'not-in-list': () => 'Please choose from the list',
    'not-chosen': () => 'Please choose one',
    'not-understood': () => 'This could not be read. Please check it',
    'no-file': () => 'Please choose a file',
    'file-too-large': most => `The file is too large: ${most} MB at most`,
    'not-same': () => 'The two passwords differ',
    'too-short': () => 'A password has at least 8 characters',
    'not-a-username': () => peopleRefusals.en['not-a-username']({}),
    'not-confirmed': () => 'Please check, then tick this to confirm',
  },
}

export function faultText(fault: FormState['faults'][string], language: Language): string {
  return faults[language][fault.word](fault.most ?? 0)
}

import type { RefusalWord } from '../../src/domain/verdict.ts'
import type { Language } from './words.ts'

type DoorWord = Extract<
  RefusalWord,
  | 'not-allowed'
  | 'loan-of-another'
  | 'from-another-site'
  | 'form-broken'
  | 'form-too-large'
  | 'form-too-many-fields'
>
type Say = (facts: Record<string, string | number>) => string

/** Refusals at the door: what is not theirs to do or to open, and what was sent and is not even looked at. */
export const doorRefusals: Record<Language, Record<DoorWord, Say>> = {
  th: {
    'not-allowed': () =>
      'หน้าที่ของท่านในระบบไม่มีสิทธิทำรายการนี้ หากจำเป็นโปรดติดต่อเจ้าหน้าที่พัสดุ กองคลัง หรือผู้ดูแลระบบ',
    'loan-of-another': () =>
      'ใบยืมนี้เป็นของผู้อื่น เปิดดูได้เฉพาะผู้ยืม เจ้าหน้าที่พัสดุ ผู้บังคับบัญชา และผู้ตรวจสอบภายใน หากต้องการทราบว่าของว่างเมื่อใด โปรดดูปฏิทินในหน้าทรัพย์สินนั้น',
    'from-another-site': () => 'คำขอนี้มาจากเว็บไซต์อื่น จึงไม่ได้ทำรายการ โปรดเปิดหน้านี้จากระบบโดยตรง',
    'form-broken': () => 'แบบฟอร์มที่ส่งมาอ่านไม่ได้ จึงไม่ได้บันทึก โปรดเปิดหน้านั้นใหม่แล้วกรอกอีกครั้ง',
    'form-too-large': f =>
      `แบบฟอร์มที่ส่งมาใหญ่เกินไป (รับได้ไม่เกิน ${f.kilobytes ?? ''} KB ไม่รวมไฟล์แนบ) จึงไม่ได้บันทึก โปรดแบ่งส่งทีละส่วน`,
    'form-too-many-fields': f =>
      `แบบฟอร์มที่ส่งมามีช่องเกิน ${f.most ?? ''} ช่อง จึงไม่ได้บันทึก โปรดแบ่งส่งทีละส่วน`,
  },
  en: {
    'not-allowed': () =>
      'Your role may not do this. If it is needed, ask the supply officer of the finance division or the administrator.',
    'loan-of-another': () =>
      'This loan is somebody else’s. Its borrower, the supply officers, the heads and the internal auditor may open it. When a thing is free again stands in the calendar of its own page.',
    'from-another-site': () =>
      'This came from another site, so nothing was done. Open the page from here.',
    'form-broken': () =>
      'The form that was sent cannot be read, so nothing was saved. Open its page again and fill it in once more.',
    'form-too-large': f =>
      `The form that was sent is too large (${f.kilobytes ?? ''} KB at most, without files), so nothing was saved. Send it in parts.`,
    'form-too-many-fields': f =>
      `The form that was sent has more than ${f.most ?? ''} fields, so nothing was saved. Send it in parts.`,
  },
}

import type { RefusalWord } from '../../src/domain/verdict.ts'
import type { Language } from './words.ts'

type DoorWord = Extract<
  RefusalWord,
  'from-another-site' | 'form-broken' | 'form-too-large' | 'form-too-many-fields'
>
type Say = (facts: Record<string, string | number>) => string

/** Refusals at the door: what was sent is not even looked at. */
export const doorRefusals: Record<Language, Record<DoorWord, Say>> = {
  th: {
    'from-another-site': () => 'คำขอนี้มาจากเว็บไซต์อื่น จึงไม่ได้ทำรายการ โปรดเปิดหน้านี้จากระบบโดยตรง',
    'form-broken': () => 'แบบฟอร์มที่ส่งมาอ่านไม่ได้ จึงไม่ได้บันทึก โปรดเปิดหน้านั้นใหม่แล้วกรอกอีกครั้ง',
    'form-too-large': f =>
      `แบบฟอร์มที่ส่งมาใหญ่เกินไป (รับได้ไม่เกิน ${f.kilobytes ?? ''} KB ไม่รวมไฟล์แนบ) จึงไม่ได้บันทึก โปรดแบ่งส่งทีละส่วน`,
    'form-too-many-fields': f =>
      `แบบฟอร์มที่ส่งมามีช่องเกิน ${f.most ?? ''} ช่อง จึงไม่ได้บันทึก โปรดแบ่งส่งทีละส่วน`,
  },
  en: {
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

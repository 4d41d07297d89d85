import type { RefusalWord } from '../../src/domain/verdict.ts'
import type { Language } from './words.ts'

type Say = (facts: Record<string, string | number>) => string
export type SettingWord = Extract<
  RefusalWord,
  | 'number-pattern'
  | 'code-pattern'
  | 'code-class-missing'
  | 'holiday-lines'
  | 'label-notice-long'
  | `emblem-${string}`
>

/** Refusals of the office's settings. */
export const settingRefusals: Record<Language, Record<SettingWord, Say>> = {
  th: {
    'code-pattern': () =>
      'แบบเลขครุภัณฑ์ต้องลงท้ายด้วย {number} และใช้ได้เพียง {class} {year} {calendar} อย่างละครั้ง เช่น {class}-{year}-{number} หรือเว้นว่างไว้',
    'code-class-missing': () =>
      'ยังไม่มีเลขครุภัณฑ์ของหมวดนี้ในทะเบียนให้เทียบ โปรดใส่รหัสประเภท เช่น 320 ในช่องนี้ แล้วกดเสนอเลขถัดไปอีกครั้ง',
    'number-pattern': () =>
      'แบบเลขที่ต้องมี {number} และ {year} อย่างละหนึ่งแห่ง และไม่มีวงเล็บปีกกาอื่น เช่น บย. {number}/{year}',
    'emblem-unknown': () =>
      'ตราต้องเป็นไฟล์ PNG หรือ JPEG จริง โปรดบันทึกภาพเป็นชนิดนี้แล้วเลือกใหม่ การเปลี่ยนเพียงนามสกุลไฟล์ใช้ไม่ได้',
    'emblem-broken': () => 'อ่านภาพนี้ไม่ได้ ไฟล์อาจไม่ครบ โปรดบันทึกภาพใหม่แล้วเลือกอีกครั้ง',
    'emblem-size': f =>
      `ด้านของตราต้องมี ${f.least ?? ''} ถึง ${f.most ?? ''} จุด โปรดย่อหรือขยายภาพแล้วเลือกใหม่`,
    'holiday-lines': f => `มี ${f.count ?? ''} บรรทัดที่อ่านไม่ได้ จึงยังไม่บันทึกทั้งรายการ โปรดแก้บรรทัดที่แจ้งไว้`,
    'label-notice-long': f =>
      `ข้อความนี้ยาวเกินที่ป้ายดวงเล็กสุดจะพิมพ์ได้ใน ${f.lines ?? ''} บรรทัด โปรดใช้คำให้สั้นลง`,
  },
  en: {
    'code-pattern': () =>
      'A pattern of codes ends with {number}, and knows {class}, {year} and {calendar} beside it, once each, such as {class}-{year}-{number}. It may be empty',
    'code-class-missing': () =>
      'No code of this category is in the register yet. Type the class here, such as 320, and ask for the next code again',
    'number-pattern': () =>
      'A pattern has {number} and {year} once each and no other braces, such as บย. {number}/{year}',
    'emblem-unknown': () =>
      'An emblem is a true PNG or JPEG. Save the picture as one and choose it again; another ending of its name is not enough.',
    'emblem-broken': () =>
      'This picture cannot be read; the file may not be whole. Save it again and choose it.',
    'emblem-size': f =>
      `The sides of an emblem have ${f.least ?? ''} to ${f.most ?? ''} dots. Make it smaller or bigger and choose it again.`,
    'holiday-lines': f =>
      `${f.count ?? ''} lines could not be read, so nothing was saved. Put the lines below right.`,
    'label-notice-long': f =>
      `This is more than the smallest label prints in ${f.lines ?? ''} lines. Use fewer words.`,
  },
}

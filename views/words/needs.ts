import type { DayKind } from '../../src/domain/working-days.ts'
import { daysEn, daysTh } from './manual.ts'
import { words } from './words.ts'

/** What the request form says of the chosen work type, before anything is sent. */
export const needWords = words({
  th: {
    by: (n: number) => `ตามคู่มือ ฉบับที่ ${n}`,
    read: 'อ่านคู่มือ',
    none: 'ประเภทงานนี้ยังไม่มีคู่มือที่ประกาศใช้ ใช้หลักเกณฑ์ของระเบียบฯ ข้อ 207–211',
    most: (n: number) => `ยืมได้ไม่เกิน ${n} วัน`,
    notice: (n: number, kind: DayKind | undefined, first: string) =>
      `ขอล่วงหน้าอย่างน้อย ${daysTh(n, kind)} ส่งวันนี้เริ่มยืมได้ตั้งแต่ ${first}`,
    bring: 'เอกสารที่ต้องแนบ',
    opinions: (names: string) => `${names} ให้ความเห็นก่อนอนุมัติ`,
    stricter: 'หัวหน้าหน่วยงานของรัฐเป็นผู้อนุมัติทุกกรณี',
    steps: (n: number, decided: string) => `ขั้นตอน ${n} ขั้น ส่งวันนี้ควรได้รับการพิจารณาภายใน ${decided}`,
    notFor: (who: string) => `งานประเภทนี้ไม่ให้${who}ยืม โปรดเลือกประเภทงานอื่น`,
    notCovered: (things: string) =>
      `งานประเภทนี้ไม่ครอบคลุม ${things} โปรดเลือกประเภทงานอื่นหรือเอาออกจากใบ`,
    onlyInside: 'ใช้ภายในสถานที่เท่านั้น',
    onlyOutside: 'ใช้นอกสถานที่เท่านั้น',
  },
  en: {
    by: (n: number) => `By version ${n} of the manual`,
    read: 'Read the manual',
    none: 'No version of the manual is in force for this work type; clauses 207–211 hold',
    most: (n: number) => `${n} days at most`,
    notice: (n: number, kind: DayKind | undefined, first: string) =>
      `ask at least ${daysEn(n, kind)} ahead: sent today, it may begin on ${first}`,
    bring: 'Documents to attach',
    opinions: (names: string) => `Opinion before the decision: ${names}`,
    stricter: 'The head of the agency always decides',
    steps: (n: number, decided: string) => `${n} steps; sent today, decided by ${decided}`,
    notFor: (who: string) => `Not for ${who}. Choose another work type`,
    notCovered: (things: string) =>
      `It does not cover ${things}. Choose another work type, or take it out`,
    onlyInside: 'On the premises only',
    onlyOutside: 'Off the premises only',
  },
})

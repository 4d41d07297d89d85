import type { RefusalWord } from '../../src/domain/verdict.ts'
import { longDate } from './dates.ts'
import type { Language } from './words.ts'

type Say = (facts: Record<string, string | number>) => string
type CheckWord = Extract<
  RefusalWord,
  `check-${string}` | 'checker-supply-officer' | `finding-${string}`
>
const lastDay = (year: string | number | undefined, language: Language) =>
  longDate(`${Number(year) - 543}-09-30`, language)

/** Refusals of the annual check (clause 213) and of its findings (clause 214). */
export const checkRefusals: Record<Language, Record<CheckWord, Say>> = {
  th: {
    'checker-supply-officer': f =>
      `${f.names ?? ''} เป็นเจ้าหน้าที่พัสดุ จึงเป็นผู้ตรวจสอบพัสดุประจำปีไม่ได้ (ระเบียบฯ ข้อ 213) โปรดแต่งตั้งผู้อื่น`,
    'check-year-ahead': f =>
      `ปีงบประมาณ ${f.year ?? ''} ยังไม่เริ่ม จึงยังแต่งตั้งผู้ตรวจสอบไม่ได้ โปรดตรวจปีงบประมาณ`,
    'check-there': f =>
      `ปีงบประมาณ ${f.year ?? ''} แต่งตั้งผู้ตรวจสอบพัสดุประจำปีไว้แล้ว โปรดเปิดรายการตรวจสอบของปีนั้น`,
    'check-too-early': f =>
      `เปิดบัญชีได้เมื่อพ้นวันที่ ${lastDay(f.year, 'th')} เพราะต้องใช้ยอดคงเหลือของวันนั้น (ระเบียบฯ ข้อ 213)`,
    'check-not-open': f => `ยังไม่ได้เปิดบัญชี ณ วันที่ ${lastDay(f.year, 'th')} จึงยังนับไม่ได้ โปรดเปิดบัญชีก่อน`,
    'check-reported': () => 'การตรวจสอบนี้รายงานผลแล้ว จึงนับเพิ่มหรือแก้ไม่ได้',
    'check-one-piece': () => 'รายการนี้มีชิ้นเดียว ระบุ 1 เมื่อพบ หรือ 0 เมื่อไม่พบ',
    'check-left': f => `ยังไม่ได้นับ ${f.left ?? ''} รายการ โปรดนับให้ครบ หรือยืนยันว่าให้รายงานเป็นไม่พบ`,
    'finding-gone': () => 'ไม่มีข้อที่ตรวจพบนี้แล้ว เพราะมีผู้นับใหม่ไปก่อน โปรดดูรายการที่แสดงอยู่ซึ่งเป็นปัจจุบัน',
    'finding-settled': () => 'ข้อที่ตรวจพบนี้บันทึกผลไปแล้ว ผลแสดงอยู่ในหน้านี้',
    'finding-way': () => 'ผลนี้ไม่เหมาะกับข้อที่ตรวจพบชนิดนี้ โปรดเลือกผลจากรายการ',
    'finding-order': () => 'โปรดระบุเลขที่คำสั่งแต่งตั้งคณะกรรมการสอบหาข้อเท็จจริง (ระเบียบฯ ข้อ 214)',
  },
  en: {
    'checker-supply-officer': f =>
      `${f.names ?? ''} is a supply officer and cannot be a checker of the annual check (clause 213). Appoint somebody else.`,
    'check-year-ahead': f =>
      `Fiscal year ${f.year ?? ''} has not begun, so nobody can be appointed for it yet. Look at the year.`,
    'check-there': f =>
      `Fiscal year ${f.year ?? ''} has its annual check already. Open the check of that year.`,
    'check-too-early': f =>
      `The list can be drawn once ${lastDay(f.year, 'en')} is over, for it says what remained on that day (clause 213).`,
    'check-not-open': f =>
      `The list as at ${lastDay(f.year, 'en')} is not drawn yet, so nothing can be counted. Draw it first.`,
    'check-reported': () => 'This check was reported, so nothing more can be counted in it.',
    'check-one-piece': () => 'This is one piece: say 1 if it is there, 0 if it is not.',
    'check-left': f =>
      `${f.left ?? ''} things were not counted. Count them, or say that they are reported as not found.`,
    'finding-gone': () =>
      'This finding is no more, for somebody counted again. The page shows what there is now.',
    'finding-settled': () => 'This finding was settled before. The page shows how.',
    'finding-way': () => 'That outcome does not fit this kind of finding. Choose one of the list.',
    'finding-order': () =>
      'Give the number of the order that appoints the fact-finding committee (clause 214).',
  },
}

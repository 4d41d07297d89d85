import type { RefusalWord } from '../../src/domain/verdict.ts'
import type { Language } from './words.ts'

type Say = (facts: Record<string, string | number>) => string
type YearWord = Extract<
  RefusalWord,
  | ('year-closed' | 'year-not-over' | 'earlier-year-open')
  | ('figures-disagree' | 'not-closed-yet' | 'already-acknowledged' | 'document-altered')
>

/** Refusals of closing a year's book, and of writing into one that is closed. */
export const yearRefusals: Record<Language, Record<YearWord, Say>> = {
  th: {
    'year-closed': () => 'ปีงบประมาณนั้นปิดสมุดแล้ว โปรดบันทึกเป็นรายการแก้ไขลงวันที่วันนี้',
    'year-not-over': f =>
      `ปีงบประมาณ ${f.year ?? ''} ยังไม่สิ้นสุด ปิดสมุดได้ตั้งแต่วันที่ 1 ตุลาคม ${f.year ?? ''}`,
    'earlier-year-open': f =>
      `สมุดปีงบประมาณ ${f.year ?? ''} ยังไม่ปิด โปรดปิดสมุดตามลำดับปี เพื่อให้ยอดยกมาตรงกับยอดยกไป`,
    'figures-disagree': f =>
      `ยอดของปีงบประมาณ ${f.year ?? ''} ยังไม่ตรงกัน โปรดเปิดรายงานของปีนั้นเพื่อดูว่าต่างกันที่ใด แล้วแก้ไขก่อนปิดสมุด`,
    'not-closed-yet': f => `สมุดปีงบประมาณ ${f.year ?? ''} ยังไม่ปิด ผู้อำนวยการกองคลังต้องปิดสมุดก่อน`,
    'already-acknowledged': () => 'รับทราบการปิดสมุดปีนี้ไว้แล้ว',
    'document-altered': f =>
      `เอกสาร ${f.name ?? ''} ไม่ตรงกับฉบับที่เก็บไว้เมื่อปิดสมุด จึงไม่เปิดให้ดาวน์โหลด โปรดแจ้งผู้ตรวจสอบภายในและผู้ดูแลระบบ และกู้ไฟล์จากสำเนาสำรอง`,
  },
  en: {
    'year-closed': () => 'The book of that year is closed. Enter a correction dated today.',
    'year-not-over': f =>
      `Fiscal year ${f.year ?? ''} is not over. It can be closed from 1 October ${f.year ?? ''} on.`,
    'earlier-year-open': f =>
      `The book of ${f.year ?? ''} is still open. Close the years in their order, so that one year’s end is the next one’s beginning.`,
    'figures-disagree': f =>
      `Totals of ${f.year ?? ''} do not agree. Open its report to see where, and put it right before closing.`,
    'not-closed-yet': f =>
      `The book of ${f.year ?? ''} is not closed. The finance director closes it first.`,
    'document-altered': f =>
      `${f.name ?? 'The document'} is not what was kept at the closing, so it is not given out. Tell the internal auditor and the administrator, and restore it from a backup.`,
    'already-acknowledged': () => 'The closing of this year was acknowledged already.',
  },
}

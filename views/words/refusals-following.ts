import type { RefusalWord } from '../../src/domain/verdict.ts'
import { shortDate } from './dates.ts'
import type { Language } from './words.ts'

type Say = (facts: Record<string, string | number>) => string
type FollowingWord = Extract<
  RefusalWord,
  'chase-too-early' | 'fact-finding-missing' | 'extension-not-asked'
>

/** Refusals of what follows a loan: the chase, and what leaves the register for good. */
export const followingRefusals: Record<Language, Record<FollowingWord, Say>> = {
  th: {
    'chase-too-early': f =>
      `ยังทวงไม่ได้ การติดตามทวงเริ่มได้ตั้งแต่วันถัดจากวันครบกำหนด (${shortDate(String(f.due), 'th')}) ตามระเบียบฯ ข้อ 211`,
    'extension-not-asked': () =>
      'ไม่มีคำขอขยายเวลาที่รอพิจารณา หากจะขยายเวลาโดยไม่มีคำขอ โปรดระบุกำหนดส่งคืนใหม่',
    'fact-finding-missing': () =>
      'ของที่สูญหายหรือชำรุดจำหน่ายได้เมื่อสอบหาข้อเท็จจริงแล้ว (ระเบียบฯ ข้อ 214) โปรดระบุเลขที่คำสั่งแต่งตั้งคณะกรรมการสอบหาข้อเท็จจริง',
  },
  en: {
    'chase-too-early': f =>
      `It is too early: a thing is chased from the day after its due date (${shortDate(String(f.due), 'en')}), clause 211`,
    'extension-not-asked': () =>
      'No extension was asked for. To extend without being asked, give the new due date',
    'fact-finding-missing': () =>
      'What was lost or damaged is written off after the facts were found (clause 214). Give the number of the order that appointed the fact-finding committee',
  },
}

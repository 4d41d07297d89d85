import type { RefusalWord } from '../../src/domain/verdict.ts'
import { shortDate } from './dates.ts'
import { extensionSource } from './extensions.ts'
import { baht } from './numbers.ts'
import type { Language } from './words.ts'

type Say = (facts: Record<string, string | number>) => string
type FollowingWord = Extract<
  RefusalWord,
  | 'chase-too-early'
  | 'fact-finding-missing'
  | 'extension-not-asked'
  | 'extension-too-long'
  | 'not-checked'
  | 'amount-reason-missing'
  | 'answer-missing'
  | 'undo-too-late'
>

/** Refusals of what follows a loan: the chase, and what leaves the register for good. */
export const followingRefusals: Record<Language, Record<FollowingWord, Say>> = {
  th: {
    'chase-too-early': f =>
      `ยังทวงไม่ได้ การติดตามทวงเริ่มได้ตั้งแต่วันถัดจากวันครบกำหนด (${shortDate(String(f.due), 'th')}) ตามระเบียบฯ ข้อ 211`,
    'not-checked': () =>
      'โปรดตรวจของก่อน แล้วทำเครื่องหมายว่าคงสภาพเดิม หรือเป็นประเภท ชนิด ขนาด ลักษณะ และคุณภาพอย่างเดียวกัน (ระเบียบฯ ข้อ 209)',
    'amount-reason-missing': f =>
      Number(f.price) > 0
        ? `ราคาขณะยืมคือ ${baht(Number(f.price))} บาท (ระเบียบฯ ข้อ 209) หากรับเงินจำนวนอื่น โปรดระบุเหตุผล`
        : 'ใบยืมนี้ไม่มีราคาขณะยืมบันทึกไว้ โปรดระบุว่าจำนวนเงินนี้คิดจากอะไร',
    'undo-too-late': () =>
      'เลิกทำได้เฉพาะรายการที่ท่านเพิ่งบันทึกภายใน 10 วินาที ถ้าต้องแก้ โปรดกด แก้รายการนี้ ในประวัติของใบยืม แล้วบอกเหตุผล',
    'answer-missing': () => 'โปรดบันทึกว่าได้คำตอบอย่างไร เช่น ไม่รับสาย หรือจะนำมาคืนวันใด',
    'extension-not-asked': () =>
      'ไม่มีคำขอขยายเวลาที่รอพิจารณา หากจะขยายเวลาโดยไม่มีคำขอ โปรดระบุกำหนดส่งคืนใหม่',
    'extension-too-long': f =>
      `ขยายเวลาได้ถึง ${shortDate(String(f.last), 'th')} ${extensionSource.th(f)} โปรดเลือกวันที่เร็วกว่านั้น หรือให้ส่งคืนแล้วขอยืมใหม่`,
    'fact-finding-missing': () =>
      'ของที่สูญหายหรือชำรุดจำหน่ายได้เมื่อสอบหาข้อเท็จจริงแล้ว (ระเบียบฯ ข้อ 214) โปรดระบุเลขที่คำสั่งแต่งตั้งคณะกรรมการสอบหาข้อเท็จจริง',
  },
  en: {
    'chase-too-early': f =>
      `It is too early: a thing is chased from the day after its due date (${shortDate(String(f.due), 'en')}), clause 211`,
    'not-checked': () =>
      'Check the thing first, and tick that it is as before, or of the same kind, size and quality (clause 209)',
    'amount-reason-missing': f =>
      Number(f.price) > 0
        ? `The price at the time of the loan is ${baht(Number(f.price))} baht (clause 209). Give the reason for another amount`
        : 'No price was kept at the time of the loan. Say how this amount was found',
    'undo-too-late': () =>
      'Only what you recorded in the last 10 seconds can be undone. Otherwise press Correct this entry in the loan’s history and say why',
    'answer-missing': () => 'Say what they answered, for example that nobody picked up',
    'extension-not-asked': () =>
      'No extension was asked for. To extend without being asked, give the new due date',
    'extension-too-long': f =>
      `It may be extended until ${shortDate(String(f.last), 'en')} ${extensionSource.en(f)}. Choose an earlier day, or bring the things back and ask anew`,
    'fact-finding-missing': () =>
      'What was lost or damaged is written off after the facts were found (clause 214). Give the number of the order that appointed the fact-finding committee',
  },
}

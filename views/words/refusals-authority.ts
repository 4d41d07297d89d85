import type { RefusalWord } from '../../src/domain/verdict.ts'
import { shortDate } from './dates.ts'
import { baht, count } from './numbers.ts'
import type { Language } from './words.ts'

type Facts = Record<string, string | number>
type Say = (facts: Facts) => string
type AuthorityWord = Extract<
  RefusalWord,
  | 'beyond-delegation'
  | 'authority-lapsed'
  | 'route-not-theirs'
  | 'acts-whole'
  | 'same-person'
  | 'borrower-cannot-advise'
  | 'opinion-not-asked'
  | 'opinion-words-missing'
>

const bounds = {
  th: (f: Facts) =>
    f.bound === 'value'
      ? `มูลค่าเกิน ${baht(Number(f.most))} บาท`
      : f.bound === 'days'
        ? `ยืมนานเกิน ${count(Number(f.most))} วัน`
        : 'การยืมลักษณะนี้ไม่อยู่ในคำสั่ง',
  en: (f: Facts) =>
    f.bound === 'value'
      ? `it is worth more than ${baht(Number(f.most))} baht`
      : f.bound === 'days'
        ? `it is for more than ${count(Number(f.most))} days`
        : 'the order does not name this kind of loan',
}

/** Refusals that come from how far an order reaches, and from one person doing all. */
export const authorityRefusals: Record<Language, Record<AuthorityWord, Say>> = {
  th: {
    'beyond-delegation': f =>
      `ใบนี้เกินอำนาจตามคำสั่งของท่าน (${bounds.th(f)}) ตามระเบียบฯ ข้อ ${f.clause} ผู้พิจารณาได้คือ ${f.who || 'ผู้ดำรงตำแหน่ง ซึ่งยังไม่มีในระบบ'}`,
    'authority-lapsed': f =>
      `อำนาจของท่านตามคำสั่งที่ ${f.order} ${f.ended ? 'ถูกยกเลิกแล้ว' : `สิ้นสุดแล้วเมื่อ ${shortDate(String(f.toOn), 'th')}`} ใบนี้จึงยังไม่ได้พิจารณา ตามระเบียบฯ ข้อ ${f.clause} ผู้พิจารณาได้คือ ${f.who || 'ผู้ดำรงตำแหน่ง ซึ่งยังไม่มีในระบบ'}`,
    'borrower-cannot-advise': () => 'ผู้ยืมให้ความเห็นต่อใบยืมของตนเองไม่ได้ ผู้มีอำนาจพิจารณาได้โดยไม่ต้องรอ',
    'opinion-not-asked': () => 'ใบนี้ไม่ได้รอความเห็นของท่าน คู่มือไม่ได้ขอไว้ หรือให้ความเห็นไปแล้วดังที่แสดงในหน้านี้',
    'opinion-words-missing': () => 'เมื่อไม่เห็นควรอนุมัติ โปรดบอกเหตุผล เพื่อให้ผู้มีอำนาจใช้ประกอบการพิจารณา',
    'acts-whole': () =>
      'ผู้ให้ความเห็นแทนปลัดต้องเป็นผู้รักษาราชการแทน และทำแทนได้ทั้งตำแหน่ง โปรดเลือก “รักษาราชการแทน” และไม่กำหนดประเภทการยืม มูลค่า หรือจำนวนวัน',
    'route-not-theirs': () =>
      'หัวหน้าหน่วยงานเจ้าของพัสดุให้ทำแทนได้เฉพาะการยืมใช้ภายในสถานที่ (ระเบียบฯ ข้อ 208 (2)) โปรดเลือกใหม่',
    'same-person': () =>
      'ท่านเป็นทั้งผู้บันทึกคำขอและผู้อนุมัติใบนี้ สำนักงานนี้ไม่ให้คนเดียวทำครบทั้งสามขั้น โปรดให้เจ้าหน้าที่คนอื่นจ่ายของ',
  },
  en: {
    'beyond-delegation': f =>
      `This loan goes beyond your order (${bounds.en(f)}). By clause ${f.clause} it is decided by ${f.who || 'the holder of the post, whom nobody has recorded'}.`,
    'authority-lapsed': f =>
      `Your power by order ${f.order} ${f.ended ? 'was withdrawn' : `ended on ${shortDate(String(f.toOn), 'en')}`}, so this loan is still undecided. By clause ${f.clause} it is decided by ${f.who || 'the holder of the post, whom nobody has recorded'}.`,
    'borrower-cannot-advise': () =>
      'Borrowers give no opinion on their own loan. The approver need not wait for it.',
    'opinion-not-asked': () =>
      'Your opinion is not awaited here: the manual does not ask for it, or it was given and is shown on this page.',
    'opinion-words-missing': () =>
      'Where you are against it, say why, so that the approver can weigh it.',
    'acts-whole': () =>
      'Whoever gives the secretary’s opinion acts for the whole post. Choose “acting”, and leave routes, value and days empty',
    'route-not-theirs': () =>
      'The head of a division can lend their power for use on the premises only (clause 208 (2)). Choose again.',
    'same-person': () =>
      'You wrote this request down and approved it. In this office no one person does all three steps: let another officer hand it over.',
  },
}

import type { RefusalWord } from '../../src/domain/verdict.ts'
import { type EvidenceWord, evidenceRefusals } from './refusals-evidence.ts'
import type { Language } from './words.ts'

type Say = (facts: Record<string, string | number>) => string
type OrderWord = Extract<
  RefusalWord,
  'already-signed' | `order-${string}` | `paper-${string}` | `public-${string}`
>

/** Refusals of orders, announcements and scans, and those that an announcement gives the public. */
export const orderRefusals: Record<Language, Record<OrderWord | EvidenceWord, Say>> = {
  th: {
    ...evidenceRefusals.th,
    'already-signed': () =>
      'ฉบับนี้ลงนามและออกเลขแล้ว แก้ข้อความไม่ได้ หากต้องเปลี่ยน โปรดร่างฉบับใหม่ที่ยกเลิกฉบับนี้',
    'order-chair': f =>
      Number(f.chairs) === 0
        ? 'คณะกรรมการต้องมีประธานกรรมการหนึ่งคน โปรดเลือกว่าใครเป็นประธาน'
        : 'มีประธานกรรมการมากกว่าหนึ่งคน โปรดเลือกเพียงคนเดียว',
    'order-number-taken': f =>
      `เลขที่ ${f.number ?? ''}/${f.year ?? ''} ออกไปแล้ว โปรดตรวจเลขบนกระดาษ หรือเว้นว่างเพื่อใช้เลขถัดไป`,
    'order-number-reason': f =>
      `เลขถัดไปคือ ${f.next ?? ''}/${f.year ?? ''} หากกระดาษเป็นเลขอื่น โปรดบอกเหตุ เช่น บันทึกคำสั่งฉบับเก่า หรือทะเบียนคำสั่งของสำนักปลัดออกเลขนี้`,
    'paper-too-large': f =>
      `ไฟล์ใหญ่เกิน ${f.most ?? ''} MB โปรดสแกนใหม่ให้ละเอียดน้อยลง หรือแบ่งเป็นหลายไฟล์`,
    'paper-unknown': () => 'รับเฉพาะไฟล์ PDF PNG หรือ JPEG โปรดสแกนหรือบันทึกเป็นชนิดเหล่านี้แล้วแนบใหม่',
    'public-off': () =>
      'ยังให้ประชาชนยืมไม่ได้ เพราะไม่มีประกาศหลักเกณฑ์การให้ยืมที่ใช้บังคับในวันที่ขอ (ระเบียบฯ ข้อ 207 ห้ามให้ยืมนอกประโยชน์ของทางราชการ) โปรดให้ผู้มีสิทธิบันทึกประกาศก่อน',
    'public-purpose': f =>
      `ประกาศที่ ${f.number ?? ''} ให้ประชาชนยืมเพื่อการต่อไปนี้เท่านั้น: ${f.purposes ?? ''} โปรดเลือกข้อที่ตรงกับการใช้จริง`,
    'public-item': f =>
      `ประกาศที่ ${f.number ?? ''} ไม่ให้ประชาชนยืม ${f.name ?? ''} (หมวด ${f.category ?? ''}) โปรดเอารายการนี้ออกจากใบ`,
    'public-days': f =>
      `ประกาศที่ ${f.number ?? ''} ให้ประชาชนยืมครั้งละไม่เกิน ${f.most ?? ''} วัน นับวันแรกด้วย โปรดลดจำนวนวัน`,
  },
  en: {
    ...evidenceRefusals.en,
    'already-signed': () =>
      'It is signed and has its number, so its text stays. To change it, draft another that replaces it.',
    'order-chair': f =>
      Number(f.chairs) === 0
        ? 'A committee has one chair. Choose who it is.'
        : 'More than one chair is named. Choose one.',
    'order-number-taken': f =>
      `No. ${f.number ?? ''}/${f.year ?? ''} is taken. Look at the paper, or leave it empty for the next number.`,
    'order-number-reason': f =>
      `The next number is ${f.next ?? ''}/${f.year ?? ''}. If the paper has another, say why, such as an older order, or a number from the central register.`,
    'paper-too-large': f =>
      `The file is over ${f.most ?? ''} MB. Scan it less finely, or in several files.`,
    'paper-unknown': () => 'Only PDF, PNG and JPEG are taken. Save the scan as one of these.',
    'public-off': () =>
      'The public may not borrow yet: no announcement on lending is in force on that day (clause 207 forbids lending beyond official benefit). Have one recorded first.',
    'public-purpose': f =>
      `Announcement ${f.number ?? ''} lends to the public for these only: ${f.purposes ?? ''}. Choose the one that fits the real use.`,
    'public-item': f =>
      `Announcement ${f.number ?? ''} does not lend ${f.name ?? ''} (${f.category ?? ''}) to the public. Take it out.`,
    'public-days': f =>
      `Announcement ${f.number ?? ''} lends to the public for ${f.most ?? ''} days at most, the first day counted. Choose fewer days.`,
  },
}

/** Where a refusal can be put right, for whoever may: the page and what its link says. */
export const refusalWays: Partial<
  Record<RefusalWord, { right: 'orders.write'; href: string; text: Record<Language, string> }>
> = {
  'public-off': {
    right: 'orders.write',
    href: '/announcements/new',
    text: { th: 'บันทึกประกาศการให้ประชาชนยืม', en: 'Record an announcement on lending' },
  },
}

import type { RefusalWord } from '../../src/domain/verdict.ts'
import type { DayKind } from '../../src/domain/working-days.ts'
import { shortDate } from './dates.ts'
import { daysEn, daysTh } from './manual.ts'
import type { Language } from './words.ts'

type Facts = Record<string, string | number>
type Say = (facts: Facts) => string
type LawWord = Extract<RefusalWord, `procedure-${string}` | 'held-by-others'>

/** Where in the manual a rule stands. A rule without a version is the law's own. */
const source = {
  th: (f: Facts) => `(คู่มือ ${f.workType ?? ''} ฉบับที่ ${f.version ?? ''})`,
  en: (f: Facts) => `(manual for ${f.workType ?? ''}, version ${f.version ?? ''})`,
}

const noticeOf = ({ days, kind }: Facts, say: typeof daysTh) => say(Number(days), kind as DayKind)

/** Which of several drafts it is; one alone stands on its own page. */
const which = ({ workType }: Facts) => (workType === undefined ? '' : `${workType}: `)

/** Refusals that come from the manual and from what other loans hold. */
export const lawRefusals: Record<Language, Record<LawWord, Say>> = {
  th: {
    'procedure-borrower': f =>
      `งานประเภทนี้ไม่ให้ผู้ยืมประเภทนี้ยืม โปรดเลือกประเภทงานที่ตรงกับการใช้จริง ${source.th(f)}`,
    'procedure-location': f => `งานประเภทนี้ไม่ให้ใช้ในสถานที่ที่เลือก โปรดเลือกสถานที่ใช้ใหม่ ${source.th(f)}`,
    'procedure-category': f =>
      `งานประเภทนี้ไม่ครอบคลุม ${f.name ?? ''} (หมวด ${f.category ?? ''}) โปรดเลือกประเภทงานอื่นหรือเอาออกจากใบ ${source.th(f)}`,
    'procedure-days': f => `งานประเภทนี้ยืมได้ไม่เกิน ${f.most ?? ''} วัน โปรดลดจำนวนวัน ${source.th(f)}`,
    'procedure-notice': f =>
      `งานประเภทนี้ต้องขอล่วงหน้าอย่างน้อย ${noticeOf(f, daysTh)} โปรดเลื่อนวันเริ่มยืมเป็นตั้งแต่ ${shortDate(String(f.first), 'th')} ${source.th(f)}`,
    'procedure-decision': () =>
      'ขั้นตอนต้องมีขั้นพิจารณาอนุมัติหนึ่งขั้น ตามระเบียบฯ ข้อ 208 โปรดเลือกว่าขั้นใดคือการพิจารณาอนุมัติ',
    'procedure-effective': f =>
      `${which(f)}วันเริ่มใช้ต้องไม่มาก่อนวันเริ่มใช้ของฉบับก่อน (${shortDate(String(f.since), 'th')}) เพราะใบยืมในช่วงนั้นใช้ฉบับก่อนแล้ว โปรดแก้วันที่`,
    'procedure-changed': f =>
      `${which(f)}มีผู้แก้ร่างคู่มือนี้ไปก่อนแล้ว ข้อความที่ท่านกรอกยังอยู่ครบ โปรดเปิดดูร่างปัจจุบันในหน้าใหม่ แล้วบันทึกอีกครั้งหากยังต้องการ`,
    'held-by-others': f =>
      f.day === undefined
        ? 'ในวันที่เลือกมีใบยืมอื่นที่อนุมัติแล้วจองของไว้ จึงมีของไม่พอ โปรดลดจำนวน เปลี่ยนวัน หรือเลือกรายการอื่น'
        : `${shortDate(String(f.day), 'th')} ${f.name ?? ''} ว่างเพียง ${f.free ?? 0} ${f.unit ?? ''} เพราะใบยืมอื่นที่อนุมัติแล้วจองไว้ โปรดลดจำนวนหรือเปลี่ยนวัน`,
  },
  en: {
    'procedure-borrower': f =>
      `This kind of borrower may not borrow for this work type. Choose the work type that fits the real use. ${source.en(f)}`,
    'procedure-location': f =>
      `This work type may not be used there. Choose another place of use. ${source.en(f)}`,
    'procedure-category': f =>
      `This work type does not cover ${f.name ?? ''} (${f.category ?? ''}). Choose another work type, or take it out. ${source.en(f)}`,
    'procedure-days': f =>
      `This work type lends for ${f.most ?? ''} days at most. Choose fewer days. ${source.en(f)}`,
    'procedure-notice': f =>
      `This work type asks for ${noticeOf(f, daysEn)} of notice. Begin on ${shortDate(String(f.first), 'en')} or later. ${source.en(f)}`,
    'procedure-decision': () =>
      'One step is where the approver decides (clause 208). Choose which one.',
    'procedure-effective': f =>
      `${which(f)}It cannot begin before the version before it (${shortDate(String(f.since), 'en')}), which loans of those days followed. Change the date.`,
    'procedure-changed': f =>
      `${which(f)}Somebody changed this draft meanwhile. What you typed is still here: look at the present draft in another window, then save again if it is still needed.`,
    'held-by-others': f =>
      f.day === undefined
        ? 'Other approved loans hold these on the chosen days, so not enough is free. Take fewer, choose other days or another item.'
        : `On ${shortDate(String(f.day), 'en')} only ${f.free ?? 0} ${f.unit ?? ''} of ${f.name ?? ''} are free: other approved loans hold the rest. Take fewer, or choose other days.`,
  },
}

import type { RefusalWord } from '../../src/domain/verdict.ts'
import { clockTime } from './dates.ts'
import { count } from './numbers.ts'
import { type Language, words } from './words.ts'

type Say = (facts: Record<string, string | number>) => string
type FieldWord = Extract<RefusalWord, `field-${string}` | 'counted-since'>
const unitsOf = (f: Record<string, string | number>) =>
  `${count(Number(f.units ?? 0))} ${f.unit ?? ''}`.trim()

/** Refusals of what was done without a signal and sent later. */
export const fieldRefusals: Record<Language, Record<FieldWord, Say>> = {
  th: {
    'field-clock': () =>
      'นาฬิกาของเครื่องนี้ถูกตั้งใหม่หลังทำรายการ จึงบอกเวลาที่ทำไม่ได้ โปรดตั้งเวลาให้ตรง ลบรายการนี้ แล้วบันทึกย้อนหลังพร้อมเหตุผลในหน้าใบยืม',
    'field-too-old': f =>
      `รายการนี้ค้างในเครื่องเกิน ${f.most ?? ''} วัน จึงไม่รับโดยอัตโนมัติ โปรดลบรายการนี้ แล้วบันทึกย้อนหลังพร้อมเหตุผลในหน้าใบยืม`,
    'counted-since': f =>
      `${f.by ?? ''} นับรายการนี้อีกครั้งเมื่อ ${clockTime(String(f.at), 'th')} น. ที่ ${f.store ?? ''} ได้ ${unitsOf(f)} ซึ่งใหม่กว่า จึงใช้ยอดนั้น หากยังไม่ถูกต้องโปรดนับใหม่`,
  },
  en: {
    'field-clock': () =>
      'The clock of this device was set after this was done, so nobody can say when. Set the time, discard this, and write it down on the loan’s page as late, with its reason.',
    'field-too-old': f =>
      `This waited on the device for more than ${f.most ?? ''} days, so it is not taken by itself. Discard it, and write it down on the loan’s page as late, with its reason.`,
    'counted-since': f =>
      `${f.by ?? ''} counted this again at ${clockTime(String(f.at), 'en')} in ${f.store ?? ''}: ${unitsOf(f)}. The later count holds; count once more if it is not right.`,
  },
}

/** Told to whoever is somewhere else than on the loan's page: what to look at, and what to do with it. */
export const fieldTaskTexts: Record<Language, Partial<Record<RefusalWord, string>>> = {
  th: {
    'nothing-to-hand-over':
      'ใบยืมนี้จ่ายครบตามที่อนุมัติแล้ว หากไม่มีของออกไปเพิ่ม โปรดลบรายการนี้ หากมี โปรดเปิดใบยืมแล้วแก้ให้ตรง',
    'nothing-outstanding':
      'ใบยืมนี้ไม่มีของค้างคืนแล้ว หากมีผู้รับคืนไว้ก่อน โปรดลบรายการนี้ หากไม่ตรงกับของจริง โปรดเปิดใบยืมแล้วแก้ให้ตรง',
    'changed-meanwhile': 'มีผู้ทำรายการของใบนี้ไปก่อนแล้ว โปรดเปิดใบยืมตรวจดู แล้วส่งอีกครั้งหรือลบรายการนี้',
    'command-differs':
      'หน้าใบยืมส่งรายการนี้ถึงสำนักงานแล้วก่อนสัญญาณหาย จึงไม่บันทึกซ้ำ โปรดเปิดใบยืมตรวจดู ถ้าครบแล้วให้ลบรายการนี้',
  },
  en: {
    'nothing-to-hand-over':
      'All that was approved is handed over already. If nothing more left, discard this; if it did, open the loan and put it right.',
    'nothing-outstanding':
      'Nothing of this loan is outstanding any more. If somebody took it back before, discard this; if that is not so, open the loan and put it right.',
    'changed-meanwhile':
      'Somebody else was quicker. Open the loan and look, then send this again or discard it.',
    'command-differs':
      'The loan’s page sent this to the office before the signal was lost, so it is not written twice. Open the loan and look; if all of it is there, discard this.',
  },
}

/** Where a thing is by its last hand-over or return; `day` is '' for today. */
type Moved = { name: string; to: string; number: string; by: string; time: string; day: string }

/** How things stand instead, after a refusal. */
export const fieldStandsWords = words({
  th: {
    wasHandedOver: ({ name, to, number, by, time, day }: Moved) =>
      `${name} จ่ายให้ ${to} ไปแล้วเมื่อ ${day ? `${day} ` : ''}${time} น. ตามใบยืม ${number} โดย ${by}`,
    cameBack: ({ name, number, by, time, day }: Moved) =>
      `${name} รับคืนจากใบยืม ${number} ไว้แล้วเมื่อ ${day ? `${day} ` : ''}${time} น. โดย ${by}`,
  },
  en: {
    wasHandedOver: ({ name, to, number, by, time, day }: Moved) =>
      `${name} was handed to ${to} at ${time}${day && ` on ${day}`}, loan ${number}, by ${by}`,
    cameBack: ({ name, number, by, time, day }: Moved) =>
      `${name} came back from loan ${number} at ${time}${day && ` on ${day}`}, taken by ${by}`,
  },
})

import type { RefusalWord } from '../../src/domain/verdict.ts'
import type { Language } from './words.ts'

type Say = (facts: Record<string, string | number>) => string
type AgencyWord = Extract<
  RefusalWord,
  | `vehicle-${string}`
  | `consumable-${string}`
  | `condition-${string}`
  | 'kinds-mixed'
  | 'kind-changed'
  | 'in-kind-only'
  | 'letter-missing'
>

const ownRule = {
  th: 'ใช้แบบ 3 ใบขออนุญาตใช้รถ ตามระเบียบกระทรวงมหาดไทยว่าด้วยการใช้และรักษารถยนต์ขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2548',
  en: 'use form 3 of the Ministry of Interior’s regulation on the use and care of vehicles of local government, 2548',
}

/** Refusals by the kind of the thing, by the letter of an agency, and by a due condition. */
export const agencyRefusals: Record<Language, Record<AgencyWord, Say>> = {
  th: {
    'vehicle-work': () =>
      `รถราชการมีระเบียบและแบบของตนเอง จึงไม่ใช้ใบยืมนี้ โปรด${ownRule.th} หรือเลือกประเภทงานอื่น`,
    'vehicle-item': f => `${f.name ?? ''} เป็นรถราชการ ไม่ให้ยืมด้วยใบยืมนี้ โปรด${ownRule.th}`,
    'consumable-person': f =>
      `${f.name ?? ''} เป็นพัสดุประเภทใช้สิ้นเปลือง ให้ยืมได้เฉพาะระหว่างหน่วยงานของรัฐ (ระเบียบฯ ข้อ 210) ถ้าใช้ในงานของสำนักงาน โปรดใช้ใบเบิก`,
    'consumable-need': () =>
      'การยืมพัสดุใช้สิ้นเปลืองทำได้เฉพาะเมื่อรีบด่วนและจัดหาไม่ทัน โปรดระบุเหตุ (ระเบียบฯ ข้อ 210)',
    'consumable-enough': () =>
      'ให้ยืมพัสดุใช้สิ้นเปลืองได้เมื่อสำนักงานมีพอและไม่เสียหายแก่งานของตน โปรดตรวจแล้วทำเครื่องหมายรับรอง (ระเบียบฯ ข้อ 210)',
    'kinds-mixed': f =>
      `${f.name ?? ''} เป็นพัสดุใช้สิ้นเปลือง ใช้หลักฐานคนละอย่างกับพัสดุใช้คงรูป (ระเบียบฯ ข้อ 208 และ 210) โปรดทำคนละใบ`,
    'kind-changed': f =>
      `ทะเบียนเปลี่ยนประเภทของ ${f.name ?? ''} (ใช้คงรูป/ใช้สิ้นเปลือง) หลังจากที่ขอ หลักฐานในใบนี้จึงไม่ตรงแล้ว โปรดยกเลิกใบนี้แล้วขอใหม่ หรือแก้ทะเบียนหากบันทึกผิด`,
    'in-kind-only': () =>
      'พัสดุใช้สิ้นเปลืองรับคืนเป็นประเภท ชนิด และปริมาณเช่นเดียวกันเท่านั้น (ระเบียบฯ ข้อ 210) ส่วนที่ยังไม่ครบให้คงค้างไว้แล้วติดตาม',
    'letter-missing': () =>
      'หน่วยงานอื่นยืมโดยมีหนังสือราชการเป็นหลักฐาน โปรดให้เจ้าหน้าที่บันทึกคำขอในแบบ “หน่วยงานอื่น” พร้อมเลขที่ วันที่ และไฟล์หนังสือ (ระเบียบฯ ข้อ 208 (1))',
    'condition-durable': () =>
      'พัสดุใช้คงรูปต้องกำหนดวันส่งคืน (ระเบียบฯ ข้อ 208) กำหนดเป็นเงื่อนไขได้เฉพาะพัสดุใช้สิ้นเปลือง โปรดเลือกวัน',
    'condition-not-met': () =>
      'ใบนี้ยังไม่ครบเงื่อนไขส่งคืน จึงยังไม่ถึงกำหนด เมื่อครบแล้วโปรดบันทึกวันที่ครบเงื่อนไขก่อน',
    'condition-none': () => 'ใบนี้ไม่มีเงื่อนไขส่งคืนที่รออยู่ กำหนดส่งคืนปัจจุบันแสดงอยู่ในหน้านี้',
  },
  en: {
    'vehicle-work': () =>
      `Official vehicles have a regulation and forms of their own, so this form does not cover them: ${ownRule.en}, or choose another work type.`,
    'vehicle-item': f =>
      `${f.name ?? 'This'} is an official vehicle and is not lent by this form: ${ownRule.en}.`,
    'consumable-person': f =>
      `${f.name ?? 'This'} is a consumable, lent between state agencies only (clause 210). For the office’s own work use a requisition (ใบเบิก).`,
    'consumable-need': () =>
      'Consumables are lent only where it is urgent and they cannot be bought in time. Say why (clause 210).',
    'consumable-enough': () =>
      'Consumables are lent only where the office has enough and none of its work is harmed. Check, and tick it (clause 210).',
    'kinds-mixed': f =>
      `${f.name ?? 'One'} is a consumable; it stands on other evidence than durable things (clauses 208 and 210). Make two forms.`,
    'kind-changed': f =>
      `The register changed the kind of ${f.name ?? 'a thing'} (durable or consumable) after it was asked for, so this form is no evidence for it. Cancel it and ask again, or put the register right.`,
    'in-kind-only': () =>
      'Consumables come back as the same kind and quantity only (clause 210). Leave the rest outstanding, and chase it.',
    'letter-missing': () =>
      'Another agency borrows by its official letter. Let an officer enter the request under “Another agency”, with the letter’s number, date and file (clause 208 (1)).',
    'condition-durable': () =>
      'Durable things have a day on which they are due (clause 208). Only consumables may wait for a condition. Choose a day.',
    'condition-not-met': () =>
      'The condition is not met yet, so nothing is due. Once it is met, record the day first.',
    'condition-none': () =>
      'No condition is waited for here; the present due date is shown on this page.',
  },
}

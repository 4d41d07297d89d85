import type { Authority } from '../../src/domain/authority.ts'
import { floorByRule } from '../../src/domain/floor.ts'
import { type Language, words } from './words.ts'

/** The sheet before an approver's tap, and by what authority a loan was decided. */
export const approvalWords = words({
  th: {
    sheet: 'สิ่งที่จะอนุมัติ',
    rule: 'ตามกฎ',
    under: 'ตัดสินตาม',
    asWhom: 'ท่านพิจารณาในฐานะ',
    clause: (clause: string) => `ระเบียบฯ ข้อ ${clause}`,
    rules: {
      '208-2-inside': 'บุคลากรยืมใช้ภายในสถานที่',
      '208-2-outside': 'บุคลากรยืมใช้นอกสถานที่',
      '208-1-agency': 'หน่วยงานของรัฐอื่นยืม',
      '210-agency': 'หน่วยงานของรัฐอื่นยืมพัสดุใช้สิ้นเปลือง',
      '208-2-public': 'ประชาชน/ชุมชนยืม',
    } as Record<string, string>,
    stricter: 'คู่มือให้หัวหน้าหน่วยงานของรัฐอนุมัติทุกกรณี',
    manual: (workType: string, version: number) => `คู่มือ${workType} ฉบับที่ ${version}`,
    noManual: 'ขณะขอยังไม่มีคู่มือ',
    basis: {
      post: () => 'โดยตำแหน่ง',
      delegation: (order: string) => `ตามคำสั่งมอบอำนาจที่ ${order}`,
      acting: (order: string) => `รักษาราชการแทน ตามคำสั่งที่ ${order}`,
    },
    freeThen: 'ว่างในวันที่ยืม',
    free: (units: string, unit: string) => `ว่าง ${units} ${unit}`,
    freeOnly: (units: string, unit: string, day: string) =>
      units === '0' ? `ไม่ว่างในวันที่ ${day}` : `ว่างเพียง ${units} ${unit} (${day})`,
    late: (units: string, unit: string) => `เกินกำหนดยังไม่คืน ${units} ${unit}`,
    askedFor: (asked: string, free: string, unit: string) =>
      `ขอ ${asked} ${unit} ว่างในวันที่ยืม ${free} ${unit}`,
    approveFree: (things: string) => `อนุมัติเท่าที่ว่าง: ${things}`,
    approveFreeLines: (lines: string) => `อนุมัติเท่าที่ว่าง ${lines} รายการ`,
    nothingFree: 'ไม่มีรายการใดว่างตลอดวันที่ยืม จึงอนุมัติด้วยการแตะครั้งเดียวไม่ได้',
    see: 'พิจารณาใบยืมนี้',
  },
  en: {
    sheet: 'What is approved',
    rule: 'By the rule',
    under: 'Decided under',
    asWhom: 'You decide as',
    clause: (clause: string) => `Clause ${clause}`,
    rules: {
      '208-2-inside': 'staff borrow for use on the premises',
      '208-2-outside': 'staff borrow for use off the premises',
      '208-1-agency': 'another agency borrows',
      '210-agency': 'another agency borrows consumables',
      '208-2-public': 'the public borrows',
    } as Record<string, string>,
    stricter: 'by the manual the head of the agency decides every such loan',
    manual: (workType: string, version: number) => `manual of ${workType}, version ${version}`,
    noManual: 'no manual was in force then',
    basis: {
      post: () => 'by own post',
      delegation: (order: string) => `by delegation, order ${order}`,
      acting: (order: string) => `acting for the head, order ${order}`,
    },
    freeThen: 'Free on those days',
    free: (units: string, unit: string) => `${units} ${unit} free`,
    freeOnly: (units: string, unit: string, day: string) =>
      units === '0' ? `None free on ${day}` : `Only ${units} ${unit} free (${day})`,
    late: (units: string, unit: string) => `${units} ${unit} overdue, not back yet`,
    askedFor: (asked: string, free: string, unit: string) =>
      `Asked for ${asked} ${unit}, ${free} free on those days`,
    approveFree: (things: string) => `Approve what is free: ${things}`,
    approveFreeLines: (lines: string) => `Approve what is free of ${lines} lines`,
    nothingFree: 'Nothing of it is free on all those days, so one tap cannot approve it.',
    see: 'Decide this loan',
  },
})

/** `ระเบียบฯ ข้อ 208 (2) บุคลากรยืมใช้ภายในสถานที่`: the rule that the book names. */
export function ruleText({ rule }: Pick<Authority, 'rule'>, language: Language): string {
  const w = approvalWords[language]
  const clause = floorByRule(rule)?.clause
  return [clause && w.clause(clause), w.rules[rule] ?? ''].filter(Boolean).join(' ')
}

/** `โดยตำแหน่ง`, or the order by which somebody stands in. */
export function basisText({ basis, order = '' }: Authority, language: Language): string {
  return approvalWords[language].basis[basis](order)
}

/** The rule and the authority, as they stand in the book beside a decision. */
export function authorityText(authority: Authority, language: Language): string {
  return `${ruleText(authority, language)} · ${basisText(authority, language)}`
}

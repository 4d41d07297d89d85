import type { FindingKind } from '../../src/domain/check-findings.ts'
import type { FindingAct, SettlingWay } from '../../src/domain/settling-findings.ts'

/** What a check may find. */
export const findingKindWords: Record<'th' | 'en', Record<FindingKind, string>> = {
  th: {
    missing: 'ไม่พบ',
    surplus: 'พบเกินบัญชี',
    misplaced: 'อยู่ผิดที่เก็บ',
    damaged: 'ชำรุด',
    unknown: 'ไม่อยู่ในบัญชี',
  },
  en: {
    missing: 'Not found',
    surplus: 'More than the list',
    misplaced: 'In the wrong room',
    damaged: 'Damaged',
    unknown: 'In no list',
  },
}

/** What may become of it. */
export const settlingWords: Record<'th' | 'en', Record<SettlingWay, string>> = {
  th: {
    'found-later': 'พบภายหลัง หรือตรวจสอบแล้วถูกต้อง',
    moved: 'ย้ายกลับที่เก็บ หรือแก้ทะเบียนให้ตรงแล้ว',
    'fact-finding': 'ส่งคณะกรรมการสอบหาข้อเท็จจริง (ข้อ 214)',
    'sent-to-repair': 'ส่งซ่อมแล้ว',
    registered: 'ขึ้นทะเบียนแล้ว',
    noted: 'ไม่ใช่ทรัพย์สินของหน่วยงาน รับทราบไว้',
  },
  en: {
    'found-later': 'Found later, or looked into and right',
    moved: 'Put back, or the register put right',
    'fact-finding': 'Sent to the fact-finding committee (clause 214)',
    'sent-to-repair': 'Sent to repair',
    registered: 'Put into the register',
    noted: 'Not property of this office; noted',
  },
}

type ActWord = Exclude<FindingAct['act'], 'move'>
type ActWords = Record<ActWord, string> & {
  move: (store: string) => string
  /** What the book will say of the act, by the check that found it. */
  because: (year: number, kind: string, notes: string) => string
}

/** What the register is made to say of a finding, each with a page of its own. */
export const findingActWords: Record<'th' | 'en', ActWords> = {
  th: {
    missing: 'แจ้งไม่พบในทะเบียน',
    found: 'แจ้งพบแล้ว',
    repairs: 'ส่งซ่อม',
    register: 'ขึ้นทะเบียน',
    'write-off': 'จำหน่ายออกจากทะเบียน',
    move: store => `แก้ที่เก็บเป็น ${store}`,
    because: (year, kind, notes) =>
      `ตรวจสอบพัสดุประจำปี ${year}: ${[kind, notes].filter(Boolean).join(' ')}`,
  },
  en: {
    missing: 'Report it missing in the register',
    found: 'It is found again',
    repairs: 'Send it to repair',
    register: 'Put it into the register',
    'write-off': 'Write it off',
    move: store => `Say that it is kept in ${store}`,
    because: (year, kind, notes) =>
      `Annual check of ${year}: ${[kind, notes].filter(Boolean).join(' ')}`,
  },
}

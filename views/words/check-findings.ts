import type { FindingKind, SettlingWay } from '../../src/domain/check-findings.ts'

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
  },
  en: {
    'found-later': 'Found later, or looked into and right',
    moved: 'Put back, or the register put right',
    'fact-finding': 'Sent to the fact-finding committee (clause 214)',
  },
}

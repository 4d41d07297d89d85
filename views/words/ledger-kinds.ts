import type { EntryKind } from '../../src/domain/entry.ts'
import { eventName } from './item-history.ts'
import { loanHistoryWords } from './loan-history.ts'
import { settingHistoryWords } from './setting-history.ts'
import type { Language } from './words.ts'

/** What is told in no other history. */
const own: Record<
  Language,
  Partial<Record<EntryKind | 'year-closed' | 'year-acknowledged', string>>
> = {
  th: {
    'person-registered': 'ลงทะเบียนบุคคล',
    'person-described': 'แก้ไขข้อมูลบุคคล',
    'roles-given': 'กำหนดบทบาท',
    'account-opened': 'เปิดบัญชีผู้ใช้',
    'account-closed': 'ปิดบัญชีผู้ใช้',
    'password-reset': 'ออกรหัสผ่านใหม่',
    'sessions-ended': 'ให้ออกจากระบบทุกเครื่อง',
    'procedure-drafted': 'ร่างคู่มือ',
    'procedure-adopted': 'ประกาศใช้คู่มือ',
    'order-drafted': 'ร่างคำสั่ง',
    'order-described': 'แก้ไขร่างคำสั่ง',
    'order-signed': 'ลงนามคำสั่ง',
    'announcement-drafted': 'ร่างประกาศ',
    'announcement-described': 'แก้ไขร่างประกาศ',
    'announcement-recorded': 'ออกประกาศ',
    'announcement-ended': 'ยกเลิกประกาศ',
    'month-reviewed': 'สอบทานสมุดคุมประจำเดือน',
    'report-noted': 'บันทึกปัญหาและข้อเสนอแนะของรายงาน',
    'year-closed': 'ปิดสมุดของปี',
    'year-acknowledged': 'รับทราบการปิดสมุด',
    sealed: 'ผนึกสมุด',
  },
  en: {
    'person-registered': 'Person registered',
    'person-described': 'Person’s details changed',
    'roles-given': 'Roles given',
    'account-opened': 'Account opened',
    'account-closed': 'Account closed',
    'password-reset': 'New password given',
    'sessions-ended': 'Signed out everywhere',
    'procedure-drafted': 'Manual drafted',
    'procedure-adopted': 'Manual adopted',
    'order-drafted': 'Order drafted',
    'order-described': 'Draft order changed',
    'order-signed': 'Order signed',
    'announcement-drafted': 'Announcement drafted',
    'announcement-described': 'Draft announcement changed',
    'announcement-recorded': 'Announcement made',
    'announcement-ended': 'Announcement ended',
    'month-reviewed': 'Month of the register reviewed',
    'report-noted': 'Problems and advice of the report noted',
    'year-closed': 'Book of the year closed',
    'year-acknowledged': 'Closing acknowledged',
    sealed: 'Book sealed',
  },
}

/** The kinds by which the book can be narrowed, in the order of a loan's and an item's life. */
export const kindsToChoose = [
  ...([
    'requested',
    'opined',
    'approved',
    'refused',
    'cancelled',
    'handed-over',
    'returned',
  ] as const),
  ...(['hand-over-corrected', 'return-corrected', 'extension-asked', 'extension-refused'] as const),
  ...(['extended', 'condition-met', 'chased', 'settled'] as const),
  ...(['item-registered', 'item-described', 'item-tagged', 'sent-to-repair'] as const),
  ...(['returned-to-shelf', 'found-missing', 'found-again', 'written-off'] as const),
  ...(['person-registered', 'person-described', 'roles-given', 'account-opened'] as const),
  ...(['account-closed', 'password-reset', 'sessions-ended'] as const),
  ...(['office-set-up', 'office-described', 'division-added', 'division-described'] as const),
  ...(['holidays-described', 'appointment-made', 'appointment-ended', 'imported'] as const),
  ...(['procedure-drafted', 'procedure-adopted', 'order-drafted', 'order-described'] as const),
  ...(['order-signed', 'announcement-drafted', 'announcement-described'] as const),
  ...(['announcement-recorded', 'announcement-ended', 'paper-attached'] as const),
  ...(['month-reviewed', 'report-noted', 'year-closed', 'year-acknowledged', 'sealed'] as const),
]

/** What an entry's kind is called: as in the history of a loan, an item or the settings. */
export function kindName(kind: string, language: Language): string {
  const ours = own[language] as Record<string, string>
  const loan = loanHistoryWords[language].kinds as Record<string, string>
  const office = settingHistoryWords[language].kinds
  return loan[kind] ?? ours[kind] ?? office[kind] ?? eventName(kind as EntryKind, null, language)
}

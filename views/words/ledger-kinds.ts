import type { EntryKind } from '../../src/domain/entry.ts'
import { itemEventWords } from './item-history.ts'
import { loanHistoryWords } from './loan-history.ts'
import { settingKindWords } from './setting-history.ts'
import type { Language } from './words.ts'

/** What is told in no other history. */
const own = {
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
    'check-appointed': 'แต่งตั้งผู้ตรวจสอบพัสดุประจำปี',
    'check-opened': 'เปิดบัญชีตรวจสอบ ณ 30 กันยายน',
    counted: 'ตรวจนับ',
    'finding-settled': 'บันทึกผลของข้อที่ตรวจพบ',
    'check-reported': 'รายงานผลการตรวจสอบพัสดุประจำปี',
    'labels-printed': 'พิมพ์ป้าย QR',
    'blank-tags-printed': 'พิมพ์ป้ายเปล่า',
    'month-reviewed': 'สอบทานสมุดคุมประจำเดือน',
    'report-noted': 'บันทึกปัญหาและข้อเสนอแนะของรายงาน',
    'measure-written': 'เขียนผลการดำเนินการตามมาตรการ',
    'evidence-listed': 'กำหนดรายการหลักฐานที่ผู้ประเมินขอ',
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
    'check-appointed': 'Checkers of the annual check appointed',
    'check-opened': 'List of 30 September drawn for the check',
    counted: 'Counted in the annual check',
    'finding-settled': 'Finding of the check settled',
    'check-reported': 'Annual check reported',
    'labels-printed': 'QR labels printed',
    'blank-tags-printed': 'Blank tags printed',
    'month-reviewed': 'Month of the register reviewed',
    'report-noted': 'Problems and advice of the report noted',
    'measure-written': 'Row of the measure written',
    'evidence-listed': 'Evidence that the assessor asks for listed',
    'year-closed': 'Book of the year closed',
    'year-acknowledged': 'Closing acknowledged',
    sealed: 'Book sealed',
  },
}

type Kinds = Record<EntryKind, string>

/** Every kind of entry; one that lacks its words does not compile. Loans come first, then things. */
const kindWords: Record<Language, Kinds> = {
  th: inOrder(loanHistoryWords.th.kinds, itemEventWords.th, settingKindWords.th, own.th),
  en: inOrder(loanHistoryWords.en.kinds, itemEventWords.en, settingKindWords.en, own.en),
}

/** What moved under a loan is called as the loan's history calls it, so the loan is said last too. */
function inOrder<Loan, Item, Office, Own>(loan: Loan, item: Item, office: Office, other: Own) {
  return { ...loan, ...item, ...office, ...other, ...loan }
}

/** The kinds by which the book can be narrowed: all of them. */
export const kindsToChoose = Object.keys(kindWords.th) as EntryKind[]

/** What an entry's kind is called: as in the history of a loan, an item or the settings. */
export function kindName(kind: EntryKind, language: Language): string {
  return kindWords[language][kind]
}

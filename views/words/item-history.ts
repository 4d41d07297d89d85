import type { EntryKind } from '../../src/domain/entry.ts'
import type { ItemDescription } from '../../src/domain/item.ts'
import type { Place } from '../../src/domain/place.ts'
import { type Language, words } from './words.ts'

/** What each entry that names an item is called in its history; a return by where it went. */
const thai = {
  'item-registered': 'ขึ้นทะเบียน',
  'item-described': 'แก้ไขข้อมูลทะเบียน',
  'item-tagged': 'เปลี่ยนป้าย QR ป้ายเดิมใช้ไม่ได้แล้ว',
  'label-seen': 'เจ้าหน้าที่สแกนป้ายได้',
  'sent-to-repair': 'ส่งซ่อม',
  'returned-to-shelf': 'รับกลับจากซ่อม',
  'found-missing': 'ตรวจไม่พบ',
  'found-again': 'พบแล้ว',
  'written-off': 'จำหน่ายออกจากทะเบียน',
  'handed-over': 'จ่ายให้ผู้ยืม',
  'hand-over-corrected': 'แก้การจ่ายที่บันทึกผิด',
  'return-corrected': 'แก้การรับคืนที่บันทึกผิด',
  settled: 'ชดใช้',
} satisfies Partial<Record<EntryKind, string>>
const english: Record<keyof typeof thai, string> = {
  'item-registered': 'Registered',
  'item-described': 'Description changed',
  'item-tagged': 'New QR label; the old one stopped working',
  'label-seen': 'Label scanned by an officer',
  'sent-to-repair': 'Sent to repair',
  'returned-to-shelf': 'Back from repair',
  'found-missing': 'Found missing',
  'found-again': 'Found again',
  'written-off': 'Written off',
  'handed-over': 'Handed over',
  'hand-over-corrected': 'A hand-over was corrected',
  'return-corrected': 'A return was corrected',
  settled: 'Settled',
}
export const itemEventWords = { th: thai, en: english }
const returned: Record<Language, Partial<Record<Place, string>>> = {
  th: { shelf: 'รับคืน สภาพดี', repair: 'รับคืน ชำรุด', lost: 'แจ้งสูญหาย' },
  en: { shelf: 'Returned in good order', repair: 'Returned damaged', lost: 'Reported lost' },
}

export function eventName(kind: EntryKind, target: Place | null, language: Language): string {
  if (kind === 'returned') return returned[language][target ?? 'shelf'] ?? ''
  return (itemEventWords[language] as Partial<Record<EntryKind, string>>)[kind] ?? kind
}

export const historyWords = words({
  th: {
    places: {
      outside: 'นอกทะเบียน',
      shelf: 'ที่เก็บ',
      loan: 'ผู้ยืม',
      repair: 'ที่ซ่อม',
      lost: 'สูญหาย',
    },
    fromTo: (from: string, to: string) => `จาก${from} ไป${to}`,
    by: (who: string) => `โดย ${who}`,
    loan: (number: string) => `ใบยืม ${number}`,
    imported: 'จากทะเบียนเดิม',
    written: (when: string) => `บันทึกเมื่อ ${when}`,
    order: (order: string) => `คำสั่งที่ ${order}`,
    factFindingOrder: (order: string) => `คำสั่งสอบหาข้อเท็จจริงที่ ${order}`,
    changed: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
    nothing: '(ว่าง)',
    claimed: 'ใช้ป้ายเปล่าที่พิมพ์ไว้',
    older: 'ประวัติก่อนหน้านี้',
    latest: 'กลับไปรายการล่าสุด',
  },
  en: {
    places: {
      outside: 'outside the register',
      shelf: 'the shelf',
      loan: 'the borrower',
      repair: 'repair',
      lost: 'lost',
    },
    fromTo: (from: string, to: string) => `from ${from} to ${to}`,
    by: (who: string) => `by ${who}`,
    loan: (number: string) => `loan ${number}`,
    imported: 'from the old register',
    written: (when: string) => `written down ${when}`,
    order: (order: string) => `order ${order}`,
    factFindingOrder: (order: string) => `fact-finding order ${order}`,
    changed: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
    nothing: '(empty)',
    claimed: 'a blank tag that was printed ahead',
    older: 'Older history',
    latest: 'Back to the latest',
  },
})

/** What the register's fields are called, in the form, among the facts and in the history. */
export const fieldWords = words({
  th: {
    name: 'ชื่อรายการ',
    control: 'การควบคุม',
    code: 'เลขครุภัณฑ์',
    category: 'หมวด',
    kind: 'ประเภทพัสดุ',
    unit: 'หน่วยนับ',
    priceSatang: 'ราคาต่อหน่วย (บาท)',
    acquiredOn: 'วันที่ได้มา',
    store: 'ที่เก็บ',
    division: 'หน่วยงานที่รับผิดชอบ',
    publicMayBorrow: 'ให้ประชาชนยืม',
    mostDays: 'ยืมได้ไม่เกิน (วัน)',
    note: 'หมายเหตุ',
  } satisfies Record<keyof ItemDescription, string>,
  en: {
    name: 'Name',
    control: 'Counted as',
    code: 'Asset code',
    category: 'Category',
    kind: 'Kind of supplies',
    unit: 'Unit of count',
    priceSatang: 'Price of each (baht)',
    acquiredOn: 'Acquired on',
    store: 'Kept in',
    division: 'Owning division',
    publicMayBorrow: 'The public may borrow it',
    mostDays: 'Lent for at most (days)',
    note: 'Note',
  },
})

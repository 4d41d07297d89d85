import type { EntryKind } from '../../src/domain/entry.ts'
import { settingKeys } from '../../src/domain/office-settings.ts'
import { titleSettings } from '../../src/domain/titles.ts'
import { words } from './words.ts'

const { head, deputy, secretary, secretaryOffice } = titleSettings

const kinds = {
  'office-set-up': 'ตั้งต้นระบบ',
  'office-described': 'เปลี่ยนการตั้งค่า',
  'division-added': 'เพิ่มส่วนราชการ',
  'division-described': 'เปลี่ยนชื่อส่วนราชการ',
  'holidays-described': 'กำหนดวันหยุด',
  'paper-attached': 'แนบไฟล์',
  'appointment-made': 'บันทึกการรักษาราชการแทนหรือมอบอำนาจ',
  'appointment-ended': 'สิ้นสุดการรักษาราชการแทนหรือมอบอำนาจ',
  imported: 'นำเข้าไฟล์',
  'label-sheet-described': 'เก็บแผ่นป้ายของสำนักงาน',
  'label-sheet-dropped': 'เลิกใช้แผ่นป้าย',
  'printer-described': 'ตั้งเครื่องพิมพ์ป้าย',
  'printer-dropped': 'เลิกใช้เครื่องพิมพ์ป้าย',
} satisfies Partial<Record<EntryKind, string>>
const english: Record<keyof typeof kinds, string> = {
  'office-set-up': 'Set up',
  'office-described': 'Settings changed',
  'division-added': 'Division added',
  'division-described': 'Division renamed',
  'holidays-described': 'Holidays listed',
  'paper-attached': 'File attached',
  'appointment-made': 'Acting head or delegate recorded',
  'appointment-ended': 'Acting head or delegate ended',
  imported: 'File imported',
  'label-sheet-described': 'Paper of labels kept',
  'label-sheet-dropped': 'Paper of labels dropped',
  'printer-described': 'Label printer set',
  'printer-dropped': 'Label printer dropped',
}
/** What each entry of the office is called. */
export const settingKindWords = { th: kinds, en: english }

export const settingHistoryWords = words({
  th: {
    intro: 'ทุกการเปลี่ยนแปลงของการตั้งค่า ใหม่สุดอยู่บน ลบหรือแก้ย้อนหลังไม่ได้',
    none: 'ยังไม่มีการเปลี่ยนแปลง',
    older: 'ก่อนหน้านี้',
    by: (who: string) => `โดย ${who}`,
    nothing: 'ไม่มี',
    changed: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
    settled: (name: string, after: string) => `${name}: ${after}`,
    kinds: settingKindWords.th as Record<string, string>,
    other: 'รายการของหน่วยงาน',
    year: (year: number, before: number, after: number) =>
      `ปี พ.ศ. ${year}: ${before} วัน → ${after} วัน`,
    cut: (name: string, width: number, height: number) => `${name}: ป้าย ${width} × ${height} มม.`,
    moves: (name: string, right: number, down: number) =>
      `${name}: เลื่อนขวา ${right} มม. เลื่อนลง ${down} มม.`,
    more: (text: string) => `เพิ่ม ${text}`,
    less: (text: string) => `ตัด ${text}`,
    headOf: (division: string) => `คำเรียกหัวหน้าของ ${division}`,
    names: {
      name: 'ชื่อหน่วยงาน',
      kind: 'ประเภทหน่วยงาน',
      address: 'ที่อยู่',
      phone: 'โทรศัพท์',
      email: 'อีเมล',
      'same-person': 'คนเดียวทำครบสามขั้น',
      [head]: 'ชื่อตำแหน่งหัวหน้าหน่วยงาน',
      [deputy]: 'ชื่อตำแหน่งรองหัวหน้าหน่วยงาน',
      [secretary]: 'ชื่อตำแหน่งปลัด',
      [secretaryOffice]: 'ชื่อตำแหน่งหัวหน้าสำนักปลัด',
      [settingKeys.digits]: 'ตัวเลขในเอกสาร',
      [settingKeys.documentPrefix]: 'รหัสนำหน้าเลขที่หนังสือ',
      [settingKeys.loanNumberPattern]: 'แบบเลขที่ใบยืม',
      [settingKeys.assetCodePattern]: 'แบบเลขครุภัณฑ์',
      [settingKeys.clause209]: 'คำรับรอง (ข้อ 209)',
      [settingKeys.clause211]: 'ข้อความท้ายใบยืม (ข้อ 211)',
      [settingKeys.emblem]: 'ตรา',
      [settingKeys.labelOffice]: 'ชื่อหน่วยงานบนป้าย',
      [settingKeys.labelNotice]: 'ข้อความบนป้ายเมื่อมีคนพบของ',
    } as Record<string, string>,
    values: {
      'same-person': { refused: 'ไม่อนุญาต', allowed: 'อนุญาต' },
      [settingKeys.digits]: { on: 'เลขไทย', off: 'เลขอารบิก' },
    } as Record<string, Record<string, string>>,
    picture: 'ภาพที่แนบ',
    ready: 'ข้อความที่ระบบเตรียมไว้',
  },
  en: {
    intro:
      'Every change of the settings, the latest first. None can be erased or put back in time.',
    none: 'Nothing was changed yet',
    older: 'Older',
    by: (who: string) => `by ${who}`,
    nothing: 'nothing',
    changed: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
    settled: (name: string, after: string) => `${name}: ${after}`,
    kinds: settingKindWords.en as Record<string, string>,
    other: 'An entry of the office',
    year: (year: number, before: number, after: number) =>
      `BE ${year}: ${before} days → ${after} days`,
    cut: (name: string, width: number, height: number) =>
      `${name}: labels of ${width} × ${height} mm`,
    moves: (name: string, right: number, down: number) =>
      `${name}: moves ${right} mm right, ${down} mm down`,
    more: (text: string) => `added ${text}`,
    less: (text: string) => `taken out ${text}`,
    headOf: (division: string) => `Title of the head of ${division}`,
    names: {
      name: 'Name of the office',
      kind: 'Kind of office',
      address: 'Address',
      phone: 'Telephone',
      email: 'Email',
      'same-person': 'One person for all three steps',
      [head]: 'Title of the head of the agency',
      [deputy]: 'Title of the deputy head',
      [secretary]: 'Title of the permanent secretary',
      [secretaryOffice]: 'Title of the head of the secretary’s office',
      [settingKeys.digits]: 'Digits of papers',
      [settingKeys.documentPrefix]: 'Prefix of letters',
      [settingKeys.loanNumberPattern]: 'Pattern of loan numbers',
      [settingKeys.assetCodePattern]: 'Pattern of asset codes',
      [settingKeys.clause209]: 'The promise (clause 209)',
      [settingKeys.clause211]: 'The foot of the form (clause 211)',
      [settingKeys.emblem]: 'Emblem',
      [settingKeys.labelOffice]: 'Name of the office on labels',
      [settingKeys.labelNotice]: 'Notice on labels',
    } as Record<string, string>,
    values: {
      'same-person': { refused: 'not allowed', allowed: 'allowed' },
      [settingKeys.digits]: { on: 'Thai', off: 'Arabic' },
    } as Record<string, Record<string, string>>,
    picture: 'attached picture',
    ready: 'the ready text',
  },
})

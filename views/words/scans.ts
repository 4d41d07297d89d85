import type { ScanWord } from '../../src/domain/gathering.ts'
import { words } from './words.ts'

/** What a scan is about: the thing's name, a loan's number and borrower, the host of an address. */
type About = { name: string; loan: string; who: string; host: string }
type Say = (about: About) => string

/** What may be typed, each with a picture of how it looks. */
const typed = {
  th: 'พิมพ์ได้คือ เลขครุภัณฑ์ (เช่น 401-63-0001) เลขป้ายใต้คิวอาร์ หรือเลขใบยืม (เช่น 12/2570)',
  en: 'Type an asset code (401-63-0001), the tag under the QR, or a loan’s number (12/2570)',
}

const said: { th: Record<ScanWord, Say>; en: Record<ScanWord, Say> } = {
  th: {
    found: a => `พบแล้ว: ${a.name}`,
    again: a => `สแกนแล้ว ไม่นับซ้ำ: ${a.name}`,
    'same-loan': () => 'ใบนี้เปิดอยู่แล้ว สแกนป้ายของได้เลย',
    'not-approved': a => `${a.name} ไม่ได้รับอนุมัติในใบนี้ จ่ายไม่ได้`,
    'already-out': a => `เกินจำนวน: ${a.name} จ่ายครบตามใบนี้แล้ว โปรดแยกไว้`,
    'not-out': a => `${a.name} อยู่ในใบนี้แต่ยังไม่ได้จ่าย จึงรับคืนไม่ได้`,
    'already-back': a => `เกินจำนวน: ${a.name} คืนครบตามใบนี้แล้ว โปรดแยกไว้`,
    'not-on-shelf': a => `สมุดบอกว่า ${a.name} ไม่อยู่บนชั้น โปรดตรวจหน้าทรัพย์สินก่อนจ่าย`,
    reserved: a => `${a.name} จองไว้ให้ ${a.who} ใบยืม ${a.loan} โปรดวางคืน`,
    'other-loan': a => `ผิดใบ: ${a.name} อยู่ในใบยืม ${a.loan} ของ ${a.who}`,
    'not-on-loan': a => `${a.name} ไม่อยู่ในใบนี้ โปรดวางคืน หรือทำใบใหม่`,
    retired: a => `${a.name} จำหน่ายออกจากทะเบียนแล้ว ให้ยืมไม่ได้ โปรดแจ้งเจ้าหน้าที่พัสดุ กองคลัง`,
    unknown: () =>
      'ไม่รู้จักป้ายหรือเลขนี้ อาจเป็นป้ายเก่าที่ออกใหม่แล้ว หรือพิมพ์ไม่ครบ โปรดลองใหม่ หรือค้นหาจากหน้าทรัพย์สิน',
    elsewhere: a => `ป้ายนี้เป็นของหน่วยงานอื่น (${a.host}) ไม่ใช่ของสำนักงานนี้ โปรดแยกไว้`,
    foreign: a =>
      a.host
        ? `นี่ไม่ใช่ป้ายของระบบยืม–คืน แต่เป็นลิงก์ไป ${a.host} โปรดสแกนป้ายที่ติดบนของ`
        : 'นี่ไม่ใช่ป้ายของระบบยืม–คืน โปรดสแกนป้ายที่ติดบนของ',
    'no-code': () => `คำนี้ไม่ใช่เลขที่ระบบรู้จัก ${typed.th}`,
    'in-basket': a => `ใส่ตะกร้าแล้ว: ${a.name}`,
    'basket-again': a => `อยู่ในตะกร้าแล้ว ไม่นับซ้ำ: ${a.name}`,
    'nothing-of-person': a => `${a.name} ไม่ได้อยู่ในใบยืมของผู้นี้`,
  },
  en: {
    found: a => `Found: ${a.name}`,
    again: a => `Scanned already, not counted twice: ${a.name}`,
    'same-loan': () => 'This loan is open already. Scan the labels',
    'not-approved': a => `${a.name} was not approved on this loan and cannot leave`,
    'already-out': a => `Too much: all of ${a.name} on this loan were handed over. Put it aside`,
    'not-out': a => `${a.name} is on this loan but was never handed over`,
    'already-back': a => `Too much: all of ${a.name} on this loan are back. Put it aside`,
    'not-on-shelf': a =>
      `By the book ${a.name} is not on the shelf. See its own page before handing over`,
    reserved: a => `${a.name} is reserved for ${a.who}, loan ${a.loan}. Put it back`,
    'other-loan': a => `Wrong loan: ${a.name} is on loan ${a.loan} of ${a.who}`,
    'not-on-loan': a => `${a.name} is not on this loan. Put it back, or begin a new form`,
    retired: a => `${a.name} was written off and cannot be lent. Tell the supply officer`,
    unknown: () =>
      'This label or code is not known: an old label, or not typed in full. Try again, or search Property',
    elsewhere: a => `This label belongs to another office (${a.host}). Put it aside`,
    foreign: a =>
      a.host
        ? `This is no label of this product but a link to ${a.host}. Scan the label on the thing`
        : 'This is no label of this product. Scan the label on the thing',
    'no-code': () => `This is no code that is known here. ${typed.en}`,
    'in-basket': a => `In the basket: ${a.name}`,
    'basket-again': a => `In the basket already, not counted twice: ${a.name}`,
    'nothing-of-person': a => `${a.name} is on no loan of this person`,
  },
}

export const scanWords = words({
  th: {
    title: 'สแกน',
    field: 'สแกนป้าย หรือพิมพ์เลข',
    hint: 'ป้ายบนของ ใบยืม บัตรผู้ยืม หรือพิมพ์เลขครุภัณฑ์ เลขป้าย เลขใบยืม',
    go: 'ตกลง',
    searchFor: (text: string) => `ค้นหา “${text}” ในทรัพย์สิน`,
    open: 'สแกน',
    what: 'ระบบเข้าใจเองว่าสแกนอะไร',
    whatItem: 'ป้ายบนของ: จ่าย รับคืน หรือใส่ตะกร้ายืม ตามที่ของนั้นเป็นอยู่',
    whatLoan: 'คิวอาร์บนใบยืม: เปิดใบนั้นเพื่อจ่ายหรือรับคืนโดยสแกนของทีละชิ้น',
    whatPerson: 'คิวอาร์บนบัตรผู้ยืม: เปิดของที่ผู้นั้นรอรับและยืมอยู่',
    basket: (n: number) => `ไปตะกร้ายืม (${n})`,
    said: said.th,
    handing: (number: string) => `จ่ายตามใบยืม ${number}`,
    returning: (number: string) => `รับคืนตามใบยืม ${number}`,
    early: (day: string) => `ใบนี้เริ่มใช้ ${day} ยังไม่ถึงวัน`,
    progress: (found: string, all: string) => `สแกนแล้ว ${found} จาก ${all} รายการ`,
    lines: 'ของในใบนี้',
    lineFound: 'ครบ',
    lineMissing: 'ยังไม่สแกน',
    ofShelf: (n: string, unit: string) => `บนชั้นมี ${n} ${unit}`,
    tick: 'มีแล้ว ไม่มีป้าย',
    tickOf: (name: string) => `มีแล้ว ไม่มีป้าย: ${name}`,
    untick: 'เอาออก',
    untickOf: (name: string) => `เอาออก: ${name}`,
    howMany: (most: string, unit: string) => `จำนวน จาก ${most} ${unit}`,
    strays: 'ไม่ใช่ของใบนี้ แยกไว้',
    dropOf: (name: string) => `แยกแล้ว ลบออกจากหน้านี้: ${name}`,
    drop: 'แยกแล้ว',
    handOver: (what: string) => `จ่าย${what}`,
    handOverAll: (n: string) => `จ่ายทั้งใบ ${n} รายการ`,
    handOverPart: (found: string, all: string) => `จ่ายเท่าที่สแกน ${found} จาก ${all} รายการ`,
    takeBack: (what: string) => `รับคืน${what} สภาพดี`,
    takeBackAll: (n: string) => `รับคืนครบ ${n} รายการ สภาพดี`,
    takeBackPart: (found: string, all: string) => `รับคืนเท่าที่สแกน ${found} จาก ${all} รายการ สภาพดี`,
    nothingYet: 'สแกนป้ายของชิ้นแรก เรียงลำดับอย่างไรก็ได้',
    notGood: 'มีของชำรุดหรือสูญหาย',
    seeLoan: 'ดูใบยืม',
    alsoHandOver: 'ใบนี้ยังจ่ายไม่ครบ ไปจ่ายส่วนที่เหลือ',
    handOverByScanning: 'จ่ายโดยสแกนของทีละชิ้น',
    takeBackByScanning: 'รับคืนโดยสแกนของทีละชิ้น',
  },
  en: {
    title: 'Scan',
    field: 'Scan a label, or type its code',
    hint: 'A label, a loan form, a borrower’s card; or type an asset code, a tag, a loan’s number',
    go: 'Go',
    searchFor: (text: string) => `Search the property for “${text}”`,
    open: 'Scan',
    what: 'What was scanned is understood by itself',
    whatItem: 'A label: hand over, take back or put into the basket, as the thing stands',
    whatLoan: 'The QR on a loan form: opens it, to be handed over or taken back thing by thing',
    whatPerson: 'The QR on a borrower’s card: what they have, and what waits for them',
    basket: (n: number) => `To the basket (${n})`,
    said: said.en,
    handing: (number: string) => `Hand over loan ${number}`,
    returning: (number: string) => `Take back loan ${number}`,
    early: (day: string) => `This loan begins ${day}: not yet`,
    progress: (found: string, all: string) => `${found} of ${all} lines scanned`,
    lines: 'On this loan',
    lineFound: 'There',
    lineMissing: 'Not scanned yet',
    ofShelf: (n: string, unit: string) => `${n} ${unit} on the shelf`,
    tick: 'It is here, without a label',
    tickOf: (name: string) => `It is here, without a label: ${name}`,
    untick: 'Take out',
    untickOf: (name: string) => `Take out: ${name}`,
    howMany: (most: string, unit: string) => `How many, of ${most} ${unit}`,
    strays: 'Not of this loan: put aside',
    dropOf: (name: string) => `Put aside, strike off this page: ${name}`,
    drop: 'Put aside',
    handOver: (what: string) => `Hand over ${what}`,
    handOverAll: (n: string) => `Hand over all ${n} lines`,
    handOverPart: (found: string, all: string) => `Hand over the ${found} of ${all} lines scanned`,
    takeBack: (what: string) => `Take back ${what}, in good order`,
    takeBackAll: (n: string) => `Take back all ${n} lines, in good order`,
    takeBackPart: (found: string, all: string) =>
      `Take back the ${found} of ${all} lines scanned, in good order`,
    nothingYet: 'Scan the first label, in any order',
    notGood: 'Something is damaged or lost',
    seeLoan: 'See the loan',
    alsoHandOver: 'Not all was handed over yet: hand over the rest',
    handOverByScanning: 'Hand over by scanning each thing',
    takeBackByScanning: 'Take back by scanning each thing',
  },
})

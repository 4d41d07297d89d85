import type { TitleName } from '../../src/domain/titles.ts'
import { words } from './words.ts'

export const settingRooms = [
  'office',
  'titles',
  'divisions',
  'appointments',
  'holidays',
  'numbers',
  'papers',
  'emblem',
  'labels',
  'history',
] as const
export type SettingRoom = (typeof settingRooms)[number]

type RoomWords = Record<SettingRoom, { name: string; about: string }>

export const settingRoomWords = words({
  th: {
    title: 'ตั้งค่า',
    intro: 'ทุกการเปลี่ยนแปลงบันทึกไว้ในสมุดพร้อมชื่อผู้เปลี่ยน',
    back: 'กลับไปหน้าตั้งค่า',
    notYet: 'ยังไม่ได้กำหนด',
    ready: 'ใช้ข้อความที่ระบบเตรียมไว้',
    own: 'ใช้ข้อความของหน่วยงาน',
    thaiDigits: 'เลขไทย',
    arabicDigits: 'เลขอารบิก',
    placed: 'มีตราแล้ว',
    count: (many: number) => `${many} ส่วนราชการ`,
    days: (many: number, year: number) =>
      many === 0 ? `ปี ${year} ยังไม่ได้กำหนด` : `ปี ${year} มี ${many} วัน`,
    rooms: {
      office: { name: 'หน่วยงาน', about: 'ชื่อ ประเภท ที่อยู่ และโทรศัพท์' },
      titles: { name: 'ตำแหน่งและคำเรียก', about: 'นายก ปลัด และหัวหน้าของแต่ละส่วนราชการ' },
      divisions: { name: 'ส่วนราชการและหัวหน้า', about: 'เพิ่ม เปลี่ยนชื่อ และดูว่าใครเป็นหัวหน้า' },
      appointments: { name: 'การรักษาราชการแทนและมอบอำนาจ', about: 'ใครทำแทนใคร ตามคำสั่งใด' },
      holidays: { name: 'วันหยุด', about: 'ใช้เตือนวันกำหนดคืนและนับวันทำการ' },
      numbers: { name: 'เลขที่เอกสาร', about: 'แบบเลขที่ใบยืม และรหัสนำหน้าหนังสือ' },
      papers: {
        name: 'ข้อความและตัวเลขในเอกสาร',
        about: 'คำรับรองตามข้อ 209 ข้อความข้อ 211 เลขไทยหรืออารบิก',
      },
      emblem: { name: 'ตราของหน่วยงาน', about: 'พิมพ์บนคำสั่งและประกาศ' },
      labels: { name: 'ข้อความบนป้าย', about: 'ชื่อหน่วยงานและข้อความแจ้งเมื่อพบของ' },
      history: { name: 'ประวัติการตั้งค่า', about: 'ใครเปลี่ยนอะไร เมื่อใด จากอะไรเป็นอะไร' },
    } satisfies RoomWords as RoomWords,
  },
  en: {
    title: 'Settings',
    intro: 'Every change stands in the book with its author.',
    back: 'Back to the settings',
    notYet: 'not settled yet',
    ready: 'the ready texts',
    own: 'the office’s own texts',
    thaiDigits: 'Thai digits',
    arabicDigits: 'Arabic digits',
    placed: 'there is an emblem',
    count: (many: number) => `${many} divisions`,
    days: (many: number, year: number) =>
      many === 0 ? `none for ${year} yet` : `${many} days in ${year}`,
    rooms: {
      office: { name: 'The office', about: 'Name, kind, address and telephone' },
      titles: { name: 'Posts and titles', about: 'The heads, the secretary, each division’s head' },
      divisions: { name: 'Divisions and their heads', about: 'Add, rename, see who heads them' },
      appointments: {
        name: 'Acting heads and delegates',
        about: 'Who acts for whom, by which order',
      },
      holidays: { name: 'Holidays', about: 'For due dates and for counting working days' },
      numbers: { name: 'Numbers', about: 'How a loan’s number is written; the prefix of letters' },
      papers: {
        name: 'Texts and digits of papers',
        about: 'Clauses 209 and 211, Thai or Arabic digits',
      },
      emblem: { name: 'Emblem', about: 'Printed on orders and announcements' },
      labels: {
        name: 'Text of labels',
        about: 'The office’s name, and what to do with a thing found',
      },
      history: {
        name: 'History of the settings',
        about: 'Who changed what, when, from what to what',
      },
    } satisfies RoomWords as RoomWords,
  },
})

type TitleWords = Record<TitleName, string>

export const titleWords = words({
  th: {
    intro: 'ใช้ในทุกหน้าจอและทุกเอกสาร ช่องที่เว้นว่างใช้คำตามประเภทหน่วยงาน',
    posts: 'ตำแหน่งของหน่วยงาน',
    heads: 'หัวหน้าส่วนราชการ',
    names: {
      head: 'หัวหน้าหน่วยงานของรัฐ',
      deputy: 'รองหัวหน้าหน่วยงานของรัฐ',
      secretary: 'ปลัด',
      secretaryOffice: 'หัวหน้าสำนักปลัด',
    } satisfies TitleWords as TitleWords,
    headOf: (division: string) => `หัวหน้าของ ${division}`,
    ready: (title: string) => `เว้นว่างไว้จะใช้ ${title}`,
    signed: 'ใต้ลายมือชื่อจะพิมพ์ว่า',
    save: 'บันทึกคำเรียก',
  },
  en: {
    intro: 'Used on every screen and paper. An empty field takes the word of the kind of office.',
    posts: 'Posts of the office',
    heads: 'Heads of the divisions',
    names: {
      head: 'Head of the agency',
      deputy: 'Deputy head of the agency',
      secretary: 'Permanent secretary',
      secretaryOffice: 'Head of the secretary’s office',
    } satisfies TitleWords as TitleWords,
    headOf: (division: string) => `Head of ${division}`,
    ready: (title: string) => `Empty: ${title}`,
    signed: 'Under a signature it prints',
    save: 'Save the titles',
  },
})

export const numberWords = words({
  th: {
    documentPrefix: 'รหัสนำหน้าเลขที่หนังสือ',
    prefixHint: 'เช่น พร 72301/ เลขลำดับต่อท้ายเอง เว้นว่างได้',
    loanNumberPattern: 'แบบเลขที่ใบยืม',
    assetCodePattern: 'แบบเลขครุภัณฑ์ (ไม่บังคับ)',
    codeHint:
      'ใช้เสนอเลขถัดไปเมื่อขึ้นทะเบียนของใหม่ เช่น {class}-{year}-{number} โดย {class} คือรหัสประเภท {year} คือปีงบประมาณสองหลัก {calendar} คือปี พ.ศ. สองหลัก เลขเดิมและเลขที่นำเข้าไม่เปลี่ยน',
    nextCode: 'ตัวอย่างเลขครุภัณฑ์',
    patternHint: '{number} คือลำดับในปีงบประมาณ {year} คือปีงบประมาณ พ.ศ. การนับไม่เปลี่ยนตามแบบ',
    next: 'ใบถัดไปจะเป็น',
    letter: 'หนังสือจะเป็น',
    note: 'สมุดคุมและไฟล์ส่งออกยังแยกเลขลำดับกับปีไว้เสมอ',
    save: 'บันทึกแบบเลขที่',
  },
  en: {
    documentPrefix: 'Prefix of letters',
    prefixHint: 'Such as พร 72301/ and the running number comes after it. It may be empty.',
    loanNumberPattern: 'Pattern of loan numbers',
    assetCodePattern: 'Pattern of asset codes (optional)',
    codeHint:
      'Suggests the next code of what is registered, such as {class}-{year}-{number}: {class} is the class of the code list, {year} the fiscal year in two digits, {calendar} the calendar year. Codes that are there, or come from a file, stay as they are.',
    nextCode: 'A code for example',
    patternHint:
      '{number} is the turn in the fiscal year, {year} that year. The count stays as it is.',
    next: 'The next loan will be',
    letter: 'A letter will be',
    note: 'The register and exported files keep number and year by themselves.',
    save: 'Save the patterns',
  },
})

export const paperTextWords = words({
  th: {
    intro:
      'ข้อความเหล่านี้เป็นถ้อยคำของหน่วยงานที่พิมพ์ในใบยืม ไม่ใช่การคัดลอกระเบียบ ควรให้นิติกรตรวจก่อนใช้ ช่องที่เว้นว่างใช้ข้อความที่ระบบเตรียมไว้',
    clause209: 'คำรับรองของผู้ยืม (ข้อ 209)',
    clause209Hint: 'พิมพ์ต่อจากคำว่า ข้าพเจ้าจะใช้และดูแลพัสดุ…',
    clause211: 'ข้อความท้ายใบยืม (ข้อ 211)',
    clause211Hint: 'เรื่องการติดตามทวงภายใน 7 วัน',
    digits: 'ตัวเลขในเอกสาร',
    thai: 'เลขไทย (๑ ๒ ๓)',
    arabic: 'เลขอารบิก (1 2 3)',
    see: 'ดูใบยืมเปล่า (PDF)',
    save: 'บันทึกข้อความ',
  },
  en: {
    intro:
      'These are the office’s own words on the loan form, no quotation of the regulation; let the legal officer read them. An empty field takes the ready text.',
    clause209: 'The borrower’s promise (clause 209)',
    clause209Hint: 'It follows “I shall use and look after the property …”',
    clause211: 'The foot of the form (clause 211)',
    clause211Hint: 'On asking for the things back within 7 days',
    digits: 'Digits of papers',
    thai: 'Thai (๑ ๒ ๓)',
    arabic: 'Arabic (1 2 3)',
    see: 'See the blank form (PDF)',
    save: 'Save the texts',
  },
})

export const emblemWords = words({
  th: {
    intro:
      'ตราพิมพ์สูง 3 ซม. กลางหัวคำสั่งและประกาศ ตราครุฑใช้ได้ตามกฎหมายว่าด้วยเครื่องหมายครุฑพ่าห์ หากไม่มีตรา ระบบเว้นที่ไว้สำหรับกระดาษที่พิมพ์ตราแล้ว',
    now: 'ตราที่ใช้อยู่',
    none: 'ยังไม่มีตรา',
    file: 'ไฟล์ภาพ',
    hint: (most: number) => `PNG หรือ JPEG ไม่เกิน ${most} MB ด้านหนึ่งอย่างน้อย 60 จุด`,
    save: 'ใช้ตรานี้',
    remove: 'เลิกใช้ตรา',
  },
  en: {
    intro:
      'It is printed 3 cm high at the head of orders and announcements. The Garuda may be used as its law allows. Without one its place stays empty, for paper that carries it already.',
    now: 'The emblem in use',
    none: 'No emblem yet',
    file: 'Picture',
    hint: (most: number) => `PNG or JPEG, ${most} MB at most, each side of 60 dots at least`,
    save: 'Use this emblem',
    remove: 'Use no emblem',
  },
})

export const labelTextWords = words({
  th: {
    labelOffice: 'ชื่อหน่วยงานบนป้าย',
    officeHint: (name: string) => `ชื่อย่อทำให้ชื่อของตัวใหญ่ขึ้น เช่น ${name} เว้นว่างใช้ชื่อเต็ม`,
    labelNotice: 'ข้อความเมื่อมีคนพบของ',
    noticeHint: 'ไม่เกินสองบรรทัดบนป้ายดวงเล็กสุด เช่น พบเห็นโปรดแจ้ง 044-000-000',
    preview: 'ตัวอย่างป้าย',
    sample: 'เก้าอี้พลาสติกมีพนักพิง',
    reprint: 'ป้ายที่พิมพ์ไปแล้วยังใช้ได้ ข้อความใหม่ปรากฏเมื่อพิมพ์ครั้งต่อไป',
    save: 'บันทึกข้อความบนป้าย',
  },
  en: {
    labelOffice: 'Name of the office on labels',
    officeHint: (name: string) =>
      `A short one leaves the thing’s name more room, such as ${name}. Empty: the full name`,
    labelNotice: 'For whoever finds the thing',
    noticeHint: 'Two lines at most on the smallest label, such as พบเห็นโปรดแจ้ง 044-000-000',
    preview: 'How a label looks',
    sample: 'เก้าอี้พลาสติกมีพนักพิง',
    reprint: 'Labels printed before stay good; the new text comes with the next print.',
    save: 'Save the text of labels',
  },
})

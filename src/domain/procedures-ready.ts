import type { Procedure, Step } from './procedure.ts'
import type { workTypes } from './words.ts'

/** What comes ready to be edited: the ten work types of domain.md 1.4, none of them adopted yet. */
type Own = Partial<Omit<Procedure, 'workType'>> & { before?: Step[]; after?: Step[] }

const officer = 'เจ้าหน้าที่พัสดุ'
const asked: Step = { text: 'ยื่นคำขอยืม ระบุเหตุผลและกำหนดวันส่งคืน', post: 'ผู้ยืม', days: 0 }
const checked: Step = {
  text: 'ตรวจสอบทรัพย์สินว่าพร้อมใช้และว่างในวันที่ขอ',
  post: officer,
  days: 1,
  daysIn: 'working',
}
const decided: Step = {
  text: 'พิจารณาอนุมัติตามระเบียบฯ ข้อ 208',
  post: 'ผู้มีอำนาจอนุมัติ',
  days: 1,
  daysIn: 'working',
  decides: true,
}
const handed: Step = { text: 'ตรวจสภาพและจ่ายของ ลงสมุดคุม', post: officer, days: 0 }
const returned: Step = {
  text: 'ส่งคืนในสภาพที่ใช้การได้เรียบร้อย ตรวจรับคืนตามระเบียบฯ ข้อ 209',
  post: `ผู้ยืมและ${officer}`,
  days: 0,
}
const chased: Step = {
  text: 'หากครบกำหนดแล้วยังไม่คืน ติดตามทวงถามภายใน 7 วัน ตามระเบียบฯ ข้อ 211',
  post: officer,
  days: 7,
}

const own: Record<(typeof workTypes)[number], Own> = {
  งานสำนักงานและธุรการ: {
    categories: ['สำนักงาน', 'คอมพิวเตอร์หรืออิเล็กทรอนิกส์', 'โฆษณาและเผยแพร่'],
    borrowerClasses: ['staff'],
    mostDays: 15,
  },
  'งานประชุม อบรม และพิธีการ': { mostDays: 7 },
  'งานประเพณี ศาสนา และวัฒนธรรม': {
    mostDays: 7,
    documents: ['หนังสือหรือใบแจ้งกำหนดการงาน (ถ้ามี)'],
  },
  งานป้องกันและบรรเทาสาธารณภัย: {
    mostDays: 30,
    after: [{ text: 'กรณีเร่งด่วนให้จ่ายทันทีเมื่อได้รับอนุมัติ', post: officer, days: 0 }],
  },
  งานช่างและโยธา: {
    categories: ['ก่อสร้าง', 'สำรวจ', 'ไฟฟ้าและวิทยุ', 'การเกษตร', 'โฆษณาและเผยแพร่'],
    mostDays: 15,
  },
  งานการศึกษาและกีฬา: { mostDays: 15 },
  'งานสาธารณสุขและผู้ป่วย/ผู้สูงอายุ': {
    mostDays: 180,
    documents: ['ใบรับรองแพทย์หรือหนังสือรับรองของ รพ.สต. (กรณีอุปกรณ์ผู้ป่วย)'],
    after: [{ text: 'เยี่ยมติดตามการใช้อุปกรณ์ทุก 3 เดือน', post: 'กองสาธารณสุขฯ', days: 90 }],
  },
  งานสวัสดิการชุมชน: { mostDays: 7 },
  งานเกษตร: { mostDays: 7 },
  งานยานพาหนะ: {
    categories: ['ยานพาหนะและขนส่ง'],
    borrowerClasses: ['staff'],
    mostDays: 7,
    opinions: ['permanent-secretary'],
    before: [
      {
        text: 'รถราชการใช้แบบขออนุญาตตามระเบียบฯ ว่าด้วยการใช้และรักษารถยนต์ พ.ศ. 2548 ไม่ใช้ใบยืมนี้ ใบยืมนี้ใช้กับเรือและอุปกรณ์ที่ไม่ใช่รถเท่านั้น',
        post: officer,
        days: 0,
      },
    ],
  },
}

/** The ready draft of a work type. */
export function readyProcedure(workType: (typeof workTypes)[number]): Procedure {
  const { before = [], after = [], ...given } = own[workType]
  return {
    ...lawFloor(workType),
    mostDays: 7,
    noticeIn: 'working',
    steps: [asked, ...before, checked, decided, handed, ...after, returned, chased],
    ...given,
  }
}

/** What holds until a version is adopted: what the regulation itself asks, and nothing beyond. */
export function lawFloor(workType: string): Procedure {
  return {
    workType,
    categories: [],
    items: [],
    borrowerClasses: ['staff', 'agency', 'public'],
    useLocations: ['inside', 'outside'],
    mostDays: 365,
    noticeDays: 0,
    documents: [],
    steps: [asked, checked, decided, handed, returned, chased],
    opinions: [],
    approver: 'floor',
  }
}

import { words } from './words.ts'

/** What an auditor and finance are shown beside the work of the day. */
export const auditWords = words({
  th: {
    'same-person': {
      title: 'คนเดียวทำครบทุกขั้น',
      found: (n: number) => `ปีงบประมาณนี้มี ${n} ใบที่คนเดียวรับคำขอ อนุมัติ และจ่ายของ โปรดตรวจสอบ`,
      see: 'ดูใบยืมที่ต้องตรวจสอบ',
    },
    'dated-back': {
      title: 'บันทึกย้อนหลัง',
      found: (n: number) =>
        `ปีงบประมาณนี้มี ${n} ใบที่มีรายการบันทึกลงสมุดหลังวันที่เกิดขึ้นจริง พร้อมเหตุผลในประวัติของใบ โปรดตรวจสอบ`,
      see: 'ดูใบยืมที่บันทึกย้อนหลัง',
    },
  },
  en: {
    'same-person': {
      title: 'One person did all three steps',
      found: (n: number) =>
        n === 1
          ? 'This fiscal year one loan was entered, approved and handed over by one person. Please check it.'
          : `This fiscal year ${n} loans were each entered, approved and handed over by one person. Please check them.`,
      see: 'See these loans',
    },
    'dated-back': {
      title: 'Dated back',
      found: (n: number) =>
        n === 1
          ? 'This fiscal year something of one loan was written down on a later day than it happened; its history says why. Please check it.'
          : `This fiscal year something of ${n} loans was written down on a later day than it happened; their histories say why. Please check them.`,
      see: 'See the loans dated back',
    },
  },
})

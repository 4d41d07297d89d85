import { words } from './words.ts'

/** What an auditor and finance are shown beside the work of the day. */
export const auditWords = words({
  th: {
    title: 'คนเดียวทำครบทุกขั้น',
    found: (n: number) => `ปีงบประมาณนี้มี ${n} ใบที่คนเดียวรับคำขอ อนุมัติ และจ่ายของ โปรดตรวจสอบ`,
    see: 'ดูใบยืมที่ต้องตรวจสอบ',
  },
  en: {
    title: 'One person did all three steps',
    found: (n: number) =>
      n === 1
        ? 'This fiscal year one loan was entered, approved and handed over by one person. Please check it.'
        : `This fiscal year ${n} loans were each entered, approved and handed over by one person. Please check them.`,
    see: 'See these loans',
  },
})

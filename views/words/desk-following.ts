import { words } from './words.ts'

/** Words of the desk for what follows a loan: the chase, the extension, the case. */
export const followingDeskWords = words({
  th: {
    overdueBy: (n: number) => `เกินกำหนด ${n} วัน`,
    chaseBy: (day: string) => `ต้องทวงภายใน ${day} (ข้อ 211)`,
    chaseMissed: (day: string) => `ไม่ได้ทวงภายใน ${day} (ข้อ 211)`,
    chased: (day: string) => `ทวงล่าสุด ${day}`,
    chase: 'บันทึกการทวง',
    extension: (from: string, until: string) => `ขอขยายเวลาจาก ${from} เป็น ${until}`,
    because: (reason: string) => `เหตุผล: ${reason}`,
    extend: (until: string) => `อนุมัติให้ขยายถึง ${until}`,
    extendOtherwise: 'ไม่อนุมัติ',
    missedTitle: 'เลยกำหนดติดตามทวง',
    missed: (n: number) =>
      `มีใบยืมที่ยังไม่คืน ${n >= 100 ? 'ตั้งแต่ 100' : n} ใบ ซึ่งไม่มีการติดตามทวงภายใน 7 วันนับแต่วันครบกำหนด (ระเบียบฯ ข้อ 211)`,
    missedSee: 'ดูใบยืมที่เลยกำหนดติดตามทวง',
  },
  en: {
    overdueBy: (n: number) => (n === 1 ? '1 day overdue' : `${n} days overdue`),
    chaseBy: (day: string) => `To be chased by ${day} (clause 211)`,
    chaseMissed: (day: string) => `Not chased by ${day} (clause 211)`,
    chased: (day: string) => `Last chased ${day}`,
    chase: 'Note a chase',
    extension: (from: string, until: string) => `Asks to keep it until ${until}, due ${from}`,
    because: (reason: string) => `Reason: ${reason}`,
    extend: (until: string) => `Extend until ${until}`,
    extendOtherwise: 'Refuse it',
    missedTitle: 'Chase missed',
    missed: (n: number) =>
      `${n >= 100 ? '100 or more loans are' : n === 1 ? '1 loan is' : `${n} loans are`} still out and nobody chased within 7 days of the due date (clause 211)`,
    missedSee: 'See the loans whose chase was missed',
  },
})

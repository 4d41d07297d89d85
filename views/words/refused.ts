import { words } from './words.ts'

/** Around a refusal that has a page of its own. */
export const refusedWords = words({
  th: {
    title: 'ทำรายการนี้ไม่ได้',
    notThere: 'ไม่พบสิ่งที่ขอ',
    notAllowed: 'ไม่มีสิทธิทำรายการนี้',
    notYours: 'ใบยืมของผู้อื่น',
    home: 'กลับไปหน้างานของฉัน',
    signIn: 'เข้าสู่ระบบ',
    manual: 'อ่านคู่มือการยืม',
    register: 'เปิดสมุดคุม',
    reports: 'เปิดรายงาน',
  },
  en: {
    title: 'This could not be done',
    notThere: 'Not found',
    notAllowed: 'You may not do this',
    notYours: 'Somebody else’s loan',
    home: 'Back to my work',
    signIn: 'Sign in',
    manual: 'Read the lending manual',
    register: 'Open the register',
    reports: 'Open the reports',
  },
})

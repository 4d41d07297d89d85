import { words } from './words.ts'

/** Around a refusal that has a page of its own. */
export const refusedWords = words({
  th: {
    title: 'ทำรายการนี้ไม่ได้',
    notThere: 'ไม่พบสิ่งที่ขอ',
    notAllowed: 'ไม่มีสิทธิทำรายการนี้',
    noAnswer: 'ระบบยังตอบไม่ได้',
    home: 'กลับไปหน้างานของฉัน',
    tellId: (id: string) => `หากยังเป็นอยู่ โปรดแจ้งผู้ดูแลระบบพร้อมหมายเลขนี้: ${id}`,
  },
  en: {
    title: 'This could not be done',
    notThere: 'Not found',
    notAllowed: 'You may not do this',
    noAnswer: 'No answer just now',
    home: 'Back to my work',
    tellId: (id: string) => `If it goes on, tell the administrator this number: ${id}`,
  },
})

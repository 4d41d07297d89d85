import type { Outage, Outcome } from '../../src/domain/outage.ts'
import { words } from './words.ts'

type Both<Key extends string> = Record<Key, string>

/** What became of what was sent, why, and what to do next, where nobody could answer. */
export const unansweredWords = words({
  th: {
    titles: {
      read: 'ระบบยังตอบไม่ได้',
      'not-written': 'ยังไม่ได้บันทึก',
      'perhaps-written': 'ยังไม่แน่ว่าบันทึกแล้วหรือไม่',
    } satisfies Both<Outcome>,
    happened: {
      read: 'ยังเปิดหน้านี้ไม่ได้ ข้อมูลในระบบไม่เปลี่ยน',
      'not-written': 'สิ่งที่ท่านส่งมายังไม่ได้บันทึกแม้แต่ส่วนเดียว ข้อมูลในระบบไม่เปลี่ยน',
      'perhaps-written':
        'ส่งถึงฐานข้อมูลแล้ว แต่คำตอบขาดหายระหว่างทาง จึงอาจบันทึกครบแล้วหรือยังไม่ได้บันทึกเลย ไม่มีการบันทึกเพียงบางส่วน',
    } satisfies Both<Outcome>,
    why: {
      full: 'พื้นที่เก็บข้อมูลของเครื่องเต็ม ยังเปิดดูข้อมูลได้ แต่บันทึกไม่ได้จนกว่าผู้ดูแลระบบจะเพิ่มที่ว่าง',
      'read-only': 'ไฟล์ฐานข้อมูลอยู่ในสภาพอ่านได้อย่างเดียว ผู้ดูแลระบบต้องคืนสิทธิเขียนให้ไฟล์และโฟลเดอร์ก่อน',
      damaged:
        'ไฟล์ฐานข้อมูลเสียหาย โปรดหยุดทำรายการและแจ้งผู้ดูแลระบบให้ตรวจ (npm run verify) แล้วกู้คืนจากข้อมูลสำรองล่าสุด',
      silent: 'ขณะนี้ติดต่อฐานข้อมูลไม่ได้ ระบบจะทำงานต่อเองเมื่อฐานข้อมูลกลับมา',
      slow: 'ฐานข้อมูลตอบช้าเกิน 10 วินาที',
      unknown: 'เกิดข้อผิดพลาดที่ระบบไม่รู้จัก และได้จดไว้ให้ผู้ดูแลระบบแล้ว',
    } satisfies Both<Outage>,
    again: 'ส่งอีกครั้ง',
    safe: 'สิ่งที่กรอกไว้ยังอยู่ครบ กดส่งอีกครั้งได้โดยไม่บันทึกซ้ำ: ถ้าบันทึกไปแล้ว ระบบจะพาไปหน้าผลของรายการเดิม',
    lookFirst: 'โปรดเปิดหน้าเดิมตรวจดูก่อนว่ามีรายการนี้แล้วหรือยัง ถ้ายังไม่มีจึงทำใหม่',
    doAnew: 'โปรดรอสักครู่ แล้วเปิดหน้าเดิมทำใหม่อีกครั้ง',
    openAgain: 'เปิดหน้านี้อีกครั้ง',
    home: 'กลับไปหน้างานของฉัน',
    tellId: (id: string) => `หากยังเป็นอยู่ โปรดแจ้งผู้ดูแลระบบพร้อมหมายเลขนี้: ${id}`,
  },
  en: {
    titles: {
      read: 'No answer just now',
      'not-written': 'Not saved yet',
      'perhaps-written': 'It is not certain whether it was saved',
    } satisfies Both<Outcome>,
    happened: {
      read: 'This page cannot be opened just now. Nothing has changed.',
      'not-written': 'Nothing of what you sent was saved, and nothing has changed.',
      'perhaps-written':
        'It was sent to the database, but the answer was lost on the way: all of it is saved, or none of it. Never a part.',
    } satisfies Both<Outcome>,
    why: {
      full: 'The disk of the machine is full. Everything can be looked at, but nothing saved until an administrator makes room.',
      'read-only':
        'The database file can only be read. An administrator has to make the file and its folder writable again.',
      damaged:
        'The database file is damaged. Please stop working and tell an administrator, who checks it (npm run verify) and restores the last backup.',
      silent:
        'The database cannot be reached just now. The system goes on by itself once it is back.',
      slow: 'The database took longer than 10 seconds.',
      unknown:
        'Something went wrong that the system does not know; it was noted for the administrator.',
    } satisfies Both<Outage>,
    again: 'Send again',
    safe: 'All that you typed is still here. Sending it again saves nothing twice: if it was saved already, you are shown that very result.',
    lookFirst:
      'Please open its page and look whether it is there already, and do it again only if it is not.',
    doAnew: 'Please wait a moment, then open its page and do it again.',
    openAgain: 'Open this page again',
    home: 'Back to my work',
    tellId: (id: string) => `If it goes on, tell the administrator this number: ${id}`,
  },
})

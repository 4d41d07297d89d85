import { words } from './words.ts'

export const reportNoteWords = words({
  th: {
    title: 'เขียนปัญหาและข้อเสนอแนะ',
    suggested: 'ข้อความเริ่มต้นมาจากสถิติของปีนี้ แก้ไขได้ตามข้อเท็จจริงของหน่วยงาน',
    written: 'ข้อความที่บันทึกไว้ล่าสุด แก้ไขได้จนกว่าจะปิดสมุดปีนี้',
    number: 'เลขที่หนังสือของรายงาน',
    numberHint: 'เลขที่บันทึกข้อความจากทะเบียนหนังสือส่ง ถ้ายังไม่ออกเลขให้เว้นว่าง',
    problems: 'ปัญหาและอุปสรรค',
    suggestions: 'ข้อเสนอแนะ',
    lines: 'หนึ่งบรรทัดเป็นหนึ่งข้อ',
    save: 'บันทึกลงรายงาน',
  },
  en: {
    title: 'Write the problems and suggestions',
    suggested: 'It begins with what this year’s statistics suggest; change it to what is so',
    written: 'As last saved; it can be changed until the year is closed',
    number: 'Number of the memo',
    numberHint: 'From the book of outgoing letters; leave it empty until there is one',
    problems: 'Problems',
    suggestions: 'Suggestions',
    lines: 'One line is one point',
    save: 'Save into the report',
  },
})

import { words } from './words.ts'

/** The words of a receipt on paper, which is Thai whichever language the screen speaks. */
export const receiptPaperWords = {
  title: 'ใบรับคืนพัสดุ/ครุภัณฑ์',
  time: (number: string) => `รับคืนครั้งที่ ${number}`,
  of: 'ตามใบยืมเลขที่',
  from: 'ได้รับคืนพัสดุจาก',
  dated: 'ลงวันที่',
  due: 'กำหนดส่งคืนวันที่',
  dueCondition: 'ส่งคืนเมื่อ',
  on: 'รับคืนเมื่อวันที่',
  late: (days: string) => `เกินกำหนด ${days} วัน`,
  following: 'ตามรายการต่อไปนี้',
  columns: ['ลำดับ', 'เลขครุภัณฑ์', 'รายการ', 'สภาพดี', 'ชำรุด', 'สูญหาย', 'หน่วยนับ', 'ยังค้าง'],
  allBack: 'คืนครบทุกรายการแล้ว',
  stillOut: (count: string) => `ยังมีพัสดุค้างคืน ${count} หน่วย`,
  harmed:
    'ส่วนที่ชำรุดหรือสูญหาย ผู้ยืมต้องซ่อมแซมให้คงสภาพเดิม ชดใช้เป็นพัสดุอย่างเดียวกัน หรือชดใช้เป็นเงิน ตามระเบียบฯ ข้อ ๒๐๙',
  note: 'บันทึก',
  corrected: 'มีการแก้ไขรายการนี้ภายหลัง จำนวนในตารางเป็นจำนวนหลังแก้ไข',
  recordedLate: (day: string, why: string) =>
    `บันทึกเข้าระบบเมื่อวันที่ ${day}${why === '' ? '' : ` เนื่องจาก${why}`}`,
  returner: 'ผู้ส่งคืน',
  receiver: 'ผู้รับคืน',
  scan: 'สแกนรหัสมุมบนซ้ายเพื่อเปิดใบยืมในระบบ',
} as const

export const receiptWords = words({
  th: {
    chaseLetter: (number: string) => `หนังสือทวง ที่ ${number}`,
    title: (number: number, loan: string) => `ใบรับคืน ครั้งที่ ${number} ของใบยืม ${loan}`,
    papers: 'เอกสาร',
    form: 'ใบยืม (PDF)',
    receipt: (number: number, day: string) => `ใบรับคืน ครั้งที่ ${number} · ${day}`,
    corrected: '(แก้แล้ว)',
    pdf: 'ไฟล์ PDF',
  },
  en: {
    chaseLetter: (number: string) => `Letter of chase ${number}`,
    title: (number: number, loan: string) => `Return receipt ${number} of loan ${loan}`,
    papers: 'Papers',
    form: 'The loan form (PDF)',
    receipt: (number: number, day: string) => `Return receipt ${number} · ${day}`,
    corrected: '(put right)',
    pdf: 'PDF file',
  },
})

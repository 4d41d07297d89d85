import { readyClauses } from '../../src/domain/office-settings.ts'
import { words } from './words.ts'

/**
 * The words of the loan form on paper. Evidence under Thai law is Thai, whichever language the
 * screen speaks. The paragraph on damages gives the sense of clause 209 and quotes nothing.
 */
export const loanFormPaper = {
  title: 'ใบยืมพัสดุ/ครุภัณฑ์',
  number: 'เลขที่ บย.',
  date: 'วันที่',
  page: (page: string, pages: string) => `หน้า ${page} จาก ${pages}`,
  continued: 'มีรายการต่อหน้าถัดไป',
  scan: 'สแกนเปิดใบยืมนี้',
  to: 'เรียน',
  i: 'ข้าพเจ้า',
  position: 'ตำแหน่ง',
  belonging: { staff: 'สังกัด', agency: 'หน่วยงาน', public: 'หมู่บ้าน/ชุมชน' },
  address: 'ที่อยู่',
  phone: 'โทรศัพท์',
  asks: 'ขอยืมพัสดุของ',
  purpose: 'เพื่อ',
  workType: 'ประเภทงาน',
  place: 'สถานที่นำไปใช้',
  inside: 'ใช้ภายในสถานที่',
  outside: 'ใช้นอกสถานที่',
  from: 'ตั้งแต่วันที่',
  until: 'และจะส่งคืนภายในวันที่',
  following: 'ตามรายการต่อไปนี้',
  erased: '(ลบข้อมูลส่วนบุคคลตามกำหนดเวลาแล้ว)',
  columns: ['ลำดับ', 'เลขครุภัณฑ์', 'รายการ', 'จำนวน', 'หน่วยนับ', 'หมายเหตุ'],
  requested: (quantity: string) => `ขอ ${quantity}`,
  notApproved: 'ไม่อนุมัติ',
  terms: {
    use: 'ข้าพเจ้าจะใช้และดูแลพัสดุดังกล่าวเพื่อประโยชน์ของทางราชการตามที่ขอ',
    publicUse: 'ข้าพเจ้าจะดูแลพัสดุดังกล่าว ใช้ตามที่ขอเท่านั้น และไม่ให้ผู้อื่นยืมต่อ',
    damages: readyClauses[209],
  },
  signed: 'ลงชื่อ',
  borrower: 'ผู้ยืม',
  borrowerHead: 'หัวหน้าหน่วยงานผู้ยืม',
  officer: 'เจ้าหน้าที่พัสดุ',
  approver: 'ผู้อนุมัติ',
  takes: 'ผู้รับของ',
  issuer: 'ผู้จ่ายของ',
  returner: 'ผู้ส่งคืน',
  receiver: 'ผู้รับคืน',
  opinion: 'ความเห็นเจ้าหน้าที่พัสดุ',
  lendable: 'ตรวจสอบแล้ว พร้อมให้ยืม',
  notLendable: 'ไม่ควรให้ยืม เนื่องจาก',
  decision: 'การอนุมัติ',
  approved: 'อนุมัติ',
  refused: 'ไม่อนุมัติ',
  handOver: 'การจ่าย',
  handedOver: 'ได้รับและได้จ่ายของตามรายการข้างต้นแล้ว',
  return: 'การคืน',
  returned: 'ได้รับคืนในสภาพที่ใช้การได้เรียบร้อยและครบถ้วน',
  damagedOrLost: 'มีของชำรุดหรือสูญหาย',
  damaged: (quantity: string) => `ชำรุด ${quantity}`,
  lost: (quantity: string) => `สูญหาย ${quantity}`,
  settled: 'ชดใช้แล้ว',
  unsettled: 'ยังไม่ได้ชดใช้',
  chase: readyClauses[211],
  online: (when: string) => `ผู้ยืมยื่นคำขอโดยเข้าสู่ระบบด้วยบัญชีของตนเมื่อวันที่ ${when}`,
  reference: 'อ้างอิง',
} as const

export const loanPaperWords = words({
  th: {
    how: 'พิมพ์ลงกระดาษ A4 ที่ขนาดจริง (100%) แล้วลงชื่อด้วยปากกา',
    print: 'พิมพ์',
    back: 'กลับไปหน้าใบยืม',
  },
  en: {
    how: 'Print on A4 at actual size (100%) and sign by pen. The form is in Thai, as the law’s evidence.',
    print: 'Print',
    back: 'Back to the loan',
  },
})

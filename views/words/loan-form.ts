import { words } from './words.ts'

/**
 * The words of the loan form on paper. Evidence under Thai law is Thai, whichever language the
 * screen speaks.
 */
export const loanFormPaper = {
  title: 'ใบยืมพัสดุ/ครุภัณฑ์',
  number: 'เลขที่',
  date: 'วันที่',
  page: (page: string, pages: string) => `หน้า ${page} จาก ${pages}`,
  continued: 'มีรายการต่อหน้าถัดไป',
  scan: 'สแกนรหัสมุมบนซ้ายเพื่อเปิดใบยืมนี้ในระบบ',
  scanHere: 'สแกนเปิดใบยืมนี้',
  to: 'เรียน',
  i: 'ข้าพเจ้า',
  position: 'ตำแหน่ง',
  belonging: { staff: 'สังกัด', agency: 'หน่วยงาน', public: 'หมู่บ้าน/ชุมชน' },
  belongingBlank: 'สังกัด/หน่วยงาน/หมู่บ้าน',
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
  untilCondition: 'และจะส่งคืนเมื่อ',
  letter: 'ตามหนังสือที่',
  letterDated: 'ลงวันที่',
  following: 'ตามรายการต่อไปนี้',
  drawnOf: (name: string) => `ลายมือชื่อของ ${name}`,
  erased: '(ลบข้อมูลส่วนบุคคลตามกำหนดเวลาแล้ว)',
  columns: ['ลำดับ', 'เลขครุภัณฑ์', 'รายการ', 'จำนวน', 'หน่วยนับ', 'หมายเหตุ'],
  requested: (quantity: string) => `ขอ ${quantity}`,
  notApproved: 'ไม่อนุมัติ',
  terms: {
    use: 'ข้าพเจ้าจะใช้และดูแลพัสดุดังกล่าวเพื่อประโยชน์ของทางราชการตามที่ขอ',
    /** Clause 210: consumables, between agencies alone. */
    consumable:
      'ข้าพเจ้ามีความจำเป็นต้องใช้พัสดุดังกล่าวเป็นการรีบด่วน จัดหาเองไม่ทันการ และจะจัดหาพัสดุประเภท ชนิด และปริมาณเช่นเดียวกันส่งคืน ตามระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. ๒๕๖๐ ข้อ ๒๑๐',
    publicUse: 'ข้าพเจ้าจะดูแลพัสดุดังกล่าว ใช้ตามที่ขอเท่านั้น และไม่ให้ผู้อื่นยืมต่อ',
  },
  signed: 'ลงชื่อ',
  borrower: 'ผู้ยืม',
  borrowerHead: 'หัวหน้าหน่วยงานผู้ยืม',
  agencyAsks: 'ขอยืมพัสดุตามรายการข้างต้น',
  promise: 'คำรับรองของผู้ยืม',
  promised: 'ข้าพเจ้าจะปฏิบัติตามข้อความข้างต้น',
  supplyOfficer: 'เจ้าหน้าที่พัสดุ',
  /** On the blank form, where nobody knows yet who approves. */
  postByPen: 'ตำแหน่ง ........................................',
  approver: 'ผู้อนุมัติ',
  takes: 'ผู้รับของ',
  issuer: 'ผู้จ่ายของ',
  returner: 'ผู้ส่งคืน',
  receiver: 'ผู้รับคืน',
  opinionOf: (post: string) => `ความเห็น${post}`,
  supplyOpinion: {
    title: 'ความเห็นเจ้าหน้าที่พัสดุ',
    favourable: 'ตรวจสอบแล้ว พร้อมให้ยืม',
    unfavourable: 'ไม่ควรให้ยืม เนื่องจาก',
  },
  opinion: { favourable: 'ควรอนุมัติให้ยืมได้', unfavourable: 'ไม่ควรอนุมัติ เนื่องจาก' },
  decision: 'การอนุมัติของผู้ให้ยืม',
  approved: 'อนุมัติ',
  refused: 'ไม่อนุมัติ เนื่องจาก',
  handOver: 'การจ่าย',
  handedOver: 'ได้รับและได้จ่ายของตามรายการข้างต้นแล้ว',
  return: 'การคืน',
  returned: 'ได้รับคืนในสภาพที่ใช้การได้เรียบร้อยและครบถ้วน',
  damagedOrLost: 'ของชำรุดหรือสูญหาย',
  damaged: (quantity: string) => `ชำรุด ${quantity}`,
  lost: (quantity: string) => `สูญหาย ${quantity}`,
  settled: 'ชดใช้แล้ว',
  unsettled: 'ยังไม่ได้ชดใช้',
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

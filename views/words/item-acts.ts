import { words } from './words.ts'

/** What may happen to units outside a loan: the button that opens it, its page, its form. */
export const itemActWords = words({
  th: {
    repairs: {
      open: 'ส่งซ่อม',
      title: 'ส่งซ่อม',
      about: 'ของที่ส่งซ่อมจะยืมไม่ได้จนกว่าจะรับกลับ',
      note: 'อาการชำรุด และส่งซ่อมที่ใด',
      send: 'ส่งซ่อม',
    },
    'returns-to-shelf': {
      open: 'รับกลับจากซ่อม',
      title: 'รับกลับจากซ่อม',
      about: 'ของที่ผู้ยืมทำชำรุด รับกลับโดยบันทึกการชดใช้ในใบยืม',
      note: 'ผลการซ่อม (ไม่บังคับ)',
      send: 'รับกลับขึ้นที่เก็บ',
    },
    missing: {
      open: 'แจ้งตรวจไม่พบ',
      title: 'แจ้งตรวจไม่พบ',
      about: 'ใช้เมื่อตรวจแล้วของไม่อยู่ตามทะเบียน เช่น ในการตรวจสอบพัสดุประจำปี (ระเบียบฯ ข้อ 213)',
      note: 'ตรวจพบเมื่อใด อย่างไร',
      send: 'บันทึกว่าตรวจไม่พบ',
    },
    found: {
      open: 'พบแล้ว',
      title: 'พบของที่เคยหาไม่พบ',
      about: 'ของที่ผู้ยืมทำหายและยังไม่ได้ชดใช้ ให้บันทึกในใบยืม',
      note: 'พบที่ใด อย่างไร',
      send: 'นำกลับขึ้นที่เก็บ',
    },
    retirement: {
      open: 'จำหน่ายออกจากทะเบียน',
      title: 'จำหน่ายออกจากทะเบียน',
      about: 'ตามคำสั่งของหัวหน้าหน่วยงาน (ระเบียบฯ ข้อ 215–218) เมื่อจำหน่ายครบทุกหน่วย รายการนี้จะยืมไม่ได้อีก',
      note: 'เหตุผล',
      send: 'จำหน่าย',
    },
    tags: {
      open: 'เปลี่ยนป้าย QR',
      title: 'เปลี่ยนป้าย QR',
      about: 'ป้ายเดิมจะใช้ไม่ได้ทันที แล้วจึงพิมพ์ป้ายใหม่ไปติดแทน',
      note: 'เหตุผล เช่น ป้ายเดิมหลุดหาย',
      send: 'ออกป้ายใหม่',
    },
    quantity: (unit: string, most: string) => `จำนวน (${unit}) ได้ไม่เกิน ${most}`,
    from: {
      lost: (most: string) => `จากที่สูญหาย (มี ${most})`,
      repair: (most: string) => `จากที่ซ่อมอยู่ (มี ${most})`,
      shelf: (most: string) => `จากที่เก็บ (มี ${most})`,
    },
    factFindingOrder: 'เลขที่คำสั่งสอบหาข้อเท็จจริง',
    factFindingHint: 'ต้องระบุเมื่อจำหน่ายของที่สูญหายหรือชำรุด (ระเบียบฯ ข้อ 214)',
    order: 'เลขที่คำสั่งหรือหนังสืออนุมัติ',
    nothing: 'ตอนนี้ไม่มีหน่วยที่ทำรายการนี้ได้',
    onLoan: (units: string) => `มีผู้ยืมอยู่ ${units} จำหน่ายส่วนนั้นได้หลังรับคืน`,
    back: 'กลับโดยไม่บันทึก',
  },
  en: {
    repairs: {
      open: 'Send to repair',
      title: 'Send to repair',
      about: 'What is in repair cannot be borrowed until it is back.',
      note: 'What is wrong, and where it goes',
      send: 'Send to repair',
    },
    'returns-to-shelf': {
      open: 'Back from repair',
      title: 'Back from repair',
      about: 'What a borrower damaged comes back by the settlement of its loan.',
      note: 'What was done (optional)',
      send: 'Put it back',
    },
    missing: {
      open: 'Report missing',
      title: 'Report missing',
      about:
        'For what is not where the register says, as in the annual check of supplies (clause 213).',
      note: 'When and how it was noticed',
      send: 'Record it as missing',
    },
    found: {
      open: 'Found again',
      title: 'Found again',
      about: 'What a borrower lost and did not settle yet is recorded in its loan.',
      note: 'Where and how it was found',
      send: 'Put it back',
    },
    retirement: {
      open: 'Write off',
      title: 'Write off',
      about:
        'By order of the head of the agency (clauses 215–218). When all units are gone it can never be borrowed again.',
      note: 'Reason',
      send: 'Write off',
    },
    tags: {
      open: 'New QR label',
      title: 'New QR label',
      about: 'The old label stops working at once; print the new one and put it on.',
      note: 'Reason, such as: the old label fell off',
      send: 'Make a new label',
    },
    quantity: (unit: string, most: string) => `Quantity (${unit}), at most ${most}`,
    from: {
      lost: (most: string) => `Of those lost (${most})`,
      repair: (most: string) => `Of those in repair (${most})`,
      shelf: (most: string) => `Of those on the shelf (${most})`,
    },
    factFindingOrder: 'Number of the fact-finding order',
    factFindingHint: 'Needed for what was lost or damaged (clause 214)',
    order: 'Number of the order or the letter of approval',
    nothing: 'There is no unit now that this could be done with.',
    onLoan: (units: string) => `${units} are on loan; they can be written off once they are back`,
    back: 'Back without saving',
  },
})

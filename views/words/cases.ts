import { words } from './words.ts'

/** Words of a case of damage or loss (clause 209), and of its settlement. */
export const caseWords = words({
  th: {
    title: 'ชำรุดและสูญหาย รอชดใช้',
    myTitle: 'ของที่ฉันต้องชดใช้',
    lead: 'ผู้ยืมซ่อมให้คงสภาพเดิม ชดใช้เป็นพัสดุอย่างเดียวกัน หรือชดใช้เป็นเงินตามราคาขณะยืม (ระเบียบฯ ข้อ 209)',
    leaves:
      'ของที่สูญหายยังอยู่ในทะเบียนจนกว่าจะจำหน่าย โดยอ้างเลขที่คำสั่งสอบหาข้อเท็จจริงและเลขที่อนุมัติ (ข้อ 214–218)',
    none: 'ไม่มีของชำรุดหรือสูญหายที่รอชดใช้ เมื่อรับคืนของชำรุดหรือบันทึกว่าสูญหาย กรณีจะขึ้นที่หน้านี้',
    thing: 'รายการ',
    condition: 'สภาพ',
    conditions: { damaged: 'ชำรุด', lost: 'สูญหาย' },
    loan: 'ใบยืม',
    since: 'ตั้งแต่',
    price: 'ราคาขณะยืม',
    priceOf: (baht: string) => `${baht} บาท`,
    priceEach: (baht: string, unit: string) => `${unit}ละ ${baht} บาท`,
    priceUnknown: 'ไม่ได้บันทึกไว้',
    settle: 'บันทึกการชดใช้',
    onlyFollower: 'เจ้าหน้าที่หรือหัวหน้าหน่วยงานเจ้าของพัสดุเป็นผู้บันทึก',
    allLoans: 'ใบยืมทั้งหมด',
    cases: 'ชำรุดและสูญหาย รอชดใช้',
    checked: 'เจ้าหน้าที่ตรวจแล้วว่าคงสภาพเดิม หรือเป็นพัสดุอย่างเดียวกัน และนำขึ้นชั้นได้',
    checkedHint: 'ซ่อม: คงสภาพเดิม · ชดใช้เป็นพัสดุ: ประเภท ชนิด ขนาด ลักษณะ และคุณภาพอย่างเดียวกัน',
    paidHint: (baht: string) =>
      `เฉพาะเมื่อชดใช้เป็นเงิน เว้นว่างไว้ถ้ารับตามราคาขณะยืม (${baht} บาท สำหรับจำนวนทั้งหมด)`,
    amountReason: 'เหตุผลที่รับเงินจำนวนอื่น',
    amountReasonHint: 'เฉพาะเมื่อจำนวนเงินไม่เท่าราคาขณะยืม',
  },
  en: {
    title: 'Damaged and lost, to be settled',
    myTitle: 'What I have to make good',
    lead: 'The borrower repairs it, replaces it in kind, or pays its price at the time of the loan (clause 209)',
    leaves:
      'What was lost stays in the register until it is written off, by the numbers of the fact-finding order and of the approval (clauses 214–218)',
    none: 'Nothing waits to be settled. What comes back damaged or not at all shows up here',
    thing: 'Thing',
    condition: 'Condition',
    conditions: { damaged: 'damaged', lost: 'lost' },
    loan: 'Loan',
    since: 'Since',
    price: 'Price when it was lent',
    priceOf: (baht: string) => `${baht} baht`,
    priceEach: (baht: string, unit: string) => `${baht} baht per ${unit}`,
    priceUnknown: 'not kept',
    settle: 'Note a settlement',
    onlyFollower: 'An officer or the head of the owning division notes it',
    allLoans: 'All loans',
    cases: 'Damaged and lost, to be settled',
    checked:
      'An officer checked that it is as before, or of the same kind, and may go to the shelf',
    checkedHint: 'Repaired: as before. Replaced: same kind, type, size, form and quality',
    paidHint: (baht: string) =>
      `Only when paid in money. Leave it empty for the price when it was lent (${baht} baht for all units)`,
    amountReason: 'Why another amount',
    amountReasonHint: 'Only where it is not the price when it was lent',
  },
})

import { words } from './words.ts'

/** Words of the parts that every room shares. */
export const partWords = words({
  th: {
    pages: 'เปลี่ยนหน้า',
    firstPage: 'กลับไปหน้าแรก',
    nextPage: 'หน้าถัดไป',
    quantity: 'จำนวน',
    moreThings: (n: number) => `และอีก ${n} รายการ`,
    fewer: 'ลด',
    more: 'เพิ่ม',
    preparing: 'กำลังเตรียมไฟล์ เมื่อพร้อมแล้วเบราว์เซอร์จะเปิดหรือบันทึกให้เอง',
    undo: 'เลิกทำ',
    undoHint: (n: number) => `เลิกทำได้ภายใน ${n} วินาที`,
    did: {
      approvals: (number: string) => `อนุมัติใบยืม ${number} แล้ว`,
      opinions: (number: string) => `บันทึกความเห็นต่อใบยืม ${number} แล้ว`,
      extensions: (number: string) => `ขยายเวลายืมใบยืม ${number} แล้ว`,
      handovers: (number: string) => `จ่ายของตามใบยืม ${number} แล้ว`,
      returns: (number: string) => `รับคืนของตามใบยืม ${number} แล้ว`,
      corrections: (number: string) => `เลิกทำแล้ว ใบยืม ${number} กลับเป็นเหมือนก่อนกด`,
      basket: () => 'ใส่ตะกร้าแล้ว สแกนป้ายชิ้นต่อไปได้เลย',
      claims: () => 'ป้ายนี้เป็นของสิ่งนี้แล้ว และสแกนได้',
    },
  },
  en: {
    pages: 'Pages',
    firstPage: 'Back to the first page',
    nextPage: 'Next page',
    quantity: 'Quantity',
    moreThings: (n: number) => `and ${n} more`,
    fewer: 'Fewer',
    more: 'More',
    preparing: 'Preparing the file. The browser opens or saves it once it is there',
    undo: 'Undo',
    undoHint: (n: number) => `Can be undone within ${n} seconds`,
    did: {
      approvals: (number: string) => `Loan ${number} is approved`,
      opinions: (number: string) => `Your opinion on loan ${number} is recorded`,
      extensions: (number: string) => `Loan ${number} is extended`,
      handovers: (number: string) => `Loan ${number} is handed over`,
      returns: (number: string) => `Loan ${number} is taken back`,
      corrections: (number: string) => `Undone: loan ${number} stands as before`,
      basket: () => 'It is in the basket. Scan the next label',
      claims: () => 'The tag belongs to this now, and it works',
    },
  },
})

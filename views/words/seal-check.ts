import { words } from './words.ts'

export const sealCheckWords = words({
  th: {
    title: 'ตรวจรหัสผนึก',
    seal: 'รหัสผนึก',
    hint: 'พิมพ์หรือวางรหัส 64 ตัวจากรายงาน หรือสแกนคิวอาร์ที่พิมพ์ไว้',
    check: 'ตรวจรหัส',
    unclear: 'ยังตรวจไม่ได้ โปรดดูรหัสอีกครั้ง',
    unknown: 'ไม่พบรหัสนี้ในสมุด',
    unknownHint:
      'หากพิมพ์ตรงกับรายงานทุกตัวแล้ว แสดงว่าสมุดนี้ไม่ใช่เล่มเดียวกับที่ออกรายงาน หรือตราผนึกถูกตัดออก โปรดแจ้งผู้ตรวจสอบภายใน',
    made: (day: string, through: string) => `ผนึกเมื่อวันที่ ${day} ครอบรายการถึงลำดับที่ ${through}`,
    intact: 'ถูกต้อง สมุดตรงกับรหัสผนึก',
    intactHint: (entries: string, seals: string) =>
      `คำนวณใหม่จากรหัสของรายการ ${entries} รายการ ผ่านตราผนึก ${seals} ดวง ตรงกันทุกดวง ไม่มีรายการใดถูกตัด แทรก หรือสลับ เนื้อความของแต่ละรายการตรวจได้ด้วย verify.mjs ในหน้าสมุดรายการ`,
    differs: 'ไม่ตรง สมุดถูกเปลี่ยนหลังผนึก',
    differsHint: (day: string, through: string) =>
      `ตราที่ผนึกเมื่อวันที่ ${day} ครอบถึงลำดับที่ ${through} ไม่ตรงกับรายการที่มีอยู่ โปรดแจ้งผู้ตรวจสอบภายในและผู้ดูแลระบบ`,
    soFar: (entries: string) => `ตรงกันเท่าที่ตรวจแล้ว ${entries} รายการ`,
    soFarHint: (from: string, to: string, next: string) =>
      `ตรวจแล้วตั้งแต่ตราดวงที่ ${from} ลงมาถึงดวงที่ ${to} ยังเหลือดวงที่ ${next} ลงไป`,
    goOn: 'ตรวจต่อ',
  },
  en: {
    title: 'Check a seal',
    seal: 'Seal',
    hint: 'Type or paste the 64 digits from the report, or scan the printed QR code',
    check: 'Check the seal',
    unclear: 'It cannot be checked yet. Please look at the seal again',
    unknown: 'This seal does not stand in the book',
    unknownHint:
      'If every digit is that of the report, this is not the book that it was made from, or the seal was cut off. Tell the internal auditor.',
    made: (day: string, through: string) => `Sealed on ${day}, up to entry ${through}`,
    intact: 'Right: the book agrees with this seal',
    intactHint: (entries: string, seals: string) =>
      `Computed again from the hashes of ${entries} entries through ${seals} seals, all of which agree: none was cut off, put in between or moved. What each of them says is checked by verify.mjs, on the page of the book`,
    differs: 'Wrong: the book was changed after the seal',
    differsHint: (day: string, through: string) =>
      `The seal of ${day}, up to entry ${through}, is not that of the entries which stand here. Tell the internal auditor and the administrator`,
    soFar: (entries: string) => `It agrees so far: ${entries} entries were checked`,
    soFarHint: (from: string, to: string, next: string) =>
      `Checked from seal no. ${from} down to no. ${to}; from no. ${next} down it is still to be checked`,
    goOn: 'Go on',
  },
})

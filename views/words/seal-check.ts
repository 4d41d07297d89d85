import { words } from './words.ts'

export const sealCheckWords = words({
  th: {
    title: 'ตรวจรหัสผนึก',
    seal: 'รหัสผนึก',
    hint: 'พิมพ์หรือวางรหัส 64 ตัวจากรายงาน หรือสแกนคิวอาร์ที่พิมพ์ไว้',
    check: 'ตรวจรหัส',
    unclear: (typed: number) =>
      `ยังตรวจไม่ได้ รหัสผนึกมี 64 ตัว เป็นเลข 0–9 และอักษร a–f ที่ใส่มามี ${typed} ตัว โปรดดูรหัสอีกครั้ง`,
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
    closedYear: (year: number) => `ตรานี้ผนึกเมื่อปิดสมุดปีงบประมาณ พ.ศ.\u00a0${year}`,
    madeOn: (day: string) => `ผนึกเมื่อวันที่ ${day}`,
    publicTitle: 'ตรวจรหัสผนึกของรายงาน',
    publicLead: (office: string) =>
      `รหัสผนึกพิมพ์ไว้ท้ายรายงานสถิติการยืมของ${office || 'หน่วยงาน'} ผู้ใดมีรายงานก็ตรวจได้ว่าสมุดคุมที่ใช้ทำรายงานยังเหมือนวันที่ผนึกหรือไม่ หน้านี้ไม่แสดงรายการในสมุด`,
    forAnybody: {
      intact: 'คำนวณใหม่จากสมุดทั้งเล่มจนถึงวันที่ผนึกแล้ว ตรงกัน ไม่มีรายการใดถูกแก้ ถูกตัด หรือแทรก',
      differs: 'สมุดที่มีอยู่ไม่ใช่สมุดเดิมที่ใช้ทำรายงาน โปรดแจ้งหน่วยงานหรือผู้ตรวจสอบ',
      'so-far': 'สมุดมีรายการมาก ยังตรวจไม่ครบ กดตรวจต่อจนครบจึงทราบผล',
    },
    staffRead: 'เจ้าหน้าที่ซึ่งมีสิทธิอ่านสมุดดูรายละเอียดได้หลังจาก',
    signIn: 'เข้าสู่ระบบ',
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
    unclear: (typed: number) =>
      `It cannot be checked yet: a seal has 64 characters, 0–9 and a–f, and ${typed} were given. Please look at it again`,
    unknown: 'This seal does not stand in the book',
    unknownHint:
      'If every digit is that of the report, this is not the book that it was made from, or the seal was cut off. Tell the internal auditor.',
    made: (day: string, through: string) => `Sealed on ${day}, up to entry ${through}`,
    intact: 'Right: the book agrees with this seal',
    intactHint: (entries: string, seals: string) =>
      `Computed again from the hashes of ${entries} entries through ${seals === '1' ? '1 seal, which agrees' : `${seals} seals, all of which agree`}: none was cut off, put in between or moved. What each of them says is checked by verify.mjs, on the page of the book`,
    differs: 'Wrong: the book was changed after the seal',
    differsHint: (day: string, through: string) =>
      `The seal of ${day}, up to entry ${through}, is not that of the entries which stand here. Tell the internal auditor and the administrator`,
    closedYear: (year: number) => `It was made when the book of fiscal year ${year} was closed`,
    madeOn: (day: string) => `Sealed on ${day}`,
    publicTitle: 'Check the seal of a report',
    publicLead: (office: string) =>
      `The seal is printed at the end of the loan statistics of ${office || 'the office'}. Whoever holds the report can check whether the book that it was made from is still what it was when it was sealed. This page shows nothing that stands in the book.`,
    forAnybody: {
      intact:
        'Computed again from the whole book up to the day of the seal: nothing was altered, cut off or put in between',
      differs:
        'The book which stands here is not the one that the report was made from. Please tell the office or its auditor',
      'so-far':
        'The book is long and not all of it is checked yet: go on until the answer is there',
    },
    staffRead: 'Officers who may read the book see more when they are signed in.',
    signIn: 'Sign in',
    soFar: (entries: string) => `It agrees so far: ${entries} entries were checked`,
    soFarHint: (from: string, to: string, next: string) =>
      `Checked from seal no. ${from} down to no. ${to}; from no. ${next} down it is still to be checked`,
    goOn: 'Go on',
  },
})

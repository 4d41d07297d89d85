import { words } from './words.ts'

export const controlWords = words({
  th: {
    piece: 'รายชิ้น (มีเลขของตัวเอง)',
    set: 'จำนวนรวม (นับเป็นจำนวน)',
    may: 'ให้ยืมได้',
    mayNot: 'ไม่ให้ยืม',
  },
  en: {
    piece: 'A piece with its own code',
    set: 'A set, counted by quantity',
    may: 'Yes',
    mayNot: 'No',
  },
})

/** The form that registers an item, or changes what the register says of it. */
export const itemFormWords = words({
  th: {
    newTitle: 'ขึ้นทะเบียนทรัพย์สิน',
    editTitle: (name: string) => `แก้ไขข้อมูล ${name}`,
    quantity: 'จำนวน',
    quantityHint: 'รายชิ้น: เท่ากับจำนวนเลข เช่น 0001 ถึง 0010 คือ 10 ชิ้น',
    quantityStays: (owned: string, unit: string) =>
      `มีอยู่ ${owned} ${unit} จำนวนเพิ่มได้โดยขึ้นทะเบียนใหม่ และลดได้โดยจำหน่าย`,
    nextCode: 'เสนอเลขถัดไปตามแบบของหน่วยงาน',
    codeHint: 'เช่น 311-62-0001 หรือเป็นช่วง 311-62-0001 ถึง 0040 เลขไทยและ / ก็ได้',
    priceHint: 'เช่น 28,000 หรือ 1,850.50',
    dateHint: 'เช่น 15 ม.ค. 2563 หรือ 15/01/2563',
    unitHint: 'เช่น ตัว หลัง เครื่อง ชุด',
    storeHint: 'เช่น โรงเก็บพัสดุ',
    daysHint: 'ไม่เกิน 365 วัน',
    note: 'หมายเหตุ (ไม่บังคับ)',
    choose: 'เลือก',
    register: 'ขึ้นทะเบียน',
    save: 'บันทึกการแก้ไข',
    cancel: 'กลับโดยไม่บันทึก',
  },
  en: {
    newTitle: 'Register a thing',
    editTitle: (name: string) => `Edit ${name}`,
    quantity: 'Quantity',
    quantityHint: 'Pieces: the number of codes; 0001 ถึง 0010 are 10 pieces',
    quantityStays: (owned: string, unit: string) =>
      `There are ${owned} ${unit}. More come by registration, fewer by write-off`,
    nextCode: 'Suggest the next code by the office’s pattern',
    codeHint: 'Such as 311-62-0001, or a range, 311-62-0001 ถึง 0040; Thai digits and / will do',
    priceHint: 'Such as 28,000 or 1,850.50',
    dateHint: 'Such as 15 ม.ค. 2563 or 15/01/2563',
    unitHint: 'Such as ตัว, หลัง, เครื่อง, ชุด',
    storeHint: 'Such as โรงเก็บพัสดุ',
    daysHint: '365 days at most',
    note: 'Note (optional)',
    choose: 'Choose',
    register: 'Register',
    save: 'Save the changes',
    cancel: 'Back without saving',
  },
})

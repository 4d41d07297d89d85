import { words } from './words.ts'

export const chartWords = words({
  th: {
    months: 'แผนภูมิ ใบยืมที่จ่ายของรายเดือน',
    categories: 'แผนภูมิ รายการที่ยืมจริงตามประเภททรัพย์สิน',
    utilisation: 'แผนภูมิ อัตราการใช้ตามประเภททรัพย์สิน',
    punctuality: 'แผนภูมิ ความตรงต่อเวลาของรายการที่คืนครบ',
    year: (year: number) => `ปี ${year}`,
    first: (most: number) => `(${most} ประเภทแรก)`,
  },
  en: {
    months: 'Chart: loans handed over by month',
    categories: 'Chart: lines handed over by category',
    utilisation: 'Chart: utilisation by category',
    punctuality: 'Chart: punctuality of closed lines',
    year: (year: number) => String(year),
    first: (most: number) => `(the first ${most})`,
  },
})

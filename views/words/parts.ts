import { words } from './words.ts'

/** Words of the parts that every room shares. */
export const partWords = words({
  th: { pages: 'เปลี่ยนหน้า', firstPage: 'กลับไปหน้าแรก', nextPage: 'หน้าถัดไป' },
  en: { pages: 'Pages', firstPage: 'Back to the first page', nextPage: 'Next page' },
})

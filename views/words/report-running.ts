import type { tableWords } from './report-tables.ts'
import { words } from './words.ts'

/** What the tables say otherwise while their year runs: its end has not come. */
export const runningWords = words({
  th: {
    outstandingLines: 'ค้างส่งคืน ณ วันนี้ (รายการ)',
    ofOutstanding: 'รายการค้างส่งคืน ณ วันนี้',
    carriedForward: 'อยู่กับผู้ยืม ณ วันนี้ (หน่วย)',
    sumOut: 'รวมคืน สูญหาย และอยู่กับผู้ยืม (หน่วย)',
    beforeNote: (year: number) => `ช่องปี ${year} เป็นยอดทั้งปี ณ วันที่ 30 กันยายน ${year}`,
  },
  en: {
    outstandingLines: 'Outstanding today (lines)',
    ofOutstanding: 'lines outstanding today',
    carriedForward: 'With borrowers today (units)',
    sumOut: 'Returned, lost and with borrowers (units)',
    beforeNote: (year: number) =>
      `The column of ${year} is the whole year, as at 30 September ${year}`,
  },
}) satisfies Record<'th' | 'en', Partial<(typeof tableWords)['th']> & { beforeNote: unknown }>

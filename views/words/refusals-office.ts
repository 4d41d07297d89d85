import type { RefusalWord } from '../../src/domain/verdict.ts'
import { type SettingWord, settingRefusals } from './refusals-settings.ts'
import type { Language } from './words.ts'

type Say = (facts: Record<string, string | number>) => string
type OfficeWord = Extract<RefusalWord, 'no-such-year' | 'no-such-filter' | 'nobody-chosen'>

/** Refusals of what is asked of the office's books and lists. */
export const officeRefusals: Record<Language, Record<OfficeWord | SettingWord, Say>> = {
  th: {
    ...settingRefusals.th,
    'no-such-year': f =>
      `ไม่มีสมุดคุมและรายงานของปี “${f.year ?? ''}” ระบบมีของปีงบประมาณ ${f.years ?? ''} โปรดเลือกปีจากเมนู`,
    'no-such-filter': f =>
      `ไม่ได้จัดทำไฟล์ให้ เพราะเงื่อนไขนี้อ่านไม่ได้: ${f.names ?? ''} โปรดเลือกเงื่อนไขจากหน้าสมุดคุมแล้วดาวน์โหลดใหม่`,
    'nobody-chosen': () => 'ยังไม่ได้เลือกผู้ใด โปรดเลือกอย่างน้อยหนึ่งคน',
  },
  en: {
    ...settingRefusals.en,
    'no-such-year': f =>
      `There is no register and no report of the year “${f.year ?? ''}”. There are those of ${f.years ?? ''}; please choose one from the menu`,
    'no-such-filter': f =>
      `No file was made, since this filter is not understood: ${f.names ?? ''}. Please choose it on the register’s page and download again`,
    'nobody-chosen': () => 'Nobody is chosen. Please choose at least one person',
  },
}

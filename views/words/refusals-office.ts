import type { RefusalWord } from '../../src/domain/verdict.ts'
import { type SettingWord, settingRefusals } from './refusals-settings.ts'
import type { Language } from './words.ts'

type Say = (facts: Record<string, string | number>) => string
type OfficeWord = Extract<
  RefusalWord,
  'no-such-year' | 'no-such-filter' | 'no-such-question' | 'no-papers-of-year' | 'nobody-chosen'
>

/** Refusals of what is asked of the office's books and lists. */
export const officeRefusals: Record<Language, Record<OfficeWord | SettingWord, Say>> = {
  th: {
    ...settingRefusals.th,
    'no-such-year': f =>
      `ไม่มีสมุดคุมและรายงานของปี “${f.year ?? ''}” ระบบมีของปีงบประมาณ ${f.years ?? ''} โปรดเลือกปีในสมุดคุมหรือรายงาน`,
    'no-such-filter': f =>
      `ไม่ได้จัดทำไฟล์ให้ เพราะเงื่อนไขนี้อ่านไม่ได้: ${f.names ?? ''} โปรดเลือกเงื่อนไขจากหน้าสมุดคุมแล้วดาวน์โหลดใหม่`,
    'no-such-question': f =>
      `อ่านเงื่อนไขในที่อยู่ของหน้านี้ไม่ได้: ${f.names ?? ''} โปรดเปิดหน้านี้จากเมนู แล้วเลือกเงื่อนไขอีกครั้ง`,
    'no-papers-of-year': f =>
      `ไม่มีรายการของปี “${f.year ?? ''}” ระบบมีของปี พ.ศ. ${f.years ?? ''} โปรดเปิดหน้านี้จากเมนู แล้วเลือกปี`,
    'nobody-chosen': () => 'ยังไม่ได้เลือกผู้ใด โปรดเลือกอย่างน้อย 1 คน',
  },
  en: {
    ...settingRefusals.en,
    'no-such-year': f =>
      `There is no register and no report of the year “${f.year ?? ''}”. There are those of ${f.years ?? ''}; please choose one in the register or among the reports`,
    'no-such-filter': f =>
      `No file was made, since this filter is not understood: ${f.names ?? ''}. Please choose it on the register’s page and download again`,
    'no-such-question': f =>
      `The address of this page asks for what is not there: ${f.names ?? ''}. Please open the page from the menu and choose again`,
    'no-papers-of-year': f =>
      `There is nothing of the year “${f.year ?? ''}”. There is of ${f.years ?? ''}; please open the page from the menu and choose the year`,
    'nobody-chosen': () => 'Nobody is chosen. Please choose at least one person',
  },
}

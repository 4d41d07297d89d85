import type { RefusalWord } from '../../src/domain/verdict.ts'
import type { Language } from './words.ts'

type Say = (facts: Record<string, string | number>) => string
export type EvidenceWord = Extract<RefusalWord, 'item-text-missing' | 'no-items' | 'too-many-items'>

/** Refusals of the list of what the assessor asks for. */
export const evidenceRefusals: Record<Language, Record<EvidenceWord, Say>> = {
  th: {
    'item-text-missing': () => 'มีข้อที่ใส่รหัสหรือเลือกไฟล์ไว้แต่ยังไม่มีข้อความ โปรดเขียนข้อความ หรือล้างข้อนั้นทั้งข้อ',
    'no-items': () => 'ยังไม่มีข้อใดในรายการ โปรดเขียนอย่างน้อยหนึ่งข้อ',
    'too-many-items': f => `รายการมีได้ไม่เกิน ${f.most ?? ''} ข้อ`,
  },
  en: {
    'item-text-missing': () =>
      'An item has a code or files and no text. Write its text, or clear it whole.',
    'no-items': () => 'The list has no item yet. Write one at least.',
    'too-many-items': f => `A list has ${f.most ?? ''} items at most.`,
  },
}

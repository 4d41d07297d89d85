import type { RefusalWord } from '../../src/domain/verdict.ts'
import type { Language } from './words.ts'

type Say = (facts: Record<string, string | number>) => string
type LabelWord = Extract<
  RefusalWord,
  | 'label-too-small'
  | 'offset-too-far'
  | 'ruler-scaled'
  | `sheet-${string}`
  | `printer-${string}`
  | `tag-${string}`
>

/** Refusals of papers, printers and tags. */
export const labelRefusals: Record<Language, Record<LabelWord, Say>> = {
  th: {
    'label-too-small': f =>
      `ป้ายต้องกว้างอย่างน้อย ${f.width ?? ''} มม. และสูงอย่างน้อย ${f.height ?? ''} มม. จึงจะมีที่พอสำหรับคิวอาร์โค้ดและตัวหนังสือ`,
    'sheet-too-wide': f =>
      `ป้ายทั้งแถวรวมขอบและช่องว่างกว้าง ${f.labels ?? ''} มม. เกินแผ่นกว้าง ${f.page ?? ''} มม. ไป ${f.over ?? ''} มม. โปรดวัดความกว้างป้าย ขอบซ้าย และช่องว่างอีกครั้ง`,
    'sheet-too-high': f =>
      `ป้ายทุกแถวรวมขอบและช่องว่างสูง ${f.labels ?? ''} มม. เกินแผ่นสูง ${f.page ?? ''} มม. ไป ${f.over ?? ''} มม. โปรดวัดความสูงป้าย ขอบบน และช่องว่างอีกครั้ง`,
    'sheet-name-taken': f => `มีแผ่นป้ายชื่อ “${f.name ?? ''}” อยู่แล้ว โปรดใช้ชื่ออื่น`,
    'sheet-gone': () => 'แผ่นป้ายนี้เลิกใช้แล้ว โปรดเลือกแผ่นอื่น',
    'printer-name-taken': f => `มีเครื่องพิมพ์ชื่อ “${f.name ?? ''}” อยู่แล้ว โปรดใช้ชื่ออื่น`,
    'printer-gone': () => 'เครื่องพิมพ์นี้เลิกใช้แล้ว โปรดเลือกเครื่องอื่น',
    'offset-too-far': f =>
      `เลื่อนได้ไม่เกิน ${f.most ?? ''} มม. ถ้าเหลื่อมมากกว่านี้ โปรดตรวจว่าเลือกแผ่นป้ายถูกชนิดและใส่กระดาษถูกด้าน`,
    'ruler-scaled': f =>
      `ไม้บรรทัด 100 มม. วัดได้ ${f.ruler ?? ''} มม. แสดงว่าเครื่องพิมพ์ย่อหรือขยายภาพ โปรดเลือกขนาดจริง (100%) ในหน้าต่างพิมพ์ แล้วพิมพ์แผ่นทดสอบใหม่`,
    'tag-claimed': () => 'ป้ายนี้มีคนติดกับของชิ้นอื่นไปแล้ว จึงใช้ซ้ำไม่ได้ โปรดใช้ป้ายเปล่าดวงอื่น',
    'tag-blank': () => 'ป้ายนี้เป็นป้ายเปล่า ยังไม่ได้ติดกับทรัพย์สินใด โปรดสแกนด้วยโทรศัพท์เพื่อเลือกทรัพย์สินก่อน',
    'tag-unknown': () => 'ไม่รู้จักป้ายนี้ อาจเป็นป้ายเก่าที่ออกใหม่แล้ว หรือป้ายของหน่วยงานอื่น โปรดตรวจรหัสอีกครั้ง',
  },
  en: {
    'label-too-small': f =>
      `A label is at least ${f.width ?? ''} mm wide and ${f.height ?? ''} mm high: the code and the words need that room.`,
    'sheet-too-wide': f =>
      `The labels of a row take ${f.labels ?? ''} mm with margin and gaps, ${f.over ?? ''} mm more than the sheet’s ${f.page ?? ''} mm. Measure the label’s width, the left margin and the gap again.`,
    'sheet-too-high': f =>
      `The rows take ${f.labels ?? ''} mm with margin and gaps, ${f.over ?? ''} mm more than the sheet’s ${f.page ?? ''} mm. Measure the label’s height, the upper margin and the gap again.`,
    'sheet-name-taken': f => `There is a paper called “${f.name ?? ''}”. Give another name.`,
    'sheet-gone': () => 'This paper is used no more. Choose another.',
    'printer-name-taken': f => `There is a printer called “${f.name ?? ''}”. Give another name.`,
    'printer-gone': () => 'This printer is used no more. Choose another.',
    'offset-too-far': f =>
      `At most ${f.most ?? ''} mm are moved. If it is off by more, check that the paper is the right one and lies in the tray the right way.`,
    'ruler-scaled': f =>
      `The ruler of 100 mm measures ${f.ruler ?? ''} mm: the print was scaled. Choose actual size (100%) in the print dialog and print the trial sheet again.`,
    'tag-claimed': () =>
      'This tag was stuck on something else already and cannot be used twice. Take another blank tag.',
    'tag-blank': () =>
      'This is a blank tag that sticks on nothing yet. Scan it with a phone first, to choose the thing.',
    'tag-unknown': () =>
      'This label is not known: an old one that was replaced, or one of another office. Check the code.',
  },
}

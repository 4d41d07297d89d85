import type { Fault, FaultWord } from '../../src/domain/imports/fault.ts'
import type { MissingFile } from '../../src/domain/imports/missing-file.ts'
import { shortDate } from './dates.ts'
import { count } from './numbers.ts'
import type { Language } from './words.ts'

type Facts = Record<string, string | number>
type Say = (facts: Facts) => string

const quoted = (facts: Facts) => (facts.text === undefined ? '' : ` “${facts.text}”`)
const many = (fact: string | number | undefined) => count(Number(fact ?? 0))

/** What is wrong with a row, and what to do: one or two short sentences each. */
const sentences: Record<Language, Record<FaultWord, Say>> = {
  th: {
    missing: () => 'ไม่ได้กรอก โปรดกรอก',
    'too-long': f => `ยาวเกินไป (${many(f.length)} ตัวอักษร) ใส่ได้ไม่เกิน ${many(f.most)}`,
    formula: () => 'เป็นสูตร ไม่ใช่ข้อความ โปรดพิมพ์ค่าจริงลงในช่อง',
    'not-a-number': f => `ไม่ใช่ตัวเลข${quoted(f)} โปรดใส่จำนวนเต็ม เช่น 3`,
    'at-least-one': f => `ต้องเป็น 1 ขึ้นไป${quoted(f)}`,
    'not-a-price': f => `ไม่ใช่จำนวนเงิน${quoted(f)} โปรดใส่เป็นบาท เช่น 28,000.00`,
    'not-a-date': f => `ไม่ใช่วันที่${quoted(f)} โปรดใส่ เช่น 15 ม.ค. 2563 หรือ 15/01/2563`,
    'no-such-day': f => `ไม่มีวันนี้ในปฏิทิน${quoted(f)} โปรดตรวจวันและเดือน`,
    'no-leap-year': f => `ไม่มีวันนี้ในปฏิทิน${quoted(f)} ปี ${f.year ?? ''} เดือนกุมภาพันธ์มี 28 วัน`,
    'in-future': f => `เป็นวันในอนาคต${quoted(f)} โปรดตรวจปี พ.ศ.`,
    neither: f => `อ่านไม่ได้ โปรดใส่คำใดคำหนึ่ง: ${f.choices ?? ''}`,
    'division-unknown': f =>
      `ไม่รู้จักหน่วยงาน${quoted(f)} โปรดสะกดให้ตรง หรือนำเข้าไฟล์บุคลากรที่มีหน่วยงานนี้ก่อน`,
    'division-not-yours': () => 'เป็นของหน่วยงานอื่น ท่านนำเข้าได้เฉพาะของหน่วยงานตนเอง',
    'role-unknown': f => `ไม่รู้จักหน้าที่${quoted(f)} โปรดใช้คำตามคู่มือ คั่นหลายหน้าที่ด้วยจุลภาค`,
    'same-person-twice': f => `ชื่อและสังกัดเดียวกับแถว ${f.row ?? ''} โปรดลบแถวที่ซ้ำ`,
    'not-a-code': () => 'ไม่ใช่เลขครุภัณฑ์ โปรดพิมพ์เลขจริง เช่น 311-62-0001 (ระบบไม่เก็บสูตร)',
    'code-twice': f => `เลขเดียวกับแถว ${f.row ?? ''} แม้เขียนต่างกัน โปรดแก้แถวใดแถวหนึ่ง`,
    'code-missing': () => 'ของรายชิ้นต้องมีเลขครุภัณฑ์ หากไม่มีเลขให้ใช้ จำนวนรวม',
    'range-not-counted': () => 'นับช่วงเลขนี้ไม่ได้ โปรดเขียน เช่น 311-62-0001 ถึง 0040',
    'range-differs': f =>
      `ช่วงเลขมี ${many(f.codes)} เลข แต่จำนวนบอก ${many(f.quantity)} โปรดแก้ให้ตรงกัน`,
    'one-code-one-piece': () => 'หนึ่งเลขคือหนึ่งชิ้น โปรดแก้จำนวนเป็น 1 หรือเขียนเลขเป็นช่วง',
    'too-many-pieces': f => `ไฟล์นี้มีเลขครุภัณฑ์เกิน ${many(f.most)} เลข โปรดแบ่งไฟล์`,
    'days-range': f => `ยืมได้นานสุด ${many(f.most)} วัน`,
    'name-twice': f => `ของจำนวนรวมที่ไม่มีเลข ชื่อซ้ำกับแถว ${f.row ?? ''} โปรดรวมเป็นแถวเดียว`,
    'item-retired': () => 'รายการนี้จำหน่ายออกไปแล้ว โปรดลบแถวนี้ หรือใช้เลขใหม่',
    'quantity-differs': f =>
      `ในระบบมี ${many(f.owned)} แต่ไฟล์บอก ${many(f.quantity)} หากได้มาเพิ่มหรือจำหน่าย ให้บันทึกที่หน้าทรัพย์สิน`,
    'control-differs': () => 'ในระบบควบคุมอีกแบบหนึ่ง (รายชิ้น/จำนวนรวม) โปรดแก้ให้ตรงกัน',
    'not-a-loan-number': () => 'ไม่ใช่เลขที่ใบยืม โปรดใส่ เช่น 12/2566',
    'year-differs': f => `วันที่ขอยืมอยู่ในปีงบประมาณ ${f.year ?? ''} ไม่ตรงกับเลขที่ใบยืม`,
    'number-twice': f => `เลขที่ซ้ำกับแถว ${f.row ?? ''} โปรดตรวจเลขที่`,
    'number-taken': () => 'เลขที่นี้มีในระบบแล้วและข้อมูลไม่ตรงกัน หากมีรายการเพิ่ม ให้บันทึกที่หน้าใบยืม',
    'dates-out-of-order': () => 'วันที่ไม่เรียงตามลำดับ (ขอ พิจารณา จ่าย คืน ชดใช้) โปรดตรวจวัน',
    'date-missing': () => 'ต้องมีวันที่ โปรดกรอก',
    'not-decided': () => 'มีวันจ่ายแต่ไม่ได้รับอนุมัติ โปรดตรวจผลการพิจารณา',
    'decision-differs': () => 'ผลการพิจารณาไม่ตรงกับจำนวนที่อนุมัติ ครบทุกรายการคือ อนุมัติ ไม่ครบคือ อนุมัติบางส่วน',
    'no-lines': () => 'ไม่มีรายการของใบยืมนี้ในแผ่นงานรายการ',
    'line-wrong': f => `ใบนี้ยังไม่นำเข้า เพราะแผ่นงาน ${f.sheet ?? ''} แถว ${f.row ?? ''} ผิด`,
    'no-such-loan': () => 'ไม่มีใบยืมเลขที่นี้ในแผ่นงานใบยืม',
    'form-wrong': f => `แถวนี้ยังไม่นำเข้า เพราะใบยืม (แถว ${f.row ?? ''}) หรือรายการอื่นของใบผิด`,
    'item-unknown': f => `ไม่พบทรัพย์สิน${quoted(f)} ในทะเบียน โปรดนำเข้าทะเบียนครุภัณฑ์ก่อน หรือแก้เลข`,
    'item-twice': f => `รายการเดียวกับแถว ${f.row ?? ''} หากเป็นการคืนอีกครั้ง ให้เว้นช่องจำนวนว่าง`,
    'first-row-missing': () => 'ไม่มีแถวแรกของรายการนี้ โปรดกรอกจำนวนที่ขอ',
    'more-than-approved': f => `มากกว่าที่ทำได้ คือไม่เกิน ${many(f.most)}`,
    'not-handed-over': () => 'มีจำนวนที่จ่าย แต่ใบยืมไม่มีวันที่จ่าย',
    'more-than-out': f => `คืนมากกว่าที่ค้างอยู่ คือ ${many(f.most)}`,
    'nothing-to-settle': () => 'มีการชดใช้ แต่ไม่มีของชำรุดหรือสูญหายในแถวนี้',
    'not-acquired-yet': f =>
      `จ่ายก่อนวันที่ได้มา (${shortDate(String(f.day ?? '2000-01-01'), 'th')}) โปรดตรวจวัน`,
    'not-enough-on-shelf': f =>
      `วันนั้นเหลือบนชั้นเพียง ${many(f.most)} แต่จ่าย ${many(f.quantity)} โปรดตรวจวันคืนของใบก่อนหน้า`,
    'moved-since': () => 'ทรัพย์สินนี้มีการยืมคืนในระบบหลังจากนั้นแล้ว จึงเติมประวัติย้อนหลังไม่ได้',
  },
  en: {
    missing: () => 'Empty. Fill it in.',
    'too-long': f => `Too long (${many(f.length)} characters); at most ${many(f.most)}.`,
    formula: () => 'A formula, not a text. Type the value itself.',
    'not-a-number': f => `Not a number${quoted(f)}. Give a whole number, such as 3.`,
    'at-least-one': f => `Must be 1 or more${quoted(f)}.`,
    'not-a-price': f => `Not an amount of money${quoted(f)}. Give baht, such as 28,000.00.`,
    'not-a-date': f => `Not a date${quoted(f)}. Write 15 ม.ค. 2563 or 15/01/2563.`,
    'no-such-day': f => `There is no such day${quoted(f)}. See the day and the month.`,
    'no-leap-year': f => `There is no such day${quoted(f)}: February ${f.year ?? ''} has 28 days.`,
    'in-future': f => `This day is in the future${quoted(f)}. See the year.`,
    neither: f => `Not understood. Use one of: ${f.choices ?? ''}.`,
    'division-unknown': f =>
      `Unknown division${quoted(f)}. Spell it as it is, or first import the people who belong to it.`,
    'division-not-yours': () => 'Of another division. You import for your own only.',
    'role-unknown': f => `Unknown role${quoted(f)}. Use the manual’s words, several with commas.`,
    'same-person-twice': f => `The same name and division as row ${f.row ?? ''}. Delete one.`,
    'not-a-code': () => 'Not a code. Type it, such as 311-62-0001; a formula is never kept.',
    'code-twice': f =>
      `The same code as row ${f.row ?? ''}, even if written another way. Correct one of them.`,
    'code-missing': () => 'A piece needs a code. What has none is a set: จำนวนรวม.',
    'range-not-counted': () => 'This range cannot be counted. Write 311-62-0001 ถึง 0040.',
    'range-differs': f =>
      `The range holds ${many(f.codes)} codes and the quantity says ${many(f.quantity)}. Make them agree.`,
    'one-code-one-piece': () => 'One code is one piece. Make the quantity 1, or write a range.',
    'too-many-pieces': f => `The file has more than ${many(f.most)} codes. Split it.`,
    'days-range': f => `At most ${many(f.most)} days.`,
    'name-twice': f => `A set without a code, named as in row ${f.row ?? ''}. Make it one row.`,
    'item-retired': () => 'This item was written off. Delete the row, or give a new code.',
    'quantity-differs': f =>
      `The book has ${many(f.owned)}, the file says ${many(f.quantity)}. Record what came or went on the item’s page.`,
    'control-differs': () => 'The book counts it the other way (piece or set). Make them agree.',
    'not-a-loan-number': () => 'Not a loan’s number. Write 12/2566.',
    'year-differs': f =>
      `The day of the request is in fiscal year ${f.year ?? ''}, which the number does not say.`,
    'number-twice': f => `The same number as row ${f.row ?? ''}.`,
    'number-taken': () =>
      'The book has this number and tells it otherwise. Record what is new on the loan’s page.',
    'dates-out-of-order': () =>
      'Out of order: requested, decided, handed over, returned, settled. See the days.',
    'date-missing': () => 'A day is needed here.',
    'not-decided': () => 'Handed over without approval. See the decision.',
    'decision-differs': () =>
      'The decision does not fit the quantities: all of them is approved, fewer is approved in part.',
    'no-lines': () => 'No line of this form stands in the sheet of lines.',
    'line-wrong': f => `Left out, since sheet ${f.sheet ?? ''} row ${f.row ?? ''} is wrong.`,
    'no-such-loan': () => 'No form with this number stands in the sheet of forms.',
    'form-wrong': f =>
      `Left out, since its form (row ${f.row ?? ''}) or another of its lines is wrong.`,
    'item-unknown': f =>
      `No such item in the register${quoted(f)}. Import the asset register first, or correct it.`,
    'item-twice': f =>
      `The same item as row ${f.row ?? ''}. If more of it came back, leave the quantities empty.`,
    'first-row-missing': () => 'The first row of this line is missing: fill in the quantity.',
    'more-than-approved': f => `More than can be: at most ${many(f.most)}.`,
    'not-handed-over': () => 'A quantity was handed over, but the form has no day of hand-over.',
    'more-than-out': f => `More came back than was out: ${many(f.most)}.`,
    'nothing-to-settle': () => 'Settled, though nothing in this row was damaged or lost.',
    'not-acquired-yet': f =>
      `Handed over before it was acquired (${shortDate(String(f.day ?? '2000-01-01'), 'en')}).`,
    'not-enough-on-shelf': f =>
      `Only ${many(f.most)} stood on the shelf that day, ${many(f.quantity)} were handed over. See earlier returns.`,
    'moved-since': () => 'This item has moved in the book since, so its past cannot be filled in.',
  },
}

export function importFaultText(fault: Pick<Fault, 'word' | 'facts'>, language: Language): string {
  return sentences[language][fault.word](fault.facts ?? {})
}

const namesShown = 8

const missing: Record<
  Language,
  Record<MissingFile['word'], (rows: string, names: string) => string>
> = {
  th: {
    'division-unknown': (rows, names) =>
      `${rows} แถวเป็นของหน่วยงานที่ระบบยังไม่มี: ${names} โปรดนำเข้าไฟล์บุคลากรและหน่วยงานก่อน แล้วเลือกไฟล์นี้อีกครั้ง`,
    'item-unknown': (rows, names) =>
      `${rows} แถวเป็นของทรัพย์สินที่ไม่มีในทะเบียน: ${names} โปรดนำเข้าทะเบียนครุภัณฑ์ก่อน แล้วเลือกไฟล์นี้อีกครั้ง`,
  },
  en: {
    'division-unknown': (rows, names) =>
      `${rows} rows belong to divisions that are not here yet: ${names}. First import people and divisions, then choose this file again.`,
    'item-unknown': (rows, names) =>
      `${rows} rows name items that the register does not have: ${names}. First import the asset register, then choose this file again.`,
  },
}

/** One sentence over many rows that are wrong for the same reason. */
export function missingFileText({ word, rows, names }: MissingFile, language: Language): string {
  const more = names.length > namesShown ? ' …' : ''
  return missing[language][word](count(rows), names.slice(0, namesShown).join(', ') + more)
}

import type { ChaseLetter } from '../../src/domain/chase-letter.ts'
import { daysBetween } from '../../src/domain/dates.ts'
import { outstandingOf } from '../../src/domain/loan.ts'
import { headTitleInFull, loanNumber, settingsOf } from '../../src/domain/office-settings.ts'
import { placeOf } from '../../src/domain/titles.ts'
import { borrowerOf, type LoanShown } from '../loans/shown.ts'
import { longDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'

/** An external letter as its paper reads, on the screen and in PDF alike; always Thai. */
export type ExternalLetter = {
  number: string
  /** The office and where it is: top right. */
  sender: string[]
  date: string
  /** เรื่อง, เรียน, อ้างถึง. */
  heads: [label: string, text: string][]
  paragraphs: string[]
  /** The things asked for, numbered, after the second paragraph. */
  things: string[]
  closing: string
  /** Room for the pen: who signs acts on paper, so no name is printed. */
  position: string
  /** The unit that answers for it, and how to reach it: bottom left. */
  owner: string[]
}

const dots = (length: number) => '.'.repeat(length)

/** The chase of clause 211 in the layout of an external letter (domain.md 2.6). */
export function chaseLetter(
  shown: LoanShown,
  { n, letter, entry, loan }: ChaseLetter,
  office: Record<string, string>,
): ExternalLetter {
  const { name = '', address = '', phone = '' } = office
  const day = (date: string) => longDate(date, 'th')
  const borrower = borrowerOf(shown)
  const purpose = shown.purpose?.purpose ? ` เพื่อ${shown.purpose.purpose}` : ''
  const late = daysBetween(loan.dueOn, entry.happenedOn)
  const things = loan.lines.flatMap(line => {
    const thing = shown.things.get(line.item)
    const units = outstandingOf(line)
    if (units === 0 || !thing) return []
    const code = thing.code && `หมายเลข ${thing.code}`
    return [[thing.name, code, `จำนวน ${count(units)} ${thing.unit}`].filter(Boolean).join(' ')]
  })
  const division = shown.divisionNames.get(loan.owningDivision) ?? ''
  return {
    number: `ที่ ${letter}`,
    sender: [placeOf(settingsOf(office).kind, name), ...(address ? [address] : [])],
    date: day(entry.happenedOn),
    heads: [
      ['เรื่อง', `ขอให้ส่งคืนพัสดุที่ยืม (ติดตามทวงครั้งที่ ${n})`],
      ['เรียน', [borrower.name || dots(40), borrower.unit].filter(Boolean).join(' ')],
      ['อ้างถึง', `ใบยืมเลขที่ ${loanNumber(loan, office)} ลงวันที่ ${day(loan.requestedOn)}`],
    ],
    paragraphs: [
      `ตามที่ท่านได้ยืมพัสดุของ${name}${purpose} ตามใบยืมที่อ้างถึง โดยมีกำหนดส่งคืนภายในวันที่ ${day(loan.dueOn)} นั้น`,
      `บัดนี้ พ้นกำหนดส่งคืนมาแล้ว ${late} วัน แต่ยังไม่ได้รับคืนพัสดุ ดังรายการต่อไปนี้`,
      `${name} จึงขอติดตามทวงตามระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 ข้อ 211 และขอให้ท่านนำพัสดุดังกล่าวมาส่งคืนในสภาพที่ใช้การได้เรียบร้อยโดยเร็ว หากชำรุดเสียหายหรือสูญหาย โปรดแจ้งให้ทราบ เพื่อดำเนินการซ่อมแซมหรือชดใช้ตามข้อ 209 ทั้งนี้ หากท่านได้ส่งคืนแล้ว ขออภัยมา ณ โอกาสนี้`,
      'จึงเรียนมาเพื่อโปรดดำเนินการ',
    ],
    things,
    closing: 'ขอแสดงความนับถือ',
    position: headTitleInFull(office),
    owner: [division, ...(phone ? [`โทร. ${phone}`] : [])],
  }
}

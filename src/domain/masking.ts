import type { RegisterLine, RegisterLoan, Remark } from './register/row.ts'
import { workTypes } from './words.ts'

/**
 * The register as it may be published (domain.md 4.1). Of staff their division, for they act in
 * their duty; of other agencies that they are one; of a citizen the title and one letter, and the
 * village where enough others of it stand beside. Of who approved, the post. Never a phone, an
 * address, a place of use, a receipt, or any free text: it may name somebody.
 */
export type Public = RegisterLoan

/** Stands for what is not published. */
export const masked = '•••'

/** A village that fewer different borrowers of the year come from is not named (4.1: 3 to 5). */
export const fewest = 5

const titles = ['นางสาว', 'นาย', 'นาง', 'น.ส.', 'เด็กชาย', 'เด็กหญิง', 'ด.ช.', 'ด.ญ.']

/** "นาย ส•••": the title, and one letter of the name. */
export function maskedName(name: string): string {
  const whole = name.trim()
  if (whole === '') return ''
  const title = titles.find(each => whole.startsWith(each)) ?? ''
  const letter = letterOf(whole.slice(title.length).trim())
  if (title === '' || letter === '') return `${letterOf(whole)}${masked}`
  return `${title} ${letter}${masked}`
}

/** An old register may have a person where a post belongs; "นายก อบต." is a post. */
const namesSomebody = /(?:^|[\s(])(?:นาย(?!ก(?:$|[\s(]|ฯ|องค์|เทศ|อบ|เมือง))|นาง|น\.ส\.|ด\.[ชญ]\.)/

/** A name's letter is its first consonant: a vowel that is written before it says nothing. */
function letterOf(name: string): string {
  return /^[เแโใไ]?([ก-ฮ])/.exec(name)?.[1] ?? /^\p{L}/u.exec(name)?.[0] ?? ''
}

/** "หมู่ที่ 3", and nothing else of an address. */
export function villageIn(address: string): string {
  const found = /(?:หมู่(?:ที่|บ้าน)?|ม\.)\s*(?:ที่\s*)?(\d{1,2}|[๐-๙]{1,2})(?![\d๐-๙/])/.exec(address)
  if (!found) return ''
  const digits = [...found[1]!].map(sign => '0123456789๐๑๒๓๔๕๖๗๘๙'.indexOf(sign) % 10)
  return `หมู่ที่ ${Number(digits.join(''))}`
}

/** Masks a register loan by loan; the villages are known when the last one is in. */
export class Masking {
  private readonly loans: Public[] = []
  private readonly villages = new Map<string, Set<string>>()

  /** `divisions` are those of the office: of staff, nothing else is told. */
  constructor(private readonly divisions: ReadonlySet<string>) {}

  add(loan: RegisterLoan): void {
    const { borrower } = loan
    const village = borrower.class === 'public' ? villageIn(borrower.unit) : ''
    if (village !== '') {
      const from = this.villages.get(village) ?? new Set()
      this.villages.set(village, from.add(borrower.name))
    }
    this.loans.push(maskedLoan(loan, this.unitOf(loan, village)))
  }

  finish(): Public[] {
    return this.loans.map(loan => {
      const { borrower } = loan
      const isFew = (this.villages.get(borrower.unit)?.size ?? fewest) < fewest
      if (borrower.class !== 'public' || !isFew) return loan
      return { ...loan, borrower: { ...borrower, unit: '' } }
    })
  }

  private unitOf({ borrower }: RegisterLoan, village: string): string {
    if (borrower.class === 'public') return village
    return borrower.class === 'staff' && this.divisions.has(borrower.unit) ? borrower.unit : ''
  }
}

/** Every field is named, so that one which is added later is masked until somebody thinks of it. */
function maskedLoan(loan: RegisterLoan, unit: string): Public {
  const { id, fiscalYear, number, requestedOn, state, overdueDays, useLocation } = loan
  const { owningDivision, dueOn, decision, decidedOn, borrower } = loan
  const { post } = loan.approver
  return {
    id,
    fiscalYear,
    number,
    requestedOn,
    state,
    overdueDays,
    useLocation,
    owningDivision,
    dueOn,
    decision,
    decidedOn,
    borrower: {
      name: borrower.class === 'public' ? maskedName(borrower.name) : '',
      unit,
      class: borrower.class,
    },
    purpose: '',
    placeOfUse: '',
    workType: workTypes.find(type => type === loan.workType) ?? '',
    dueCondition: loan.dueCondition === null ? null : masked,
    approver: { name: '', post: namesSomebody.test(post) ? masked : post },
    chases: loan.chases.map(({ on, channel }) => ({ on, channel, answer: '' })),
    lines: loan.lines.map(maskedLine),
    remarks: loan.remarks.map(maskedRemark),
  }
}

function maskedLine(row: RegisterLine): RegisterLine {
  const { line, name, code, unit, requested, approved, handedOver, outstanding } = row
  return {
    line,
    name,
    code,
    unit,
    requested,
    approved,
    handedOver,
    outstanding,
    handOvers: row.handOvers.map(({ on, units }) => ({ on, units, officer: '' })),
    returns: row.returns.map(({ on, units, condition }) => ({ on, units, condition, officer: '' })),
    settlements: row.settlements.map(({ on, way, condition, units, paidSatang, receipt }) => ({
      on,
      way,
      condition,
      units,
      paidSatang,
      receipt: hidden(receipt),
    })),
  }
}

const hidden = (text: string) => (text === '' ? '' : masked)

function maskedRemark(remark: Remark): Remark {
  switch (remark.word) {
    case 'imported':
    case 'partly-approved':
    case 'condition-met':
      return remark
    case 'letter':
      return { word: 'letter', number: masked, date: remark.date }
    case 'consumable':
      return { word: 'consumable', urgency: masked }
    case 'cancelled':
    case 'refused':
    case 'extended':
    case 'late':
    case 'corrected':
      return { ...remark, reason: hidden(remark.reason) }
  }
}

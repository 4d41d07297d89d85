import type { FiscalYear } from './dates.ts'
import { type OfficeKind, officeKinds } from './office.ts'
import {
  divisionHeadTitle,
  readyTitles,
  shortened,
  signedPost,
  type Titles,
  titleInFull,
} from './titles.ts'

/**
 * The clauses as the loan form says them to begin with, in the office's own words: the sense of
 * 209 and 211, and no quotation (domain.md 1.2). The office may write them otherwise.
 */
export const readyClauses = {
  209: 'และจะส่งคืนในสภาพที่ใช้การได้เรียบร้อยภายในกำหนด หากชำรุดเสียหาย ใช้การไม่ได้ หรือสูญหาย ข้าพเจ้ายินยอมซ่อมแซมให้คงสภาพเดิมโดยเสียค่าใช้จ่ายเอง หรือชดใช้เป็นพัสดุอย่างเดียวกัน หรือชดใช้เป็นเงินตามราคาที่เป็นอยู่ในขณะยืม ตามระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. ๒๕๖๐ ข้อ ๒๐๙',
  211: 'เมื่อครบกำหนดยืม ผู้ให้ยืมติดตามทวงพัสดุคืนภายใน ๗ วัน นับแต่วันครบกำหนด (ข้อ ๒๑๑)',
} as const

export const digitAnswers = ['thai', 'arabic'] as const
type DigitsOfPapers = (typeof digitAnswers)[number]

/** What the office has settled, each with what holds where it has settled nothing. */
export type OfficeSettings = {
  name: string
  /** `อบต.กระเบื้องนอก`. */
  shortName: string
  kind: OfficeKind
  titles: Titles
  /** The digits of documents; screens and files for machines keep Arabic ones. */
  digits: DigitsOfPapers
  /** Stands before the running number of a letter, as in `พร 72301/`; '' where there is none. */
  documentPrefix: string
  loanNumberPattern: string
  /** Suggests codes of what is registered; '' where the office settled none: see code-pattern.ts. */
  assetCodePattern: string
  clause209: string
  clause211: string
  /** The id of a kept PNG or JPEG; '' where there is none. */
  emblem: string
  /** Who a label says that it belongs to, and what to do with a thing found. */
  label: { office: string; notice: string }
}

/** The keys of the settings that are rows of the table `office`, beside those of `office.ts`. */
export const settingKeys = {
  digits: 'thai-digits',
  documentPrefix: 'document-prefix',
  loanNumberPattern: 'loan-number-pattern',
  assetCodePattern: 'asset-code-pattern',
  clause209: 'clause-209',
  clause211: 'clause-211',
  emblem: 'emblem',
  labelOffice: 'label-office',
  labelNotice: 'label-notice',
} as const

/** Reads the office's settings out of its rows; what is not there, or empty, has its default. */
export function settingsOf(office: Record<string, string>): OfficeSettings {
  const said = (key: string, otherwise: string) => office[key] || otherwise
  const kind = officeKinds.find(each => each === office.kind) ?? 'other'
  const name = office.name ?? ''
  const ready = readyTitles[kind]
  return {
    name,
    shortName: shortened(name),
    kind,
    titles: {
      head: said('headTitle', ready.head),
      deputy: said('deputyTitle', ready.deputy),
      secretary: said('secretaryTitle', ready.secretary),
      secretaryOffice: said('secretaryOfficeTitle', ready.secretaryOffice),
    },
    digits: office[settingKeys.digits] === 'off' ? 'arabic' : 'thai',
    documentPrefix: said(settingKeys.documentPrefix, ''),
    loanNumberPattern: said(settingKeys.loanNumberPattern, plainPattern),
    assetCodePattern: said(settingKeys.assetCodePattern, ''),
    clause209: said(settingKeys.clause209, readyClauses[209]),
    clause211: said(settingKeys.clause211, readyClauses[211]),
    emblem: said(settingKeys.emblem, ''),
    label: {
      office: said(settingKeys.labelOffice, name),
      notice: said(settingKeys.labelNotice, ''),
    },
  }
}

/** The head's title under a signature. */
export function headTitleInFull(office: Record<string, string>): string {
  const { titles, name } = settingsOf(office)
  return titleInFull(titles.head, name)
}

/** A post as it stands under a signature: see `signedPost`. */
export function postInFull(post: string, office: Record<string, string>): string {
  const { titles, name } = settingsOf(office)
  return signedPost(post, titles, name)
}

/** The setting in which the office keeps its own word for the head of that division. */
export const headTitleKey = (division: string) => `headTitle:${division}`

/** What the head of a division is called here. */
export function titleOfDivisionHead(
  office: Record<string, string>,
  { id, name }: { id: string; name: string },
): string {
  return office[headTitleKey(id)] || divisionHeadTitle(name, settingsOf(office).titles)
}

type Numbered = { number: number; fiscalYear: FiscalYear }

/** The number and the year alone; every pattern names them both. */
const plainPattern = '{number}/{year}'

/** A loan's number as this office writes it: `บย. 12/2570`. The count itself is of the year. */
export function loanNumber(loan: Numbered, office: Record<string, string>): string {
  return numberBy(office[settingKeys.loanNumberPattern] || plainPattern, loan)
}

export function numberBy(pattern: string, { number, fiscalYear }: Numbered): string {
  return pattern.replaceAll('{number}', String(number)).replaceAll('{year}', String(fiscalYear))
}

/** On the form itself: a pattern without a letter has the form's own abbreviation before it. */
export function loanNumberOnPaper(loan: Numbered, office: Record<string, string>): string {
  const number = loanNumber(loan, office)
  return /\p{L}/u.test(number) ? number : `บย. ${number}`
}

/** A letter's number: `พร 72301/15`. */
export function documentNumber(running: number | string, office: Record<string, string>): string {
  return `${office[settingKeys.documentPrefix] ?? ''}${running}`
}

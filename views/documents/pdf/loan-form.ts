import { formPages, signersOf } from '../../../src/domain/loan-form.ts'
import {
  belongingOf,
  borrowerOf,
  type LineShown,
  type LoanShown,
  linesShown,
} from '../../loans/shown.ts'
import { longDate } from '../../words/dates.ts'
import { loanFormPaper as w } from '../../words/loan-form.ts'
import { loanWords } from '../../words/loans.ts'
import { type Digits, digitsOf } from './digits.ts'
import { drawFormSignatures } from './loan-form-signatures.ts'
import { type Fonts, mm, Paper } from './paper.ts'
import { qrModules } from './qr.ts'
import { drawRuns, type Run } from './runs.ts'
import { drawTable } from './table.ts'

/** What every document of the office is made with. */
export type Making = { fonts: Fonts; office: Record<string, string>; publicUrl: string }

const columns = [
  { share: 7, align: 'center' },
  { share: 22, align: 'center' },
  { share: 42 },
  { share: 10, align: 'center' },
  { share: 12, align: 'center' },
  { share: 17 },
] as const

/** From what reads well down to what is still read by everybody, in points. */
const sizes = [12.5, 12, 11.5, 11, 10.5, 10]

/**
 * The loan form (บย.) as PDF, which says what the form on the loan's page says: seven rows and the
 * signatures on one A4 page, more rows on pages before it. Null makes the blank form. The biggest
 * letters are taken that keep it on its pages; when even the smallest do not, it goes on over
 * further ones and nothing is dropped.
 */
export async function loanFormPdf(making: Making, shown: LoanShown | null): Promise<Uint8Array> {
  const pages = formPages(shown ? linesShown(shown) : [])
  for (const size of sizes) {
    const paper = drawn(making, shown, pages, size)
    const fits = paper.pdf.bufferedPageRange().count === pages.length
    if (fits || size === sizes.at(-1)) return paper.finish()
  }
  throw new Error('A form is drawn at one of its sizes.')
}

function drawn(
  { fonts, office, publicUrl }: Making,
  shown: LoanShown | null,
  pages: (LineShown | null)[][],
  size: number,
): Paper {
  const say = digitsOf(office)
  const heading = (paper: Paper) => head(paper, shown, office.name ?? '', publicUrl, say)
  const paper = new Paper(fonts, {
    ...{ title: titleOf(shown), heading },
    footer: (page, all) => (all > 1 ? say(w.page(String(page), String(all))) : ''),
  })
  heading(paper)
  const signers = shown && signersOf(shown.loan, shown.entries)
  drawRuns(paper, [{ say: w.to }, { fill: addressee(shown), blank: 70 }], size)
  drawRuns(paper, shown ? asks(shown, say) : blankAsks, size)
  for (const [index, rows] of pages.entries()) {
    if (index > 0) paper.newPage()
    paper.space(3)
    const cells = rows.map(row => (row === null ? columns.map(() => '') : cellsOf(row, say)))
    const leastHeight = size * 1.62
    const headed = columns.map((column, at) => ({ ...column, heading: w.columns[at]! }))
    drawTable(paper, headed, cells, { size: size - 0.5, leastHeight })
    paper.space(3)
    if (index < pages.length - 1) {
      paper.textAt(w.continued, paper.left, paper.y, paper.width, { size, align: 'right' })
    }
  }
  paper.text(say(terms(shown, office)), { size, indent: mm(12) })
  drawFormSignatures({ paper, say, size: size - 0.5 }, shown, signers)
  paper.space(2)
  paper.rule()
  paper.space(2)
  const online = signers?.borrower && w.online(longDate(signers.borrower.on, 'th'))
  const foot = [online, office['clause-211'] || w.chase].filter(Boolean) as string[]
  for (const said of foot) paper.text(say(said), { size: size - 1.5 })
  return paper
}

function titleOf(shown: LoanShown | null): string {
  return shown ? `${w.title} ${shown.loan.number}/${shown.loan.fiscalYear}` : w.title
}

function terms(shown: LoanShown | null, office: Record<string, string>): string {
  const use = shown?.loan.borrowerClass === 'public' ? w.terms.publicUse : w.terms.use
  return `${use} ${office['clause-209'] || w.terms.damages}`
}

/** The code that opens the loan, the title, the number and the day, on each page. */
function head(
  paper: Paper,
  shown: LoanShown | null,
  office: string,
  publicUrl: string,
  say: Digits,
): void {
  const { left, width, y: top } = paper
  if (shown) {
    paper.qr(qrModules(`${publicUrl}/loans/${shown.loan.id}`), left, top, mm(18))
    paper.textAt(w.scan, left - mm(4), top + mm(18.5), mm(26), { size: 8, align: 'center' })
  }
  const middle = { x: left + mm(30), width: width - mm(82) }
  paper.textAt(w.title, middle.x, top, middle.width, { size: 18, bold: true, align: 'center' })
  paper.textAt(office, middle.x, top + 26, middle.width, { size: 13, align: 'center' })
  const number = shown
    ? say(`${shown.loan.number}/${shown.loan.fiscalYear}`)
    : '............../..........'
  const day = shown ? say(longDate(shown.loan.requestedOn, 'th')) : '.............................'
  const right = { x: left + width - mm(52), width: mm(52) }
  paper.textAt(`${w.number} ${number}`, right.x, top, right.width, { size: 12, align: 'right' })
  paper.textAt(`${w.date} ${day}`, right.x, top + 17, right.width, { size: 12, align: 'right' })
  if (shown) {
    const reference = `${w.reference} ${shown.loan.id}`
    paper.textAt(reference, right.x - mm(10), top + 36, right.width + mm(10), {
      ...{ size: 7, align: 'right' },
    })
  }
  paper.y = top + mm(23.5)
}

function addressee(shown: LoanShown | null): string {
  if (shown === null) return ''
  const { loan, approver } = shown
  return loan.decidedPost ?? approver.holders[0]?.position ?? loanWords.th.posts[approver.post]
}

/** Who borrows, what for, where and from when to when. */
function asks(shown: LoanShown, say: Digits): Run[] {
  const { loan, purpose, divisionNames } = shown
  const { name, position, phone, address } = borrowerOf(shown)
  const date = (day: string) => say(longDate(day, 'th'))
  const staff = loan.borrowerClass === 'staff'
  const lived = address || loan.borrowerClass === 'public'
  return [
    ...[{ say: w.i }, { fill: name }],
    ...(position || staff ? [{ say: w.position }, { fill: position }] : []),
    ...[{ say: w.belonging[loan.borrowerClass] }, { fill: say(belongingOf(shown)) }],
    ...(lived ? [{ say: w.address }, { fill: say(address), blank: 60 }] : []),
    ...[{ say: w.phone }, { fill: say(phone) }],
    ...[{ say: w.asks }, { fill: divisionNames.get(loan.owningDivision) ?? '' }],
    ...[{ say: w.purpose }, { fill: say(purpose?.purpose ?? w.erased) }],
    ...[{ say: w.workType }, { fill: loan.workType }],
    ...[{ say: w.place }, { fill: say(purpose?.placeOfUse ?? w.erased) }],
    { box: loan.useLocation === 'inside', say: w.inside },
    { box: loan.useLocation === 'outside', say: w.outside },
    ...[{ say: w.from }, { fill: date(loan.startOn) }],
    ...[{ say: w.until }, { fill: date(loan.firstDueOn) }, { say: w.following }],
  ]
}

/** The same sentence with lines for the pen. */
const blankAsks: Run[] = [
  ...[{ say: w.i }, { fill: '', blank: 68 }, { say: w.position }, { fill: '', blank: 48 }],
  ...[{ say: 'สังกัด/หน่วยงาน/หมู่บ้าน' }, { fill: '', blank: 50 }],
  ...[{ say: w.phone }, { fill: '', blank: 38 }],
  ...[{ say: w.address }, { fill: '', blank: 125 }],
  ...[{ say: w.asks }, { fill: '', blank: 55 }, { say: w.workType }, { fill: '', blank: 45 }],
  ...[{ say: w.purpose }, { fill: '', blank: 142 }],
  ...[{ say: w.place }, { fill: '', blank: 60 }],
  ...[
    { box: false, say: w.inside },
    { box: false, say: w.outside },
  ],
  ...[{ say: w.from }, { fill: '', blank: 40 }, { say: w.until }, { fill: '', blank: 40 }],
  { say: w.following },
]

/** The approved quantity, not the one that was asked for, once there is one. */
function cellsOf({ line, thing, requested, approved }: LineShown, say: Digits): string[] {
  const quantity = approved ?? requested
  const asked = approved === 0 ? w.notApproved : say(w.requested(String(requested)))
  const remark = approved === null || approved === requested ? '' : asked
  const [number, count] = [say(String(line)), say(String(quantity))]
  return [number, thing.code || '–', thing.name, count, thing.unit, remark]
}

import { formPages, signersOf } from '../../../src/domain/loan-form.ts'
import { loanNumberOnPaper, settingsOf } from '../../../src/domain/office-settings.ts'
import { type LineShown, type LoanShown, linesShown } from '../../loans/shown.ts'
import { longDate } from '../../words/dates.ts'
import { loanFormPaper as w } from '../../words/loan-form.ts'
import { type Digits, digitsOf } from '../digits.ts'
import { addressee, formBlocks, harmed, movementBlocks, termsOnForm } from '../form-blocks.ts'
import { drawFormHead } from './form-head.ts'
import { asks, blankAsks } from './loan-form-asks.ts'
import { type Fonts, mm, Paper } from './paper.ts'
import { drawRuns, type Run } from './runs.ts'
import { type Drawn, drawBlocks, drawPair, noneDrawn } from './sign-blocks.ts'
import { drawTable } from './table.ts'

/** What every document of the office is made with. */
export type Making = {
  fonts: Fonts
  office: Record<string, string>
  publicUrl: string
  /** Of the loan; none on a blank form. */
  drawn?: Drawn
}

const columns = [
  { share: 8.5, align: 'center' },
  { share: 21, align: 'center' },
  { share: 42 },
  { share: 10.5, align: 'center' },
  { share: 12.5, align: 'center' },
  { share: 15.5 },
] as const

/** From what reads well down to what is still read by everybody, in points. */
const sizes = [12, 11.5, 11, 10.75, 10.5, 10.25, 10, 9.75, 9.5, 9]
/** Points of a page that are not yet given out, so that no pen is cramped. */
const leastLeft = 10
/** How much more a pen gets of what is left of a page than a row of the table does. */
const pensShare = 2.5
const most = { row: 7, pen: mm(8) }

/** A line that is written on by hand, in points. */
const writtenLine = 17.5

/** How the form fills its pages: the letters, and what each row and pen gets beside its need. */
type Fit = { size: number; rows: number[]; pen: number }

/**
 * The loan form (บย.) as PDF, which says what the form on the loan's page says: seven rows and the
 * signatures on one A4 page, more rows on pages before it. Null makes the blank form. The biggest
 * letters are taken that keep it on its pages, and what is left of a page goes to its rows and
 * pens; when even the smallest do not, it goes on over further pages and nothing is dropped.
 */
export async function loanFormPdf(making: Making, shown: LoanShown | null): Promise<Uint8Array> {
  const begin = () => begun(making, shown)
  const paper = begin()
  drawForm(paper, making, shown, fitting(begin, making, shown))
  return paper.finish()
}

/** The blank form within a document that has its own heading and footer, from where its pen is. */
export function drawBlankForm(paper: Paper, making: Making): void {
  const { y } = paper
  const begin = () => {
    const trial = new Paper(making.fonts, { title: '' })
    trial.y = y
    return trial
  }
  drawForm(paper, making, null, fitting(begin, making, null))
}

function begun(making: Making, shown: LoanShown | null): Paper {
  const say = digitsOf(making.office)
  return new Paper(making.fonts, {
    title: shown ? `${w.title} ${loanNumberOnPaper(shown.loan, making.office)}` : w.title,
    heading: paper => head(paper, making, shown),
    footer: (page, all) =>
      [
        ...(shown ? [w.scan, `${w.reference} ${shown.loan.id}`] : []),
        ...(all > 1 ? [say(w.page(String(page), String(all)))] : []),
      ].join(' · '),
    footerSize: 8,
  })
}

/** The biggest of the sizes at which a trial without air keeps to its pages and leaves some room. */
function fitting(begin: () => Paper, making: Making, shown: LoanShown | null): Fit {
  const pages = formPages(shown ? linesShown(shown) : [])
  const bare = (size: number): Fit => ({ size, rows: pages.map(() => 0), pen: 0 })
  let fit = bare(sizes.at(-1)!)
  for (let [from, to] = [0, sizes.length]; from < to; ) {
    const middle = (from + to) >> 1
    const trial = begin()
    const left = drawForm(trial, making, shown, bare(sizes[middle]!))
    const fits = trial.pages === pages.length && left.at(-1)! >= leastLeft
    if (fits) fit = filled(pages, left, sizes[middle]!, making, shown)
    if (fits) to = middle
    else from = middle + 1
  }
  return fit
}

/** Gives what is left of each page to its rows, and on the last one to its pens as well. */
function filled(
  pages: unknown[][],
  left: number[],
  size: number,
  making: Making,
  shown: LoanShown | null,
): Fit {
  const pens = Math.ceil(formBlocks(shown, making.office).length / 2) + movementBlocks(shown).length
  const rows = pages.map((page, index) => {
    const isLast = index === pages.length - 1
    const shares = page.length + (isLast ? pens * pensShare : 0)
    return Math.min(most.row, Math.max(0, left[index]! - 2) / shares)
  })
  const rest = left.at(-1)! - 2 - rows.at(-1)! * pages.at(-1)!.length
  return { size, rows, pen: Math.min(most.pen, Math.max(0, rest) / pens) }
}

/** Draws the whole form; answers what is left of each of its pages, in points. */
function drawForm(paper: Paper, making: Making, shown: LoanShown | null, fit: Fit): number[] {
  const { size } = fit
  const say = digitsOf(making.office)
  const pages = formPages(shown ? linesShown(shown) : [])
  const left: number[] = []
  head(paper, making, shown)
  const to: Run[] = [{ say: w.to }, { fill: addressee(shown, making.office), blank: 70 }]
  if (shown) {
    drawRuns(paper, to, size)
    drawRuns(paper, asks(shown, say), size, { indent: mm(12) })
  } else for (const line of [to, ...blankAsks]) drawRuns(paper, line, size, { step: writtenLine })
  for (const [index, rows] of pages.entries()) {
    if (index > 0) paper.newPage()
    paper.space(4)
    drawRows(paper, rows, say, { size: size - 0.5, air: fit.rows[index]! })
    paper.space(3)
    if (index === pages.length - 1) continue
    paper.textAt(w.continued, paper.left, paper.y, paper.width, { size, align: 'right' })
    left.push(paper.bottom - paper.y - size * 1.5)
  }
  drawEnd(paper, making, shown, fit)
  return [...left, paper.bottom - paper.y]
}

/** The promise, everybody's line to sign on, and the small print. */
function drawEnd(paper: Paper, making: Making, shown: LoanShown | null, fit: Fit): void {
  const { size } = fit
  const { office } = making
  const say = digitsOf(office)
  paper.text(say(termsOnForm(shown, office)), { size: size - 0.5, indent: mm(12), after: 3 })
  const { drawn = noneDrawn } = making
  const drawing = { paper, say, size: size - 0.5, air: fit.pen, drawn }
  drawBlocks(drawing, formBlocks(shown, making.office))
  for (const block of movementBlocks(shown)) drawPair(drawing, block)
  drawHarmed(paper, harmed(shown, say), size - 0.5)
  paper.space(3)
  const signer = shown && signersOf(shown.loan, shown.entries).borrower
  const online = signer && w.online(longDate(signer.on, 'th'))
  const foot = [settingsOf(office).clause211, online].filter(Boolean) as string[]
  for (const said of foot) paper.text(say(said), { size: size - 1.5 })
}

/** A box of its own, only when something came back damaged or not at all. */
function drawHarmed(paper: Paper, things: string[], size: number): void {
  if (things.length === 0) return
  const [side, edge] = [mm(2.5), 3]
  const text = things.join(' · ')
  const x = paper.left + side
  const from = paper.widthOf(w.damagedOrLost, { size, bold: true }) + 6
  const lines = paper.heightOf(text, paper.width - 2 * side - from, { size })
  paper.need(lines + 2 * edge)
  paper.box(paper.left, paper.y, paper.width, lines + 2 * edge)
  paper.textAt(w.damagedOrLost, x, paper.y + edge, paper.width, { size, bold: true })
  paper.textAt(text, x + from, paper.y + edge, paper.width - 2 * side - from, { size })
  paper.y += lines + 2 * edge
}

function head(paper: Paper, { office, publicUrl }: Making, shown: LoanShown | null): void {
  const say = digitsOf(office)
  const dots = (count: number) => '.'.repeat(count)
  const number = shown ? say(loanNumberOnPaper(shown.loan, office)) : `บย. ${dots(12)}/${dots(10)}`
  const day = shown ? say(longDate(shown.loan.requestedOn, 'th')) : dots(34)
  drawFormHead(paper, {
    title: w.title,
    office: office.name ?? '',
    right: [`${w.number} ${number}`, `${w.date} ${day}`],
    ...(shown && { address: `${publicUrl}/loans/${shown.loan.id}` }),
  })
}

function drawRows(
  paper: Paper,
  rows: (LineShown | null)[],
  say: Digits,
  { size, air }: { size: number; air: number },
): void {
  const cells = rows.map(row => (row === null ? columns.map(() => '') : cellsOf(row, say)))
  const headed = columns.map((column, at) => ({ ...column, heading: w.columns[at]! }))
  drawTable(paper, headed, cells, { size, air, leastHeight: size * 1.4 + 4 })
}

/** The approved quantity, not the one that was asked for, once there is one. */
function cellsOf({ line, thing, requested, approved }: LineShown, say: Digits): string[] {
  const quantity = approved ?? requested
  const asked = approved === 0 ? w.notApproved : say(w.requested(String(requested)))
  const remark = approved === null || approved === requested ? '' : asked
  const [number, count] = [say(String(line)), say(String(quantity))]
  return [number, thing.code || '–', thing.name, count, thing.unit, remark]
}

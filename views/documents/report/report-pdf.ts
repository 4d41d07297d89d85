import type { FiscalYear } from '../../../src/domain/dates.ts'
import type { Block, ReportBook } from '../../reports/book.ts'
import type { LastSeal } from '../../reports/report.tsx'
import { reportPaper as w } from '../../words/report-paper.ts'
import { onPaper } from '../charts/chart.ts'
import { type Digits, digitsOf } from '../digits.ts'
import { type Fonts, mm, Paper } from '../pdf/paper.ts'
import { chartHeight, drawChart } from './paper-chart.ts'
import { drawSignatures, sealOnPaper } from './paper-end.ts'
import { drawMemo } from './paper-memo.ts'
import { figuresOnPaper } from './paper-table.ts'

type Making = { fonts: Fonts; office: Record<string, string>; publicUrl: string }

export type ReportPaper = {
  book: ReportBook
  year: FiscalYear
  seal: LastSeal
  /** A PNG or JPEG; without one its place on the memo says what belongs there. */
  emblem: Uint8Array | null
}

const size = 13
const line = size * 1.4
const headingSize = 16
const subheadingSize = 14
const betweenTables = 10
/** Lines of a text that stay with the heading above them. */
const keptLines = 2
/** A point of no more lines is not parted. */
const wholePoint = 3

/**
 * The year-end report as PDF in the official layout (domain.md 2.4, 2.6): the memo that hands it
 * in, every piece of the book, the signatures in their order, the seal and the way to check it.
 */
export async function reportPdf(making: Making, given: ReportPaper): Promise<Uint8Array> {
  const { book, year, seal, emblem } = given
  const say = digitsOf(making.office)
  let memoPages = 0
  const paper = new Paper(making.fonts, {
    title: `${book.title} ${book.ofYear}`,
    // The memo is a letter of its own: the report behind it begins with its first page.
    footer: (page, pages) =>
      page > memoPages ? say(w.page(year, page - memoPages, pages - memoPages)) : '',
  })
  drawMemo(paper, say, book.memo, emblem)
  memoPages = paper.pages
  paper.newPage()
  drawTitle(paper, say, book)
  drawPieces(
    paper,
    book.blocks.map(block => pieceOf(paper, say, block)),
  )
  const sealed = sealOnPaper(paper, say, { seal, year, publicUrl: making.publicUrl })
  drawSignatures(paper, say, book.signatures, sealed.height + mm(5))
  sealed.draw()
  return paper.finish()
}

function drawTitle(paper: Paper, say: Digits, { office, title, ofYear, standing }: ReportBook) {
  const centred = { align: 'center' } as const
  // What it is and what it sums up stand on lines of their own.
  const [what, ...summary] = title.split(' ')
  paper.text(say(what!), { ...centred, size: 20, bold: true })
  paper.text(say(summary.join(' ')), { ...centred, size: 14, bold: true })
  paper.text(say(ofYear), { ...centred, size: 14, bold: true })
  paper.text(office, { ...centred, size: 14, after: 2 })
  paper.text(say(standing), { ...centred, size: 12, after: 6 })
  const middle = mm(45)
  paper.rule(paper.y, paper.left + (paper.width - middle) / 2, middle)
  paper.space(10)
}

/** A piece of the book on paper: how much of it must stand together at its beginning. */
type Piece = {
  start: number
  draw: () => void
  after?: number
  /** A heading, which goes with the beginning of what follows it. */
  leads?: boolean
  /** A table: how high it is as a whole. */
  whole?: number
  /** A chart, which stands on the page of its table where both have room on one. */
  clings?: boolean
}

function drawPieces(paper: Paper, pieces: Piece[]): void {
  pieces.forEach(({ draw, after = 0 }, index) => {
    paper.need(Math.min(neededFrom(pieces, index, paper.room), paper.room))
    draw()
    paper.space(after)
  })
}

/** What must stand on the page where this piece begins. */
function neededFrom(pieces: Piece[], index: number, room: number): number {
  const [piece, next] = [pieces[index]!, pieces[index + 1]]
  if (!next) return piece.start
  if (piece.leads) return piece.start + neededFrom(pieces, index + 1, room)
  const withChart = next.clings ? (piece.whole ?? 0) + (piece.after ?? 0) + next.start : 0
  return withChart <= room ? Math.max(piece.start, withChart) : piece.start
}

function pieceOf(paper: Paper, say: Digits, block: Block): Piece {
  switch (block.kind) {
    case 'heading':
      return headed(paper, say(block.text), headingSize, 8)
    case 'subheading':
      return headed(paper, say(block.text), subheadingSize, 4)
    case 'text': {
      const text = say(block.text)
      const draw = () => paper.text(text, { size, indent: mm(25), after: 5 })
      return { start: line * keptLines, draw }
    }
    case 'points':
      return { start: line * keptLines, draw: () => drawPoints(paper, say, block.points) }
    case 'table': {
      return { ...figuresOnPaper(paper, say, block.table), after: betweenTables }
    }
    case 'chart': {
      const chart = block.chart.draw(onPaper)
      return { start: chartHeight(chart), draw: () => drawChart(paper, say, chart), clings: true }
    }
  }
}

function headed(paper: Paper, text: string, letters: number, above: number): Piece {
  const draw = () => {
    paper.space(above)
    paper.text(text, { size: letters, bold: true, after: 3 })
  }
  return { start: above + letters * 1.4 + 3, draw, leads: true }
}

/** Numbers stand before their points, which hang beside them. */
function drawPoints(paper: Paper, say: Digits, points: string[]): void {
  const hang = mm(8)
  points.forEach((point, index) => {
    const lines = paper.linesOf(say(point), paper.width - hang, { size }).length
    paper.need(line * (lines <= wholePoint ? lines : keptLines))
    paper.textAt(say(`${index + 1}.`), paper.left, paper.y, hang, { size })
    const beside = { x: paper.left + hang, width: paper.width - hang }
    paper.text(say(point), { size, ...beside, after: 2 })
  })
  paper.space(4)
}

import type { Memo } from '../../reports/book.ts'
import { longDate } from '../../words/dates.ts'
import { bookWords } from '../../words/report-book.ts'
import type { Digits } from '../digits.ts'
import { mm, type Paper } from '../pdf/paper.ts'
import { dotted } from '../pdf/runs.ts'

const { memo: title, memoLabels: labels, emblemPlace } = bookWords.th

// The sizes of form 29 (domain.md 2.6: 29, 20 and 16 points of the older Sarabun, whose letters
// are three quarters as large as these).
const titleSize = 22
const labelSize = 15.5
const size = 13.5
const row = labelSize * 1.45
const indent = mm(25)
const emblemSide = mm(15)
const penRoom = mm(14)

/**
 * An internal memo (บันทึกข้อความ) as form 29 has it: the emblem 1.5 cm high at the left, labels
 * with dotted lines behind them, paragraphs, and whoever signs from the middle of the page.
 */
export function drawMemo(paper: Paper, say: Digits, memo: Memo, emblem: Uint8Array | null): void {
  drawHead(paper, emblem)
  drawLabelled(paper, labels.from, say(memo.from))
  drawPair(paper, say, memo)
  drawLabelled(paper, labels.subject, say(memo.subject))
  paper.space(6)
  const label = mm(14)
  paper.textAt(labels.to, paper.left, paper.y, label, { size })
  paper.text(say(memo.to), { size, x: paper.left + label, width: paper.width - label, after: 6 })
  for (const paragraph of memo.paragraphs.slice(0, -1)) {
    paper.text(say(paragraph), { size, indent, after: 6 })
  }
  // The last words go with the signature: it never stands on a page alone.
  if (memo.signer !== null) paper.need(size * 1.4 * 4 + penRoom)
  for (const paragraph of memo.paragraphs.slice(-1)) paper.text(say(paragraph), { size, indent })
  if (memo.signer === null) return
  const width = paper.width / 2
  const signed = { size, align: 'center', x: paper.left + width, width } as const
  paper.space(penRoom)
  paper.text(`(${'.'.repeat(44)})`, signed)
  paper.text(say(memo.signer), signed)
}

function drawHead(paper: Paper, emblem: Uint8Array | null): void {
  const top = paper.y - mm(5)
  if (emblem !== null) {
    const box = { fit: [emblemSide, emblemSide] as [number, number] }
    paper.pdf.image(Uint8Array.from(emblem).buffer, paper.left, top, box)
  }
  const level = top + emblemSide - titleSize * 1.4
  const centred = { size: titleSize, bold: true, align: 'center' } as const
  paper.textAt(title, paper.left, level, paper.width, centred)
  if (emblem === null) drawEmblemPlace(paper, top)
  paper.y = top + emblemSide + 8
}

/** Where the office has given no emblem, its place says what belongs there (domain.md 2.6). */
function drawEmblemPlace(paper: Paper, top: number): void {
  const { pdf, left } = paper
  pdf.rect(left, top, emblemSide, emblemSide).dash(0.8, { space: 1.8 }).lineWidth(0.6).stroke()
  pdf.undash()
  const small = { size: 9, align: 'center' } as const
  paper.textAt(emblemPlace, left, top + emblemSide / 2 - 9, emblemSide, small)
}

/** A label, and what stands behind it on as many dotted lines as it takes. */
function drawLabelled(paper: Paper, label: string, text: string): void {
  const from = labelOf(paper, label, paper.left)
  const width = paper.left + paper.width - from
  for (const said of paper.linesOf(text, width - 4, { size })) {
    drawValue(paper, said, from, width)
    paper.y += row
  }
}

/** The number and the date share a line. */
function drawPair(paper: Paper, say: Digits, { number, date }: Memo): void {
  const middle = paper.left + paper.width / 2
  const from = labelOf(paper, labels.number, paper.left)
  drawValue(paper, say(number), from, middle - from - 4)
  const day = labelOf(paper, labels.date, middle)
  drawValue(paper, say(longDate(date, 'th')), day, paper.left + paper.width - day)
  paper.y += row
}

/** Writes a label; answers where what it names begins. */
function labelOf(paper: Paper, label: string, x: number): number {
  paper.textAt(label, x, paper.y, mm(40), { size: labelSize, bold: true })
  return x + paper.widthOf(label, { size: labelSize, bold: true }) + 5
}

function drawValue(paper: Paper, text: string, x: number, width: number): void {
  const level = paper.y + (labelSize - size) * 1.1
  paper.textAt(text, x + 4, level, width, { size })
  dotted(paper, x, level + size * 1.24, width)
}

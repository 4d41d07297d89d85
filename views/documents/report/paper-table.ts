import type { Figures } from '../../parts/figures.ts'
import { cellText } from '../../parts/figures-table.tsx'
import type { Digits } from '../digits.ts'
import type { Paper } from '../pdf/paper.ts'
import { fitColumns } from './paper-columns.ts'

const titleSize = 13
const noteSize = 11
const padding = { side: 3.5, above: 1.5, below: 2.5 }
const lineHeight = 1.4
const shade = '#ededed'
/** A table no longer than this share of a page is not parted. */
const wholeShare = 0.42

type Row = { cells: string[][]; size: number; bold: boolean; height: number }

/** A table on paper: how high it is, how much of it stands together at its beginning. */
export function figuresOnPaper(
  paper: Paper,
  say: Digits,
  table: Figures,
): { start: number; whole: number; draw: () => void } {
  const above = [
    ...(table.title ? [{ text: say(table.title), style: { size: titleSize, bold: true } }] : []),
    ...table.notes.map(note => ({ text: say(note), style: { size: noteSize } })),
  ]
  const aboveHeight = above.reduce(
    (sum, { text, style }) => sum + paper.heightOf(text, paper.width, style),
    above.length > 0 ? 3 : 0,
  )
  const drawAbove = () => {
    for (const { text, style } of above) paper.text(text, style)
    if (above.length > 0) paper.space(3)
  }
  if (table.rows.length === 0) {
    const draw = () => {
      drawAbove()
      paper.text(say(table.empty), { size: titleSize })
    }
    const height = aboveHeight + titleSize * lineHeight
    return { start: height, whole: height, draw }
  }
  const ruled = new RuledTable(paper, say, table)
  const draw = () => {
    drawAbove()
    ruled.draw()
  }
  return { start: aboveHeight + ruled.start, whole: aboveHeight + ruled.whole, draw }
}

/** Rows under a heading that repeats on each page; a row is never split, a sum never stands alone. */
class RuledTable {
  private readonly widths: number[]
  private readonly heading: Row
  private readonly rows: Row[]

  constructor(
    private readonly paper: Paper,
    say: Digits,
    private readonly table: Figures,
  ) {
    const { columns, rows, sums = [] } = table
    const labels = columns.map(({ label }) => say(label))
    const texts = rows.map(row => row.map(cell => say(cellText(cell, 'th'))))
    const numeric = columns.map(column => column.numeric === true)
    const fit = fitColumns(paper, { labels, texts, numeric, sums, side: padding.side })
    this.widths = fit.widths
    this.heading = this.rowOf(labels, fit.headingSize, true)
    this.rows = texts.map((cells, index) => this.rowOf(cells, fit.size, sums.includes(index)))
  }

  get whole(): number {
    return sumOf([this.heading, ...this.rows])
  }

  /** A short table whole; of a longer one the heading and its first two rows. */
  get start(): number {
    if (this.whole <= this.paper.room * wholeShare) return this.whole
    return sumOf([this.heading, ...this.rows.slice(0, 2)])
  }

  draw(): void {
    const { paper, rows } = this
    this.drawRow(this.heading, true)
    rows.forEach((row, index) => {
      // The last row takes the one before it along.
      const kept = index === rows.length - 2 ? rows.slice(index) : [row]
      if (paper.y + sumOf(kept) > paper.bottom) {
        paper.newPage()
        this.drawRow(this.heading, true)
      }
      this.drawRow(row)
    })
  }

  private rowOf(cells: string[], size: number, bold: boolean): Row {
    const style = { size, bold }
    const lines = cells.map((cell, at) =>
      this.paper.linesOf(cell, this.widths[at]! - 2 * padding.side, style),
    )
    const most = Math.max(...lines.map(({ length }) => length))
    const height = most * size * lineHeight + padding.above + padding.below
    return { cells: lines, size, bold, height }
  }

  private drawRow({ cells, size, bold, height }: Row, isHeading = false): void {
    const { paper, widths } = this
    const { pdf, y } = paper
    const tall = size * lineHeight
    let x = paper.left
    if (bold) pdf.rect(x, y, paper.width, height).fill(shade)
    cells.forEach((lines, at) => {
      const width = widths[at]!
      const align = isHeading ? 'center' : this.table.columns[at]!.numeric ? 'right' : 'left'
      const spare = isHeading ? height - padding.above - padding.below - lines.length * tall : 0
      paper.box(x, y, width, height)
      pdf
        .font(bold ? 'bold' : 'regular')
        .fontSize(size)
        .fillColor('#000')
      lines.forEach((line, index) => {
        if (line === '') return
        const free = width - 2 * padding.side - pdf.widthOfString(line)
        const before = { left: 0, center: free / 2, right: free }[align]
        const level = y + padding.above + spare / 2 + index * tall
        pdf.text(line, x + padding.side + before, level, { lineBreak: false })
      })
      x += width
    })
    paper.y += height
  }
}

const sumOf = (rows: Row[]) => rows.reduce((sum, { height }) => sum + height, 0)

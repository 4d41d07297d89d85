import type { Paper, TextStyle } from './paper.ts'

export type Column = {
  heading: string
  /** Share of the table's width. */
  share: number
  align?: TextStyle['align']
}

const padding = { side: 4, above: 2, below: 3 }

type TableStyle = {
  size?: number
  leastHeight?: number
  /** Points that each row is higher than its text asks for. */
  air?: number
}

/** A ruled table: its heading repeats on each page, and a row is never split over two. */
export function drawTable(
  paper: Paper,
  columns: Column[],
  rows: string[][],
  { size = 12, leastHeight = 0, air = 0 }: TableStyle = {},
): void {
  const whole = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map(column => (column.share / whole) * paper.width)
  const inside = (index: number) => widths[index]! - 2 * padding.side
  // A heading is set smaller before one of its words is broken.
  const shrunk = columns.map(({ heading }, index) => {
    const words = heading.split(' ').map(word => paper.widthOf(word, { size, bold: true }))
    return Math.min(1, (inside(index) - 0.5) / Math.max(...words))
  })
  const headingSize = size * Math.max(0.7, Math.min(...shrunk))
  const style = (bold: boolean) => ({ size: bold ? headingSize : size, bold })
  const textHeight = (cells: string[], bold: boolean) =>
    Math.max(...cells.map((cell, index) => paper.heightOf(cell, inside(index), style(bold))))
  const heightOf = (cells: string[], bold: boolean) =>
    Math.max(leastHeight, textHeight(cells, bold) + padding.above + padding.below)
  const drawRow = (cells: string[], height: number, bold: boolean) => {
    // The text stands in the middle of a row that is higher than it.
    const spare = height - textHeight(cells, bold) - padding.above - padding.below
    const top = paper.y + padding.above + Math.max(0, spare) / 2
    let x = paper.left
    cells.forEach((cell, index) => {
      const width = widths[index]!
      const align = bold ? 'center' : columns[index]!.align
      paper.box(x, paper.y, width, height)
      paper.textAt(cell, x + padding.side, top, inside(index), {
        ...style(bold),
        ...(align && { align }),
      })
      x += width
    })
    paper.y += height
  }
  const headings = columns.map(column => column.heading)
  const headingHeight = heightOf(headings, true)
  const drawHeading = () => drawRow(headings, headingHeight, true)

  paper.need(headingHeight + (rows[0] ? heightOf(rows[0], false) : 0))
  drawHeading()
  for (const row of rows) {
    const height = heightOf(row, false) + air
    if (paper.y + height > paper.bottom) {
      paper.newPage()
      drawHeading()
    }
    drawRow(row, height, false)
  }
}

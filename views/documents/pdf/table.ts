import type { Paper, TextStyle } from './paper.ts'

export type Column = {
  heading: string
  /** Share of the table's width. */
  share: number
  align?: TextStyle['align']
}

const padding = 4

/** A ruled table: its heading repeats on each page, and a row is never split over two. */
export function drawTable(
  paper: Paper,
  columns: Column[],
  rows: string[][],
  { size = 12, leastHeight = 0 }: { size?: number; leastHeight?: number } = {},
): void {
  const whole = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map(column => (column.share / whole) * paper.width)
  const heightOf = (cells: string[], bold: boolean) =>
    Math.max(
      leastHeight,
      ...cells.map((cell, index) => {
        const width = widths[index]! - 2 * padding
        return paper.heightOf(cell, width, { size, bold }) + 2 * padding
      }),
    )
  const drawRow = (cells: string[], height: number, bold: boolean) => {
    let x = paper.left
    cells.forEach((cell, index) => {
      const width = widths[index]!
      const align = bold ? 'center' : columns[index]!.align
      paper.box(x, paper.y, width, height)
      paper.textAt(cell, x + padding, paper.y + padding, width - 2 * padding, {
        ...{ size, bold },
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
    const height = heightOf(row, false)
    if (paper.y + height > paper.bottom) {
      paper.newPage()
      drawHeading()
    }
    drawRow(row, height, false)
  }
}

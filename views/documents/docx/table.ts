import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Figures } from '../../parts/figures.ts'
import { cellText } from '../../parts/figures-table.tsx'
import { type Pen, styleOf } from './document.ts'

type WordColumn = { label: string; share: number; numeric?: boolean }
type WordTable = {
  columns: WordColumn[]
  rows: string[][]
  sums?: number[]
  /** Smaller letters, for many columns. */
  small?: boolean
  width: number
}

const cellMargin = { top: 20, bottom: 20, left: 70, right: 70 }
const headingGrey = { type: ShadingType.CLEAR, fill: 'EEEEEE', color: 'auto' } as const
const manyColumns = 6

/** A ruled table: its heading repeats on each page, and no row is split over two. */
export function wordTable(pen: Pen, given: WordTable): Table {
  const { columns, rows, sums = [], small = false, width } = given
  const widths = widthsOf(columns, width)
  const row = (cells: string[], kind: 'heading' | 'sum' | 'plain', keepNext: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: kind === 'heading',
      children: cells.map((cell, at) =>
        tableCell(pen, cell, {
          width: widths[at]!,
          bold: kind !== 'plain',
          small,
          keepNext,
          numeric: columns[at]?.numeric ?? false,
          isHeading: kind === 'heading',
        }),
      ),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: cellMargin,
    width: { size: width, type: WidthType.DXA },
    rows: [
      row(
        columns.map(({ label }) => label),
        'heading',
        true,
      ),
      // Two rows stay with the heading and two with the last one: no total stands alone on a page.
      ...rows.map((cells, index) => {
        const stays = index < 1 || (index >= rows.length - 3 && index < rows.length - 1)
        return row(cells, sums.includes(index) ? 'sum' : 'plain', stays)
      }),
    ],
  })
}

/** A table of the report, as the page says its cells. */
export function figuresTable(pen: Pen, { columns, rows, sums }: Figures, width: number): Table {
  const said = rows.map(row => row.map(cell => cellText(cell, 'th')))
  return wordTable(pen, {
    columns: columns.map(({ label, numeric = false }, at) => {
      const longest = said.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), 0)
      const most = columns.length > manyColumns ? 22 : 34
      return { label, numeric, share: shareOf({ label, longest, numeric, most }) }
    }),
    rows: said,
    ...(sums && { sums }),
    small: columns.length > manyColumns,
    width,
  })
}

/** A number is never broken; words may be, so a long text asks for no more than two lines. */
function shareOf({ label, longest, numeric, most }: Asking): number {
  if (!numeric) return Math.min(Math.max(longest, 12), most)
  return Math.max(11, longest * 1.3 + 2, label.length / 2.5)
}
type Asking = { label: string; longest: number; numeric: boolean; most: number }

/** Shares of the width in whole twentieths of a point; the last takes what is left. */
function widthsOf(columns: { share: number }[], width: number): number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((share / whole) * width))
  const rest = width - widths.reduce((sum, each) => sum + each, 0)
  return widths.map((each, index) => (index === widths.length - 1 ? each + rest : each))
}

type CellStyle = {
  width: number
  bold: boolean
  small: boolean
  numeric: boolean
  isHeading: boolean
  keepNext: boolean
}

function tableCell(pen: Pen, text: string, style: CellStyle): TableCell {
  const { width, bold, small, numeric, isHeading, keepNext } = style
  const alignment = isHeading
    ? AlignmentType.CENTER
    : numeric
      ? AlignmentType.RIGHT
      : AlignmentType.LEFT
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(isHeading && { shading: headingGrey, verticalAlign: VerticalAlignTable.CENTER }),
    children: pen
      .say(text)
      .split('\n')
      .map(
        line =>
          new Paragraph({
            style: small ? styleOf.smallTable : styleOf.table,
            alignment,
            keepNext,
            children: [new TextRun({ text: line, ...(bold && { bold }) })],
          }),
      ),
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
/** For a table that only sets its cells side by side. */
export const noRules = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

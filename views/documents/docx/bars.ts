import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IShadingAttributesProperties,
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
import type { Bars } from '../../reports/charts.ts'
import type { Fill } from '../charts/chart.ts'
import { cm, type Pen, paragraph, styleOf, textWidth } from './document.ts'
import { noRules } from './table.ts'

/** The bars' part of the width is cut into so many pieces; a bar covers some of them. */
const pieces = 60
const roomForNumber = 18
const nameWidth = cm(5)
const pieceWidth = Math.floor((textWidth.portrait - nameWidth) / pieces)
const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

/** Told apart without colour, like the chart on the page. */
const shading: Record<Fill, IShadingAttributesProperties> = {
  solid: { type: ShadingType.CLEAR, fill: '595959', color: 'auto' },
  plain: { type: ShadingType.CLEAR, fill: 'FFFFFF', color: 'auto' },
  striped: { type: ShadingType.THIN_DIAGONAL_STRIPE, fill: 'FFFFFF', color: '000000' },
  dotted: { type: ShadingType.PERCENT_15, fill: 'FFFFFF', color: '000000' },
}

/**
 * A chart as a table of shaded cells: it opens alike in every word processor, and whoever edits the
 * report can change it. Each row has its name, its bar, and its number behind the bar.
 */
export function barChart(pen: Pen, { title, rows, key }: Bars): (Paragraph | Table)[] {
  const most = Math.max(...rows.map(({ value }) => value))
  const long = pieces - roomForNumber
  const table = new Table({
    layout: TableLayoutType.FIXED,
    borders: noRules,
    columnWidths: [nameWidth, ...Array.from({ length: pieces }, () => pieceWidth)],
    width: { size: nameWidth + pieces * pieceWidth, type: WidthType.DXA },
    rows: rows.map(({ name, value, shown, fill }, index) => {
      const covered = value === 0 ? 0 : Math.max(1, Math.round((value / most) * long))
      return barRow(pen, name, covered, shown, fill, index < rows.length - 1)
    }),
  })
  const says = paragraph(pen, title, { style: styleOf.note, bold: true, before: 160, after: 60 })
  return [says, ...(key.length > 0 ? [legend(pen, key)] : []), table]
}

function barRow(
  pen: Pen,
  name: string,
  covered: number,
  shown: string,
  fill: Fill,
  keepNext: boolean,
): TableRow {
  const words = (text: string, align: 'LEFT' | 'RIGHT') =>
    new Paragraph({
      style: styleOf.smallTable,
      alignment: AlignmentType[align],
      keepNext,
      children: [new TextRun(pen.say(text))],
    })
  const cell = (text: string, span: number, width: number, align: 'LEFT' | 'RIGHT' = 'LEFT') =>
    new TableCell({
      columnSpan: span,
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [words(text, align)],
      margins: { left: 60, right: 60, top: 0, bottom: 0 },
    })
  const bar = new TableCell({
    columnSpan: covered,
    shading: shading[fill],
    children: [words('', 'LEFT')],
    width: { size: covered * pieceWidth, type: WidthType.DXA },
    borders: { top: rule, bottom: rule, left: rule, right: rule },
  })
  const rest = pieces - covered
  return new TableRow({
    cantSplit: true,
    height: { value: cm(0.55), rule: HeightRule.ATLEAST },
    children: [
      cell(name, 1, nameWidth),
      ...(covered > 0 ? [bar] : []),
      cell(shown, rest, rest * pieceWidth),
    ],
  })
}

/** What each fill stands for, each behind a piece of its own shade. */
function legend(pen: Pen, key: Bars['key']): Paragraph {
  return new Paragraph({
    style: styleOf.note,
    keepNext: true,
    spacing: { before: 0, after: 60 },
    children: key.flatMap(({ fill, says }) => [
      new TextRun({
        text: '\u00a0\u00a0\u00a0\u00a0\u00a0',
        shading: shading[fill],
        border: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 0 },
      }),
      new TextRun(pen.say(`  ${says}      `)),
    ]),
  })
}

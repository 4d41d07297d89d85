import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Block, ReportBook, ReportSignature } from '../../reports/book.ts'
import type { LastSeal } from '../../reports/report.tsx'
import { longDate } from '../../words/dates.ts'
import { count } from '../../words/numbers.ts'
import { reportWords } from '../../words/reports.ts'
import { barChart } from '../docx/bars.ts'
import {
  bodyText,
  type Children,
  heading,
  Pen,
  paragraph,
  points,
  styleOf,
  textWidth,
  wordDocument,
} from '../docx/document.ts'
import { memo, reportTitle } from '../docx/memo.ts'
import { figuresTable, noRules } from '../docx/table.ts'

const w = reportWords.th
const width = textWidth.portrait

type WordReport = {
  book: ReportBook
  seal: LastSeal
  /** A PNG or JPEG; without one its place on the memo says what belongs there. */
  emblem: Uint8Array | null
  /** The office's rows of settings: they say which digits its papers carry. */
  office: Record<string, string>
}

/**
 * The year-end report as a Word document that the office goes on writing in: styles for headings
 * and text, tables whose headings repeat, points that count themselves, numbered pages.
 */
export function reportDocx({ book, seal, emblem, office }: WordReport): Promise<Uint8Array> {
  const pen = new Pen(office)
  const about = { title: `${book.title} ${book.ofYear}`, creator: book.office }
  const [what, ...summary] = book.title.split(' ')
  const sealed = seal === null ? w.notSealed : w.sealed(count(seal.through), seal.seal)
  return wordDocument(pen, about, [
    { lie: 'portrait', numbered: false, children: memo(pen, book.memo, emblem) },
    {
      lie: 'portrait',
      numbered: true,
      children: [
        ...reportTitle(pen, [what!, summary.join(' '), book.ofYear, book.office]),
        paragraph(pen, book.standing, { align: 'center', style: styleOf.table }),
        ...book.blocks.flatMap(block => piece(pen, block)),
        paragraph(pen, '', { before: 360, keepNext: true }),
        signatures(pen, book.signatures),
        // A seal is a code of a machine: its digits stay Arabic.
        paragraph(new Pen({ ...office, 'thai-digits': 'off' }), sealed, {
          style: styleOf.smallTable,
          before: 360,
        }),
      ],
    },
  ])
}

function piece(pen: Pen, block: Block): Children[number][] {
  switch (block.kind) {
    case 'heading':
      return [heading(pen, 1, block.text)]
    case 'subheading':
      return [heading(pen, 2, block.text)]
    case 'text':
      return [bodyText(pen, block.text)]
    case 'points':
      return points(pen, block.points)
    case 'chart':
      return barChart(pen, block.chart.bars())
    case 'table': {
      const { title, notes, rows, empty } = block.table
      return [
        ...(title === '' ? [] : [heading(pen, 2, title)]),
        ...notes.map(note => paragraph(pen, note, { style: styleOf.note, after: 40 })),
        rows.length === 0 ? paragraph(pen, empty) : figuresTable(pen, block.table, width),
      ]
    }
  }
}

/** Two beside each other, in their order; none is parted from its name by the end of a page. */
function signatures(pen: Pen, all: ReportSignature[]): Table {
  const pairs = all.flatMap((_, index) => (index % 2 === 0 ? [all.slice(index, index + 2)] : []))
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: noRules,
    columnWidths: [width / 2, width / 2],
    width: { size: width, type: WidthType.DXA },
    rows: pairs.map(
      pair =>
        new TableRow({
          cantSplit: true,
          children: pair.map(
            signature =>
              new TableCell({
                width: { size: width / 2, type: WidthType.DXA },
                children: signatureLines(pen, signature),
              }),
          ),
        }),
    ),
  })
}

function signatureLines(pen: Pen, { role, position, name, on }: ReportSignature) {
  const dots = '.'.repeat(40)
  const line = (text: string, more: object = {}) =>
    paragraph(pen, text, { align: 'center', keepNext: true, ...more })
  return [
    line(role, { bold: true, before: 240, after: 360 }),
    line(`${w.sign} ${dots}`),
    line(`(${name ?? dots})`),
    line(`${w.position} ${position || dots}`),
    line(`${w.signDay} ${on ? longDate(on, 'th') : dots}`),
  ]
}

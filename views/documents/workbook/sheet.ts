import { type Cell, type Figures, harmless } from '../../parts/figures.ts'
import { cellStyle, labelStyle, noteStyle, titleStyle } from './styles.ts'
import { columnName, declaration, escaped } from './xml.ts'

type Heading = Pick<Figures, 'title' | 'notes' | 'columns'>

/** The row of the labels, which stands below the title and the notes. */
export function headingRow({ title, notes }: Heading): number {
  return (title === '' ? 0 : 1) + notes.length + 1
}

/**
 * A sheet up to its first row: it prints on A4, lying, as wide as the page and as long as it
 * takes; title, notes, and a bold heading that stays in view.
 */
export function sheetBegin(table: Heading, isFirst: boolean): string {
  const { title, notes, columns } = table
  const heading = headingRow(table)
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const labels = columns.map(({ label }) => label)
  const said = [
    ...(title === '' ? [] : [{ text: title, style: titleStyle }]),
    ...notes.map(note => ({ text: note, style: noteStyle })),
  ]
  return [
    `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    `<pane ySplit="${heading}" topLeftCell="A${heading + 1}" activePane="bottomLeft" `,
    `state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`,
    ...said.map(({ text, style }, at) =>
      rowXml(at + 1, lineHeight, [textXml(`A${at + 1}`, style, text)]),
    ),
    rowXml(
      heading,
      heightOf(labels, columns),
      columns.map(({ label, numeric }, at) =>
        textXml(`${columnName(at + 1)}${heading}`, labelStyle(numeric === true), label),
      ),
    ),
  ].join('')
}

/** Rows of a sheet, the first of them as its row `from`; `sums` are bold, by their index. */
export function sheetRows(
  columns: Figures['columns'],
  rows: Cell[][],
  from: number,
  sums: number[] = [],
): string {
  const names = columns.map((_, at) => columnName(at + 1))
  return rows
    .map((row, index) => {
      const texts = row.map(cell => (cell.kind === 'text' ? cell.text : ''))
      const bold = sums.includes(index)
      const cells = row.map((cell, at) => cellXml(`${names[at]}${from + index}`, cell, bold))
      return rowXml(from + index, heightOf(texts, columns), cells)
    })
    .join('')
}

/** The page's number stands at its foot. The standard fixes the order of what comes here. */
export const sheetEnd = [
  '</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" ',
  'footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" ',
  'fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
  '</worksheet>',
].join('')

const rowXml = (row: number, height: number, cells: string[]) =>
  `<row r="${row}" ht="${height}" customHeight="1">${cells.join('')}</row>`

/** A spreadsheet refuses a file with a longer text in a cell. */
const mostSigns = 32_767

/** The text stands in its cell: a table of all texts would have to be in memory to the end. */
function textXml(at: string, style: number, text: string): string {
  if (text === '') return emptyXml(at, style)
  const said = harmless(text)
  const kept = said.length > mostSigns ? `${said.slice(0, mostSigns - 1)}…` : said
  const space = kept === kept.trim() ? '' : ' xml:space="preserve"'
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t${space}>${escaped(kept)}</t></is></c>`
}

const emptyXml = (at: string, style: number) => `<c r="${at}" s="${style}"/>`

function cellXml(at: string, cell: Cell, bold: boolean): string {
  const style = cellStyle(cell, bold)
  if (cell.kind === 'text') return textXml(at, style, cell.text)
  if (cell.kind === 'date') return textXml(at, style, cell.date ?? '')
  const number = numberOf(cell)
  if (number === null) return emptyXml(at, style)
  return `<c r="${at}" s="${style}"><v>${number}</v></c>`
}

function numberOf(cell: Exclude<Cell, { kind: 'text' | 'date' }>): number | null {
  switch (cell.kind) {
    case 'count':
    case 'decimal':
      return cell.number
    case 'percent':
      return cell.whole === 0 ? null : cell.part / cell.whole
    case 'baht':
      return cell.baht
    case 'change':
      return cell.by
  }
}

/** Of 14 points of TH Sarabun, whose marks stand high. */
const lineHeight = 20
/** Thai marks above and below a letter take no width. */
const marks = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g

/** Not every program makes a row as high as its wrapped text: a heading would be cut off. */
function heightOf(texts: string[], columns: Figures['columns']): number {
  const lines = texts.map((text, at) => {
    const width = columns[at]?.width ?? 1
    return Math.ceil((text.replace(marks, '').length * 1.1) / width)
  })
  return lineHeight * Math.max(1, ...lines)
}

import type { SheetData } from 'write-excel-file/universal'
import writeExcelFile from 'write-excel-file/universal'
import { type Cell, type Figures, harmless } from '../parts/figures.ts'
import { printSetup } from './print-setup.ts'

export const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * A workbook with a sheet for each table: title, notes, a bold heading that stays in view and
 * repeats on each printed page, and numbers as numbers.
 */
export async function spreadsheet(tables: Figures[]): Promise<ArrayBuffer> {
  const sheets = tables.map(table => ({
    sheet: sheetName(table.sheet),
    data: sheetData(table),
    columns: table.columns.map(({ width }) => ({ width })),
    stickyRowsCount: headingRows(table),
    orientation: 'landscape' as const,
  }))
  const printed = tables.map(table => ({
    ...{ name: sheetName(table.sheet), columns: table.columns.length },
    ...{ rows: headingRows(table) + table.rows.length, headingRow: headingRows(table) },
  }))
  const options = { fontFamily: 'TH SarabunPSK', fontSize: 14, features: [printSetup(printed)] }
  const blob = await writeExcelFile(sheets, options).toBlob()
  return blob.arrayBuffer()
}

/** Excel refuses these signs in the name of a sheet, and more than 31 characters. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
}

function headingRows({ title, notes }: Figures): number {
  return (title === '' ? 0 : 1) + notes.length + 1
}

function sheetData({ title, notes, columns, rows, sums = [] }: Figures): SheetData {
  const titles =
    title === ''
      ? []
      : [[{ value: harmless(title), fontWeight: 'bold' as const, height: lineHeight }]]
  const heights = {
    height: heightOf(
      columns.map(({ label }) => label),
      columns,
    ),
  }
  const head = columns.map(({ label, numeric }) => ({
    ...{ value: harmless(label), fontWeight: 'bold' as const, wrap: true, ...heights },
    ...{ align: numeric ? ('right' as const) : ('left' as const), alignVertical: 'top' as const },
    ...{ bottomBorderStyle: 'thin' as const, backgroundColor: '#EEEAE0' },
  }))
  const body = rows.map((row, index) => {
    const texts = row.map(cell => (cell.kind === 'text' ? cell.text : ''))
    const height = heightOf(texts, columns)
    const bold = sums.includes(index) && { fontWeight: 'bold' as const }
    return row.map(cell => ({ ...cellOf(cell), ...ruled, ...bold, height }))
  })
  const said = notes.map(note => [{ value: harmless(note), height: lineHeight }])
  return [...titles, ...said, head, ...body]
}

/** A text stands a little off the number before it. */
const indented = { align: 'left', indent: 1 } as const
const ruled = { alignVertical: 'top', bottomBorderStyle: 'hair' } as const

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

function cellOf(cell: Cell) {
  switch (cell.kind) {
    case 'text':
      return { value: harmless(cell.text), type: String, wrap: true, ...indented }
    case 'count':
      return cell.number === null ? null : { value: cell.number, type: Number, format: '#,##0' }
    case 'decimal':
      return cell.number === null ? null : { value: cell.number, type: Number, format: '#,##0.0' }
    case 'percent':
      if (cell.whole === 0) return null
      return { value: cell.part / cell.whole, type: Number, format: '0.00%' }
    case 'baht':
      return { value: cell.baht, type: Number, format: '#,##0.00' }
    case 'date':
      return cell.date === null ? null : { value: cell.date, type: String }
    case 'change':
      return cell.by === null ? null : { value: cell.by, type: Number, format: formatOf[cell.of] }
  }
}

/** A plus says that it is more: a change is never taken for a figure. */
const formatOf = {
  count: '+#,##0;-#,##0;0',
  decimal: '+#,##0.0;-#,##0.0;0',
  baht: '+#,##0.00;-#,##0.00;0.00',
} as const

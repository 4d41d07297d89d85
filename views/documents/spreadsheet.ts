import type { Cell, Figures } from '../parts/figures.ts'
import { packageFiles, type SheetOf } from './workbook/package.ts'
import { headingRow, sheetBegin, sheetEnd, sheetRows } from './workbook/sheet.ts'
import { stylesXml } from './workbook/styles.ts'
import { zippedText } from './zip.ts'

export const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A table whose rows come in parts: no more of it than one part stands in memory. */
export type LongTable = Omit<Figures, 'rows' | 'sums'> & { parts: AsyncIterable<Part> }
type Part = { rows: Cell[][]; sums?: number[] }

/**
 * A workbook with a sheet for each table: title, notes, a bold heading that stays in view and
 * repeats on each printed page, and numbers as numbers. It is written while it is read, so that a
 * year's register of any length begins at once and takes no more memory than a short one.
 */
export function spreadsheetInParts(tables: LongTable[]): AsyncGenerator<Uint8Array> {
  return zippedText(filesOf(tables))
}

/** The same of tables that are in memory already. */
export async function spreadsheet(tables: Figures[]): Promise<ArrayBuffer> {
  const long = tables.map(table => ({ ...table, parts: only(table) }))
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for await (const piece of spreadsheetInParts(long)) pieces.push(new Uint8Array(piece))
  return new Blob(pieces).arrayBuffer()
}

async function* only(part: Part) {
  yield part
}

/** The files of a workbook; those that must know how long the sheets became stand last. */
async function* filesOf(tables: LongTable[]) {
  yield { path: 'xl/styles.xml', text: [stylesXml] }
  const sheets: SheetOf[] = []
  for (const [index, table] of tables.entries()) {
    const { columns } = table
    const heading = headingRow(table)
    const sheet = { name: sheetName(table.sheet), columns: columns.length, rows: heading, heading }
    sheets.push(sheet)
    yield { path: `xl/worksheets/sheet${index + 1}.xml`, text: sheetText(table, sheet, index) }
  }
  for (const [path, text] of Object.entries(packageFiles(sheets))) yield { path, text: [text] }
}

/** A sheet from its beginning to its end; counts its rows into `sheet` as they are written. */
async function* sheetText(table: LongTable, sheet: SheetOf, index: number) {
  yield sheetBegin(table, index === 0)
  for await (const { rows, sums } of table.parts) {
    yield sheetRows(table.columns, rows, sheet.rows + 1, sums)
    sheet.rows += rows.length
  }
  yield sheetEnd
}

/** Excel refuses these signs in the name of a sheet, and more than 31 characters. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
}

import Papa from 'papaparse'
import { type Cell, type Figures, harmless } from '../parts/figures.ts'

export const csvType = 'text/csv; charset=utf-8'

/** Excel reads a CSV as UTF-8 only when it begins with this mark. */
const byteOrderMark = '\uFEFF'

/** One table and nothing else: a heading and its rows, as a program reads it. */
export function csv({ columns, rows }: Figures): string {
  return byteOrderMark + linesOf([columns.map(({ label }) => harmless(label)), ...values(rows)])
}

/** Further rows of such a table, whose heading went out before. */
export function csvMore({ rows }: Pick<Figures, 'rows'>): string {
  return rows.length === 0 ? '' : `\r\n${linesOf(values(rows))}`
}

/** Several tables below one another, each with its title, an empty line between them. */
export function csvOfTables(tables: Figures[]): string {
  const blocks = tables.map(({ title, notes, columns, rows }) =>
    linesOf([
      [harmless(title)],
      ...notes.map(note => [harmless(note)]),
      columns.map(({ label }) => harmless(label)),
      ...values(rows),
    ]),
  )
  return byteOrderMark + blocks.join('\r\n\r\n')
}

const values = (rows: Cell[][]) => rows.map(row => row.map(written))

function linesOf(rows: (string | number)[][]): string {
  return Papa.unparse(rows, { newline: '\r\n' })
}

function written(cell: Cell): string | number {
  switch (cell.kind) {
    case 'text':
      return harmless(cell.text)
    case 'count':
    case 'decimal':
      return cell.number ?? ''
    case 'percent':
      return cell.whole === 0 ? '' : ((cell.part / cell.whole) * 100).toFixed(2)
    case 'baht':
      return cell.baht.toFixed(2)
    case 'date':
      return cell.date ?? ''
    case 'change':
      return cell.by ?? ''
  }
}

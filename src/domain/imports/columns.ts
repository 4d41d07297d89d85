import { searchKey } from '../text.ts'
import { refuse, type Verdict } from '../verdict.ts'
import type { Cell, Sheet, SheetRow } from './sheet.ts'

/** A column that a table may have: its heading as offices write it, the first one being ours. */
export type Column = { names: string[]; required?: boolean }
export type Columns = Record<string, Column>

/** A row with its cells by the column's key, whatever order the file has them in. */
export type Row<Key extends string> = { row: number; cells: Partial<Record<Key, Cell>> }
export type Table<Key extends string> = { sheet: string; rows: Row<Key>[] }

/** A heading stands within the first rows; titles and logos stand above it. */
const headingsWithin = 30

/**
 * Finds the table of these columns in a file: the sheet and the row in which most headings stand,
 * spelt tolerably. Titles above it are passed over. Refused, with the headings that are missing,
 * when no row has all that are required.
 */
export function findTable<Key extends string>(
  sheets: Sheet[],
  columns: Record<Key, Column>,
): Verdict<Table<Key>> {
  const found = sheets
    .flatMap(sheet => sheet.rows.slice(0, headingsWithin).map(row => headed(sheet, row, columns)))
    .sort((a, b) => a.missing.length - b.missing.length || b.at.size - a.at.size)[0]
  if (!found || found.missing.length > 0) {
    const missing = found?.missing ?? keysOf(columns).filter(key => columns[key].required)
    const names = missing.map(key => columns[key].names[0]!)
    return refuse('file-without-columns', { columns: names.join(', ') }, 'file')
  }
  const { sheet, heading, at } = found
  const below = sheet.rows.filter(row => row.row > heading)
  const rows = below.filter(row => !repeatsHeading(row, at, columns)).map(row => byKey(row, at))
  return { ok: true, value: { sheet: sheet.name, rows: rows.filter(hasAnything) } }
}

type Headed<Key extends string> = {
  sheet: Sheet
  heading: number
  at: Map<Key, number>
  missing: Key[]
}

function headed<Key extends string>(
  sheet: Sheet,
  row: SheetRow,
  columns: Record<Key, Column>,
): Headed<Key> {
  const texts = row.cells.map(cell => headingKey(cell?.text ?? ''))
  const at = new Map<Key, number>()
  for (const key of keysOf(columns)) {
    const names = columns[key].names.map(headingKey)
    const place = texts.findIndex((text, index) => names.includes(text) && !taken(at, index))
    if (place >= 0) at.set(key, place)
  }
  const missing = keysOf(columns).filter(key => columns[key].required && !at.has(key))
  return { sheet, heading: row.row, at, missing }
}

const taken = (at: Map<string, number>, index: number) => [...at.values()].includes(index)

/** Long tables repeat their heading on every printed page. */
function repeatsHeading<Key extends string>(
  row: SheetRow,
  at: Map<Key, number>,
  columns: Record<Key, Column>,
): boolean {
  const same = [...at].filter(([key, index]) =>
    columns[key].names.map(headingKey).includes(headingKey(row.cells[index]?.text ?? '')),
  )
  return same.length >= 3 && same.length > at.size / 2
}

function byKey<Key extends string>(row: SheetRow, at: Map<Key, number>): Row<Key> {
  const cells: Row<Key>['cells'] = {}
  for (const [key, index] of at) {
    const cell = row.cells[index]
    if (cell) cells[key] = cell
  }
  return { row: row.row, cells }
}

const hasAnything = ({ cells }: Row<string>) => Object.keys(cells).length > 0

/** What headings are compared by: no marks, spaces, punctuation, nor anything in brackets. */
function headingKey(text: string): string {
  return searchKey(text.slice(0, 200))
    .replace(/\(.*?\)/g, '')
    .replace(/[\s\p{P}]/gu, '')
}

const keysOf = <Key extends string>(columns: Record<Key, Column>) => Object.keys(columns) as Key[]

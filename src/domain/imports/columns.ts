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
  const names = namesOf(columns)
  const found = sheets
    .flatMap(sheet => sheet.rows.slice(0, headingsWithin).map(row => headed(sheet, row, names)))
    .map(each => ({ ...each, missing: missingFrom(each.at, columns) }))
    .sort((a, b) => a.missing.length - b.missing.length || b.at.size - a.at.size)[0]
  if (!found || found.missing.length > 0) {
    const missing = found?.missing ?? missingFrom(new Map(), columns)
    const headings = missing.map(key => columns[key].names[0]!)
    return refuse('file-without-columns', { columns: headings.join(', ') }, 'file')
  }
  const { sheet, heading, at } = found
  const below = sheet.rows.filter(row => row.row > heading)
  const rows = below.filter(row => !repeatsHeading(row, at, names)).map(row => byKey(row, at))
  return { ok: true, value: { sheet: sheet.name, rows: rows.filter(hasAnything) } }
}

/** For each column what its heading may be compared by. */
type Names<Key extends string> = Map<Key, string[]>

function namesOf<Key extends string>(columns: Record<Key, Column>): Names<Key> {
  return new Map(keysOf(columns).map(key => [key, columns[key].names.map(headingKey)]))
}

function headed<Key extends string>(sheet: Sheet, row: SheetRow, names: Names<Key>) {
  const texts = row.cells.map(cell => headingKey(cell?.text ?? ''))
  const at = new Map<Key, number>()
  for (const [key, own] of names) {
    const place = texts.findIndex((text, index) => own.includes(text) && !taken(at, index))
    if (place >= 0) at.set(key, place)
  }
  return { sheet, heading: row.row, at }
}

function missingFrom<Key extends string>(at: Map<Key, number>, columns: Record<Key, Column>) {
  return keysOf(columns).filter(key => columns[key].required && !at.has(key))
}

const taken = (at: Map<string, number>, index: number) => [...at.values()].includes(index)

/** Long tables repeat their heading on every printed page. */
function repeatsHeading<Key extends string>(
  row: SheetRow,
  at: Map<Key, number>,
  names: Names<Key>,
): boolean {
  let same = 0
  let seen = 0
  for (const [key, index] of at) {
    const text = row.cells[index]?.text ?? ''
    if (names.get(key)?.includes(headingKey(text))) same += 1
    seen += 1
    // A row of things is told from a heading by its first cells.
    if (seen === 4 && same === 0) return false
  }
  return same >= 3 && same > at.size / 2
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

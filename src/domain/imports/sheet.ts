/** A table as its file holds it, before anybody asks what its columns mean. */

type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error'
export type Cell = {
  /** A date as ISO, a number with a point; of a formula the value that was last computed. */
  text: string
  kind: CellKind
  /** True where the cell holds a formula: its text is never kept, and never a code or a name. */
  formula: boolean
}

export type SheetRow = {
  /** The file's own number, as its user sees it: 1 is the first. */
  row: number
  /** By column, A is 0; nothing where the cell is empty. */
  cells: (Cell | undefined)[]
}
export type Sheet = { name: string; rows: SheetRow[] }

/** What a file may be. Bigger is refused in words, never by a machine out of breath. */
export const fileLimits = {
  bytes: 20 * 1024 * 1024,
  /** Rows with anything in them, over all sheets. */
  rows: 100_000,
  columns: 200,
  /** Excel's own: longer is no cell. */
  cellLength: 32_767,
  /** All text that is kept of one file, in characters. */
  text: 60_000_000,
  /** All that a zip may hold when it is blown up, in bytes. */
  inflated: 300 * 1024 * 1024,
  /** Inflated by deflated: a register compresses 10 to 40 times, a bomb 1,000 times. */
  ratio: 200,
}

/** How large a file a runtime takes. */
export type ImportLimits = { bytes: number; rows: number }
/** A Worker has 128 MB of memory, and its database is a journey away. */
export const edgeImportLimits: ImportLimits = { bytes: 2 * 1024 * 1024, rows: 5_000 }

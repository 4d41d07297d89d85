import type { CivilDate } from '../../src/domain/dates.ts'

/** A cell of a table that is shown on a page, and written into a spreadsheet as what it is. */
export type Cell =
  /** `late` is told in red, and by its sign, on a page. */
  | { kind: 'text'; text: string; late?: true }
  | { kind: 'count'; number: number | null }
  /** Days may be halves. */
  | { kind: 'decimal'; number: number | null }
  | { kind: 'percent'; part: number; whole: number }
  | { kind: 'baht'; baht: number }
  | { kind: 'date'; date: CivilDate | null }
  /** How much more or less than the year before. */
  | { kind: 'change'; by: number | null; of: Change }

/** What a change is counted in: whole numbers, halves of days, or baht. */
export type Change = 'count' | 'decimal' | 'baht'

export type Column = {
  label: string
  /** In characters, for a spreadsheet. */
  width: number
  numeric?: boolean
}

export type Figures = {
  /** Short and unique: the name of the sheet. */
  sheet: string
  title: string
  notes: string[]
  columns: Column[]
  rows: Cell[][]
  /** Rows that sum up the ones before them, by index. */
  sums?: number[]
  /** Said where there is no row. */
  empty: string
}

export const text = (value: string): Cell => ({ kind: 'text', text: value })
export const late = (value: string): Cell => ({ kind: 'text', text: value, late: true })
export const count = (number: number | null): Cell => ({ kind: 'count', number })
export const decimal = (number: number | null): Cell => ({ kind: 'decimal', number })
export const share = (part: number, whole: number): Cell => ({ kind: 'percent', part, whole })
export const money = (baht: number): Cell => ({ kind: 'baht', baht })
export const change = (by: number | null, of: Change = 'count'): Cell => ({
  kind: 'change',
  by,
  of,
})
export const date = (value: CivilDate | null): Cell => ({ kind: 'date', date: value })

/**
 * A spreadsheet runs a cell that begins so as a formula, also one that somebody typed into a
 * form; an apostrophe before it leaves it a text.
 */
export function harmless(value: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value
}

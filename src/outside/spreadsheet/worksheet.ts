import { type Cell, fileLimits, type SheetRow } from '../../domain/imports/sheet.ts'
import { FileFault } from './file-fault.ts'
import type { Workbook } from './workbook.ts'
import { readXml } from './xml.ts'
import type { Zip } from './zip.ts'

/** No Excel has more rows, full or empty. */
const lastRow = 1_048_576
const fillsMax = 1_000_000

/** What the sheets of one file share: the rows that are left, and the text. */
export type Budget = { rows: number; text: number }

/** Reads a sheet's rows as they come out of the zip; empty ones are passed over. */
export async function readWorksheet(
  zip: Zip,
  path: string,
  workbook: Workbook,
  budget: Budget,
  breathe: () => Promise<void>,
): Promise<SheetRow[]> {
  const reading = new SheetReading(workbook, budget)
  await readXml(zip, path, reading, breathe)
  return reading.finished()
}

class SheetReading {
  private readonly rows: SheetRow[] = []
  private readonly merges: string[] = []
  private row: SheetRow = { row: 0, cells: [] }
  private column = -1
  private type = ''
  private style = 0
  private formula = false
  private value = ''
  private takes = false
  private seen = 0

  constructor(
    private readonly workbook: Workbook,
    private readonly budget: Budget,
  ) {}

  open(tag: string, attributes: Record<string, string>): void {
    if (tag === 'row') this.beginRow(attributes)
    else if (tag === 'c') this.beginCell(attributes)
    else if (tag === 'f') this.formula = true
    else if (tag === 'v' || tag === 't') this.takes = true
    else if (tag === 'mergeCell' && this.merges.length < fileLimits.rows) {
      this.merges.push(attributes.ref ?? '')
    }
  }

  text(text: string): void {
    if (this.takes && this.value.length < fileLimits.cellLength) this.value += text
  }

  close(tag: string): void {
    if (tag === 'v' || tag === 't') this.takes = false
    else if (tag === 'c') this.endCell()
    else if (tag === 'row') this.endRow()
  }

  finished(): SheetRow[] {
    fillMerged(this.rows, this.merges)
    return this.rows
  }

  private beginRow(attributes: Record<string, string>): void {
    this.seen += 1
    const row = Number(attributes.r ?? this.row.row + 1)
    if (this.seen > lastRow || !(row >= 1 && row <= lastRow)) {
      throw new FileFault('file-too-many-rows')
    }
    this.row = { row, cells: [] }
    this.column = -1
  }

  private beginCell(attributes: Record<string, string>): void {
    const named = attributes.r === undefined ? null : columnOf(attributes.r)
    this.column = named ?? this.column + 1
    this.type = attributes.t ?? 'n'
    this.style = Number(attributes.s ?? 0)
    this.formula = false
    this.value = ''
  }

  private endCell(): void {
    if (this.column < 0 || this.column >= fileLimits.columns) return
    const cell = this.cell()
    if (cell) this.row.cells[this.column] = cell
  }

  private cell(): Cell | undefined {
    const { value, formula, type } = this
    if (type === 's') {
      const text = this.workbook.strings[Number(value)] ?? ''
      return kept({ text, kind: 'text', formula })
    }
    if (type === 'str' || type === 'inlineStr') {
      this.budget.text -= value.length
      if (this.budget.text < 0) throw new FileFault('file-too-much-inside')
      return kept({ text: value.slice(0, fileLimits.cellLength), kind: 'text', formula })
    }
    if (type === 'b')
      return kept({ text: value === '1' ? 'TRUE' : 'FALSE', kind: 'boolean', formula })
    if (type === 'e') return kept({ text: value, kind: 'error', formula })
    if (type === 'd') return kept({ text: value.slice(0, 10), kind: 'date', formula })
    const day = this.workbook.dateStyles[this.style] ? dayOf(value, this.workbook.from1904) : null
    if (day !== null) return kept({ text: day, kind: 'date', formula })
    return kept({ text: plainNumber(value), kind: 'number', formula })
  }

  private endRow(): void {
    if (this.row.cells.length === 0) return
    this.budget.rows -= 1
    if (this.budget.rows < 0) throw new FileFault('file-too-many-rows')
    this.rows.push(this.row)
  }
}

/** An empty cell is no cell, unless a formula stands in it. */
function kept(cell: Cell): Cell | undefined {
  return cell.text.trim() === '' && !cell.formula ? undefined : cell
}

/** 1.2E-3 and 28000.000000000004 as people write them. */
function plainNumber(value: string): string {
  const text = value.trim()
  if (text === '' || !Number.isFinite(Number(text))) return text
  const number = Number(Number(text).toPrecision(15))
  return Math.abs(number) < 1e-6 || Math.abs(number) >= 1e15 ? text : String(number)
}

/** A serial as its day, or null for a time of day alone. Excel believes in 29 February 1900. */
function dayOf(value: string, from1904: boolean): string | null {
  const serial = Math.floor(Number(value)) + (from1904 ? 1_462 : 0)
  if (!(serial >= 1 && serial <= 2_958_465) || value.trim() === '') return null
  const before = serial < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
  return new Date(before + serial * 86_400_000).toISOString().slice(0, 10)
}

/** `AB12` is column 27; null where it names none. */
function columnOf(reference: string): number | null {
  const letters = /^\$?([A-Za-z]{1,3})/.exec(reference)?.[1]
  if (!letters) return null
  return [...letters.toUpperCase()].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
}

/** A cell merged over several rows stands in each of them; over columns it stands in its first. */
function fillMerged(rows: SheetRow[], merges: string[]): void {
  const byNumber = new Map<number, SheetRow>()
  if (merges.length > 0) for (const row of rows) byNumber.set(row.row, row)
  let fills = 0
  for (const merge of merges) {
    const match = /^([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)$/.exec(merge)
    const column = match && columnOf(match[1]!)
    if (!match || column === null || column >= fileLimits.columns) continue
    const cell = byNumber.get(Number(match[2]))?.cells[column]
    if (!cell) continue
    for (let row = Number(match[2]) + 1; row <= Number(match[3]); row += 1) {
      fills += 1
      if (fills > fillsMax) return
      const target = byNumber.get(row)
      if (target) target.cells[column] ??= cell
    }
  }
}

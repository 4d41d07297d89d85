import { fileLimits, type ImportLimits, type Sheet } from '../domain/imports/sheet.ts'
import { allow, refuse, type Verdict } from '../domain/verdict.ts'
import { readCsv } from './spreadsheet/csv.ts'
import { FileFault } from './spreadsheet/file-fault.ts'
import { openWorkbook } from './spreadsheet/workbook.ts'
import { readWorksheet } from './spreadsheet/worksheet.ts'
import { Zip } from './spreadsheet/zip.ts'

/** Reads a file of the office's own into its sheets, or says why the whole file is refused. */
export type ReadSpreadsheet = (bytes: Uint8Array) => Promise<Verdict<Sheet[]>>

/**
 * `.xlsx` by whichever tool, or a text table in UTF-8, UTF-16 or Windows-874: told apart by what
 * is in it, never by its name. `pause` lets others have their turn while a large file is read.
 */
export function spreadsheetReader(
  pause: (milliseconds: number) => Promise<void>,
  limits: ImportLimits = fileLimits,
): ReadSpreadsheet {
  const said = { megabytes: limits.bytes / 1024 / 1024, rows: limits.rows }
  return async bytes => {
    try {
      const sheets = await read(bytes, limits, () => pause(0))
      const filled = sheets.filter(sheet => sheet.rows.length > 0)
      return filled.length > 0 ? allow(filled) : refuse('file-empty', undefined, 'file')
    } catch (error) {
      if (error instanceof FileFault) return refuse(error.word, said, 'file')
      throw error
    }
  }
}

async function read(
  bytes: Uint8Array,
  limits: ImportLimits,
  breathe: () => Promise<void>,
): Promise<Sheet[]> {
  if (bytes.length > limits.bytes) throw new FileFault('file-too-large')
  if (bytes.length === 0) throw new FileFault('file-empty')
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new FileFault('file-old-excel')
  if (!startsWith(bytes, [0x50, 0x4b])) return readCsv(bytes, limits.rows)
  const zip = new Zip(bytes)
  const workbook = await openWorkbook(zip, breathe)
  const budget = { rows: limits.rows, text: fileLimits.text }
  const sheets: Sheet[] = []
  for (const { name, path } of workbook.sheets) {
    sheets.push({ name, rows: await readWorksheet(zip, path, workbook, budget, breathe) })
  }
  return sheets
}

const startsWith = (bytes: Uint8Array, sign: number[]) =>
  sign.every((byte, index) => bytes[index] === byte)

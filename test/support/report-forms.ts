import Papa from 'papaparse'
import { fileLimits } from '../../src/domain/imports/sheet.ts'
import { spreadsheetReader } from '../../src/outside/spreadsheet.ts'
import type { Cell } from '../../views/parts/figures.ts'
import { harmless } from '../../views/parts/figures.ts'

/** What a file for further work holds in place of a cell: a number, a text, or nothing. */
export function heldIn(cell: Cell): number | string | null {
  switch (cell.kind) {
    case 'text':
      return harmless(cell.text) || null
    case 'count':
    case 'decimal':
      return cell.number
    case 'percent':
      return cell.whole === 0 ? null : asRead(cell.part / cell.whole)
    case 'baht':
      return cell.baht
    case 'date':
      return cell.date
    case 'change':
      return cell.by
  }
}

/** Spreadsheets know fifteen digits. */
const asRead = (number: number) => Number(number.toPrecision(15))

/** The tables of a page: each row's cells as they are read, the heading first. */
export function tablesOfPage(html: string): string[][][] {
  return parts(html, 'table').map(table =>
    parts(table, 'tr').map(row => parts(row, 't[hd]').map(cell => unescaped(textIn(cell)).trim())),
  )
}

/** What a cell says, without the signs that only the eye is told by. */
const textIn = (cell: string) =>
  cell.replace(/<span[^>]* aria-hidden="true"[^>]*>.*?<\/span>/gs, '').replace(/<[^>]+>/g, '')

function parts(html: string, tag: string): string[] {
  return [...html.matchAll(new RegExp(`<(${tag})(?: [^>]*)?>(.*?)</\\1>`, 'gs'))].map(
    found => found[2]!,
  )
}

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** A workbook by the product's own reader: of each sheet its rows, as text and kind. */
export async function sheetsOf(bytes: Uint8Array) {
  const read = spreadsheetReader(() => new Promise(resolve => setTimeout(resolve)), fileLimits)
  const verdict = await read(bytes)
  if (!verdict.ok) throw new Error(verdict.why.word)
  return verdict.value
}

/** The tables of a CSV file, which stand below one another with an empty line between. */
export function tablesOfCsv(text: string): string[][][] {
  const blocks = text.replace(/^\uFEFF/, '').split('\r\n\r\n')
  return blocks.map(block => Papa.parse<string[]>(block).data)
}

/**
 * Where each row of the tables stands in a document's text, its cells beside one another as `say`
 * writes them, read on from the row before it; -1 where it does not.
 */
export function rowsWithin(text: string, tables: string[][][], say: (cell: string) => string) {
  let at = 0
  return tables.flat().map(cells => {
    const found = text.indexOf(cells.map(say).join('').replace(/\s/g, ''), at)
    at = Math.max(at, found)
    return found
  })
}

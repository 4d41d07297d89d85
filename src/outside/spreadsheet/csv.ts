import Papa from 'papaparse'
import { type Cell, fileLimits, type Sheet, type SheetRow } from '../../domain/imports/sheet.ts'
import { FileFault } from './file-fault.ts'

const delimiters = [',', ';', '\t', '|']
/** Lines that are looked at to find the delimiter. */
const linesSampled = 30

/** Reads a text table; its encoding and its delimiter are found by themselves. */
export function readCsv(bytes: Uint8Array, rowsMost: number): Sheet[] {
  const text = decoded(bytes)
  if ([...text.slice(0, 65_536)].some(isControl)) throw new FileFault('file-not-a-table')
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1]
  const rows: SheetRow[] = []
  let row = 0
  Papa.parse<string[]>(text, {
    delimiter: said ?? delimiterOf(text),
    step({ data }) {
      row += 1
      const cells = (row === 1 && said !== undefined ? [] : data).map(cellOf)
      cells.length = Math.min(cells.length, fileLimits.columns)
      if (!cells.some(cell => cell !== undefined)) return
      if (rows.length >= rowsMost) throw new FileFault('file-too-many-rows')
      rows.push({ row, cells })
    },
  })
  return [{ name: '', rows }]
}

/** A picture or a program is full of signs that no table has. */
function isControl(sign: string): boolean {
  return sign < ' ' && !'\t\n\r\f\v\u001b'.includes(sign)
}

function cellOf(text: string): Cell | undefined {
  if (text.trim() === '') return undefined
  // Old tools keep leading zeros by writing a formula that is nothing but a text.
  const forced = /^="([^"]*)"$/.exec(text)?.[1]
  if (forced !== undefined) return { text: forced, kind: 'text', formula: false }
  const formula = text.startsWith('=')
  return { text: formula ? '' : text.slice(0, fileLimits.cellLength), kind: 'text', formula }
}

/** A byte order mark is believed; UTF-8 is told by its form; what is left is old Thai Excel's. */
function decoded(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes)
  const wide = zerosAt(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return windows874(bytes)
  }
}

/** UTF-16 without its mark: digits, commas and line ends have a zero on one side. */
function zerosAt(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4_096)
  const zeros = (side: number) =>
    sample.reduce((sum, byte, index) => sum + (byte === 0 && index % 2 === side ? 1 : 0), 0)
  const even = zeros(0)
  const odd = zeros(1)
  const many = sample.length / 20
  if (odd > many && even <= odd / 10) return 'utf-16le'
  if (even > many && odd <= even / 10) return 'utf-16be'
  return null
}

/** Windows-874 by its own table, for not every runtime's TextDecoder knows it. */
function windows874(bytes: Uint8Array): string {
  const signs = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(thaiSign(byte)))
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) {
    text += Array.from(bytes.subarray(at, at + 8_192), byte => signs[byte]).join('')
  }
  return text
}

const beforeThai: Record<number, number> = {
  128: 0x20ac,
  133: 0x2026,
  145: 0x2018,
  146: 0x2019,
  147: 0x201c,
  148: 0x201d,
  149: 0x2022,
  150: 0x2013,
  151: 0x2014,
  160: 0xa0,
}

function thaiSign(byte: number): number {
  if (byte < 0x80) return byte
  if ((byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb)) return 0x0e00 + byte - 0xa0
  return beforeThai[byte] ?? 0xfffd
}

/** The sign that splits the sampled lines into most parts, outside of quotes. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 65_536)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n|\r/, linesSampled)
  const parts = (sign: string) => Math.max(...lines.map(line => line.split(sign).length))
  return delimiters.reduce((best, sign) => (parts(sign) > parts(best) ? sign : best))
}

import type { Cell } from '../../parts/figures.ts'
import { declaration, escaped } from './xml.ts'

/** What a workbook's cells look like; a cell names its look by the number it has in this list. */
const looks = [
  { look: 'note' },
  { look: 'title', bold: true },
  { look: 'label', bold: true, head: true, align: 'horizontal="left"' },
  { look: 'numeric label', bold: true, head: true, align: 'horizontal="right"' },
  ...[false, true].flatMap(bold => [
    // A text stands a little off the number before it.
    { look: 'text', bold, ruled: true, align: 'horizontal="left" indent="1"', wrap: true },
    { look: 'plain', bold, ruled: true },
    { look: 'count', bold, ruled: true, format: '#,##0' },
    { look: 'decimal', bold, ruled: true, format: '#,##0.0' },
    { look: 'percent', bold, ruled: true, format: '0.00%' },
    { look: 'baht', bold, ruled: true, format: '#,##0.00' },
    // A plus says that it is more: a change is never taken for a figure.
    { look: 'change of count', bold, ruled: true, format: '+#,##0;-#,##0;0' },
    { look: 'change of decimal', bold, ruled: true, format: '+#,##0.0;-#,##0.0;0' },
    { look: 'change of baht', bold, ruled: true, format: '+#,##0.00;-#,##0.00;0.00' },
  ]),
] as Look[]
type Look = {
  look: string
  bold?: boolean
  head?: boolean
  ruled?: boolean
  align?: string
  wrap?: boolean
  format?: string
}

const numbers = new Map(looks.map(({ look, bold }, at) => [`${look} ${bold === true}`, at]))
const numberOf = (look: string, bold: boolean) => numbers.get(`${look} ${bold}`)!

export const noteStyle = numberOf('note', false)
export const titleStyle = numberOf('title', true)
export const labelStyle = (numeric: boolean) => numberOf(numeric ? 'numeric label' : 'label', true)

export function cellStyle(cell: Cell, bold: boolean): number {
  if (cell.kind === 'change') return numberOf(`change of ${cell.of}`, bold)
  return numberOf(cell.kind === 'date' ? 'plain' : cell.kind, bold)
}

const formats = [...new Set(looks.flatMap(({ format }) => format ?? []))]
/** Lower numbers mean formats that every spreadsheet knows by itself. */
const firstFormat = 164

const font = (bold: boolean) =>
  `<font>${bold ? '<b/>' : ''}<sz val="14"/><name val="TH SarabunPSK"/><family val="2"/></font>`
const border = (bottom: string) =>
  `<border><left/><right/><top/><bottom${bottom}/><diagonal/></border>`

function xf({ bold, head, ruled, align, wrap, format }: Look): string {
  const isPlaced = head || ruled
  const placed = `${align ? `${align} ` : ''}vertical="top"${head || wrap ? ' wrapText="1"' : ''}`
  const kinds = [
    `numFmtId="${format ? firstFormat + formats.indexOf(format) : 0}"`,
    `fontId="${bold ? 1 : 0}" fillId="${head ? 2 : 0}" borderId="${head ? 1 : ruled ? 2 : 0}"`,
    `xfId="0" applyFont="1"${format ? ' applyNumberFormat="1"' : ''}`,
    isPlaced ? 'applyFill="1" applyBorder="1" applyAlignment="1"' : '',
  ]
  return `<xf ${kinds.join(' ')}>${isPlaced ? `<alignment ${placed}/>` : ''}</xf>`
}

export const stylesXml = [
  `${declaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
  `<numFmts count="${formats.length}">`,
  ...formats.map(
    (code, at) => `<numFmt numFmtId="${firstFormat + at}" formatCode="${escaped(code)}"/>`,
  ),
  `</numFmts><fonts count="2">${font(false)}${font(true)}</fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEEEAE0"/><bgColor indexed="64"/>',
  `</patternFill></fill></fills><borders count="3">${border('')}${border(' style="thin"')}`,
  `${border(' style="hair"')}</borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${looks.length}">${looks.map(xf).join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('')

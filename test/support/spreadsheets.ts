import { strToU8, zipSync } from 'fflate'

type Value = string | number | { formula: string; value: string } | { date: number } | null

const head = '<?xml version="1.0" encoding="UTF-8"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook written by hand, so that a test can say exactly what is in it. */
export function workbook(
  sheets: Record<string, Value[][]>,
  more: { merges?: string[]; sheetXml?: string } = {},
): Uint8Array {
  const names = Object.keys(sheets)
  const files: Record<string, Uint8Array> = {
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${head}<x:workbook xmlns:x="${main}" xmlns:r="${office}"><x:sheets>${names
        .map((name, index) => `<x:sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"/>`)
        .join('')}</x:sheets></x:workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${head}<Relationships xmlns="${relations}"><Relationship Id="st" Type="${office}/styles" Target="styles.xml"/>${names
        .map(
          (_, index) =>
            `<Relationship Id="s${index}" Type="${office}/worksheet" Target="worksheets/s${index}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-107041E]d\\ mmm\\ yyyy;@"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ),
  }
  names.forEach((name, index) => {
    files[`xl/worksheets/s${index}.xml`] = strToU8(
      more.sheetXml ?? sheetXml(sheets[name]!, more.merges ?? []),
    )
  })
  return zipSync(files, { level: 6, mtime: new Date('2026-11-24T03:00:00Z') })
}

function sheetXml(rows: Value[][], merges: string[]): string {
  const body = rows.map(row => `<row>${row.map(cellXml).join('')}</row>`).join('')
  const merged = merges.map(ref => `<mergeCell ref="${ref}"/>`).join('')
  return `${head}<worksheet xmlns="${main}"><sheetData>${body}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`
}

function cellXml(value: Value): string {
  if (value === null) return '<c/>'
  if (typeof value === 'number') return `<c><v>${value}</v></c>`
  if (typeof value === 'string') return `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
  if ('date' in value) return `<c s="1"><v>${value.date}</v></c>`
  return `<c t="str"><f>${escaped(value.formula)}</f><v>${escaped(value.value)}</v></c>`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  type LongTable,
  spreadsheet,
  spreadsheetInParts,
} from '../../../views/documents/spreadsheet.ts'
import {
  type Cell,
  change,
  count,
  date,
  type Figures,
  money,
  share,
  text,
} from '../../../views/parts/figures.ts'
import { sheetsOf } from '../../support/report-forms.ts'

const heading = {
  ...{ sheet: "ปี [2568] 'ก' & <ข>", title: 'สมุดคุม', notes: ['ณ วันนี้'], empty: '' },
  columns: [
    { label: 'ลำดับ', width: 10, numeric: true },
    { label: 'รายการ', width: 20 },
  ],
}
const rows: Cell[][] = [
  [count(5), text('เก้าอี้ <พลาสติก> & "โต๊ะ"')],
  [money(12.5), date('2025-09-30')],
  [count(null), text('=HYPERLINK("http://x")')],
  [share(1, 4), text(' มี\u0000เสียง\u0007 ')],
  [share(1, 0), text('ก'.repeat(40_000))],
  [change(-2), text('')],
]
const bytesOf = async (tables: Figures[]) => new Uint8Array(await spreadsheet(tables))

describe('a workbook', () => {
  it('says what its cells are, holds no formula and no sign that a spreadsheet refuses', async () => {
    const [sheet] = await sheetsOf(await bytesOf([{ ...heading, rows }]))
    expect(sheet?.name).toBe("ปี  2568  'ก' & <ข>")
    const read = sheet!.rows.map(({ cells }) => Array.from(cells, cell => cell?.text ?? ''))
    expect(read.slice(0, 3)).toEqual([['สมุดคุม'], ['ณ วันนี้'], ['ลำดับ', 'รายการ']])
    expect(read.slice(3, 6)).toEqual([
      ['5', 'เก้าอี้ <พลาสติก> & "โต๊ะ"'],
      ['12.5', '2025-09-30'],
      ['', '\'=HYPERLINK("http://x")'],
    ])
    expect(read[6]![0]).toBe('0.25')
    expect(read[6]![1]!.trim()).toBe('มีเสียง')
    expect([read[7]![0], read[7]![1]!.length]).toEqual(['', 32_767])
    expect(read[8]).toEqual(['-2'])
    expect(sheet!.rows[3]!.cells.map(cell => cell?.kind)).toEqual(['number', 'text'])
  })

  it('prints all its rows and no more, its labels on every page, its sums bold', async () => {
    const sums = [{ ...heading, rows: rows.slice(0, 2), sums: [1] }]
    const files = unzipSync(await bytesOf([...sums, { ...heading, sheet: 'สอง', rows: [] }]))
    const workbook = strFromU8(files['xl/workbook.xml']!)
    expect(workbook).toContain("'ปี  2568  ''ก'' &amp; &lt;ข&gt;'!$A$1:$B$5</definedName>")
    expect(workbook).toContain("'สอง'!$A$1:$B$3</definedName>")
    expect(workbook).toContain("'สอง'!$3:$3</definedName>")
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!)
    expect(sheet).toContain('ySplit="3" topLeftCell="A4"')
    const looks = [...strFromU8(files['xl/styles.xml']!).matchAll(/<xf [^>]*xfId[^>]*>/g)]
    const fontOf = (cell: string) => {
      const [, style] = new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)!
      return /fontId="(\d)"/.exec(looks[Number(style)]![0])![1]
    }
    expect(['A1', 'A2', 'A3', 'A4', 'A5', 'B5'].map(fontOf)).toEqual(['1', '0', '1', '0', '1', '1'])
  })
})

describe('a long workbook', () => {
  it('begins before a row of it is read, and reads no more than is taken', async () => {
    let read = 0
    let isLeft = false
    async function* parts() {
      try {
        for (; read < 400; read += 1) {
          const at = read * 500
          yield {
            rows: Array.from({ length: 500 }, (_, n) => [count(at + n), text(`ชิ้นที่ ${at + n}`)]),
          }
        }
      } finally {
        isLeft = true
      }
    }
    const bytes = spreadsheetInParts([{ ...heading, parts: parts() } satisfies LongTable])
    expect((await bytes.next()).value?.length).toBeGreaterThan(0)
    expect(read).toBe(0)
    let taken = 0
    while (taken < 100_000) taken += (await bytes.next()).value!.length
    expect(read).toBeLessThan(200)
    await bytes.return(undefined)
    expect(isLeft).toBe(true)
  })
})

import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../../../src/domain/statistics/report.ts'
import { fontsFromPackage } from '../../../../src/entry/fonts.ts'
import { digitsOf } from '../../../../views/documents/digits.ts'
import { type ReportPaper, reportPdf } from '../../../../views/documents/report/report-pdf.ts'
import type { Figures } from '../../../../views/parts/figures.ts'
import { cellText } from '../../../../views/parts/figures-table.tsx'
import { type ReportBook, reportBook } from '../../../../views/reports/book.ts'
import { reportTables } from '../../../../views/reports/tables.ts'
import { largeReport } from '../../../support/large-report.ts'
import { pagesOf, pagesUnlike, textOf } from '../../../support/pdf.ts'
import { rowsWithin } from '../../../support/report-forms.ts'
import { samplePapers, sampleReport } from '../../../support/sample-report.ts'

const office = {
  ...{ name: 'องค์การบริหารส่วนตำบลตัวอย่าง', headTitle: 'นายกองค์การบริหารส่วนตำบลตัวอย่าง' },
  ...{ secretaryTitle: 'ปลัดองค์การบริหารส่วนตำบลตัวอย่าง' },
}
const fonts = await fontsFromPackage()
const publicUrl = 'https://yuem.example.go.th'
const seal = { through: 12345, seal: '0123456789abcdef'.repeat(4) }
const plain = (text: string) => text.replace(/\s/g, '').replaceAll('ำา', 'ำ')

let report: Report
let book: ReportBook
let bytes: Uint8Array
let text: string

const draw = (given: Partial<ReportPaper> = {}, settings: Record<string, string> = {}) =>
  reportPdf(
    { fonts, publicUrl, office: { ...office, ...settings } },
    { ...{ book, year: 2568, seal, emblem: roundEmblem() }, ...given },
  )

beforeAll(async () => {
  report = await sampleReport(2568)
  const source = { report, papers: samplePapers, office, financeDivision: 'กองคลัง' }
  book = reportBook({ ...source, on: '2025-10-31', closing: null }, 'th')
  bytes = await draw()
  text = textOf(bytes)
})

const readable = ({ columns, rows }: Figures) => [
  columns.map(({ label }) => label),
  ...rows.map(row => row.map(cell => cellText(cell, 'th'))),
]
const placesOf = (tables: Figures[], within: string, say: (cell: string) => string) =>
  rowsWithin(within, tables.map(readable), say)

describe('the report of a year as PDF', () => {
  it('says every cell of every table, in its row and its order', () => {
    const tables = reportTables(report, 'th')
    expect(tables.flatMap(({ rows }) => rows).length).toBeGreaterThan(100)
    expect(placesOf(tables, text, digitsOf(office))).not.toContain(-1)
  })

  it('says the same in Arabic digits where the office chose them', async () => {
    const arabic = textOf(await draw({}, { 'thai-digits': 'off' }))
    expect(arabic).not.toMatch(/[๐-๙]/)
    expect(placesOf(reportTables(report, 'th'), arabic, each => each)).not.toContain(-1)
  })

  it('begins with the memo that hands it in, with its labels, and counts its own pages', () => {
    expect(text).toMatch(/^บันทึกข้อความส่วนราชการกองคลัง.*ที่วันที่๓๑ตุลาคม๒๕๖๘เรื่องรายงานสถิติการยืม/)
    expect(text).toContain('เรียนนายกองค์การบริหารส่วนตำบลตัวอย่าง')
    expect(text).toContain('จึงเรียนมาเพื่อโปรดทราบและพิจารณา')
    const pages = pagesOf(bytes, 20).length - 1
    const thai = digitsOf(office)
    for (let page = 1; page <= pages; page += 1) {
      expect(text).toContain(thai(`หน้า${page}จาก${pages}`))
    }
    expect(text).not.toContain(thai(`หน้า${pages + 1}จาก`))
  })

  it('says every piece of the book in its order, and who signs last', () => {
    const say = digitsOf(office)
    let at = 0
    for (const block of book.blocks) {
      const said =
        block.kind === 'points'
          ? block.points
          : block.kind === 'chart' || block.kind === 'table'
            ? []
            : [block.text]
      for (const each of said) {
        // A text goes on over a page's foot: its beginning tells where it stands.
        const found = text.indexOf(plain(say(each)).slice(0, 24), at)
        expect([each, found > -1]).toEqual([each, true])
        at = found
      }
    }
    const roles = book.signatures.map(({ role }) => text.indexOf(plain(role), at))
    expect(roles).toEqual(roles.toSorted((a, b) => a - b))
    expect(roles[0]).toBeGreaterThan(at)
  })

  it('draws its first pages as their pictures show, charts in patterns of one ink', () => {
    expect(pagesUnlike('report', bytes, 6)).toEqual([])
  })

  it('stays inside the margins of an official paper on every page', () => {
    const millimetre = 60 / 25.4
    const outside = pagesOf(bytes).map(({ data, width, height }) => {
      let dots = 0
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          const inMargin = x < 29 * millimetre || x > width - 19 * millimetre || y < 18 * millimetre
          if (inMargin && data[(y * width + x) * 4]! < 160) dots += 1
        }
      }
      return dots
    })
    expect(outside).toEqual(outside.map(() => 0))
  })

  it('ends with the seal in the digits of machines, and a code that opens its check', () => {
    expect(text).toContain('ผนึกถึงรายการที่๑๒,๓๔๕')
    expect(text).toContain(seal.seal)
    const { data, width, height } = pagesOf(bytes, 110).at(-1)!
    const code = jsQR(new Uint8ClampedArray(data), width, height)
    expect(code?.data).toBe(`${publicUrl}/seals?seal=${seal.seal}`)
  })

  it('leads to the report itself while nothing is sealed', async () => {
    const unsealed = await draw({ seal: null })
    expect(textOf(unsealed)).toContain(
      `สมุดยังไม่เคยผนึกสแกนเพื่อเปิดรายงานนี้หรือเปิด${publicUrl}/reports/2568`,
    )
  })

  it('has the names and days of those who acted signed in, and of nobody else', async () => {
    const by = { name: 'นายชูชาติ สุขใจ', position: 'ผู้อำนวยการกองคลัง', on: '2025-10-20' }
    const source = { report, papers: samplePapers, office, financeDivision: 'กองคลัง' }
    const closing = { closedBy: by, acknowledgedBy: null }
    const closed = reportBook({ ...source, on: '2025-10-31', closing }, 'th')
    const said = textOf(await draw({ book: closed }))
    expect(said).toContain('(นายชูชาติสุขใจ)')
    expect(said).toContain('วันที่๒๐ตุลาคม๒๕๖๘')
    expect(text).not.toContain('(นาย')
  })

  it('is the same file, byte for byte, when it is drawn again', async () => {
    expect(Buffer.compare(await draw(), bytes)).toBe(0)
  })
})

it('says a long list row by row, under a heading on each of its pages, no number broken', async () => {
  const large = largeReport(300)
  const said = textOf(await draw({ book: large }))
  const tables = large.blocks.flatMap(block => (block.kind === 'table' ? [block.table] : []))
  expect(placesOf(tables, said, digitsOf(office))).not.toContain(-1)
  const list = tables.find(({ rows }) => rows.length > 300)!
  const heading = plain(list.columns.map(({ label }) => label).join(''))
  expect(said.split(heading).length - 1).toBeGreaterThan(8)
})

/** An invented emblem: a ring. */
function roundEmblem(): Uint8Array {
  const side = 60
  const emblem = new PNG({ width: side, height: side })
  for (let at = 0; at < side * side; at += 1) {
    const away = Math.hypot((at % side) - side / 2, Math.floor(at / side) - side / 2)
    const dark = away < 28 && away > 20
    emblem.data.set(dark ? [40, 40, 40, 255] : [255, 255, 255, 0], at * 4)
  }
  return PNG.sync.write(emblem)
}

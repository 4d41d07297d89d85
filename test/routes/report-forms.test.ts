import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { YearStatistics } from '../../src/domain/statistics/shape.ts'
import { thaiBesideCodes } from '../../views/documents/digits.ts'
import { harmless } from '../../views/parts/figures.ts'
import { cellText } from '../../views/parts/figures-table.tsx'
import { reportTables } from '../../views/reports/tables.ts'
import { importSample } from '../support/import-sample.ts'
import { textOf } from '../support/pdf.ts'
import { heldIn, rowsWithin, sheetsOf, tablesOfCsv, tablesOfPage } from '../support/report-forms.ts'
import { reportOf } from '../support/sample-report.ts'
import { readWord } from '../support/word.ts'
import { createWorld, type World } from '../support/world.ts'

// One set of figures, whatever its form: each is read back as another program reads it, and every
// cell is compared with the tables that the report is drawn from.

const today = '2026-11-24'
const years = [2566, 2567, 2568]

let world: World
beforeAll(async () => {
  world = await createWorld({ today })
  await importSample(world.open)
})
afterAll(() => world.close())

const tablesOf = async (year: number) => {
  const before = year === years[0] ? null : year - 1
  return reportTables(await reportOf(world.db, year, today, before), 'th')
}
const answerOf = (path: string) => world.request('finance', `/reports/${path}`)
const bytesOf = async (path: string) => new Uint8Array(await (await answerOf(path)).arrayBuffer())

/** A table as a person reads it: its heading, and its rows in the words of the page. */
async function readable(year: number): Promise<string[][][]> {
  const tables = (await tablesOf(year)).filter(({ rows }) => rows.length > 0)
  return tables.map(({ columns, rows }) => [
    columns.map(({ label }) => label),
    ...rows.map(row => row.map(cell => cellText(cell, 'th'))),
  ])
}

describe.each(years)('the figures of %i', year => {
  it('stand on the page', async () => {
    const page = await (await answerOf(String(year))).text()
    const expected = await readable(year)
    // The first table lists what was done under the measure, and holds no figures.
    expect(tablesOfPage(page).slice(1)).toEqual(expected)
    expect(expected.length).toBeGreaterThan(12)
  })

  it('stand in the Word document, in the digits of papers', async () => {
    const { tables } = readWord(await bytesOf(`${year}.docx`))
    const expected = await readable(year)
    for (const table of expected) {
      expect(tables).toContainEqual(table.map(row => row.map(thaiBesideCodes)))
    }
  })

  it('stand in the PDF, row by row in their order, in the digits of papers', async () => {
    const text = textOf(await bytesOf(`${year}.pdf`))
    expect(rowsWithin(text, await readable(year), thaiBesideCodes)).not.toContain(-1)
  })

  it('stand in the workbook as numbers, a sheet for each table', async () => {
    const sheets = await sheetsOf(await bytesOf(`${year}.xlsx`))
    const tables = await tablesOf(year)
    expect(sheets.map(({ name }) => name)).toEqual(
      tables.map(({ sheet }) => sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)),
    )
    tables.forEach(({ title, notes, columns, rows }, index) => {
      const [heading, ...read] = sheets[index]!.rows.slice(1 + notes.length)
      expect(sheets[index]!.rows[0]!.cells[0]!.text).toBe(harmless(title))
      expect(heading!.cells.map(cell => cell!.text)).toEqual(columns.map(({ label }) => label))
      expect(read.length).toBe(rows.length)
      rows.forEach((row, at) => {
        const values = row.map((_, column) => {
          const cell = read[at]!.cells[column]
          if (cell === undefined || cell.text === '') return null
          return cell.kind === 'number' ? Number(cell.text) : cell.text
        })
        expect(values).toEqual(row.map(heldIn))
      })
    })
  })

  it('stand in the CSV, shares as hundredths of a percent', async () => {
    const read = tablesOfCsv(await (await answerOf(`${year}.csv`)).text())
    const tables = await tablesOf(year)
    expect(read.length).toBe(tables.length)
    tables.forEach(({ title, notes, columns, rows }, index) => {
      const [first, heading, ...body] = [read[index]![0]!, ...read[index]!.slice(1 + notes.length)]
      expect(first).toEqual([harmless(title)])
      expect(heading).toEqual(columns.map(({ label }) => label))
      const said = rows.map(row =>
        row.map(cell => {
          const value = heldIn(cell)
          if (value === null) return ''
          if (cell.kind === 'percent') return (Number(value) * 100).toFixed(2)
          return cell.kind === 'baht' ? Number(value).toFixed(2) : String(value)
        }),
      )
      expect(body).toEqual(said)
    })
  })

  it('stand in the JSON, from which the same tables are drawn again', async () => {
    const read = (await (await answerOf(`${year}.json`)).json()) as YearStatistics
    const report = await reportOf(world.db, year, today)
    expect(reportTables({ ...report, year: read }, 'th')).toEqual(reportTables(report, 'th'))
  })
})

import { describe, expect, it } from 'vitest'
import { count, type Figures, text } from '../../../views/parts/figures.ts'
import { besideLastYear } from '../../../views/reports/beside.ts'
import { tableWords } from '../../../views/words/report-tables.ts'

const table = (rows: [string, number][]): Figures => ({
  ...{ sheet: 'กลุ่ม', title: 'กลุ่ม', notes: [], empty: '' },
  columns: [
    { label: 'กลุ่ม', width: 20 },
    { label: 'รายการ', width: 10, numeric: true },
  ],
  rows: rows.map(([name, number]) => [text(name), count(number)]),
  sums: [rows.length - 1],
})
const beside = (now: [string, number][], then: [string, number][] | null) =>
  besideLastYear(table(now), then && table(then), { column: 1, lastYear: 2567 }, tableWords.th)
const cells = ({ rows }: Figures) =>
  rows.map(row => row.map(cell => ('number' in cell ? cell.number : 'by' in cell ? cell.by : cell)))

describe('a table beside last year', () => {
  it('shows last year’s figure and the change of each row, and of the total', () => {
    const shown = beside(
      [
        ['สนาม', 12],
        ['รวม', 12],
      ],
      [
        ['สนาม', 9],
        ['รวม', 9],
      ],
    )
    expect(shown.columns.slice(-2).map(({ label }) => label)).toEqual(['รายการ ปี 2567', 'เพิ่ม/ลด'])
    expect(cells(shown).map(row => row.slice(1))).toEqual([
      [12, 9, 3],
      [12, 9, 3],
    ])
  })

  it('keeps a group that only last year had, before the total, and counts a new one from nothing', () => {
    const shown = beside(
      [
        ['กีฬา', 2],
        ['รวม', 2],
      ],
      [
        ['สนาม', 9],
        ['รวม', 9],
      ],
    )
    expect(cells(shown).map(row => row.slice(1))).toEqual([
      [2, 0, 2],
      [null, 9, -9],
      [2, 9, -7],
    ])
    expect(shown.rows[1]![0]).toEqual(text('สนาม'))
    expect(shown.sums).toEqual([2])
  })

  it('keeps a sum that stands above other rows where it stands', () => {
    const rows: [string, number][] = [
      ['ซ่อม', 2],
      ['รวม', 2],
      ['เงินที่ชดใช้', 560],
    ]
    const summed = { ...table(rows), sums: [1] }
    const words = tableWords.th
    const shown = besideLastYear(summed, summed, { column: 1, lastYear: 2567 }, words)
    expect(shown.sums).toEqual([1])
    expect(shown.rows[1]![0]).toEqual(text('รวม'))
  })

  it('matches months by their place, since their names carry the year', () => {
    const months = (name: string, number: number) => ({ ...table([[name, number]]), sums: [] })
    const compared = { column: 1, lastYear: 2567, byPlace: true }
    const [now, then] = [months('ต.ค. 2567', 5), months('ต.ค. 2566', 3)]
    const shown = besideLastYear(now, then, compared, tableWords.th)
    expect(cells(shown).map(row => row.slice(1))).toEqual([[5, 3, 2]])
  })

  it('says nothing of a year that the register does not know', () => {
    const shown = beside(
      [
        ['สนาม', 12],
        ['รวม', 12],
      ],
      null,
    )
    expect(cells(shown).map(row => row.slice(2))).toEqual([
      [null, null],
      [null, null],
    ])
  })
})

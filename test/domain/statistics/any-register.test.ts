import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/dates.ts'
import { disagreements } from '../../../src/domain/statistics/checks.ts'
import { yearStatistics } from '../../../src/domain/statistics/year.ts'
import { WrittenLoan } from '../../support/written-loan.ts'

function figures(loans: WrittenLoan[], year: number) {
  const streams = loans.map(loan => loan.stream())
  const said = { descriptions: [], registered: [], divisionName: (id: string) => id }
  return yearStatistics({ year, today: '2030-01-01', streams, ...said })
}

describe('the totals of any register', () => {
  const someLoan = fc.record({
    asked: fc.integer({ min: -40, max: 400 }),
    steps: fc.array(
      fc.record({
        wait: fc.integer({ min: 0, max: 90 }),
        act: fc.constantFrom('out', 'good', 'damaged', 'lost', 'undo-out', 'undo-back', 'settle'),
        units: fc.integer({ min: 1, max: 4 }),
        line: fc.constantFrom(1, 2),
        category: fc.constantFrom('สนาม', 'กีฬา'),
      }),
      { maxLength: 12 },
    ),
    decided: fc.constantFrom('approve', 'refuse', 'cancel', 'none'),
    due: fc.integer({ min: 0, max: 60 }),
  })

  it('agree in every year, and one year’s end is the next one’s beginning', () => {
    fc.assert(
      fc.property(fc.array(someLoan, { maxLength: 6 }), given => {
        const loans = given.map(played)
        const years = [2567, 2568, 2569, 2570].map(year => figures(loans, year))
        for (const [index, year] of years.entries()) {
          const { brought_forward: b, carried_forward: c } = year.units
          const before = years[index - 1]?.units.carried_forward ?? b
          const booked = { broughtForward: before, carriedForward: c }
          expect(disagreements(year, booked)).toEqual([])
          const days = Object.values(year.by_category).map(({ unit_days }) => unit_days)
          expect(days.every(each => each >= 0)).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })
})

type Played = { asked: number; due: number; decided: string; steps: Step[] }
type Step = { wait: number; act: string; units: number; line: number; category: string }

/** Plays steps against one loan; what the book would refuse is left out. */
function played({ asked, due, decided, steps }: Played): WrittenLoan {
  let day = addDays('2024-06-01', asked)
  const items: [string, number][] = [
    ['chair', 50],
    ['tent', 50],
  ]
  const loan = new WrittenLoan({ on: day, dueOn: addDays(day, due), items })
  if (decided === 'refuse') loan.refuse(day)
  if (decided === 'cancel') loan.cancel(day)
  if (decided !== 'approve') return loan
  loan.approve(day)
  const out = new Map<string, { line: number; left: number }>()
  const back = new Map<string, { line: number; left: number; harm: boolean }>()
  const outstanding = (line: number) =>
    [...out.values()].reduce((n, each) => (each.line === line ? n + each.left : n), 0) -
    [...back.values()].reduce((n, each) => (each.line === line ? n + each.left : n), 0)
  for (const { wait, act, units, line, category } of steps) {
    day = addDays(day, wait)
    const still = Math.min(units, outstanding(line))
    if (act === 'out') {
      out.set(loan.handOver(day, units, line, { category }), { line, left: units })
    } else if (act === 'undo-out') {
      const [id, each] = [...out].find(([, one]) => one.line === line && one.left > 0) ?? []
      const most = Math.min(still, each?.left ?? 0)
      if (!id || !each || most === 0) continue
      loan.correctHandOver(day, most, id, line)
      each.left -= most
    } else if (act === 'undo-back') {
      const [id, each] =
        [...back].find(([, one]) => one.line === line && one.left > 0 && !one.harm) ?? []
      if (!id || !each) continue
      loan.correctReturn(day, 1, id, line)
      each.left -= 1
    } else if (act === 'settle') {
      if (![...back.values()].some(one => one.line === line && one.harm)) continue
      loan.settle(day, { condition: 'damaged', units: 1, paidSatang: 100 }, line)
    } else if (still > 0) {
      const as = act as 'good' | 'damaged' | 'lost'
      const harm = as !== 'good'
      back.set(loan.takeBack(day, still, line, { as }), { line, left: still, harm })
    }
  }
  return loan
}

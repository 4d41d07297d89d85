import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disagreements } from '../../../src/domain/statistics/checks.ts'
import { yearStatistics } from '../../../src/domain/statistics/year.ts'
import { played, someLoan } from '../../support/played-loan.ts'
import type { WrittenLoan } from '../../support/written-loan.ts'

function figures(loans: WrittenLoan[], year: number) {
  const streams = loans.map(loan => loan.stream())
  const said = { descriptions: [], registered: [], divisionName: (id: string) => id }
  return yearStatistics({ year, today: '2030-01-01', streams, ...said })
}

describe('the totals of any register', () => {
  it('agree in every year, and one year’s end is the next one’s beginning', () => {
    fc.assert(
      fc.property(fc.array(someLoan, { maxLength: 6 }), given => {
        const loans = given.map(each => played(each))
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

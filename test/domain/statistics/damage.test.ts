import { describe, expect, it } from 'vitest'
import { Damage } from '../../../src/domain/statistics/damage.ts'
import { spanOf } from '../../../src/domain/statistics/span.ts'
import { tallied } from '../../support/tallied.ts'
import { WrittenLoan } from '../../support/written-loan.ts'

function damage(loans: WrittenLoan[], year = 2568) {
  const span = spanOf(year, '2030-01-01')
  return tallied(new Damage(span), loans, span)
}

/** A loan of ten whose return on that day was three damaged. */
function damaged(on: string) {
  const loan = new WrittenLoan({ on: '2024-08-01' })
  loan.approve('2024-08-01')
  loan.handOver('2024-08-01', 10)
  loan.takeBack(on, 3, 1, { as: 'damaged' })
  return loan
}

const nothing = {
  ...{ lines: 0, units_damaged: 0, units_lost: 0, settled_repair: 0, settled_replace: 0 },
  ...{ settled_pay: 0, paid_baht: 0, open: 0, settled_from_earlier_years: 0 },
  paid_from_earlier_years_baht: 0,
}

describe('damage and settlement', () => {
  it('is open until every unit of the line is settled, on or before the year’s end', () => {
    const partly = damaged('2024-10-01')
    partly.settle('2024-11-01', { units: 2 })
    const late = damaged('2025-09-30')
    late.settle('2025-10-01', { units: 3 })
    const settled = damaged('2025-01-01')
    settled.settle('2025-09-30', { units: 3, way: 'replace' })
    expect(damage([partly, late, settled])).toEqual({
      ...{ ...nothing, lines: 3, units_damaged: 9, settled_replace: 1, open: 2 },
    })
  })

  it('counts the way of the last settlement and all the money paid', () => {
    const loan = damaged('2024-12-01')
    loan.takeBack('2024-12-02', 1, 1, { as: 'lost' })
    loan.settle('2024-12-05', { units: 3 })
    loan.settle('2024-12-06', { units: 1, condition: 'lost', way: 'pay', paidSatang: 12_345 })
    expect(damage([loan])).toEqual({
      ...nothing,
      ...{ lines: 1, units_damaged: 3, units_lost: 1, settled_pay: 1, paid_baht: 123.45 },
    })
  })

  it('tells apart what was damaged in an earlier year and settled in this one', () => {
    const loan = damaged('2024-09-30')
    loan.settle('2024-10-01', { units: 3, way: 'pay', paidSatang: 56_000 })
    expect(damage([loan])).toEqual({
      ...nothing,
      ...{ settled_from_earlier_years: 1, paid_from_earlier_years_baht: 560 },
    })
    expect(damage([loan], 2567)).toMatchObject({ lines: 1, open: 1, paid_baht: 0 })
  })

  it('settles the older damage of a line first', () => {
    const loan = damaged('2024-09-30')
    loan.takeBack('2024-10-10', 2, 1, { as: 'damaged' })
    loan.settle('2024-10-20', { units: 3, paidSatang: 100 })
    expect(damage([loan])).toMatchObject({
      ...{ lines: 1, units_damaged: 2, open: 1, settled_from_earlier_years: 1 },
    })
  })
})

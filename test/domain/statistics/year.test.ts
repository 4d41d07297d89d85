import { describe, expect, it } from 'vitest'
import { daysIn } from '../../../src/domain/dates.ts'
import { BackBeforeOut, disagreements } from '../../../src/domain/statistics/checks.ts'
import { spanOf } from '../../../src/domain/statistics/span.ts'
import { yearStatistics } from '../../../src/domain/statistics/year.ts'
import { tallied } from '../../support/tallied.ts'
import { WrittenLoan } from '../../support/written-loan.ts'

const descriptions = ['chair', 'tent', 'boat'].map(item => ({
  ...{ item, on: '2020-01-01', code: '', name: item, category: 'สำนักงาน' },
  acquiredOn: '2020-01-01',
}))

/** The figures of 2568 (1 October 2024 to 30 September 2025) over loans written by hand. */
function figures(loans: WrittenLoan[], year = 2568, today = '2030-01-01') {
  return yearStatistics({
    ...{ year, today, streams: loans.map(loan => loan.stream()), descriptions, registered: [] },
    divisionName: id => id,
  })
}

describe('requests', () => {
  it('count by their day, and by what was decided by the end of the year', () => {
    const approved = new WrittenLoan({ on: '2024-10-01' })
    approved.approve('2024-10-02')
    const partly = new WrittenLoan({ on: '2025-01-01' })
    partly.approve('2025-01-02', 4)
    const refused = new WrittenLoan({ on: '2025-09-30' })
    refused.refuse('2025-09-30')
    const later = new WrittenLoan({ on: '2025-09-30' })
    later.approve('2025-10-01')
    const before = new WrittenLoan({ on: '2024-09-30' })
    before.approve('2024-10-01')
    const { requests } = figures([approved, partly, refused, later, before])
    expect(requests).toEqual({
      ...{ total: 4, approved: 1, partly_approved: 1, refused: 1, cancelled: 0, undecided: 1 },
      decided_from_earlier_years: 1,
    })
  })

  it('count as cancelled when they were approved and then cancelled, in its own year', () => {
    const inYear = new WrittenLoan({ on: '2025-05-01' })
    inYear.approve('2025-05-02')
    inYear.cancel('2025-05-03')
    const after = new WrittenLoan({ on: '2025-09-29' })
    after.approve('2025-09-30')
    after.cancel('2025-10-01')
    expect(figures([inYear, after]).requests).toMatchObject({ approved: 1, cancelled: 1 })
    expect(figures([inYear, after], 2569).requests).toMatchObject({
      total: 0,
      decided_from_earlier_years: 1,
    })
  })
})

describe('units and hand-overs', () => {
  it('carries over the year’s end what is out, and balances on both sides', () => {
    const loan = new WrittenLoan({ on: '2024-09-20' })
    loan.approve('2024-09-20')
    loan.handOver('2024-09-30', 5)
    loan.handOver('2024-10-01', 3)
    loan.takeBack('2024-10-02', 4)
    loan.takeBack('2024-10-03', 1, 1, { as: 'damaged' })
    loan.takeBack('2025-09-30', 1, 1, { as: 'lost' })
    loan.takeBack('2025-10-01', 2)
    expect(figures([loan], 2567).units).toMatchObject({ handed_over: 5, carried_forward: 5 })
    expect(figures([loan]).units).toEqual({
      ...{ brought_forward: 5, handed_over: 3, returned_good: 4, returned_damaged: 1, lost: 1 },
      carried_forward: 2,
    })
  })

  it('count loan and line at the first of several hand-overs, units at each', () => {
    const items: [string, number][] = [
      ['chair', 10],
      ['tent', 2],
    ]
    const loan = new WrittenLoan({ on: '2024-09-20', items })
    loan.approve('2024-09-20')
    loan.handOver('2024-09-30', 5)
    loan.handOver('2024-10-01', 3)
    loan.handOver('2024-10-05', 2, 2, { category: 'สนาม' })
    const year = figures([loan])
    expect(figures([loan], 2567).handed_over).toEqual({ loans: 1, lines: 1, units: 5 })
    expect(year.handed_over).toEqual({ loans: 0, lines: 1, units: 5 })
    expect(year.by_category).toMatchObject({
      สำนักงาน: { loans: 0, lines: 0, units: 3 },
      สนาม: { loans: 1, lines: 1, units: 2 },
    })
    expect(year.by_month[0]).toEqual({
      ...{ month: '2024-10', requests: 0, loans: 0, units_out: 5, units_in: 0 },
    })
    expect(disagreements(year, { broughtForward: 5, carriedForward: 10 })).toEqual([])
  })

  it('names the ten items with most lines, ties by units and then by name', () => {
    const loans = ['chair', 'tent', 'boat'].map((item, index) => {
      const loan = new WrittenLoan({ on: '2024-11-01', items: [[item, 9]] })
      loan.approve('2024-11-01')
      loan.handOver('2024-11-01', index === 1 ? 5 : 2)
      return loan
    })
    expect(figures(loans).top_items).toEqual([
      { item: 'tent', lines: 1, units: 5 },
      { item: 'boat', lines: 1, units: 2 },
      { item: 'chair', lines: 1, units: 2 },
    ])
  })

  it('lets today stand for 30 September while the year is running', () => {
    const loan = new WrittenLoan({ on: '2025-05-01', dueOn: '2025-05-03' })
    loan.approve('2025-05-01')
    loan.handOver('2025-05-01', 1)
    loan.takeBack('2025-05-20', 1)
    const running = figures([loan], 2568, '2025-05-10')
    expect(running.units.carried_forward).toBe(1)
    expect(running.punctuality).toMatchObject({ outstanding_lines: 1, outstanding_overdue: 1 })
    expect(running.by_category.สำนักงาน?.unit_days).toBe(10)
    expect(running.chase).toMatchObject({ deadlines: 1, missed: 1 })
    expect(figures([loan], 2568, '2025-05-09').chase.deadlines).toBe(0)
  })
})

describe('corrections', () => {
  it('net out when they are made in the same year', () => {
    const loan = new WrittenLoan({ on: '2024-11-01', dueOn: '2024-11-05' })
    loan.approve('2024-11-01')
    const wrong = loan.handOver('2024-11-01', 9)
    loan.correctHandOver('2024-12-02', 9, wrong)
    loan.handOver('2024-12-03', 2)
    const back = loan.takeBack('2024-12-04', 2)
    loan.correctReturn('2024-12-05', 1, back)
    const year = figures([loan])
    expect(year.handed_over).toEqual({ loans: 1, lines: 1, units: 2 })
    expect(year.by_month.map(({ units_out }) => units_out).slice(0, 3)).toEqual([0, 0, 2])
    expect(year.units).toMatchObject({ handed_over: 2, returned_good: 1, carried_forward: 1 })
    expect(year.corrections_of_earlier_years).toBeUndefined()
  })

  it('leave an earlier year alone and are listed in the year in which they are made', () => {
    const loan = new WrittenLoan({ on: '2025-09-01', dueOn: '2025-09-05' })
    loan.approve('2025-09-01')
    const out = loan.handOver('2025-09-01', 5)
    const back = loan.takeBack('2025-09-02', 2)
    const before = figures([loan])
    loan.correctHandOver('2025-10-02', 1, out)
    loan.correctReturn('2025-10-03', 2, back)
    const after = figures([loan], 2569)
    expect(figures([loan])).toEqual(before)
    expect(after.units).toEqual({
      ...{ brought_forward: 3, handed_over: -1, returned_good: -2, returned_damaged: 0, lost: 0 },
      carried_forward: 4,
    })
    expect(after.by_category.สำนักงาน).toMatchObject({ loans: 0, lines: 0, units: -1 })
    expect(disagreements(after, { broughtForward: 3, carriedForward: 4 })).toEqual([])
    expect(after.corrections_of_earlier_years).toEqual([
      {
        ...{ loan: '1/2568', item: 'chair', of: 'hand-over', units: 1 },
        ...{ corrected_on: '2025-09-01', made_on: '2025-10-02' },
      },
      {
        ...{ loan: '1/2568', item: 'chair', of: 'return', units: 2 },
        ...{ corrected_on: '2025-09-02', made_on: '2025-10-03' },
      },
    ])
  })
})

describe('the totals that must agree', () => {
  it('say by loan where more came back than went out', () => {
    const loan = new WrittenLoan({ on: '2025-09-01', number: 7 })
    loan.approve('2025-09-01')
    loan.handOver('2025-10-02', 5)
    loan.takeBack('2025-09-20', 1)
    const span = spanOf(2568, '2030-01-01')
    expect(tallied(new BackBeforeOut(span), [loan], span)).toEqual([
      { check: 'returned-before-handed-over', left: 1, right: 0, where: ['7/2568'] },
    ])
    expect(disagreements(figures([loan]), { broughtForward: 0, carriedForward: 0 })).not.toEqual([])
  })

  it('counts at most every day of the year for every unit that is out', () => {
    const loan = new WrittenLoan({ on: '2023-10-01', dueOn: '2024-09-29' })
    loan.approve('2023-10-01')
    loan.handOver('2023-10-01', 3)
    expect(figures([loan], 2567).by_category.สำนักงาน?.unit_days).toBe(3 * daysIn(2567))
  })
})

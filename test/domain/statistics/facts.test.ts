import { describe, expect, it } from 'vitest'
import { yearFacts } from '../../../src/domain/statistics/facts.ts'
import { WrittenLoan } from '../../support/written-loan.ts'

const descriptions = ['chair', 'tent', 'boat'].map(item => ({
  ...{ item, on: '2020-01-01', code: '', name: item, category: 'สำนักงาน' },
  acquiredOn: '2020-01-01',
}))
const registered = descriptions.map(({ item, on }, index) => ({
  ...{ item, on, kind: 'item-registered' as const, quantity: [400, 6, 1][index]! },
}))

/** What stood out in 2568, as at its end. */
function facts(...loans: WrittenLoan[]) {
  return yearFacts({
    ...{ year: 2568, today: '2030-01-01', descriptions, registered },
    streams: loans.map(loan => loan.stream()),
    divisionName: id => id,
  })
}

describe('the facts of a year', () => {
  it('name what came back damaged or was lost, the most units first', () => {
    const chairs = new WrittenLoan({
      on: '2025-01-05',
      items: [
        ['chair', 9],
        ['tent', 2],
      ],
    })
    chairs.approve('2025-01-05')
    chairs.handOver('2025-01-05', 9)
    chairs.handOver('2025-01-05', 2, 2)
    chairs.takeBack('2025-01-06', 2, 1, { as: 'damaged' })
    chairs.takeBack('2025-01-06', 1, 1, { as: 'lost' })
    chairs.takeBack('2025-10-01', 1, 2, { as: 'damaged' })
    expect(facts(chairs).mostDamaged).toEqual([{ item: 'chair', units: 3 }])
  })

  it('name what was refused most, each form once', () => {
    const refused = ['2025-02-01', '2025-02-02'].map(
      on => new WrittenLoan({ on, items: [['tent', 2]] }),
    )
    for (const loan of refused) loan.refuse('2025-02-03')
    const kept = new WrittenLoan({ on: '2025-02-01', items: [['boat', 1]] })
    kept.approve('2025-02-02')
    expect(facts(...refused, kept).mostRefused).toEqual([{ item: 'tent', loans: 2 }])
  })

  it('name what stayed out longest past its day, and whether it is out still', () => {
    const late = new WrittenLoan({ on: '2025-03-01', dueOn: '2025-03-05', number: 1 })
    late.approve('2025-03-01')
    late.handOver('2025-03-01', 5)
    late.takeBack('2025-03-15', 5)
    const out = new WrittenLoan({ on: '2025-09-01', dueOn: '2025-09-10', number: 2 })
    out.approve('2025-09-01')
    out.handOver('2025-09-01', 1)
    const inTime = new WrittenLoan({ on: '2025-03-01', dueOn: '2025-03-05', number: 3 })
    inTime.approve('2025-03-01')
    inTime.handOver('2025-03-01', 1)
    inTime.takeBack('2025-03-05', 1)
    expect(facts(late, out, inTime).longestOverdue).toEqual([
      { loan: '2/2568', item: 'chair', days: 20, isOut: true },
      { loan: '1/2568', item: 'chair', days: 10, isOut: false },
    ])
  })

  it('count what never left the shelf', () => {
    const chairs = new WrittenLoan({ on: '2025-01-05', items: [['chair', 9]] })
    chairs.approve('2025-01-05')
    chairs.handOver('2025-01-05', 9)
    expect(facts(chairs).idle).toEqual({ items: 2, ofItems: 3, names: ['tent', 'boat'] })
  })

  it('find the day on which most forms wanted the same thing; cancelled ones want nothing', () => {
    const wanting = (startOn: string, dueOn: string, units: number) =>
      new WrittenLoan({ on: startOn, dueOn, items: [['tent', units]] })
    const cancelled = wanting('2025-04-12', '2025-04-14', 6)
    cancelled.cancel('2025-04-12')
    const sought = [
      wanting('2025-04-10', '2025-04-12', 2),
      wanting('2025-04-12', '2025-04-14', 3),
      wanting('2025-04-15', '2025-04-16', 6),
    ]
    expect(facts(...sought, cancelled).mostSought).toEqual([
      { item: 'tent', on: '2025-04-12', loans: 2, units: 5 },
    ])
  })
})

import fc from 'fast-check'
import { addDays, type CivilDate, fiscalYearOf } from '../../src/domain/dates.ts'
import { WrittenLoan } from './written-loan.ts'

const fates = ['waits', 'refused', 'cancelled', 'approved', 'out', 'returned', 'damaged', 'settled']
const classes = ['staff', 'agency', 'public'] as const

const lives = fc.record({
  day: fc.integer({ min: 0, max: 1149 }),
  fate: fc.constantFrom(...fates, 'reopened'),
  later: fc.constantFrom(1, 3, 20, 200, 400),
  number: fc.constantFrom('next', 'next', 'skips two'),
  division: fc.constantFrom('d01', 'd02', 'd03'),
  borrowerClass: fc.constantFrom(...classes),
})
type Life = typeof lives extends fc.Arbitrary<infer Made> ? Made : never

/** Loans of two chairs and of every fate, over the three years before that day, in the order of their numbers. */
export function livedLoans(today: CivilDate): WrittenLoan[] {
  const lived = fc.sample(lives, { numRuns: 120, seed: 31 }).toSorted((a, b) => a.day - b.day)
  const last = new Map<number, number>()
  return lived.map(life => written(life, last, today))
}

/** A loan of that fate. One that came from the paper register may leave numbers out before it. */
function written(life: Life, last: Map<number, number>, today: CivilDate): WrittenLoan {
  const on = addDays('2023-10-02', life.day)
  const end = [addDays(on, life.later), today].toSorted()[0]!
  const year = fiscalYearOf(on)
  const imported = life.number === 'skips two'
  const number = (last.get(year) ?? 0) + (imported ? 3 : 1)
  last.set(year, number)
  const loan = new WrittenLoan(
    {
      ...{ on, number, items: [['chair', 2]], dueOn: addDays(on, 5) },
      ...{ owningDivision: life.division, borrowerClass: life.borrowerClass },
      borrowerDivision: life.borrowerClass === 'staff' ? 'd01' : null,
    },
    { imported },
  )
  const at = fates.indexOf(life.fate === 'reopened' ? 'returned' : life.fate)
  if (life.fate === 'refused') loan.refuse(end)
  if (life.fate === 'cancelled') loan.cancel(end)
  if (at >= 3) loan.approve(on)
  if (at >= 4) loan.handOver(on, 2)
  if (at >= 5) {
    const damaged = life.fate === 'damaged' || life.fate === 'settled'
    const back = loan.takeBack(end, 2, 1, damaged ? { as: 'damaged' } : {})
    if (life.fate === 'settled') loan.settle(today, { units: 2 })
    if (life.fate === 'reopened') loan.correctReturn(today, 1, back)
  }
  return loan
}

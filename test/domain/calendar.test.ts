import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  daysFrom,
  daysOfMonth,
  type Freedom,
  fewestFree,
  freeOn,
  monthShown,
  monthsBeside,
  type Use,
} from '../../src/domain/calendar.ts'
import { addDays } from '../../src/domain/dates.ts'

const start = '2026-11-01'
const day = (offset: number) => addDays(start, offset)
const uses = fc.array(
  fc
    .record({
      ...{ from: fc.nat(20), length: fc.nat(9) },
      ...{ held: fc.integer({ min: 1, max: 9 }), out: fc.nat(9) },
    })
    .map(({ from, length, held, out }): Use => {
      const dates = { fromOn: day(from), toOn: day(from + length) }
      return { loan: 'l', ...dates, held, out: Math.min(held, out) }
    }),
  { maxLength: 10 },
)
const cases = fc.record({ uses, from: fc.nat(25), length: fc.nat(12), today: fc.nat(25) })

/** Unit by unit and day by day, as somebody would count it on paper. */
function countedFree({ capacity, uses: all }: Freedom, on: string, today: string): number {
  let free = capacity
  for (const use of all) {
    const held = daysFrom(use.fromOn, use.toOn).includes(on)
    const late = use.toOn < today && on >= today
    if (held) free -= use.held
    else if (late) free -= use.out
  }
  return free
}

describe('how many are free', () => {
  it('in a span is the least that counting every day of it finds, on the first such day', () => {
    fc.assert(
      fc.property(cases, ({ uses: all, from, length, today }) => {
        const freedom = { capacity: 20, uses: all }
        const days = daysFrom(day(from), day(from + length))
        const counted = days.map(each => countedFree(freedom, each, day(today)))
        const least = Math.min(...counted)
        expect(fewestFree(freedom, day(from), day(from + length), day(today))).toEqual({
          day: days[counted.indexOf(least)],
          free: least,
        })
      }),
    )
  })

  it('stays less by what was not brought back, until it is back', () => {
    const late = { loan: 'l', fromOn: day(0), toOn: day(3), held: 5, out: 2 }
    const freedom = { capacity: 6, uses: [late] }
    expect(freeOn(freedom, day(3), day(5))).toBe(1)
    expect(freeOn(freedom, day(4), day(5))).toBe(6)
    expect(freeOn(freedom, day(5), day(5))).toBe(4)
    expect(freeOn(freedom, day(300), day(5))).toBe(4)
  })
})

describe('the months of a calendar', () => {
  it('begin with this one and end when no loan can begin any more', () => {
    expect(monthShown(undefined, '2026-11-24')).toBe('2026-11')
    expect(monthShown('2026-10', '2026-11-24')).toBe('2026-11')
    expect(monthShown('2027-02', '2026-11-24')).toBe('2027-02')
    expect(monthShown('2027-13', '2026-11-24')).toBe('2026-11')
    expect(monthShown('2999-01', '2026-11-24')).toBe('2028-11')
    expect(monthsBeside('2026-11', '2026-11-24')).toEqual({ before: null, after: '2026-12' })
    expect(monthsBeside('2028-11', '2026-11-24')).toEqual({ before: '2028-10', after: null })
  })

  it('have all their days', () => {
    expect(daysOfMonth('2028-02')).toEqual({ first: '2028-02-01', last: '2028-02-29' })
    expect(daysOfMonth('2026-12').last).toBe('2026-12-31')
  })
})

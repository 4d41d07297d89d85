import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/dates.ts'
import { type Hold, heldOn, mostHeld } from '../../src/domain/hold.ts'

const day = (offset: number) => addDays('2026-11-01', offset)
const holds = fc.array(
  fc
    .record({ from: fc.nat(20), length: fc.nat(9), quantity: fc.integer({ min: 1, max: 9 }) })
    .map(({ from, length, quantity }): Hold => {
      const dates = { fromOn: day(from), toOn: day(from + length) }
      return { loan: 'l', line: 1, item: 'i', ...dates, quantity }
    }),
  { maxLength: 12 },
)

describe('the most held in a span', () => {
  it('is what counting every single day of it finds', () => {
    fc.assert(
      fc.property(holds, fc.nat(25), fc.nat(9), (all, from, length) => {
        const days = Array.from({ length: length + 1 }, (_, index) => day(from + index))
        const counted = Math.max(...days.map(each => heldOn(all, each)))
        expect(mostHeld(all, day(from), day(from + length))).toBe(counted)
      }),
    )
  })
})

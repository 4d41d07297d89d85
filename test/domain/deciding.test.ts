import { describe, expect, it } from 'vitest'
import type { Freedom, Use } from '../../src/domain/calendar.ts'
import { grantable, grantableOf } from '../../src/domain/deciding.ts'

const today = '2026-11-24'
const held = (fromOn: string, toOn: string, units: number, out = 0): Use => ({
  ...{ loan: `${fromOn}-${units}`, fromOn, toOn, held: units, out },
})
const tents = (capacity: number, ...uses: Use[]) =>
  new Map<string, Freedom>([['tent', { capacity, uses }]])
const line = (number: number, requested: number) => ({ line: number, item: 'tent', requested })
const asked = (...lines: ReturnType<typeof line>[]) => ({
  ...{ kind: 'durable' as const, startOn: '2026-11-26', dueOn: '2026-11-29', lines },
})

describe('what can be approved of a line', () => {
  it('is, of what is used up, what is free on every day until it is replaced', () => {
    const free = tents(6, held('2027-01-10', '9999-01-01', 4))
    expect(grantable(asked(line(1, 6)), free, today).get(1)).toMatchObject({ units: 6 })
    const sand = { ...asked(line(1, 6)), kind: 'consumable' as const }
    expect(grantable(sand, free, today).get(1)).toMatchObject({ units: 2, day: '2027-01-10' })
  })

  it('is as much as others leave on the worst of its days, and that day is named', () => {
    const free = tents(6, held('2026-11-25', '2026-11-26', 1), held('2026-11-28', '2026-11-28', 4))
    const found = grantable(asked(line(1, 6)), free, today)
    expect(found.get(1)).toEqual({ units: 2, free: 2, day: '2026-11-28', late: 0 })
    expect(grantableOf([line(1, 6)], found)).toBe('part')
    expect(grantableOf([line(1, 2)], found)).toBe('all')
  })

  it('counts what is late for nobody, and says how much that is', () => {
    const late = held('2026-11-10', '2026-11-20', 0, 2)
    const found = grantable(asked(line(1, 6)), tents(6, late), today)
    expect(found.get(1)).toEqual({ units: 4, free: 4, day: '2026-11-26', late: 2 })
  })

  it('shares one thing between two lines, and is never below nothing', () => {
    const free = tents(5, held('2026-11-25', '2026-11-30', 2))
    const lines = [line(1, 2), line(2, 4)]
    const found = grantable(asked(...lines), free, today)
    expect([found.get(1)!.units, found.get(2)!.units]).toEqual([2, 1])
    const short = tents(1, held('2026-11-25', '2026-11-30', 3))
    const none = grantable(asked(...lines), short, today)
    expect(none.get(1)).toMatchObject({ units: 0, free: 0 })
    expect(grantableOf(lines, none)).toBe('none')
  })
})

import { describe, expect, it } from 'vitest'
import type { Use } from '../../src/domain/calendar.ts'
import {
  type Candidate,
  chosenFree,
  isAlike,
  longerThanLent,
  type Rival,
  type ToChoose,
  type WantedThing,
} from '../../src/domain/free-days.ts'

const today = '2026-11-25'
const days = { fromOn: '2026-12-01', toOn: '2026-12-03' }
const thing = (item: string, quantity: number): WantedThing => ({
  ...{ item, quantity, name: 'เต็นท์ผ้าใบ', category: 'สนาม', division: 'd01' },
})
const held = (fromOn: string, toOn: string, units: number): Use => ({
  ...{ loan: 'l', fromOn, toOn, held: units, out: 0 },
})
const other = (item: string, given: Partial<Candidate> = {}): Candidate => ({
  ...{ instead: 'tent', item, name: 'เต็นท์ผ้าใบ', code: item, unit: 'หลัง', category: 'สนาม' },
  ...{ division: 'd01', divisionName: 'สำนักปลัด', publicMayBorrow: true, mostDays: 7 },
  ...{ capacity: 6, uses: [], ...given },
})
const choose = (given: Partial<ToChoose>) =>
  chosenFree({
    ...{ days, today, things: [thing('tent', 2)], rivals: [], candidates: [], forPublic: false },
    ...{ freedom: new Map([['tent', { capacity: 6, uses: [] }]]), ...given },
  })
const taken = (...uses: Use[]) => new Map([['tent', { capacity: 6, uses }]])
const rival = (quantity: number, fromOn: string, toOn: string): Rival => ({
  ...{ item: 'tent', quantity, fromOn, toOn },
})

describe('what is free on the days chosen', () => {
  it('is the fewest on any of them, and what is enough needs nothing else', () => {
    const free = choose({
      freedom: taken(held('2026-12-02', '2026-12-02', 4)),
      candidates: [other('b')],
    })
    expect(free.things).toEqual([
      { item: 'tent', quantity: 2, free: 2, day: '2026-12-02', rivals: null, others: [] },
    ])
    expect(free.later).toBeNull()
  })

  it('is none of what the register no longer has', () => {
    expect(choose({ freedom: new Map() }).things[0]).toMatchObject({ free: 0 })
  })
})

describe('requests that nobody decided yet', () => {
  it('compete only where all of it is not enough for everybody', () => {
    const rivals = [rival(3, '2026-12-01', '2026-12-02'), rival(2, '2026-12-03', '2026-12-09')]
    expect(choose({ rivals }).things[0]).toMatchObject({ free: 6, rivals: { forms: 2, units: 5 } })
    expect(choose({ rivals: [rival(4, '2026-12-01', '2026-12-02')] }).things[0]!.rivals).toBeNull()
  })

  it('do not compete on days that only touch from outside', () => {
    const rivals = [rival(6, '2026-11-28', '2026-11-30'), rival(6, '2026-12-04', '2026-12-05')]
    expect(choose({ rivals }).things[0]!.rivals).toBeNull()
  })
})

describe('what else would do', () => {
  const freedom = taken(held('2026-11-30', '2026-12-02', 5))
  const offered = (candidates: Candidate[], given: Partial<ToChoose> = {}) =>
    choose({ freedom, candidates, ...given }).things[0]!.others.map(each => each.item)

  it('is free on the same days in the number asked for', () => {
    const busy = other('b', { uses: [held('2026-12-03', '2026-12-04', 5)] })
    expect(offered([busy, other('c', { name: 'เต็นท์พับ' })])).toEqual(['c'])
  })

  it('comes in the order of likeness: name, then division; one of each name, three at most', () => {
    const far = other('far', { name: 'เต็นท์พับ', division: 'd02' })
    const near = other('near', { name: 'เต็นท์พับ' })
    const abroad = other('abroad', { division: 'd02' })
    expect(offered([far, near, abroad, other('same'), other('twin')])).toEqual([
      ...['same', 'abroad', 'near'],
    ])
  })

  it('is nothing that the form holds already, that is lent for less, or not to the public', () => {
    const things = [thing('tent', 2), thing('b', 1)]
    expect(offered([other('b')], { things })).toEqual([])
    expect(offered([other('c', { mostDays: 1 })])).toEqual([])
    expect(offered([other('d', { publicMayBorrow: false })], { forPublic: true })).toEqual([])
    expect(offered([other('d', { publicMayBorrow: false })])).toEqual(['d'])
  })

  it('is a thing of the same kind: a tent for a tent, no printer for an amplifier', () => {
    const alike = (a: string, b: string, category = 'สนาม') =>
      isAlike({ name: a, category: 'สนาม' }, { name: b, category })
    expect(alike('เต็นท์ผ้าใบโครงเหล็ก', 'เต็นท์พับสำเร็จรูป')).toBe(true)
    expect(alike('เต็นท์ผ้าใบโครงเหล็ก', 'เวทีสำเร็จรูป')).toBe(false)
    expect(alike('เครื่องขยายเสียงชุดใหญ่', 'เครื่องพิมพ์เลเซอร์')).toBe(false)
    expect(alike('เครื่องขยายเสียงชุดใหญ่', 'เครื่องขยายเสียงเล็ก')).toBe(true)
    expect(alike('เต็นท์ผ้าใบ', 'เต็นท์พับ', 'อื่น')).toBe(false)
    expect(alike('เต็นท์ผ้าใบ', 'เต็นท์ผ้าใบ', 'อื่น')).toBe(true)
  })
})

describe('too many days', () => {
  const things = [
    { name: 'เต็นท์', mostDays: 5 },
    { name: 'จอ', mostDays: 3 },
  ]
  const lent = (toOn: string, closed: [string, string][] = []) =>
    longerThanLent({ fromOn: '2026-12-01', toOn }, things, new Map(closed))

  it('are more than the strictest thing is lent for, and lead to its last day', () => {
    expect(lent('2026-12-04')).toBeNull()
    expect(lent('2026-12-05')).toEqual({ name: 'จอ', mostDays: 3, until: '2026-12-04' })
    expect(longerThanLent({ fromOn: '2026-12-01', toOn: '2026-12-09' }, [], new Map())).toBeNull()
  })

  it('lead to the last day before it on which the office is open', () => {
    expect(lent('2026-12-09', [['2026-12-04', 'วันหยุดพิเศษ']])?.until).toBe('2026-12-03')
  })
})

describe('other days', () => {
  it('are the next as long on which everything is free at once', () => {
    const things = [thing('tent', 2), thing('chairs', 30)]
    const freedom = new Map([
      ['tent', { capacity: 6, uses: [held('2026-12-01', '2026-12-04', 5)] }],
      ['chairs', { capacity: 40, uses: [held('2026-12-08', '2026-12-09', 20)] }],
    ])
    expect(choose({ things, freedom }).later).toEqual({ fromOn: '2026-12-05', toOn: '2026-12-07' })
    const longer = { fromOn: '2026-12-01', toOn: '2026-12-04' }
    expect(choose({ things, freedom, days: longer }).later).toEqual({
      ...{ fromOn: '2026-12-10', toOn: '2026-12-13' },
    })
  })

  it('are none while what is late is not back, and within 60 days', () => {
    const late = { loan: 'l', fromOn: '2026-11-01', toOn: '2026-11-10', held: 0, out: 5 }
    expect(choose({ freedom: taken(late) }).later).toBeNull()
    expect(choose({ freedom: taken(held('2026-12-01', '2027-03-01', 6)) }).later).toBeNull()
  })
})

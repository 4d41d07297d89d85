import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayAppoint } from '../../src/domain/appointment.ts'
import {
  approverOf,
  type LoanToDecide,
  mayDecide,
  type PostHolder,
} from '../../src/domain/approver.ts'
import { authorityOf, type Lent, type Size, sizeOf } from '../../src/domain/authority.ts'
import { floor, floorOf, routes } from '../../src/domain/floor.ts'
import { borrowerClasses, useLocations } from '../../src/domain/words.ts'

const lentOf = (given: Partial<Lent> = {}): Lent => ({
  ...{ id: 'a1', orderNumber: '7/2569', kind: 'delegation', role: 'agency-head', routes: null },
  ...{ mostValueSatang: null, mostDays: null },
  ...given,
})
const holder = (person: string, role: PostHolder['role'], lent?: Lent): PostHolder => ({
  ...{ person, name: person, position: person, role, appointed: lent !== undefined },
  ...{ division: role === 'division-head' ? 'd01' : null, ...(lent && { lent }) },
})
const chief = holder('chief', 'agency-head')
const loan: LoanToDecide & { size: Size } = {
  ...({ borrower: 'staff', borrowerClass: 'staff', useLocation: 'outside' } as const),
  ...{ owningDivision: 'd01', size: { valueSatang: 500_000, days: 3 } },
}
const deputy = (given: Partial<Lent>) => holder('deputy', 'agency-head', lentOf(given))
const decides = (given: Partial<Lent>, asked = loan) =>
  mayDecide({ id: 'deputy' }, asked, [chief, deputy(given)])

describe('a delegation', () => {
  it('reaches up to its value, its days and its routes, and not one further', () => {
    expect(decides({ mostValueSatang: 500_000, mostDays: 3, routes: ['outside'] }).ok).toBe(true)
    const why = { word: 'beyond-delegation', facts: { clause: '208 (2)', who: 'chief' } }
    expect(decides({ mostValueSatang: 499_999 })).toMatchObject({ why })
    expect(decides({ mostDays: 2 })).toMatchObject({ why: { facts: { bound: 'days', most: 2 } } })
    expect(decides({ routes: ['public'] })).toMatchObject({ why: { facts: { bound: 'route' } } })
  })

  it('does not reach a loan whose size nobody told', () => {
    const { size: _, ...untold } = loan
    expect(mayDecide({ id: 'deputy' }, untold, [chief, deputy({ mostDays: 9 })]).ok).toBe(false)
  })

  it('does not reach the own loan of the head who gave it; acting does', () => {
    const asked = { ...loan, borrower: 'chief' }
    expect(decides({ kind: 'delegation' }, asked).ok).toBe(false)
    expect(decides({ kind: 'acting' }, asked).ok).toBe(true)
  })

  it('of a division’s head lends use on the premises only', () => {
    const dates = { fromOn: '2026-11-24', toOn: '2026-11-25' }
    expect(mayAppoint({ ...dates, role: 'division-head', routes: ['inside'] }).ok).toBe(true)
    expect(mayAppoint({ ...dates, role: 'division-head', routes: ['public'] })).toMatchObject({
      why: { word: 'route-not-theirs' },
    })
  })

  it('is kept with the decision, with its order', () => {
    const row = floorOf(loan)!
    expect(authorityOf(row, lentOf())).toEqual({
      ...{ rule: '208-2-outside', basis: 'delegation', appointment: 'a1', order: '7/2569' },
    })
    expect(authorityOf(row, undefined)).toEqual({ rule: '208-2-outside', basis: 'post' })
  })
})

describe('the floor', () => {
  it('has one row for each durable loan, and none for consumables of persons or vehicles', () => {
    for (const borrowerClass of borrowerClasses) {
      for (const useLocation of useLocations) {
        expect(floorOf({ borrowerClass, useLocation })).not.toBeNull()
        expect(floorOf({ borrowerClass, useLocation, kind: 'vehicle' })).toBeNull()
        const consumable = floorOf({ borrowerClass, useLocation, kind: 'consumable' })
        expect(consumable?.clause ?? null).toBe(borrowerClass === 'agency' ? '210' : null)
      }
    }
    expect(new Set(floor.map(row => row.rule)).size).toBe(floor.length)
  })

  it('lets nobody below it decide, nor the borrower, nor a delegate beyond the order', () => {
    const people = fc.constantFrom('a', 'b', 'c')
    const anyLent = fc.record({
      routes: fc.option(fc.subarray([...routes], { minLength: 1 })),
      mostValueSatang: fc.option(fc.integer({ min: 1, max: 9 })),
      mostDays: fc.option(fc.integer({ min: 1, max: 9 })),
    })
    const anyHolder = fc.record({
      person: people,
      role: fc.constantFrom<PostHolder['role']>('division-head', 'agency-head'),
      lent: fc.option(anyLent),
    })
    const anyLoan = fc.record({
      borrower: people,
      borrowerClass: fc.constantFrom(...borrowerClasses),
      useLocation: fc.constantFrom(...useLocations),
      owningDivision: fc.constant('d01'),
      size: fc.record({ valueSatang: fc.nat(12), days: fc.integer({ min: 1, max: 12 }) }),
    })
    fc.assert(
      fc.property(anyLoan, fc.array(anyHolder), people, (asked, drawn, actor) => {
        const office = drawn.map(({ person, role, lent }) =>
          holder(person, role, lent ? lentOf({ ...lent, role }) : undefined),
        )
        const verdict = mayDecide({ id: actor }, asked, office)
        if (!verdict.ok) return
        expect(actor).not.toBe(asked.borrower)
        const row = floorOf(asked)!
        const { role, lent } = verdict.value
        if (row.least === 'agency-head') expect(role).toBe('agency-head')
        if (lent?.routes) expect(lent.routes).toContain(row.route)
        expect(asked.size.valueSatang).toBeLessThanOrEqual(lent?.mostValueSatang ?? 99)
        expect(asked.size.days).toBeLessThanOrEqual(lent?.mostDays ?? 99)
        expect(approverOf(asked, office).floor).toBe(row)
      }),
    )
  })

  it('measures a loan by quantity × price, the first day counted', () => {
    const days = { startOn: '2026-11-24', dueOn: '2026-11-26' }
    const things = [
      { quantity: 2, priceSatang: 150 },
      { quantity: 1, priceSatang: 50 },
    ]
    expect(sizeOf(days, things)).toEqual({ valueSatang: 350, days: 3 })
  })
})

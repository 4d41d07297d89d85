import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { addDays } from '../../src/domain/dates.ts'
import type { Hold } from '../../src/domain/hold.ts'
import { approve } from '../../src/usecases/loans/approve.ts'
import { extend } from '../../src/usecases/loans/extend.ts'
import { handOver } from '../../src/usecases/loans/hand-over.ts'
import { takeBack } from '../../src/usecases/loans/take-back.ts'
import { putLoan } from '../support/loans.ts'
import { createWorld, type World } from '../support/world.ts'

// An approved request holds its units for its dates, and the database itself refuses too many.

let world: World
let chairs: string
beforeEach(async () => {
  world = await createWorld({ today: '2026-11-20' })
  chairs = await world.putItem({ quantity: 40 })
})
afterEach(() => world.close())

const asked = (quantity: number, startOn: string, dueOn: string) =>
  putLoan(world, { lines: [{ item: chairs, quantity }], startOn, dueOn })
const approved = async (quantity: number, startOn: string, dueOn: string) => {
  const loan = await asked(quantity, startOn, dueOn)
  return { loan, verdict: await approve(world.desk('head'), { loan, units: 'all' }) }
}
const holds = async (): Promise<Hold[]> => world.db.query.hold.findMany()

describe('what is approved holds its units', () => {
  it('so that overlapping days never exceed what there is', async () => {
    expect((await approved(30, '2026-11-24', '2026-11-26')).verdict.ok).toBe(true)
    expect((await approved(11, '2026-11-26', '2026-11-28')).verdict).toMatchObject({
      ok: false,
      why: {
        word: 'held-by-others',
        field: 'quantity-1',
        facts: { day: '2026-11-26', free: 10 },
      },
    })
    expect((await approved(10, '2026-11-26', '2026-11-28')).verdict.ok).toBe(true)
    expect((await approved(40, '2026-11-29', '2026-11-30')).verdict.ok).toBe(true)
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })

  it('until they come back: then others may have them', async () => {
    const { loan } = await approved(40, '2026-11-20', '2026-11-30')
    await handOver(world.desk('officer'), { loan, units: 'all' })
    expect((await approved(1, '2026-11-25', '2026-11-26')).verdict.ok).toBe(false)
    await takeBack(world.desk('officer'), { loan, units: new Map([[1, { good: 10, damaged: 5 }]]) })
    expect((await approved(11, '2026-11-25', '2026-11-26')).verdict.ok).toBe(false)
    expect((await approved(10, '2026-11-25', '2026-11-26')).verdict.ok).toBe(true)
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })

  it('and an extension that collides is refused', async () => {
    const { loan } = await approved(30, '2026-11-20', '2026-11-23')
    await handOver(world.desk('officer'), { loan, units: 'all' })
    await approved(20, '2026-11-25', '2026-11-26')
    const longer = (dueOn: string) =>
      extend(world.desk('head'), { loan, dueOn, reason: 'งานยังไม่เสร็จ' })
    expect(await longer('2026-11-25')).toMatchObject({
      why: { word: 'held-by-others', field: 'dueOn', facts: { day: '2026-11-25', free: 20 } },
    })
    expect((await longer('2026-11-24')).ok).toBe(true)
  })

  it('and 200 parallel approvals of overlapping days never pass 40 on any day', async () => {
    const ids: string[] = []
    for (let index = 0; index < 200; index += 1) {
      const start = addDays('2026-12-01', (index * 7) % 30)
      ids.push(await asked(1 + (index % 9), start, addDays(start, index % 5)))
    }
    const verdicts = await Promise.all(
      ids.map(loan => approve(world.desk('head'), { loan, units: 'all' })),
    )
    const kept = await holds()
    expect(kept.length).toBe(verdicts.filter(verdict => verdict.ok).length)
    expect(kept.length).toBeGreaterThan(20)
    expect(kept.length).toBeLessThan(200)
    const heldOn = (day: string) =>
      kept.reduce((sum, { fromOn, toOn, quantity }) => {
        return fromOn <= day && day <= toOn ? sum + quantity : sum
      }, 0)
    for (let day = '2026-12-01'; day <= '2027-01-31'; day = addDays(day, 1)) {
      expect(heldOn(day), day).toBeLessThanOrEqual(40)
    }
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  candidatesFor,
  freedomFrom,
  freedomOf,
  freedomOfLoan,
  rivalsFor,
} from '../../db/freedom.ts'
import { holdTriggers } from '../../db/hold-triggers.ts'
import { itemsRunningShort, usesOfItem } from '../../db/item-uses.ts'
import { fewestFree } from '../../src/domain/calendar.ts'
import { handOver } from '../../src/usecases/loans/hand-over.ts'
import { takeBack } from '../../src/usecases/loans/take-back.ts'
import { putLoan } from '../support/loans.ts'
import { createWorld, type World } from '../support/world.ts'

const today = '2026-11-25'
let world: World
beforeAll(async () => {
  world = await createWorld({ today })
})
afterAll(() => world.close())

const span = (fromOn: string, toOn: string) => ({ fromOn, toOn, today })
const december = span('2026-12-01', '2026-12-05')
const approved = (item: string, quantity: number, startOn: string, dueOn: string) =>
  putLoan(world, { lines: [{ item, quantity }], startOn, dueOn, approvedOn: '2026-11-21' })
const freeOf = async (item: string, fromOn: string, toOn: string) => {
  const rows = await freedomOf(world.db, { items: [item] }, span(fromOn, toOn))
  return fewestFree(freedomFrom(rows).get(item)!, fromOn, toOn, today).free
}

describe('what is free of a thing', () => {
  it('is less by every loan that overlaps, and by none that only comes near', async () => {
    const chairs = await world.putItem({ quantity: 40 })
    await approved(chairs, 30, '2026-12-01', '2026-12-03')
    expect(await freeOf(chairs, '2026-11-28', '2026-11-30')).toBe(40)
    expect(await freeOf(chairs, '2026-12-04', '2026-12-09')).toBe(40)
    expect(await freeOf(chairs, '2026-12-03', '2026-12-09')).toBe(10)
    expect(await freeOf(chairs, '2026-12-02', '2026-12-02')).toBe(10)
    expect(await freeOf(chairs, '2026-11-20', '2026-12-31')).toBe(10)
  })

  it('counts what is overdue as out, and what came back as free', async () => {
    const tents = await world.putItem({ quantity: 6 })
    const loan = await approved(tents, 4, '2026-11-20', '2026-11-22')
    await handOver(world.desk('officer'), { loan, units: 'all' })
    expect(await freeOf(tents, '2027-06-01', '2027-06-02')).toBe(2)
    const units = new Map([[1, { good: 3 }]])
    await takeBack(world.desk('officer'), { loan, units })
    expect(await freeOf(tents, '2027-06-01', '2027-06-02')).toBe(5)
  })

  it('does not count what is in repair, nor what was approved and never fetched', async () => {
    const chairs = await world.putItem({ quantity: 40 })
    await world.request('officer', `/items/${chairs}/repairs`, { quantity: '5', note: 'หัก' })
    expect(await freeOf(chairs, '2026-12-01', '2026-12-02')).toBe(35)
    await approved(chairs, 20, '2026-11-21', '2026-11-23')
    expect(await freeOf(chairs, '2026-12-01', '2026-12-02')).toBe(35)
  })

  it('is not less by a request that nobody decided, which is told beside it', async () => {
    const chairs = await world.putItem({ quantity: 40 })
    const lines = [{ item: chairs, quantity: 15 }]
    await putLoan(world, { lines, startOn: '2026-12-02', dueOn: '2026-12-03' })
    await putLoan(world, { lines, startOn: '2026-12-20', dueOn: '2026-12-21' })
    expect(await freeOf(chairs, '2026-12-01', '2026-12-05')).toBe(40)
    expect(await rivalsFor(world.db, { items: [chairs] }, december)).toEqual([
      { item: chairs, fromOn: '2026-12-02', toOn: '2026-12-03', quantity: 15 },
    ])
  })
})

describe('what might do instead', () => {
  it('stands beside the thing in its category, is not retired, and is not busy on those days', async () => {
    const put = (code: string, category = 'เวที') =>
      world.putItem({ name: 'เวทีสำเร็จรูป', category, code })
    const stage = await put('901-1')
    const [free, busy, broken] = [await put('901-2'), await put('901-3'), await put('901-4')]
    await put('901-5', 'อื่น')
    await approved(busy, 1, '2026-12-04', '2026-12-10')
    await world.request('officer', `/items/${broken}/repairs`, { quantity: '1', note: 'หัก' })
    const found = async (wanted: typeof december) =>
      (await candidatesFor(world.db, { items: [stage] }, wanted, wanted)).map(each => each.item)
    expect(await found(december)).toEqual([free])
    expect((await found(span('2026-12-01', '2026-12-03'))).toSorted()).toEqual([free, busy].sort())
  })

  it('is looked for among a bounded number of neighbours', async () => {
    const name = 'ตู้เอกสาร'
    const ids: string[] = []
    for (let index = 0; index < 40; index += 1) {
      ids.push(await world.putItem({ name, category: 'ตู้' }))
    }
    const things = { items: [ids.toSorted()[20]!] }
    expect(await candidatesFor(world.db, things, december, december)).toHaveLength(24)
  })
})

describe('the hot queries of holds and freedom', () => {
  const plan = async (statement: string, args: (string | number)[]) => {
    const explain = { sql: `EXPLAIN QUERY PLAN ${statement}`, args }
    const { rows } = await world.db.$client.execute(explain)
    return rows.map(row => String(row.detail))
  }
  const alive =
    /\b(hold_crowded|hold_item|hold_strained|line_out|loan_out|loan_undecided|sqlite_autoindex_\w+)/

  it('enter every table by an index that holds only what is alive, never by its history', async () => {
    const { db } = world
    const things = { items: ['x'] }
    const finds = {
      named: freedomOf(db, things, december),
      basket: freedomOf(db, { basketOf: 'staff' }, december),
      loan: freedomOfLoan(db, 'x', december),
      rivals: rivalsFor(db, things, december),
      candidates: candidatesFor(db, things, december, december),
      calendar: usesOfItem(db, 'x', today),
      short: itemsRunningShort(db, ['d01', 'd02'], today, '2026-12-02'),
    }
    const wrong: string[] = []
    for (const [name, find] of Object.entries(finds)) {
      const { sql, params } = find.getQuery() as { sql: string; params: string[] }
      for (const step of await plan(sql, params)) {
        const table = /^(SCAN|SEARCH) (\w+)/.exec(step)?.[2] ?? ''
        if (!/^(hold|late|next|loan|line|item|other|thing|stock|person|ledger)$/.test(table))
          continue
        const byCategory = table === 'other' && /item_category/.test(step)
        // A scan of the partial index of undecided loans meets no other loan, nor one of strained holds any other hold.
        const few = /USING (COVERING )?INDEX (loan_undecided|hold_strained)/
        const scans = /^SCAN/.test(step) && !few.test(step)
        if (scans || !(alive.test(step) || byCategory)) wrong.push(`${name}: ${step}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('and so do the triggers that guard every hold', async () => {
    for (const trigger of Object.values(holdTriggers)) {
      const guard = /BEGIN\s+([\s\S]*);\s*END/.exec(trigger)![1]!
      const asked = guard
        .replace(/SELECT RAISE\([^)]*\)/, 'SELECT 1')
        .replace(/(NEW|OLD)\.(quantity|line)/g, '1')
        .replace(/(NEW|OLD)\.\w+/g, "'2026-12-01'")
      const steps = (await plan(asked, [])).filter(step => /\b(hold|stock)\b/.test(step))
      expect(steps.length).toBeGreaterThanOrEqual(2)
      expect(steps.filter(step => !/^SEARCH .* USING (COVERING )?INDEX/.test(step))).toEqual([])
    }
  })
})

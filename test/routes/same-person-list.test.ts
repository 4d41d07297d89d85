import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loansFound } from '../../db/loan-list.ts'
import { saveRoles } from '../../db/people.ts'
import { putLoan } from '../support/loans.ts'
import { type CastName, castNames, createWorld, type World } from '../support/world.ts'

let world: World
const alone: string[] = []
let shared: string
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-24' })
  await world.db.commit(
    saveRoles(world.db, 'officer', [
      { role: 'supply-officer', division: 'd02' },
      { role: 'division-head', division: 'd01' },
    ]),
  )
  const office = { officeName: 'อบต.', kind: 'sao', headTitle: 'นายก', secretaryTitle: 'ปลัด' }
  await world.request('admin', '/settings', { ...office, samePerson: 'allowed' })
  const item = await world.putItem({ quantity: 90 })
  const lend = async (requestedBy: CastName) => {
    const lines = [{ item, quantity: 1 }]
    const loan = await putLoan(world, { lines, requestedBy, channel: 'counter' })
    for (const noun of ['approvals', 'handovers']) {
      const answer = await world.request('officer', `/loans/${loan}/${noun}`, { all: '1' })
      expect(answer.status).toBe(303)
    }
    return loan
  }
  shared = await lend('staff')
  for (let turn = 0; turn < 33; turn += 1) alone.push(await lend('officer'))
})
afterAll(() => world.close())

const textOf = async (as: CastName, path: string) => (await world.request(as, path)).text()
const loansIn = (page: string) =>
  [...page.matchAll(/href="\/loans\/([0-9a-f-]{36})"/g)].map(m => m[1])

describe('loans that one person entered, approved and handed over', () => {
  it('are called on the desks of the auditor and of finance, and of nobody else', async () => {
    for (const as of castNames) {
      const page = await textOf(as, '/')
      const called = page.includes('href="/loans?flag=same-person"')
      expect([as, called]).toEqual([as, as === 'auditor' || as === 'finance'])
    }
    expect(await textOf('auditor', '/')).toContain('ปีงบประมาณนี้มี 33 ใบ')
  })

  it('stand in a list of their own, page after page by the last number', async () => {
    const first = await textOf('auditor', '/loans?flag=same-person')
    expect(first).toContain('เฉพาะใบที่คนเดียวรับคำขอ อนุมัติ และจ่ายของ')
    expect(loansIn(first)).toEqual(alone.toReversed().slice(0, 30))
    const next = /href="(\/loans\?flag=same-person&amp;after=[^"]+)"/.exec(first)![1]!
    const second = await textOf('auditor', next.replaceAll('&amp;', '&'))
    expect(loansIn(second)).toEqual(alone.toReversed().slice(30))
    expect(second).not.toContain(shared)
  })

  it('are read by whoever reads all loans; a borrower finds only their own, others none', async () => {
    for (const as of ['officer', 'finance', 'head', 'chief', 'secretary'] as const) {
      expect(loansIn(await textOf(as, '/loans?flag=same-person')), as).toHaveLength(30)
    }
    expect(loansIn(await textOf('staff', '/loans?flag=same-person'))).toHaveLength(30)
    expect(loansIn(await textOf('otherStaff', '/loans?flag=same-person'))).toEqual([])
    expect(loansIn(await textOf('admin', '/loans?flag=same-person'))).toEqual([])
    expect((await world.request(null, '/loans?flag=same-person')).status).toBe(303)
  })

  it('are found by their own index, however long the history', async () => {
    const search = { borrower: null, filter: null, number: null, fiscalYear: null, after: null }
    const find = loansFound(
      world.db,
      { ...search, name: '', flag: 'same-person' },
      '2026-11-24',
      31,
    )
    const { sql, params } = find.getQuery() as { sql: string; params: string[] }
    const plan = await world.db.$client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args: params })
    const steps = plan.rows.map(row => String(row.detail)).filter(step => /\bloan\b/.test(step))
    expect(steps[0]).toContain('loan_same_person')
  })
})

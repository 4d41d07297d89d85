import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flaggedLoans } from '../../db/flagged-loans.ts'
import { loansFound } from '../../db/loan-list.ts'
import { migrations } from '../../db/migrations/index.ts'
import { verifyBook } from '../../db/verify.ts'
import { loanNow, putLoan } from '../support/loans.ts'
import { type CastName, castNames, createWorld, type World } from '../support/world.ts'

let world: World
let late: string
let prompt: string
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-24' })
  const item = await world.putItem({ quantity: 9 })
  const lend = async () => {
    const given = { requestedOn: '2026-11-23', approvedOn: '2026-11-23', dueOn: '2026-11-30' }
    const loan = await putLoan(world, { ...given, lines: [{ item, quantity: 1 }] })
    await act(loan, 'handovers', { all: '1' })
    return loan
  }
  world.setNow('2026-11-23')
  late = await lend()
  prompt = await lend()
  world.setNow('2026-11-26')
  await act(late, 'returns', { all: '1', on: '2026-11-25', lateReason: 'คืนนอกเวลาราชการ' })
  await act(prompt, 'returns', { all: '1' })
})
afterAll(() => world.close())

async function act(loan: string, noun: string, body: Record<string, string>) {
  const answer = await world.request('officer', `/loans/${loan}/${noun}`, body)
  expect([noun, answer.status]).toEqual([noun, 303])
}
const textOf = async (as: CastName, path: string) => (await world.request(as, path)).text()
const loansIn = (page: string) =>
  [...page.matchAll(/href="\/loans\/([0-9a-f-]{36})"/g)].map(m => m[1])

describe('loans of which something was written down later than it happened', () => {
  it('are called on the desks of the auditor and of finance, and of nobody else', async () => {
    for (const as of castNames) {
      const called = (await textOf(as, '/')).includes('href="/loans?flag=dated-back"')
      expect([as, called]).toEqual([as, as === 'auditor' || as === 'finance'])
    }
    expect(await textOf('auditor', '/')).toContain('ปีงบประมาณนี้มี 1 ใบที่มีรายการบันทึกลงสมุด')
  })

  it('stand in a list of their own, and not what was written on its day', async () => {
    const list = await textOf('auditor', '/loans?flag=dated-back')
    expect(list).toContain('เฉพาะใบที่มีรายการบันทึกย้อนหลัง')
    expect(loansIn(list)).toEqual([late])
    expect(await textOf('auditor', `/loans/${late}`)).toContain('คืนนอกเวลาราชการ')
  })

  it('are read by whoever reads all loans; a borrower finds only their own, others none', async () => {
    for (const as of ['officer', 'finance', 'head', 'chief', 'secretary', 'staff'] as const) {
      expect(loansIn(await textOf(as, '/loans?flag=dated-back')), as).toEqual([late])
    }
    expect(loansIn(await textOf('otherStaff', '/loans?flag=dated-back'))).toEqual([])
    expect(loansIn(await textOf('admin', '/loans?flag=dated-back'))).toEqual([])
  })

  it('are found by their own index, however long the history', async () => {
    const search = { borrower: null, filter: null, number: null, fiscalYear: null, after: null }
    const asked = { ...search, name: '', flag: 'dated-back' as const }
    for (const find of [
      loansFound(world.db, asked, '2026-11-24', 31),
      flaggedLoans(world.db, 2570),
    ]) {
      const { sql, params } = find.getQuery() as { sql: string; params: string[] }
      const plan = await world.db.$client.execute({
        ...{ sql: `EXPLAIN QUERY PLAN ${sql}`, args: params },
      })
      expect(plan.rows.map(row => String(row.detail)).join('\n')).toContain('loan_dated_back')
    }
  })

  it('are flagged in the picture that verify draws again, and by the migration from the book', async () => {
    expect(await loanNow(world, late)).toMatchObject({ datedBack: true })
    expect(await loanNow(world, prompt)).toMatchObject({ datedBack: false })
    await world.db.$client.execute('UPDATE loan SET dated_back = 1 - dated_back')
    expect(await verifyBook(world.db)).toMatchObject({ ok: false })
    await world.db.$client.execute('UPDATE loan SET dated_back = 0')
    const { statements } = migrations.find(({ name }) => name === '0019-dated-back')!
    await world.db.$client.execute(statements.find(each => each.startsWith('UPDATE'))!)
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })
})

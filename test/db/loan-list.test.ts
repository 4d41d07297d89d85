import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LoanSearch, loansFound } from '../../db/loan-list.ts'
import { savePerson } from '../../db/people.ts'
import { addDays } from '../../src/domain/dates.ts'
import { createWorld, type World } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'

const today = '2026-11-24'
const anything: LoanSearch = {
  ...{ borrower: null, filter: null, flag: null, number: null, fiscalYear: null },
  ...{ name: '', after: null },
}
const fates = ['requested', 'refused', 'cancelled', 'approved', 'out', 'closed'] as const
type Lent = { fiscalYear: number; number: number; name: string; fate: (typeof fates)[number] }

let world: World
const lent: Lent[] = []
beforeAll(async () => {
  world = await createWorld({ today })
  const { db } = world
  await world.putItem({ id: 'chair', quantity: 1000 })
  const names = [...Array.from({ length: 600 }, (_, n) => `บุญมี ${n}`), 'สมใจ ก', 'สมใจ ข']
  const row = { class: 'public', division: null, position: '', unit: '' } as const
  const rest = { ...row, phone: '', address: '', active: true, seq: 0, hash: '' }
  await db.commit(
    names.map((name, n) => savePerson(db, { ...rest, id: `p${n}`, name, nameKey: name })),
  )
  for (let n = 0; n < 72; n += 1) {
    const [fate, who] = [fates[n % fates.length]!, [600, 7, 601, 599][n % 4]!]
    const [fiscalYear, number] = [2567 + Math.floor(n / 18), (n % 18) + 1]
    const on = addDays(`${fiscalYear - 544}-10-05`, number)
    const loan = new WrittenLoan({ on, dueOn: '2026-12-31', number, borrower: `p${who}` })
    if (fate === 'refused') loan.refuse(on)
    else if (fate === 'cancelled') loan.cancel(on)
    else if (fate !== 'requested') loan.approve(on)
    if (fate === 'out' || fate === 'closed') loan.handOver(on, 10)
    if (fate === 'closed') loan.takeBack(on, 10)
    await loan.write(db)
    lent.unshift({ fiscalYear, number, name: names[who]!, fate })
  }
})
afterAll(() => world.close())

async function paged(search: LoanSearch, limit: number): Promise<string[]> {
  const found: string[] = []
  for (let after: LoanSearch['after'] = null; ; ) {
    const rows = await loansFound(world.db, { ...search, after }, today, limit)
    found.push(...rows.map(({ fiscalYear, number }) => `${number}/${fiscalYear}`))
    if (rows.length < limit) return found
    after = rows.at(-1)!
  }
}

it('finds the loans of a name that few bear and of one that hundreds do, page after page', async () => {
  for (const name of ['สมใจ', 'บุญมี', 'บุญมี 7', 'ม', 'ไม่มีใคร', '']) {
    for (const filter of [null, ...fates]) {
      for (const number of [null, 2, 18]) {
        const expected = lent
          .filter(loan => loan.name.includes(name) && (filter === null || loan.fate === filter))
          .filter(loan => number === null || loan.number === number)
          .map(loan => `${loan.number}/${loan.fiscalYear}`)
        const search = { ...anything, name, filter, number }
        expect(await paged(search, 7), `${name} ${filter} ${number}`).toEqual(expected)
      }
    }
  }
})

it('looks up a number in each year, the loans of few people by whose they are, and of many in their order', async () => {
  const planOf = async (given: Partial<LoanSearch>) => {
    const { sql, params } = loansFound(world.db, { ...anything, ...given }, today, 31).getQuery()
    const asked = { sql: `EXPLAIN QUERY PLAN ${sql}`, args: params as string[] }
    const { rows } = await world.db.$client.execute(asked)
    return rows.map(row => String(row.detail))
  }
  const byNumber = 'INDEX sqlite_autoindex_loan_2'
  const number = await planOf({ number: 5 })
  expect(number).toContain(`SEARCH loan USING ${byNumber} (fiscal_year=? AND number=?)`)
  const named = await planOf({ name: 'บุญมี' })
  expect(named).toContain('SEARCH loan USING INDEX loan_borrower (borrower=?)')
  expect(named).toContain(`SCAN loan USING ${byNumber}`)
  for (const filter of ['refused', 'cancelled'] as const) {
    const [walk, ...others] = await planOf({ filter })
    expect(walk).toBe('SCAN loan USING INDEX loan_struck')
    expect(others.filter(step => step.includes('TEMP B-TREE'))).toEqual([])
  }
})

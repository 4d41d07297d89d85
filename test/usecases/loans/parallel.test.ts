import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Db, Statement } from '../../../db/db.ts'
import { append, chain, noHead } from '../../../db/ledger.ts'
import { line as lineTable, loan as loanTable } from '../../../db/schema/loans.ts'
import { applyToLoan } from '../../../src/domain/draw-loan.ts'
import { plainEntry } from '../../../src/domain/entries/plain.ts'
import { type Entry, type NewEntry, streamOf } from '../../../src/domain/entry.ts'
import type { Loan } from '../../../src/domain/loan.ts'
import { handOver } from '../../../src/usecases/loans/hand-over.ts'
import { loanNow, putLoan, stockNow } from '../../support/loans.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-24' })
})
afterAll(() => world.close())

const loans = 500

it('hands one piece over once, when 500 approved loans ask for it at the same moment', async () => {
  const piece = await world.putItem({ quantity: 1 })
  const ids = await approvedLoans(2570, piece, 1)
  const verdicts = await Promise.all(ids.map(id => handOverAll(id)))
  expect(verdicts.filter(verdict => verdict.ok)).toHaveLength(1)
  expect(refusals(verdicts)).toEqual({ 'not-enough-on-shelf': loans - 1 })
  expect(await stockNow(world, piece)).toEqual({ loan: 1 })
})

it('hands a set of 40 over in fives to exactly eight of 500', async () => {
  const set = await world.putItem({ quantity: 40 })
  const ids = await approvedLoans(2571, set, 5)
  const verdicts = await Promise.all(ids.map(id => handOverAll(id)))
  expect(verdicts.filter(verdict => verdict.ok)).toHaveLength(8)
  expect(refusals(verdicts)).toEqual({ 'not-enough-on-shelf': loans - 8 })
  expect(await stockNow(world, set)).toEqual({ loan: 40 })
})

it('hands one loan over once, when two officers press at the same moment', async () => {
  const set = await world.putItem({ quantity: 10 })
  const id = await putLoan(world, {
    ...{ fiscalYear: 2569, lines: [{ item: set, quantity: 4 }], approvedOn: '2026-11-20' },
  })
  const verdicts = await Promise.all([handOverAll(id), handOverAll(id)])
  expect(verdicts.filter(verdict => verdict.ok)).toHaveLength(1)
  expect(refusals(verdicts)).toEqual({ 'nothing-to-hand-over': 1 })
  expect((await loanNow(world, id)).outstanding).toBe(4)
})

const handOverAll = (id: string) => handOver(world.desk('officer'), { loan: id, units: 'all' })

function refusals(verdicts: Awaited<ReturnType<typeof handOverAll>>[]): Record<string, number> {
  const words: Record<string, number> = {}
  for (const verdict of verdicts) {
    if (!verdict.ok) words[verdict.why.word] = (words[verdict.why.word] ?? 0) + 1
  }
  return words
}

/** Five hundred loans of one item, all approved: more than the office would ever promise. */
async function approvedLoans(year: number, item: string, quantity: number): Promise<string[]> {
  const ids = Array.from({ length: loans }, () => world.open.newId())
  const statements = ids.flatMap((id, index) =>
    approvedLoan(world.db, { id, year, number: index + 1, item, quantity }),
  )
  const outcome = await world.db.commit(statements)
  expect(outcome).toEqual({ ok: true })
  return ids
}

type Approved = { id: string; year: number; number: number; item: string; quantity: number }

function approvedLoan(db: Db, { id, year, number, item, quantity }: Approved): Statement[] {
  const base = {
    ...{ ...plainEntry, stream: streamOf.loan(id), loan: id },
    ...{ recordedAt: world.open.now().toISOString(), happenedOn: '2026-11-20' },
  }
  const entries: NewEntry[] = [
    {
      ...{ ...base, id: world.open.newId(), kind: 'requested', person: 'staff' },
      detail: {
        ...{ fiscalYear: year, number, borrower: 'staff', borrowerClass: 'staff' },
        ...{ borrowerDivision: 'd01', owningDivision: 'd01', workType: 'งานช่างและโยธา' },
        ...{ useLocation: 'inside', startOn: '2026-11-20', dueOn: '2026-11-27' },
        ...{ channel: 'online', lines: [{ line: 1, item, quantity }] },
      },
    },
    {
      ...{ ...base, id: world.open.newId(), kind: 'approved', person: 'head' },
      detail: { lines: [{ line: 1, quantity }], post: 'หัวหน้าสำนักปลัด' },
    },
  ]
  const chained = chain(noHead, entries) as Entry[]
  const { lines, ...row } = chained.reduce<Loan | null>(applyToLoan, null)!
  // Straight into the tables: no office would promise one piece to 500, and their holds would be refused.
  return [
    ...append(db, chained),
    db.insert(loanTable).values(row),
    ...lines.map(each => db.insert(lineTable).values({ loan: id, ...each })),
  ]
}

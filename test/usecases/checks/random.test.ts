import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkOfYear, countsOf, linesOf } from '../../../db/checks.ts'
import { verifyBook } from '../../../db/verify.ts'
import { outcomeOf } from '../../../src/domain/check-findings.ts'
import { settlingWays } from '../../../src/domain/settling-findings.ts'
import { appointCheckers } from '../../../src/usecases/checks/appoint.ts'
import { countThing } from '../../../src/usecases/checks/count.ts'
import { reportCheck } from '../../../src/usecases/checks/report.ts'
import { settleFinding } from '../../../src/usecases/checks/settle.ts'
import { moveItem } from '../../../src/usecases/items/move.ts'
import { handOver } from '../../../src/usecases/loans/hand-over.ts'
import { takeBack } from '../../../src/usecases/loans/take-back.ts'
import { putLoan, stockNow } from '../../support/loans.ts'
import { createWorld, type World } from '../../support/world.ts'

const owned = { set: 7, piece: 1 }
const command = fc.record({
  kind: fc.constantFrom(
    ...(['count', 'count', 'count', 'hand-over', 'take-back', 'missing', 'found'] as const),
    ...(['settle', 'settle', 'report'] as const),
  ),
  of: fc.constantFrom('set' as const, 'piece' as const),
  by: fc.constantFrom('staff' as const, 'otherStaff' as const),
  store: fc.constantFrom('โรงเก็บพัสดุ', 'ห้องประชุม'),
  units: fc.nat({ max: 9 }),
  damaged: fc.boolean(),
  agreed: fc.boolean(),
  which: fc.nat({ max: 4 }),
  how: fc.constantFrom(...settlingWays),
})
type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never

/** One that surely comes to its end, whatever chance brings: counted, something lost, reported, settled. */
const still = { of: 'set', by: 'staff', store: 'โรงเก็บพัสดุ', units: 1, damaged: false } as const
const step = { ...still, agreed: true, which: 1, how: settlingWays[0] }
const wholeCheck: Command[] = [
  { ...step, kind: 'count', units: 3 },
  { ...step, kind: 'count', of: 'piece' },
  { ...step, kind: 'take-back' },
  { ...step, kind: 'missing' },
  { ...step, kind: 'report' },
]

type Scene = {
  world: World
  check: string
  items: Record<keyof typeof owned, string>
  loan: string
}

// Counting, reporting and settling while things are lent, missed and found again, in any order:
// no unit is lost or made, every unit of the list stays in one of its sums, and the book verifies.
it('never disturbs the stock, whatever is counted while lending goes on', async () => {
  let done = 0
  let reported = 0
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 10, maxLength: 25 }), async commands => {
      const scene = await opened()
      const { world } = scene
      try {
        for (const each of commands) {
          const before = await figuresOf(scene)
          const verdict = await act(each, scene)
          if (verdict.ok) done += 1
          const now = await figuresOf(scene)
          if (each.kind === 'count' && before.isReported) expect(verdict.ok).toBe(false)
          if (!verdict.ok) expect(now).toEqual(before)
          if (each.kind === 'report' && verdict.ok) reported += 1
        }
        expect(await verifyBook(world.db)).toMatchObject({ ok: true })
      } finally {
        world.close()
      }
    }),
    { numRuns: 8, examples: [[wholeCheck]] },
  )
  expect(done).toBeGreaterThanOrEqual(wholeCheck.length)
  expect(reported).toBeGreaterThan(0)
})

/** A check whose list is drawn, of a set of which some are on loan, and a piece. */
async function opened(): Promise<Scene> {
  const world = await createWorld({ today: '2026-09-20' })
  const common = { acquiredOn: '2026-01-05', store: 'โรงเก็บพัสดุ' }
  const items = {
    set: await world.putItem({ ...common, quantity: owned.set, tag: 'TagSet' }),
    piece: await world.putItem({ ...common, control: 'piece', tag: 'TagPiece' }),
  }
  const loan = await putLoan(world, {
    ...{ requestedOn: '2026-09-20', approvedOn: '2026-09-20', dueOn: '2026-10-20' },
    ...{ fiscalYear: 2569, number: 1 },
    lines: [
      { item: items.set, quantity: 4 },
      { item: items.piece, quantity: 1 },
    ],
  })
  await handOver(world.desk('officer'), { loan, units: new Map([[1, 2]]) })
  world.setNow('2026-10-05')
  const checkers = ['staff', 'otherStaff']
  const order = { fiscalYear: 2569, order: '98/2569', orderedOn: '2026-09-20', checkers }
  expect((await appointCheckers(world.desk('finance'), order)).ok).toBe(true)
  const [row] = await checkOfYear(world.db, 2569)
  return { world, check: row!.id, items, loan }
}

async function act(given: Command, { world, check, items, loan }: Scene) {
  const officer = world.desk('officer')
  const { of, by, store, units, damaged } = given
  const line = of === 'set' ? 1 : 2
  switch (given.kind) {
    case 'count': {
      const code = of === 'set' ? 'TagSet' : given.which === 0 ? 'ไม่มีป้าย' : 'TagPiece'
      return countThing(world.desk(by), { check, code, store, units, damaged, note: '' })
    }
    case 'hand-over':
      return handOver(officer, { loan, units: new Map([[line, units]]) })
    case 'take-back': {
      const back = { good: units, damaged: damaged ? 1 : 0, lost: 0 }
      return takeBack(officer, { loan, units: new Map([[line, back]]) })
    }
    case 'missing':
    case 'found': {
      const quantity = Math.max(1, units)
      return moveItem(officer, { item: items[of], move: given.kind, quantity, note: '' })
    }
    case 'settle': {
      const { findings } = await outcome({ world, check })
      const finding = findings[given.which % Math.max(1, findings.length)]?.key ?? 'none'
      const order = given.agreed ? '101/2569' : ''
      return settleFinding(officer, check, { finding, how: given.how, reason: 'ตรวจแล้ว', order })
    }
    case 'report':
      return reportCheck(world.desk(by), check, { leftAgreed: given.agreed })
  }
}

async function outcome({ world, check }: Pick<Scene, 'world' | 'check'>) {
  const [row] = await checkOfYear(world.db, 2569)
  const [lines, counts] = await world.db.batch([
    linesOf(world.db, check),
    countsOf(world.db, check),
  ])
  return { ...outcomeOf(lines, counts, row!.reportedOn !== null), row: row! }
}

/** What holds after every step, and how things stand. */
async function figuresOf(scene: Scene) {
  const { world, items } = scene
  const { figures, row } = await outcome(scene)
  expect(figures.counted + figures.accounted + figures.missing).toBe(figures.units)
  expect(figures.units).toBe(owned.set + owned.piece)
  const stocks = []
  for (const of of ['set', 'piece'] as const) {
    const stock = await stockNow(world, items[of])
    expect(Object.values(stock).reduce((sum, each) => sum + each, 0)).toBe(owned[of])
    expect(Math.min(...Object.values(stock))).toBeGreaterThanOrEqual(0)
    stocks.push(stock)
  }
  const settled = JSON.parse(row.settled) as { finding: string }[]
  expect(new Set(settled.map(({ finding }) => finding)).size).toBe(settled.length)
  return { figures, stocks, seq: row.seq, isReported: row.reportedOn !== null }
}

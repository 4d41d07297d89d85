import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chosenEntries, type LedgerQuery } from '../../db/ledger-chosen.ts'
import { addDays } from '../../src/domain/dates.ts'
import { sealOfTheDay } from '../../src/usecases/seals/seal.ts'
import { createWorld, type World } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'

// A page of the book is found in parts: nearby one after the other, further off by an index. Here every page of every question
// is compared with the whole book read once.

const anything: LedgerQuery = {
  ...{ stream: null, kind: null, loan: null, item: null, person: null, from: null, to: null },
}
const last = Number.MAX_SAFE_INTEGER

let world: World
let book: Row[]
type Row = {
  position: number
  stream: string
  kind: string
  person: string
  item: string | null
  on: string
}

beforeAll(async () => {
  world = await createWorld({ today: '2026-10-01' })
  const { db } = world
  for (const id of ['chair', 'tent']) await world.putItem({ id, quantity: 1000 })
  for (let n = 1; n <= 24; n += 1) {
    const day = addDays('2026-10-01', Math.floor(n / 2))
    // One day the clock is a week ahead, and a seal is made; it is put right before the next day.
    const clock = n === 13 ? addDays(day, 7) : day
    world.setNow(clock)
    // Every fifth paper form is written down some days after it was filled in.
    const on = n % 5 === 0 ? addDays(day, -n / 5) : day
    const late = { recordedAt: `${clock}T03:00:00.000Z` }
    const items: [string, number][] = [[n % 3 ? 'chair' : 'tent', 2]]
    const loan = new WrittenLoan({ on, number: n, items }, { ...late, person: 'staff' })
    if (n % 4) loan.approve(day)
    else loan.refuse(day)
    if (n % 4) loan.handOver(day, 2)
    await loan.write(db)
    if (n % 4 === 0) await world.putItem({ acquiredOn: day })
    if (n % 6 === 1) await sealOfTheDay(world.open)
  }
  book = await db.all<Row>(
    'SELECT position, stream, kind, person, item, happened_on AS "on" FROM ledger ORDER BY position DESC',
  )
})
afterAll(() => world.close())

function asked({ stream, kind, item, person, from, to }: LedgerQuery): number[] {
  return book
    .filter(
      row =>
        stream === null ||
        (stream.endsWith(':') ? row.stream.startsWith(stream) : row.stream === stream),
    )
    .filter(row => kind === null || row.kind === kind)
    .filter(row => item === null || row.item === item)
    .filter(row => person === null || row.person === person)
    .filter(row => (from === null || row.on >= from) && (to === null || row.on <= to))
    .map(row => row.position)
}

async function paged(query: LedgerQuery, limit: number, looked: number): Promise<number[]> {
  const found: number[] = []
  for (let before = last; ; ) {
    const page = await world.db.all<{ position: number }>(
      chosenEntries(query, before, limit, looked),
    )
    found.push(...page.map(({ position }) => position))
    if (page.length < limit) return found
    before = found.at(-1)!
  }
}

const perhaps = <Value>(...values: Value[]) => fc.constantFrom(null, null, ...values)
const days = Array.from({ length: 16 }, (_, n) => addDays('2026-09-28', n))
const question = fc.record({
  stream: perhaps('loan:', 'item:', 'seal', 'order:'),
  kind: perhaps('requested', 'handed-over', 'refused', 'sealed', 'item-registered', 'written-off'),
  ...{ loan: fc.constant(null), item: perhaps('chair', 'tent', 'none') },
  person: perhaps('staff', 'officer', 'head', 'auditor'),
  ...{ from: perhaps(...days), to: perhaps(...days) },
})

it('shows of every question what the whole book holds, page after page', async () => {
  const sizes = { limit: fc.integer({ min: 1, max: 9 }), looked: fc.integer({ min: 0, max: 40 }) }
  await fc.assert(
    fc.asyncProperty(question, fc.record(sizes), async (query, { limit, looked }) => {
      expect(await paged(query, limit, looked)).toEqual(asked(query))
    }),
    { numRuns: 150 },
  )
  // Some of what happened by a day stands after what happened later: it was written down late.
  const [newest] = asked({ ...anything, to: '2026-10-06' })
  expect(asked({ ...anything, from: '2026-10-07' }).at(-1)).toBeLessThan(newest!)
})

it('finds what is rare by an index, and walks the book for nothing but what fills a page', async () => {
  const planOf = async (given: Partial<LedgerQuery>) => {
    const { sql, params } = world.db
      .all(chosenEntries({ ...anything, ...given }, last, 51))
      .getQuery()
    const explained = { sql: `EXPLAIN QUERY PLAN ${sql}`, args: params as string[] }
    const { rows } = await world.db.$client.execute(explained)
    return rows
      .map(row => String(row.detail))
      .filter(step => /^(SCAN|SEARCH) ledger\b/.test(step))
      .map(step => step.replace(/^SEARCH ledger USING (COVERING )?/, ''))
  }
  const walk = 'INTEGER PRIMARY KEY (rowid>? AND rowid<?)'
  const cases: [Partial<LedgerQuery>, string][] = [
    [{ kind: 'refused' }, 'INDEX ledger_kind (kind=?)'],
    [{ person: 'head' }, 'INDEX ledger_person (person=?)'],
    [{ person: 'head', kind: 'refused' }, 'INDEX ledger_person (person=? AND kind=? AND rowid<?)'],
    [{ stream: 'loan:', kind: 'refused' }, 'INDEX ledger_kind (kind=?)'],
  ]
  for (const [given, far] of cases) {
    const plan = await planOf(given)
    expect(plan, JSON.stringify(given)).toEqual(expect.arrayContaining([walk, far]))
  }
  expect(await planOf({ stream: 'item:' })).toEqual([
    'INDEX sqlite_autoindex_ledger_2 (stream>? AND stream<?)',
  ])
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { saveItems } from '../../db/items.ts'
import { carriedInParts, registerFinds, registerFrom, registerInParts } from '../../db/register.ts'
import { choosingFinds, chosenFrom, isChosenFirst } from '../../db/register-choosing.ts'
import { carriedCandidates, chosenLoans, countLoans, gapsOf } from '../../db/register-chosen.ts'
import { addDays, firstDayOf } from '../../src/domain/dates.ts'
import type { Entry } from '../../src/domain/entry.ts'
import { loanStandings } from '../../src/domain/loan.ts'
import { isCarried, isInState, type RegisterQuery } from '../../src/domain/register/query.ts'
import { registerLoan } from '../../src/domain/register/row.ts'
import { livedLoans } from '../support/lived-loans.ts'
import { registered } from '../support/registered.ts'
import { createWorld, type World } from '../support/world.ts'

// What a page of the register shows is found by indexes that hold a part of the book each. Here a
// book of loans of every fate is read both ways: by them, and by drawing every loan there is.

const today = '2026-11-24'
const years = [2567, 2568, 2569, 2570]
const classes = ['staff', 'agency', 'public'] as const

let world: World
let streams: Entry[][]
beforeAll(async () => {
  world = await createWorld({ today })
  await world.putItem({ id: 'chair', quantity: 1000 })
  streams = []
  for (const loan of livedLoans(today)) {
    streams.push(loan.stream())
    await loan.write(world.db)
  }
})
afterAll(() => world.close())

const whole = (year: number, on = today): RegisterQuery => ({
  ...{ year, on, today, state: null, division: null, borrowerClass: null, month: null, text: '' },
})
const someDays = (year: number) =>
  [`${year - 544}-10-15`, `${year - 543}-09-30`].filter(day => day <= today)
const names = {
  ...{ person: () => undefined, item: () => undefined, words: () => undefined },
  division: (id: string) => id,
}
const asAt = (day: string) => streams.flatMap(stream => registerLoan(stream, day, names) ?? [])

/** The numbers of the year as the whole book tells them. */
function drawn(query: RegisterQuery): number[] {
  const { year, on, division, borrowerClass, month, state } = query
  return asAt(on)
    .filter(loan => loan.fiscalYear === year && isInState(loan, state))
    .filter(loan => (division ? loan.owningDivision === division : true))
    .filter(loan => (borrowerClass ? loan.borrower.class === borrowerClass : true))
    .filter(loan => (month ? loan.requestedOn.startsWith(month) : true))
    .map(({ number }) => number)
    .toSorted((a, b) => a - b)
}

/** Every way to ask: each filter alone, and some together, as at today and as at days before. */
const queries = years.flatMap(year =>
  [today, ...someDays(year)].flatMap(on => {
    const all = whole(year, on)
    return [
      all,
      ...loanStandings.map(state => ({ ...all, state })),
      ...classes.map(borrowerClass => ({ ...all, borrowerClass })),
      ...['d01', 'none'].map(division => ({ ...all, division })),
      ...[`${year - 544}-10`, `${year - 543}-03`].map(month => ({ ...all, month })),
      { ...all, division: 'd02', state: 'out' as const, month: `${year - 543}-09` },
    ]
  }),
)

it('shows the loans of every filter, and counts them, as the whole book tells them', async () => {
  for (const query of queries) {
    const found: number[] = []
    for await (const loans of registerInParts(world.db, query, 25)) {
      found.push(...loans.map(({ number }) => number))
    }
    expect(found, JSON.stringify(query)).toEqual(drawn(query))
    if (isChosenFirst(query)) {
      expect(await chosenPages(query), JSON.stringify(query)).toEqual(found)
      continue
    }
    const [counted] = await countLoans(world.db, query)
    expect(counted?.loans, JSON.stringify(query)).toBe(found.length)
  }
})

/** The numbers of a query whose loans are chosen before they are drawn, page after page; each page tells how many they are. */
async function chosenPages(query: RegisterQuery): Promise<number[]> {
  const { db } = world
  const found: number[] = []
  const totals = new Set<number>()
  for (let after = 0; ; after = found.at(-1)!) {
    const rows = await db.batch([...choosingFinds(db, query, after, 7)])
    const chosen = chosenFrom(rows, query, after, 7)
    const [counted] = await countLoans(db, query)
    totals.add(counted!.loans + chosen.moved)
    const drawn = await db.batch([...registerFinds(db, chosen.loans, query.on)])
    const loans = registerFrom(drawn, query.on)
    found.push(...loans.map(({ number }) => number))
    if (loans.length < 7) break
  }
  expect([...totals], JSON.stringify(query)).toEqual([found.length])
  return found
}

it('finds the loans of a thing, whether few things are called so or very many', async () => {
  const all = whole(2569)
  const found = async (text: string) => (await countLoans(world.db, { ...all, text }))[0]?.loans
  const every = drawn(all).length
  expect([await found('เต้นท์ ผ้าใบ'), await found('พัดลม')]).toEqual([every, 0])
  const more = Array.from({ length: 320 }, (_, n) => registered(`tent-${n}`, `เต็นท์ผ้าใบ ${n}`))
  await world.db.commit(saveItems(world.db, more))
  expect([await found('เต้นท์ ผ้าใบ'), await found('ผ้าใบ 319')]).toEqual([every, 0])
  const tents = { ...all, text: 'เต้นท์ ผ้าใบ' }
  expect(await chosenPages(tents)).toEqual(drawn(all))
  expect(await chosenPages({ ...tents, on: `${2569 - 543}-09-30`, state: 'closed' })).toEqual(
    drawn({ ...all, on: `${2569 - 543}-09-30`, state: 'closed' }),
  )
})

it('names the gaps as at any day', async () => {
  for (const year of years) {
    for (const on of [today, ...someDays(year)]) {
      const numbers = new Set(drawn(whole(year, on)))
      const missing = Array.from({ length: Math.max(0, ...numbers) }, (_, at) => at + 1)
      const gaps = await gapsOf(world.db, whole(year, on))
      const named = gaps.flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, at) => from + at),
      )
      expect(named, `${year} ${on}`).toEqual(missing.filter(number => !numbers.has(number)))
    }
  }
})

it('brings forward whatever had not ended when the year began', async () => {
  const brought: number[] = []
  for (const year of years) {
    const eve = addDays(firstDayOf(year), -1)
    const expected = asAt(eve)
      .filter(({ state }) => isCarried(state))
      .map(({ fiscalYear, number }) => [fiscalYear, number])
      .toSorted(([a, m], [b, n]) => a! - b! || m! - n!)
    for (const on of [today, ...someDays(year)]) {
      const found: number[][] = []
      for await (const loans of carriedInParts(world.db, whole(year, on), 3)) {
        found.push(...loans.map(({ fiscalYear, number }) => [fiscalYear, number]))
      }
      expect(found, `${year} ${on}`).toEqual(expected)
    }
    brought.push(expected.length)
  }
  // Every year but the first has some to bring.
  expect(brought.map(count => count > 3)).toEqual([false, true, true, true])
})

it('walks by the index of what it shows, and through no history', async () => {
  const { db } = world
  const plan = async (sql: { sql: string; params: unknown[] }) => {
    const asked = { sql: `EXPLAIN QUERY PLAN ${sql.sql}`, args: sql.params as string[] }
    const { rows } = await db.$client.execute(asked)
    return rows
      .map(row => String(row.detail))
      .filter(step => /^(SCAN|SEARCH) (loan|before)\b/.test(step))
      .map(step => step.replace(/^.*? USING (COVERING )?INDEX /, ''))
  }
  const plansOf = async (query: RegisterQuery) => ({
    page: await plan(db.all(chosenLoans(query, 50, 26)).getQuery()),
    count: await plan(countLoans(db, query).getQuery()),
  })
  const byNumber = 'sqlite_autoindex_loan_2 (fiscal_year=? AND number>?)'
  const all = whole(2569)
  expect((await plansOf(all)).page).toEqual([byNumber])
  for (const [index, given] of [
    ['loan_by_division', { division: 'd01' }],
    ['loan_by_class', { borrowerClass: 'agency' }],
    ['loan_struck', { state: 'refused' }],
    ['loan_struck', { state: 'cancelled' }],
    ...(['requested', 'approved', 'out', 'overdue', 'unsettled'] as const).map(
      state => ['loan_alive_in_year', { state }] as const,
    ),
  ] as const) {
    const { page, count } = await plansOf({ ...all, ...given })
    expect([page, count].map(steps => steps.map(step => step.split(' ')[0]))).toEqual([
      [index],
      [index],
    ])
  }
  const past: RegisterQuery = { ...all, on: '2026-05-15', state: 'out' }
  const choosing = async (query: RegisterQuery) =>
    Promise.all(choosingFinds(db, query, 50, 26).map(find => plan(find.getQuery())))
  const byDay = 'loan_by_day (fiscal_year=? AND requested_on<?)'
  expect(await choosing(past)).toEqual([
    ['loan_alive_in_year (fiscal_year=? AND number>? AND number<?)', byDay],
    [byDay],
  ])
  expect((await choosing({ ...past, state: 'closed' }))[0]).toEqual([
    'sqlite_autoindex_loan_2 (fiscal_year=? AND number>? AND number<?)',
    byDay,
  ])
  const gaps = await plan(gapsOf(db, all).getQuery())
  expect(gaps).toEqual([
    'loan_imported (fiscal_year=? AND number>?)',
    expect.stringContaining('(fiscal_year=? AND number=?)'),
    expect.stringContaining('(fiscal_year=? AND number<?)'),
  ])
  const carried = await plan(db.all(carriedCandidates(all, null, 11)).getQuery())
  expect(carried).toEqual([
    'loan_alive_in_year ((fiscal_year,number)>(?,?) AND fiscal_year<?)',
    'loan_last_year (<expr>=? AND (fiscal_year,number)>(?,?) AND fiscal_year<?)',
    'loan_last_year (<expr>=? AND (fiscal_year,number)>(?,?) AND fiscal_year<?)',
  ])
})

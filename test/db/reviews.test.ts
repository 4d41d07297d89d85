import { expect, it } from 'vitest'
import { reviewsOf } from '../../db/reviews.ts'
import { addDays } from '../../src/domain/dates.ts'
import { reviewMonth } from '../../src/usecases/register/review-month.ts'
import { createWorld } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'

it('counts what was written of a month since its review, be it late or of the days that were left of it', async () => {
  const world = await createWorld({ today: '2026-10-01' })
  const { db } = world
  const reviewed: { month: string; after: number }[] = []
  for (let n = 0; n < 60; n += 1) {
    const today = addDays('2026-10-01', n)
    world.setNow(today)
    // Every fourth paper form is written down some days later, also of the month before.
    const on = n % 4 === 0 && n > 8 ? addDays(today, -(n % 9)) : today
    const loan = new WrittenLoan({ on, number: n + 1 }, { recordedAt: `${today}T03:00:00.000Z` })
    if (n % 3 === 0) loan.cancel(today)
    await loan.write(db)
    if (![0, 15, 30, 31, 33, 45, 59].includes(n)) continue
    for (const month of ['2026-10', '2026-11'].filter(each => `${each}-01` <= today)) {
      const verdict = await reviewMonth(world.desk('finance'), { month, remarks: '' })
      expect(verdict.ok).toBe(true)
      const [end] = await db.all<{ position: number }>(
        'SELECT max(position) AS position FROM ledger',
      )
      reviewed.push({ month, after: end!.position })
    }
  }
  const entries = await db.all<{ position: number; kind: string; on: string }>(
    'SELECT position, kind, happened_on AS "on" FROM ledger',
  )
  const since = ({ month, after }: (typeof reviewed)[number]) =>
    entries.filter(
      ({ position, kind, on }) =>
        position > after && on.startsWith(month) && ['requested', 'cancelled'].includes(kind),
    ).length
  const told = await reviewsOf(db, 2570, '2026-11-29')
  expect(told.map(review => [review.month, review.since])).toEqual(
    reviewed.map(review => [review.month, since(review)]),
  )
  expect(told.filter(({ since }) => since > 0).length).toBeGreaterThan(4)

  const { sql, params } = reviewsOf(db, 2570, '2026-11-29').getQuery()
  const asked = { sql: `EXPLAIN QUERY PLAN ${sql}`, args: params as string[] }
  const { rows } = await db.$client.execute(asked)
  expect(rows.map(row => String(row.detail))).toEqual(
    expect.arrayContaining([
      'SEARCH later USING INDEX ledger_late (happened_on>? AND happened_on<?)',
      'SEARCH later USING INDEX ledger_kind (kind=? AND happened_on>? AND happened_on<?)',
    ]),
  )
  world.close()
})

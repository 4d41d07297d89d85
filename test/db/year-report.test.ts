import fc from 'fast-check'
import { expect, it } from 'vitest'
import { itemEntries, itemsFrom } from '../../db/item-entries.ts'
import { yearFinds, yearFrom } from '../../db/year-report.ts'
import { yearFacts } from '../../src/domain/statistics/facts.ts'
import { yearStatistics } from '../../src/domain/statistics/year.ts'
import { played, someLoan } from '../support/played-loan.ts'
import { createWorld } from '../support/world.ts'

it('reads for a year every loan that touches it, of whatever register', async () => {
  const world = await createWorld({ today: '2030-01-01' })
  await world.putItem({ id: 'chair', name: 'เก้าอี้', quantity: 100_000 })
  await world.putItem({ id: 'tent', name: 'เต็นท์', quantity: 100_000 })
  const loans = fc
    .sample(someLoan, { numRuns: 150, seed: 2568 })
    .map(({ steps, ...each }) => ({ ...each, steps: steps.filter(({ act }) => act !== 'settle') }))
    .map((each, index) => played(each, index + 1))
  for (const loan of loans) await loan.write(world.db)

  const items = itemsFrom(await itemEntries(world.db))
  for (const year of [2566, 2567, 2568, 2569, 2570, 2571]) {
    for (const today of ['2030-01-01', `${year - 543}-03-15`]) {
      const found = yearFrom(year, today, await world.db.batch(yearFinds(world.db, year, today)))
      const whole = {
        ...{ year, today, ...items },
        streams: loans.map(loan => loan.stream()),
        divisionName: () => 'สำนักปลัด',
      }
      expect(found).toEqual({
        ...{ statistics: yearStatistics(whole), facts: yearFacts(whole), disagreements: [] },
      })
    }
  }
  world.close()
})

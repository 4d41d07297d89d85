import { expect, it } from 'vitest'
import { throwAll } from '../support/attack/throw-all.ts'

const count = 20_000
const seed = Number(process.env.FUZZ_SEED ?? 2569)

it(`${count} requests over all routes give no 500, and change nothing they should not`, async () => {
  const { wrongs, statuses, entries } = await throwAll(count, seed)
  expect(wrongs).toEqual([])
  for (const status of [200, 303, 403, 404, 422]) expect(statuses[status]).toBeGreaterThan(200)
  expect(entries).toBeGreaterThan(200)
})

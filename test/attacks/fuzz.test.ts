import { expect, it } from 'vitest'
import { throwAll } from '../support/attack/throw-all.ts'

const count = 1500
const seed = Number(process.env.FUZZ_SEED ?? 20)

it(`${count} requests that no browser would send break nothing, and write nothing for whoever may not`, async () => {
  const { wrongs, statuses, entries } = await throwAll(count, seed)
  expect(wrongs).toEqual([])
  // A throw that never comes through proves nothing.
  for (const status of [200, 303, 403, 404, 422]) expect(statuses[status]).toBeGreaterThan(20)
  expect(entries).toBeGreaterThan(20)
})

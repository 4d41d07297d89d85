import { afterEach, expect, it, vi } from 'vitest'
import { sealDaily } from '../../src/entry/daily.ts'
import { createWorld } from '../support/world.ts'

afterEach(() => {
  vi.useRealTimers()
})

it('seals the day’s news within the hour, once, and no more when it is stopped', async () => {
  const world = await createWorld()
  await world.putItem()
  // why: an hour of the machine's clock cannot be waited for.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const stop = sealDaily(world.open)
  const seals = () =>
    world.db.query.ledger.findMany({ where: (row, { eq }) => eq(row.kind, 'sealed') })
  expect(await seals()).toHaveLength(0)
  vi.advanceTimersByTime(3_600_000)
  await stop()
  expect(await seals()).toHaveLength(1)
  await world.putItem()
  world.setNow('2026-11-25')
  vi.advanceTimersByTime(7_200_000)
  expect(await seals()).toHaveLength(1)
  world.close()
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { readOf } from '../support/pages.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await world.putItem()
})
afterAll(() => world.close())

it('shows the auditor the seals, and lets finance make one', async () => {
  expect(await (await world.request('auditor', '/seals')).text()).toContain('ยังไม่มีตราผนึก')
  const made = await world.request('finance', '/seals', { commandId: 'c1' })
  expect(made.status).toBe(303)
  const again = await world.request('finance', '/seals', { commandId: 'c1' })
  expect(again.headers.get('Location')).toBe('/seals')
  const page = await readOf(await world.request('auditor', '/seals'))
  expect(page.match(/[0-9a-f]{64}/g)).toHaveLength(1)
  expect((await world.request('auditor', '/seals', {})).status).toBe(403)
  expect((await world.request('staff', '/seals', {})).status).toBe(403)
})

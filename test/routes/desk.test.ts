import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

it('answers 200 on the first page to whoever is signed in', async () => {
  const answer = await world.request('staff', '/')
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('งานของฉัน')
})

it('sends a stranger to the sign-in page and back', async () => {
  const answer = await world.request(null, '/items?q=1')
  expect(answer.status).toBe(404)
  const first = await world.request(null, '/')
  expect(first.headers.get('Location')).toBe('/sign-in')
})

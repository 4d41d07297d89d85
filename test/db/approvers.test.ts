import { afterAll, beforeAll, expect, it } from 'vitest'
import { postHolders, postHoldersFrom } from '../../db/approvers.ts'
import { appointment } from '../../db/schema/people.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-24' })
})
afterAll(() => world.close())

it('finds the heads by role, and the appointed only while their appointment is in force', async () => {
  const found = async (day: string) =>
    postHoldersFrom(await postHolders(world.db, day)).map(
      each => `${each.person}:${each.role}:${each.division}:${each.appointed}`,
    )
  const held = [
    'chief:agency-head:null:false',
    'finance:division-head:d02:false',
    'head:division-head:d01:false',
    'worksHead:division-head:d03:false',
  ]
  expect((await found('2026-11-24')).toSorted()).toEqual(held)
  const acting = { person: 'secretary', role: 'agency-head', division: '', orderNumber: '12/2569' }
  const term = { fromOn: '2026-11-20', toOn: '2026-11-25' }
  await world.db.insert(appointment).values([
    { id: 'a1', ...acting, ...term, ended: false },
    { id: 'a2', ...acting, ...term, person: 'staff', ended: true },
  ] as (typeof appointment.$inferInsert)[])
  expect(await found('2026-11-25')).toContain('secretary:agency-head:null:true')
  expect(await found('2026-11-25')).toHaveLength(5)
  expect((await found('2026-11-26')).toSorted()).toEqual(held)
})

import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let chairs: string
beforeAll(async () => {
  world = await createWorld()
  chairs = await world.putItem({ name: 'เก้าอี้พลาสติก', unit: 'ตัว', quantity: 40 })
  const post = (act: string, body: Record<string, string>) =>
    world.request('officer', `/items/${chairs}/${act}`, body)
  await post('repairs', { quantity: '4', note: 'ขาหัก' })
  await post('missing', { quantity: '1', note: 'ตรวจประจำปี' })
  await post('retirement', {
    lost: '1',
    repair: '2',
    reason: 'เสื่อมสภาพ',
    order: '45/2569',
    factFindingOrder: '40/2569',
  })
  await post('tags', { reason: 'ป้ายหลุด' })
})
afterAll(() => world.close())

it('finds the register as the book draws it, after every act', async () => {
  expect(await verifyBook(world.db)).toMatchObject({ ok: true })
})

it.each([
  ['a name', `UPDATE item SET name = 'เก้าอี้ไม้'`, 'name'],
  ['how many are owned', 'UPDATE item SET owned = owned + 1', 'owned'],
  ['what it is found by', `UPDATE item_text SET text = 'ไม่ใช่'`, 'search of item'],
])('finds %s that was changed behind the book', async (_, change, named) => {
  const before = await world.db.query.item.findFirst()
  await world.db.all(sql.raw(change))
  const found = await verifyBook(world.db)
  expect(found.ok ? '' : found.difference).toContain(named)
  await world.db.all(
    sql`UPDATE item SET name = ${before!.name}, owned = ${before!.owned} WHERE id = ${before!.id}`,
  )
})

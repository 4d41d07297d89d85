import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { itemById } from '../../db/items.ts'
import { fixed } from '../../db/remembered.ts'
import { createWorld } from '../support/world.ts'

it('answers alone as in a batch, each time of its own value', async () => {
  const world = await createWorld()
  const ids = [await world.putItem(), await world.putItem()]
  for (const id of ids) {
    const [inBatch] = await world.db.batch([itemById(world.db, id)])
    expect(await itemById(world.db, id)).toEqual(inBatch)
    expect(inBatch.map(row => row.id)).toEqual([id])
  }
  expect(await itemById(world.db, 'nobody')).toEqual([])
  world.close()
})

it('fails whoever waits for it with what the database said, and nobody else', async () => {
  const world = await createWorld()
  const unheard: unknown[] = []
  const hear = (why: unknown) => unheard.push(why)
  process.on('unhandledRejection', hear)
  world.close()
  await expect((async () => itemById(world.db, 'x'))()).rejects.toThrow(/closed/i)
  await new Promise(resolve => setImmediate(resolve))
  process.off('unhandledRejection', hear)
  expect(unheard).toEqual([])
})

it('takes no value into a part that is fixed', () => {
  expect(() => fixed(sql`id = ${1}`)).toThrow('holds no value')
})

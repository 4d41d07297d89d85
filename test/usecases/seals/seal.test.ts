import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyBook } from '../../../db/verify.ts'
import { seal, sealOfTheDay } from '../../../src/usecases/seals/seal.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
  await world.putItem({ quantity: 3 })
})
afterEach(() => world.close())

describe('a seal', () => {
  it('covers what is new since the one before', async () => {
    expect(await sealOfTheDay(world.open)).toMatchObject({ through: 1 })
    await world.putItem()
    expect(await seal(world.desk('finance'))).toEqual({ ok: true, value: '/seals' })
    expect(await verifyBook(world.db)).toMatchObject({ ok: true, entries: 4 })
  })

  it('is made once a day by itself, and only when there is news', async () => {
    expect(await sealOfTheDay(world.open)).not.toBeNull()
    await world.putItem()
    expect(await sealOfTheDay(world.open)).toBeNull()
    world.setNow('2026-11-25')
    expect(await sealOfTheDay(world.open)).toMatchObject({ through: 3 })
    world.setNow('2026-11-26')
    expect(await sealOfTheDay(world.open)).toBeNull()
  })

  it('is not made by itself for a day that has gone by, when the clock was set back; on demand it is', async () => {
    expect(await sealOfTheDay(world.open)).not.toBeNull()
    world.setNow('2026-11-20')
    await world.putItem()
    expect(await sealOfTheDay(world.open)).toBeNull()
    expect(await seal(world.desk('finance'))).toEqual({ ok: true, value: '/seals' })
    // Whatever was written under it keeps its place: the book is in the order of its positions.
    expect(await verifyBook(world.db)).toMatchObject({ ok: true, entries: 4 })
    world.setNow('2026-11-25')
    await world.putItem()
    expect(await sealOfTheDay(world.open)).toMatchObject({ through: 5 })
  })

  it('is not made by who has no right to it', async () => {
    expect(await seal(world.desk('staff'))).toMatchObject({
      ok: false,
      why: { word: 'not-allowed' },
    })
    expect(await seal(world.desk('auditor'))).toMatchObject({ ok: false })
  })

  it('finds a removed tail, which the chain of a stream cannot', async () => {
    await world.putItem()
    await sealOfTheDay(world.open)
    await world.db.run([
      'DROP TRIGGER ledger_no_delete',
      'DROP TRIGGER ledger_no_update',
      'DELETE FROM ledger WHERE position = 2',
      'UPDATE ledger SET position = 2 WHERE position = 3',
    ])
    expect(await verifyBook(world.db)).toEqual({
      ok: false,
      difference: 'entry 2 (seal, 1, sealed): the seal is not that of the entries up to 2',
    })
  })
})

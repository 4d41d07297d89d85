import { afterAll, beforeAll, expect, it } from 'vitest'
import { photoId } from '../../db/photos.ts'
import { addDays } from '../../src/domain/dates.ts'
import { verifyLightly } from '../../src/entry/upkeep.ts'
import { sealOfTheDay } from '../../src/usecases/seals/seal.ts'
import { putLoan } from '../support/loans.ts'
import { photoJpeg } from '../support/photos.ts'
import { provingIn } from '../support/proving.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

it('reads every photo within sixteen days, whichever home it stands in, and names one that is lost', async () => {
  const item = await world.putItem()
  const loan = await putLoan(world, {
    ...{ approvedOn: '2026-11-20', lines: [{ item, quantity: 1 }] },
  })
  const { post } = provingIn(() => world)
  await post(loan, 'handovers', { all: '1', 'photo-1': [photoJpeg(1), photoJpeg(2), photoJpeg(3)] })
  await sealOfTheDay(world.open)
  const rows = await world.db.query.photo.findMany()
  const lost = photoId(rows[0]!)
  await world.db.$client.execute({ sql: 'DELETE FROM file_part WHERE file = ?', args: [lost] })
  for (let day = 0; day < 16; day += 1) {
    world.setNow(addDays('2026-11-24', day))
    await verifyLightly(world.open)
  }
  const ran = (await world.db.query.upkeep.findMany()).map(({ ok, said }) => ({ ok, said }))
  expect(ran).toHaveLength(16)
  expect(ran.filter(({ ok }) => !ok)).toEqual([
    { ok: false, said: expect.stringContaining(`${lost} is missing or altered`) },
  ])
  const read = ran.map(({ said }) => Number(/and (\d+) photos$/.exec(said)?.[1] ?? 0))
  expect(read.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(
    rows.filter(({ sha256 }) => sha256[0] !== rows[0]!.sha256[0]).length,
  )
})

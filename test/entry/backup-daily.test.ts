import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { standingFinds, standingFrom } from '../../db/upkeep.ts'
import { backUpBeforeMigrating } from '../../src/entry/backup/before-migrating.ts'
import { backupOfTheDay, keptBackups, removeOutlived } from '../../src/entry/backup/daily.ts'
import { makeBackup } from '../../src/entry/backup/make.ts'
import { backupName } from '../../src/entry/backup/names.ts'
import { manifestOf } from '../../src/entry/backup/pack.ts'
import { settingsFrom } from '../../src/entry/settings.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let folder: string
const settings = () => settingsFrom({ DATA_DIR: world.folder })
const standing = async () => standingFrom(await world.db.batch(standingFinds(world.db)))
beforeAll(async () => {
  world = await createWorld()
  await world.putItem()
  folder = join(world.folder, 'backups')
})
afterAll(() => world.close())

it('each day has one backup, made in a thread of its own, and the book in it verifies', async () => {
  const name = await backupOfTheDay(settings(), world.open)
  expect(readdirSync(folder)).toEqual([name])
  expect(await standing()).toMatchObject({
    backup: { last: { ok: true, file: name, bytes: expect.any(Number) } },
    verify: { last: { ok: true, said: '1 entries in 1 streams' } },
  })
  expect(await backupOfTheDay(settings(), world.open)).toBeNull()
  // What was carried away, or made on the machine before this one, is remembered in the book and is no backup here.
  rmSync(join(folder, name!))
  expect(await backupOfTheDay(settings(), world.open)).toMatch(/^yuem-khuen-2569-11-24-/)
  expect(await backupOfTheDay(settings(), world.open)).toBeNull()
  world.setNow('2026-11-25')
  expect(await backupOfTheDay(settings(), world.open)).toMatch(/^yuem-khuen-2569-11-25-/)
  expect(readdirSync(folder)).toHaveLength(2)
})

it('what fails is remembered, and leaves the last good one', async () => {
  world.setNow('2026-11-26')
  writeFileSync(join(world.folder, 'no-folder'), '')
  const wrong = { ...settings(), backupDir: join(world.folder, 'no-folder', 'backups') }
  await expect(backupOfTheDay(wrong, world.open)).rejects.toThrow('was not made')
  const { backup } = await standing()
  expect(backup.last).toMatchObject({ ok: false, said: expect.stringContaining('was not made') })
  expect(backup.lastGood).toMatchObject({ file: expect.stringContaining('2569-11-25') })
})

it('those that were outlived go, and nothing that is no backup of ours', async () => {
  writeFileSync(join(folder, 'yuem-khuen-2569-01-01-000000.tar.gz'), 'somebody’s own')
  writeFileSync(join(folder, 'notes.txt'), 'somebody’s own')
  for (let hour = 1; hour <= 3; hour += 1) {
    const now = new Date(`2026-11-20T0${hour}:00:00Z`)
    await makeBackup(settings(), join(folder, backupName(now)), now)
  }
  // An empty office that somebody began by mistake, over the same folder of backups, pushes out none of the real one's.
  expect(await removeOutlived(folder, '')).toEqual([])
  const { office } = await manifestOf(join(folder, readdirSync(folder).at(-1)!))
  const gone = await removeOutlived(folder, office)
  expect(gone).toEqual([
    'yuem-khuen-2569-11-20-090000.tar.gz',
    'yuem-khuen-2569-11-20-080000.tar.gz',
  ])
  expect((await keptBackups(folder, office)).map(({ on }) => on).sort()).toEqual([
    ...['2026-11-20', '2026-11-24', '2026-11-25'],
  ])
  expect(existsSync(join(folder, 'notes.txt'))).toBe(true)
  expect(existsSync(join(folder, 'yuem-khuen-2569-01-01-000000.tar.gz'))).toBe(true)
})

it('before a newer version migrates the database, there is a backup of it as it was', async () => {
  rmSync(folder, { recursive: true, force: true })
  expect(await backUpBeforeMigrating(settings(), world.open.now())).toBeNull()
  await world.db.run(["DELETE FROM migration WHERE name = '0026-upkeep'"])
  const file = await backUpBeforeMigrating(settings(), world.open.now())
  const { schema, verification } = await manifestOf(file!)
  expect(schema).not.toContain('0026-upkeep')
  expect(verification).toEqual({ state: 'not-done', said: 'it lacks 0026-upkeep' })
  expect(await backUpBeforeMigrating(settingsFrom({ DATA_DIR: '/nowhere' }), new Date())).toBeNull()
  // The day's backup of the newer version is made at once; the way back stays beside it.
  await world.db.run(["INSERT INTO migration VALUES ('0026-upkeep', '2026-11-26T00:00:00Z')"])
  const name = await backupOfTheDay(settings(), world.open)
  expect(readdirSync(folder).sort()).toEqual([basename(file!), name])
})

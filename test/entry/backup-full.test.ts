import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFile } from '../../db/open-file.ts'
import { verifyBook } from '../../db/verify.ts'
import { makeBackup } from '../../src/entry/backup/make.ts'
import { unpack } from '../../src/entry/backup/pack.ts'
import { databaseFile } from '../../src/entry/open.ts'
import { settingsFrom } from '../../src/entry/settings.ts'
import { fillUp, smallDisk } from '../support/small-disk.ts'
import { createWorld, type World } from '../support/world.ts'

const { folder, disk, fill, hasDisk, remove } = smallDisk(24)
const now = new Date('2026-11-24T02:30:15Z')
/** One line, with what to do. */
const said =
  /^[^\n]+office\.tar\.gz was not made: the disk is full, [^\n]+ Make room\. Nothing half was left\.$/

let world: World
beforeAll(async () => {
  world = await createWorld()
  for (const quantity of [1, 5, 20]) await world.putItem({ quantity })
  // Noise packs into nothing smaller, so that the file is longer than what is left of the disk.
  const noise = crypto.getRandomValues(new Uint8Array(60_000))
  for (let part = 0; part < 20; part += 1) await world.open.outside.files.put(`f${part}`, noise)
})
afterAll(() => {
  world.close()
  remove()
})

describe.runIf(hasDisk)('a backup', () => {
  it('to a disk that is full, or fills up in the middle of it, leaves no half file there, and the last good one', async () => {
    const settings = settingsFrom({ DATA_DIR: world.folder })
    const good = await makeBackup(settings, join(disk, 'good.tar.gz'), now)
    const bytes = readFileSync(good.file)
    fillUp(fill)
    for (const room of [0, 8_192, Math.floor(good.bytes / 2)]) {
      truncateSync(fill, statSync(fill).size - room)
      const made = makeBackup(settings, join(disk, 'office.tar.gz'), now)
      await expect(made).rejects.toThrow(said)
      expect(readdirSync(disk).sort()).toEqual(['fill', 'good.tar.gz'])
    }
    expect(readdirSync(world.folder).filter(name => name.startsWith('.'))).toEqual([])
    expect(readFileSync(good.file).equals(bytes)).toBe(true)
    await unpack(good.file)
    rmSync(fill)
    const again = await makeBackup(settings, join(disk, 'office.tar.gz'), now)
    expect(again.manifest.verification.state).toBe('intact')
    rmSync(again.file)
  })

  it('of an office whose own disk is full says so, leaves nothing there, and hurts no entry', async () => {
    const dataDir = join(disk, 'data')
    await world.db.$client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    cpSync(world.folder, dataDir, { recursive: true })
    const before = readdirSync(dataDir).sort()
    fillUp(fill)
    const made = makeBackup(settingsFrom({ DATA_DIR: dataDir }), join(folder, 'office.tar.gz'), now)
    await expect(made).rejects.toThrow(said)
    const left = readdirSync(dataDir).filter(
      name => !name.endsWith('-wal') && !name.endsWith('-shm'),
    )
    expect(left.sort()).toEqual(before.filter(name => !/-(wal|shm)$/.test(name)))
    expect(readdirSync(folder)).toEqual(['disk'])
    rmSync(fill)
    const db = await openFile(databaseFile(dataDir))
    expect(await verifyBook(db)).toMatchObject({ ok: true })
    db.close()
  })
})

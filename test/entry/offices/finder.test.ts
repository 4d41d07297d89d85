import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Db } from '../../../db/db.ts'
import { addOffice, changeOffice, makeDirectory, removeOffice } from '../../../db/directory.ts'
import { openFile } from '../../../db/open-file.ts'
import type { Office } from '../../../src/domain/offices.ts'
import { freshMilliseconds, OfficeFinder } from '../../../src/entry/offices/finder.ts'

const minute = 60_000
const now = new Date('2026-11-26T03:00:00Z')
const office: Office = {
  ...{ id: 'one', publicUrl: 'https://one.example.go.th', namespace: 'one', server: null },
  ...{ token: null, state: 'open', movedTo: null, schema: 'present' },
}
let folder: string
let db: Db
let clock: number
let asked: number
let away: boolean
let finder: OfficeFinder

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-finder-'))
  db = await openFile(join(folder, 'directory.db'))
  await makeDirectory(db)
  await addOffice(db, office, 'one.example.go.th', now)
  ;[clock, asked, away] = [0, 0, false]
  const directory = () => {
    asked += 1
    if (away) throw new Error('nobody answers')
    return db
  }
  finder = new OfficeFinder(directory, 'present', () => clock)
})
afterEach(() => {
  vi.restoreAllMocks()
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const closedAt = async (host: string) => (await finder.at(host)).closed

describe('finding the office of a host', () => {
  it('asks the directory once, and nothing for the pages that come soon after', async () => {
    for (let page = 0; page < 20; page += 1) {
      expect(await finder.at('one.example.go.th')).toEqual({
        office,
        closed: null,
        elsewhere: false,
      })
      clock += (freshMilliseconds - 1) / 20
    }
    expect(asked).toBe(1)
  })

  it('hears within its time that an office was closed, moved, or taken away', async () => {
    expect(await closedAt('one.example.go.th')).toBeNull()
    await changeOffice(db, 'one', { state: 'suspended' }, now)
    clock += freshMilliseconds
    expect(await closedAt('one.example.go.th')).toBe('suspended')
    await removeOffice(db, 'one')
    clock += freshMilliseconds
    expect(await closedAt('one.example.go.th')).toBe('unknown')
    // What is gone is remembered, too.
    await closedAt('one.example.go.th')
    expect(asked).toBe(3)
  })

  it('closes an office whose tables are not those of the running version', async () => {
    for (const schema of ['earlier', 'later', '']) {
      await changeOffice(db, 'one', { schema }, now)
      clock += freshMilliseconds
      expect([schema, await closedAt('one.example.go.th')]).toEqual([schema, 'upgrading'])
    }
  })

  it('goes on with what it knows while the directory does not answer, and not for ever', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await closedAt('one.example.go.th')
    away = true
    clock += 9 * minute
    expect(await closedAt('one.example.go.th')).toBeNull()
    expect(await closedAt('two.example.go.th')).toBe('unreachable')
    clock += minute
    expect(await closedAt('one.example.go.th')).toBe('unreachable')
    away = false
    expect(await closedAt('one.example.go.th')).toBeNull()
  })

  it('reads the replica’s copy while the directory does not answer, and only then', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let read = 0
    const copy = () => {
      read += 1
      return db
    }
    const directory = () => {
      if (away) throw new Error('nobody answers')
      return db
    }
    const replicated = new OfficeFinder(directory, 'present', () => clock, copy)
    const closed = async (host: string) => (await replicated.at(host)).closed
    // Once, for a replica follows what it was asked for.
    expect([await closed('one.example.go.th'), read]).toEqual([null, 1])
    away = true
    // Long after whatever was known of it; and of a host that the copy has not nothing is said.
    clock += 11 * minute
    expect([await closed('one.example.go.th'), read]).toEqual([null, 2])
    expect([await closed('two.example.go.th'), read]).toEqual(['unreachable', 3])
    away = false
    expect([await closed('two.example.go.th'), read]).toEqual(['unknown', 3])
  })

  it('leads a former host to the present one', async () => {
    const publicUrl = 'https://new.example.go.th'
    await changeOffice(db, 'one', { publicUrl }, now, 'new.example.go.th')
    expect(await finder.at('one.example.go.th')).toMatchObject({ closed: null, elsewhere: true })
    expect(await finder.at('new.example.go.th')).toMatchObject({ closed: null, elsewhere: false })
  })

  it('is not filled by hosts that somebody makes up, however many and however long', async () => {
    await closedAt('one.example.go.th')
    for (let n = 0; n < 1_200; n += 1) await closedAt(`made-up-${n}.example`)
    expect(asked).toBe(1_201)
    expect(await closedAt('one.example.go.th')).toBeNull()
    await closedAt('made-up-1199.example')
    expect(asked).toBe(1_201)
    await closedAt('made-up-0.example')
    expect(asked).toBe(1_202)
    expect(await closedAt('x'.repeat(10_000))).toBe('unknown')
    expect(asked).toBe(1_202)
  })
})

describe('the directory', () => {
  it('gives no two offices one database, and none of them one host', async () => {
    const other = { ...office, id: 'two' }
    await expect(addOffice(db, other, 'two.example.go.th', now)).rejects.toThrow(/UNIQUE/)
    const elsewhere = { ...other, namespace: 'two' }
    await expect(addOffice(db, elsewhere, 'one.example.go.th', now)).rejects.toThrow(/UNIQUE/)
    // Nothing half is left: the same office under its own host is taken.
    await addOffice(db, elsewhere, 'two.example.go.th', now)
  })
})

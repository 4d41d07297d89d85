import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openFile, openFileToRead } from '../../db/open-file.ts'
import { verifyBook } from '../../db/verify.ts'
import { start } from '../support/run.ts'
import { createWorld } from '../support/world.ts'

describe('the file of an office', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-file-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('keeps what was acknowledged, whichever statement asks and however many at once', async () => {
    const db = await openFile(join(folder, 'แฟ้ม #1?%20.db'))
    const pragmas = ['synchronous', 'busy_timeout', 'foreign_keys', 'journal_mode']
    const ask = async (pragma: string) =>
      Object.values((await db.$client.execute(`PRAGMA ${pragma}`)).rows[0]!)[0]
    const asked = () => Promise.all(pragmas.map(ask))
    const wanted = [2, 5000, 1, 'wal']
    expect(await asked()).toEqual(wanted)
    const many = await Promise.all(Array.from({ length: 8 }, asked))
    expect(many).toEqual(Array.from({ length: 8 }, () => wanted))
    const inBatch = db.$client.batch(['PRAGMA synchronous', 'PRAGMA busy_timeout'], 'write')
    const [batch, ...beside] = await Promise.all([inBatch, asked(), asked()])
    expect(batch.map(({ rows }) => Object.values(rows[0]!)[0])).toEqual([2, 5000])
    expect(beside).toEqual([wanted, wanted])
    await expect(
      db.$client.batch(['CREATE TABLE broken (a', 'SELECT 1'], 'write'),
    ).rejects.toThrow()
    expect(await asked()).toEqual(wanted)
    db.close()
  })

  it('is whole by itself once it was closed: whoever copies that one file has all of it', async () => {
    const path = join(folder, 'closed.db')
    const db = await openFile(path)
    await db.run(['CREATE TABLE note (text TEXT)', "INSERT INTO note VALUES ('ทั้งหมด')"])
    const reader = await openFileToRead(path)
    const notes = async (from: typeof db) =>
      (await from.$client.execute('SELECT text FROM note')).rows.map(({ text }) => text)
    expect(await notes(reader)).toEqual(['ทั้งหมด'])
    db.close()
    copyFileSync(path, join(folder, 'copied.db'))
    const copied = await openFile(join(folder, 'copied.db'))
    expect(await notes(copied)).toEqual(['ทั้งหมด'])
    for (const each of [reader, copied]) each.close()
  })

  it('lets two processes write at the same time, and loses and doubles nothing', async () => {
    const world = await createWorld()
    const item = await world.putItem({ quantity: 40 })
    const args = [join(world.folder, 'yuem-khuen.db'), item, '30']
    const writers = ['one', 'two'].map(name => start('test/support/writer.ts', {}, [...args, name]))
    const codes = await Promise.all(writers.map(({ ended }) => ended))
    expect([codes, ...writers.map(({ printed }) => printed)]).toEqual([
      [0, 0],
      'wrote 30\n',
      'wrote 30\n',
    ])
    expect(await verifyBook(world.db)).toMatchObject({ ok: true, entries: 1 + 60, streams: 1 })
    await world.close()
  })
})

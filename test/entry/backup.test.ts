import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookHeads, headsDifference } from '../../db/heads.ts'
import { openFile, openFileToRead } from '../../db/open-file.ts'
import { makeBackup } from '../../src/entry/backup/make.ts'
import { manifestText } from '../../src/entry/backup/manifest.ts'
import { backupName, isBackupName } from '../../src/entry/backup/names.ts'
import { manifestOf } from '../../src/entry/backup/pack.ts'
import { restoreBackup } from '../../src/entry/backup/restore.ts'
import { collected, filesInTar, tarOf } from '../../src/entry/backup/tar.ts'
import { verifiedCopy } from '../../src/entry/backup/verified.ts'
import { databaseFile } from '../../src/entry/open.ts'
import { settingsFrom } from '../../src/entry/settings.ts'
import { sealOfTheDay } from '../../src/usecases/seals/seal.ts'
import { alteredAt } from '../support/altered.ts'
import { createWorld, type World } from '../support/world.ts'

const now = new Date('2026-11-24T02:30:15Z')

let world: World
let backup: Awaited<ReturnType<typeof makeBackup>>
const settings = () => settingsFrom({ DATA_DIR: world.folder, PUBLIC_URL: 'https://loans.example' })
const at = (name: string) => join(world.folder, '..', `${world.folder.split('/').at(-1)}-${name}`)
beforeAll(async () => {
  world = await createWorld()
  for (const quantity of [1, 5, 20]) await world.putItem({ quantity })
  await sealOfTheDay(world.open)
  await world.open.outside.files.put('a-file', new Uint8Array([1, 2, 3]))
  backup = await makeBackup(settings(), at('backup'), now)
})
afterAll(() => world.close())

/** The backup with a change in what its packing holds. */
function repacked(change: (tar: Buffer) => Buffer): string {
  const file = at('changed')
  writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(backup.file)))))
  return file
}

const restore = (file: string, name: string) => restoreBackup(file, at(name), now)

describe('a backup', () => {
  it('is one file that only its owner may read, with nothing left beside it', () => {
    expect(statSync(backup.file).mode & 0o777).toBe(0o600)
    expect(readdirSync(world.folder).filter(name => name.startsWith('.'))).toEqual([])
    expect(existsSync(`${backup.file}.part`)).toBe(false)
  })

  it('says what it holds before anything of it is read', async () => {
    const manifest = await manifestOf(backup.file)
    expect(manifest).toEqual(backup.manifest)
    expect(manifest.office).toBe('องค์การบริหารส่วนตำบลตัวอย่าง')
    expect(manifest.book).toEqual(await bookHeads(world.db))
    expect(manifest.book.seal?.through).toBe(manifest.book.position - 1)
    expect(manifest.verification.state).toBe('intact')
  })

  it('holds no session, no secret, and no trace of one in what SQLite left free', async () => {
    const bytes = gunzipSync(readFileSync(backup.file)).toString('latin1')
    const { rows } = await world.db.$client.execute(
      "SELECT 1 FROM session WHERE token = 't-officer'",
    )
    expect(rows).toHaveLength(1)
    expect(bytes).not.toContain('t-officer')
    expect(bytes).not.toContain('app-secret')
    expect(bytes).toContain('plain:password-of-tests')
  })

  it('is refused where there is no office, or a file of that name', async () => {
    const nowhere = settingsFrom({ DATA_DIR: '/nowhere' })
    await expect(makeBackup(nowhere, at('no'), now)).rejects.toThrow("holds no office's book")
    await expect(makeBackup(settings(), backup.file, now)).rejects.toThrow('is there already')
  })

  it('says in one line that it could not be written, and leaves nothing', async () => {
    writeFileSync(at('a-file'), '')
    await expect(makeBackup(settings(), join(at('a-file'), 'backup'), now)).rejects.toThrow(
      /backup was not made: (EEXIST|ENOTDIR).*\. Nothing half was left\.$/,
    )
    expect(readdirSync(world.folder).filter(name => name.startsWith('.'))).toEqual([])
  })

  it('throws away what one that was killed left behind', async () => {
    const left = join(world.folder, '.backup-999999999-1')
    mkdirSync(left)
    await makeBackup(settings(), at('another'), now)
    expect(existsSync(left)).toBe(false)
  })

  it('says of a book that does not verify what differs', async () => {
    const damaged = at('damaged')
    mkdirSync(damaged)
    copyFileSync(backup.file, at('copy'))
    await restore(backup.file, 'damaged')
    const db = await openFile(databaseFile(damaged))
    await db.run(['UPDATE stock SET quantity = quantity + 1'])
    db.close()
    const made = await makeBackup(settingsFrom({ DATA_DIR: damaged }), at('of-damaged'), now)
    expect(made.manifest.verification).toMatchObject({ state: 'differs' })
    expect(made.manifest.verification.said).toContain('stock of item')
    await expect(restore(made.file, 'damaged-again')).resolves.toMatchObject({ migrated: [] })
  })

  it('of a book too long to be drawn beside the office’s work is verified by its seals', async () => {
    const found = await verifiedCopy(world.db, 3)
    expect(found).toEqual({ state: 'intact', said: '3 entries by their seals' })
    await restore(backup.file, 'long')
    const db = await openFile(databaseFile(at('long')))
    await db.run([
      'DROP TRIGGER ledger_no_update',
      `UPDATE ledger SET hash = '${'0'.repeat(64)}' WHERE position = 2`,
    ])
    expect((await verifiedCopy(db, 3)).state).toBe('differs')
    expect((await verifiedCopy(db)).state).toBe('differs')
    db.close()
  })

  it('is named by its day and time in Thailand', () => {
    expect(backupName(now)).toBe('yuem-khuen-2569-11-24-093015.tar.gz')
    expect(isBackupName(backupName(now))).toBe(true)
    expect(isBackupName('yuem-khuen.db')).toBe(false)
  })
})

describe('a restore', () => {
  it('brings the office back with the same heads, files and passwords', async () => {
    const restored = await restore(backup.file, 'restored')
    expect(readdirSync(at('restored'))).toEqual(['yuem-khuen.db'])
    expect(restored.book).toEqual(backup.manifest.book)
    expect(restored.settings).toMatchObject({ PUBLIC_URL: 'https://loans.example' })
    const db = await openFileToRead(databaseFile(at('restored')))
    expect(headsDifference(await bookHeads(db), await bookHeads(world.db))).toBeNull()
    const { rows } = await db.$client.execute(`SELECT
      (SELECT count(*) FROM session) AS sessions, (SELECT count(*) FROM account) AS accounts,
      (SELECT hex(content) FROM file_part) AS file`)
    expect(rows[0]).toEqual({ sessions: 0, accounts: 11, file: '010203' })
    db.close()
  })

  it('lets what is carried by hand lie in the folder, and nothing else', async () => {
    mkdirSync(join(at('carried'), 'backups'), { recursive: true })
    writeFileSync(join(at('carried'), 'app-secret'), 'kept')
    await restore(backup.file, 'carried')
    expect(readFileSync(join(at('carried'), 'app-secret'), 'utf8')).toBe('kept')
    await expect(restore(backup.file, 'carried')).rejects.toThrow('is not empty (yuem-khuen.db)')
  })

  it('finds one altered byte anywhere, and leaves nothing', async () => {
    const bytes = readFileSync(backup.file)
    for (const share of [0.001, 0.2, 0.4, 0.6, 0.8, 0.95]) {
      writeFileSync(at('changed'), alteredAt(bytes, Math.floor(bytes.length * share)))
      await expect(restore(at('changed'), 'byte')).rejects.toThrow(/damaged|no backup/)
      expect(existsSync(at('byte'))).toBe(false)
    }
  })

  it('finds what was altered before it was packed again', async () => {
    const database = repacked(tar => {
      tar[tar.length - 20_000] = tar[tar.length - 20_000]! ^ 1
      return tar
    })
    await expect(restore(database, 'byte')).rejects.toThrow('yuem-khuen.db in it is not as it was')
    const manifest = repacked(tar => {
      const place = tar.indexOf('"streams": ') + '"streams": '.length
      tar[place] = tar[place]! ^ 1
      return tar
    })
    await expect(restore(manifest, 'byte')).rejects.toThrow('its manifest is not as it was written')
    expect(existsSync(at('byte'))).toBe(false)
  })

  it('refuses half a file, another file, and none', async () => {
    writeFileSync(at('changed'), readFileSync(backup.file).subarray(0, 20_000))
    await expect(restore(at('changed'), 'byte')).rejects.toThrow(
      /is damaged.* take the backup of another day/,
    )
    writeFileSync(at('changed'), 'PK\x03\x04 a zip of somebody')
    await expect(restore(at('changed'), 'byte')).rejects.toThrow('no backup of this product')
    writeFileSync(at('changed'), gzipSync(Buffer.from('not a tar at all'.repeat(100))))
    await expect(restore(at('changed'), 'byte')).rejects.toThrow('no backup of this product')
    await expect(restore(at('nothing'), 'byte')).rejects.toThrow(
      'cannot be read: there is no such file or folder',
    )
    await expect(restore(world.folder, 'byte')).rejects.toThrow(
      'it is a folder: name the file in it',
    )
    expect(existsSync(at('byte'))).toBe(false)
  })

  it('refuses what a newer version of the product made, and says which', async () => {
    await expect(
      restore(await withManifest({ format: 2, product: '9.0.0' }), 'byte'),
    ).rejects.toThrow('made by version 9.0.0 of this product, which writes a later format')
    const schema = [...backup.manifest.schema, '9999-of-tomorrow']
    await expect(restore(await withManifest({ schema, product: '9.0.0' }), 'byte')).rejects.toThrow(
      'made by a newer version of this product (9.0.0; its database has 9999-of-tomorrow,',
    )
  })

  it('refuses a book whose heads are not those that were written down', async () => {
    const book = { ...backup.manifest.book, digest: 'f'.repeat(64) }
    await expect(restore(await withManifest({ book }), 'byte')).rejects.toThrow(
      'The book in it is not the one: the last entries of the streams are not the same',
    )
    expect(existsSync(at('byte'))).toBe(false)
  })

  it('never takes a name out of the archive for a place on the disk', async () => {
    const name = '../escaped'
    const parts = backup.manifest.parts.map(part =>
      part.name === 'settings.json' ? { ...part, name } : part,
    )
    const file = await withManifest({ parts }, each => (each === 'settings.json' ? name : each))
    await expect(restore(file, 'byte')).rejects.toThrow()
    expect(existsSync(at('escaped'))).toBe(false)
  })
})

/** The backup with other words in its manifest, and its own hash over them. */
async function withManifest(
  changed: object,
  named: (name: string) => string = name => name,
): Promise<string> {
  const files: { name: string; content: Buffer }[] = []
  const tar = gunzipSync(readFileSync(backup.file))
  for await (const { name, content } of filesInTar(pieces(tar))) {
    files.push({ name: named(name), content: Buffer.concat(await collected(content)) })
  }
  const said = { ...backup.manifest, ...changed }
  files[0]!.content = Buffer.from(manifestText(said))
  const packed = files.map(({ name, content }) => ({
    ...{ name, bytes: content.length, content: pieces(content) },
  }))
  writeFileSync(at('changed'), gzipSync(Buffer.concat(await collected(tarOf(packed)))))
  return at('changed')
}

async function* pieces(bytes: Buffer) {
  yield bytes
}

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administrators } from '../../db/accounts.ts'
import { bookHeads } from '../../db/heads.ts'
import { openFileToRead } from '../../db/open-file.ts'
import { openHttp } from '../../db/open-http.ts'
import { triggers } from '../../db/triggers.ts'
import { verifyBook } from '../../db/verify.ts'
import { makeBackup } from '../../src/entry/backup/make.ts'
import { manifestText } from '../../src/entry/backup/manifest.ts'
import { unpack } from '../../src/entry/backup/pack.ts'
import { restoreBackup } from '../../src/entry/backup/restore.ts'
import { collected, filesInTar, tarOf } from '../../src/entry/backup/tar.ts'
import { describedTables } from '../../src/entry/export/described.ts'
import { importExport } from '../../src/entry/export/read.ts'
import { exportOffice } from '../../src/entry/export/write.ts'
import { databaseFile } from '../../src/entry/open.ts'
import { settingsFrom } from '../../src/entry/settings.ts'
import { startDatabaseServer } from '../../src/entry/sqld.ts'
import { officeOverTwoYears, readBook } from '../support/exported-book.ts'
import { putLoan } from '../support/loans.ts'
import { databaseServer } from '../support/sqld.ts'
import type { World } from '../support/world.ts'

const now = new Date('2026-11-24T02:30:15Z')
const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-export-'))
const at = (name: string) => join(folder, name)
const settings = (dataDir: string) => settingsFrom({ DATA_DIR: dataDir })
const bytes = new Uint8Array(700_000).map((_, index) => index % 251)

let world: World
const parts = new Map<string, Buffer>()
beforeAll(async () => {
  world = await officeOverTwoYears()
  await crowd()
  await world.open.outside.files.put('a-file', bytes)
  await exportOffice(settings(world.folder), at('export'), now)
  await unpack(at('export'), undefined, async ({ name, content }) => {
    parts.set(name, Buffer.concat(await collected(content)))
  })
})
afterAll(() => {
  world.close()
  rmSync(folder, { recursive: true, force: true })
})

/** One after the other wait for one thing: more is promised of it than there is. */
async function crowd(): Promise<void> {
  const lines = [{ item: await world.putItem(), quantity: 1 }]
  for (const day of ['2026-12-01', '2026-12-03']) {
    await putLoan(world, { lines, approvedOn: '2026-10-05', startOn: day, dueOn: day })
  }
}

/** Every row of every table that is taken along. */
async function everything(db: World['db']) {
  const all: Record<string, unknown[]> = {}
  for (const { table } of await describedTables(db)) {
    all[table] = (await db.$client.execute(`SELECT * FROM "${table}" ORDER BY 1, 2`)).rows
  }
  return JSON.parse(JSON.stringify(all))
}

describe('an export', () => {
  it('says of every table and of every column what it means', async () => {
    const described = JSON.parse(parts.get('columns.json')!.toString())
    expect(described).toEqual(await describedTables(world.db))
    for (const { table, about, columns } of described) {
      expect([table, about]).toEqual([table, expect.stringMatching(/[\u0e00-\u0e7f].* · [a-z]/)])
      const unsaid = Object.entries(columns).filter(([, meaning]) => meaning === '')
      expect([table, unsaid]).toEqual([table, []])
      expect(parts.has(`tables/${table}.jsonl`)).toBe(true)
    }
  })

  it('has the book as the office hands it out, which is checked without the product', () => {
    const book = readBook(parts.get('ledger.jsonl')!)
    expect(book).toMatchObject({ entries: expect.any(Number) })
  })

  it('has a row a line by the names of the columns, and files as they came', async () => {
    const lines = parts.get('tables/person.jsonl')!.toString().trim().split('\n')
    const { rows } = await world.db.$client.execute('SELECT * FROM person ORDER BY rowid')
    expect(lines.map(line => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(rows)))
    const [{ id, name }] = parts
      .get('files.jsonl')!
      .toString()
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect([id, parts.get(name)!.equals(bytes)]).toEqual(['a-file', true])
  })

  it('has no password and no session in it', () => {
    const whole = Buffer.concat([...parts.values()]).toString('latin1')
    expect(whole).not.toMatch(/plain:password|t-officer/)
  })
})

describe('an import of it', () => {
  it('gives the same heads and the same rows in an empty office, with its laws in force', async () => {
    await importExport(at('export'), settings(at('empty')), now)
    const db = await openFileToRead(databaseFile(at('empty')))
    expect(await bookHeads(db)).toEqual(await bookHeads(world.db))
    expect(await verifyBook(db)).toMatchObject({ ok: true })
    expect(await everything(db)).toEqual(await everything(world.db))
    const { rows } = await db.$client.execute(
      "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    )
    expect(rows.map(row => String(row.name)).sort()).toEqual(Object.keys(triggers).sort())
    const found = await db.$client.execute(
      `SELECT count(*) AS items FROM item_search WHERE item_search MATCH '"เต็นท์"'`,
    )
    expect(Number(found.rows[0]!.items)).toBeGreaterThan(0)
    // Nobody has a password yet: the set-up page makes the administrator.
    expect(await administrators(db)).toEqual([])
    db.close()
  })

  it('is refused where an office is, and where the file is a backup', async () => {
    await expect(importExport(at('export'), settings(at('empty')), now)).rejects.toThrow(
      'is not empty',
    )
    await makeBackup(settings(world.folder), at('backup'), now)
    await expect(importExport(at('backup'), settings(at('no')), now)).rejects.toThrow(
      `${at('backup')} is a backup: npm run restore`,
    )
    await expect(restoreBackup(at('export'), at('no'), now)).rejects.toThrow('is an export')
    expect(existsSync(at('no'))).toBe(false)
  })

  it('finds an entry, a picture or a personal text that was altered, and leaves nothing', async () => {
    const quantity = (text: string) => text.replace(/"quantity":4/, '"quantity":5')
    const altered: [part: string, change: (text: string) => string, found: RegExp][] = [
      ['ledger.jsonl', quantity, /not-enough|does not verify|not the exported one/],
      [
        'tables/loan.jsonl',
        text => text.replace('"outstanding":4', '"outstanding":3'),
        /does not verify: loan/,
      ],
      ['tables/personal.jsonl', text => text.replace('งานศพ', 'งานแต่ง'), /personal text/],
    ]
    for (const [part, change, found] of altered) {
      const file = await withPart(part, change)
      await expect(importExport(file, settings(at('no')), now)).rejects.toThrow(found)
      expect(existsSync(at('no'))).toBe(false)
    }
  })

  it('draws what the rows of an older version do not tell', async () => {
    const untold: [part: string, column: RegExp, since: string][] = [
      ['tables/loan.jsonl', /,"awaited":\d+/g, '0030'],
      ['tables/hold.jsonl', /,"crowded":\d/g, '0035'],
    ]
    for (const [part, column, since] of untold) {
      const older = await withPart(
        part,
        text => text.replaceAll(column, ''),
        schema => schema.filter(step => step < since),
      )
      await importExport(older, settings(at(`older-${since}`)), now)
      const db = await openFileToRead(databaseFile(at(`older-${since}`)))
      expect(unmarked(await everything(db))).toEqual(unmarked(await everything(world.db)))
      db.close()
    }
  })

  it('makes an office on a libSQL server, whose stopped folder is a backup of it', async () => {
    const server = await startDatabaseServer(at('sqld'))
    await importExport(
      at('export'),
      settingsFrom({ DATA_DIR: at('x'), DATABASE_URL: server.url }),
      now,
    )
    await server.stop()
    cpSync(at('sqld'), at('sqld-copy'), { recursive: true })
    const copy = await startDatabaseServer(at('sqld-copy'))
    const db = openHttp(copy.url)
    expect(await bookHeads(db)).toEqual(await bookHeads(world.db))
    expect(await verifyBook(db)).toMatchObject({ ok: true })
    db.close()
    await copy.stop()
    const file = await openFileToRead(join(at('sqld-copy'), 'dbs/default/data'))
    expect(await bookHeads(file)).toEqual(await bookHeads(world.db))
    file.close()
  })

  it('goes to a libSQL server and back, with the same heads and rows', async () => {
    const server = await databaseServer()
    const there = settingsFrom({ DATA_DIR: at('server'), DATABASE_URL: server.url })
    await importExport(at('export'), there, now)
    await expect(importExport(at('export'), there, now)).rejects.toThrow('is not empty')
    const db = openHttp(server.url)
    expect(await bookHeads(db)).toEqual(await bookHeads(world.db))
    db.close()
    await exportOffice(there, at('from-server'), now)
    await importExport(at('from-server'), settings(at('home')), now)
    const home = await openFileToRead(databaseFile(at('home')))
    expect(await everything(home)).toEqual(await everything(world.db))
    home.close()
    await server.stop()
  })
})

/** Without what only tells what happened since: of rows that do not tell it, whatever is crowded is taken for strained. */
const unmarked = ({ hold, ...others }: Record<string, unknown[]>) => ({
  ...others,
  hold: hold!.map(row => ({ ...(row as object), strained: null })),
})

/** The export with a part that somebody wrote otherwise, its checksums made right again. */
async function withPart(
  part: string,
  change: (text: string) => string,
  of = (schema: string[]) => schema,
): Promise<string> {
  const { createHash } = await import('node:crypto')
  const files: { name: string; bytes: Buffer }[] = []
  for await (const { name, content } of filesInTar(once(gunzipSync(readFileSync(at('export')))))) {
    const whole = Buffer.concat(await collected(content))
    const changed = name === part ? Buffer.from(change(whole.toString())) : whole
    if (name === part) expect(changed.equals(whole)).toBe(false)
    files.push({ name, bytes: changed })
  }
  const { hash: _, ...said } = JSON.parse(files[0]!.bytes.toString())
  said.parts = files.slice(1).map(({ name, bytes: each }) => ({
    ...{ name, bytes: each.length, sha256: createHash('sha256').update(each).digest('hex') },
  }))
  files[0]!.bytes = Buffer.from(manifestText({ ...said, schema: of(said.schema) }))
  const packed = files.map(({ name, bytes: each }) => ({
    ...{ name, bytes: each.length, content: once(each) },
  }))
  writeFileSync(at('changed'), gzipSync(Buffer.concat(await collected(tarOf(packed)))))
  return at('changed')
}

async function* once(whole: Buffer) {
  yield whole
}

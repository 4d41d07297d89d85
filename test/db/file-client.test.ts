import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FileClient } from '../../db/file-client.ts'

describe('the client of a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-client-'))
  const path = join(folder, 'a.db')
  let ours: FileClient
  let theirs: ReturnType<typeof createClient>
  beforeAll(async () => {
    ours = new FileClient(path, 1000)
    await ours.execute('PRAGMA journal_mode = WAL')
    await ours.execute(
      'CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT UNIQUE, bytes BLOB, n REAL)',
    )
    theirs = createClient({ url: `file:${path}`, timeout: 1000 })
  })
  afterAll(() => {
    ours.close()
    theirs.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('answers what the library’s own client answers, by name and by number', async () => {
    const put = 'INSERT INTO thing (name, bytes, n) VALUES (?, ?, ?)'
    const bytes = new Uint8Array([0, 1, 255])
    const written = await ours.execute({ sql: put, args: ['เต็นท์', bytes, 1.5] })
    expect([written.rowsAffected, written.lastInsertRowid]).toEqual([1, 1n])
    await ours.execute({ sql: put, args: [null, null, true] })
    for (const sql of [
      'SELECT * FROM thing ORDER BY id',
      'SELECT a.id, b.id, a.name AS "ชื่อ" FROM thing a JOIN thing b ORDER BY a.id, b.id',
      'SELECT * FROM thing WHERE id = 99',
      'PRAGMA table_info(thing)',
    ]) {
      // Twice: parsed anew, and as it was kept.
      for (const _ of [1, 2]) {
        const [own, other] = [await ours.execute(sql), await theirs.execute(sql)]
        expect(own.columns).toEqual(other.columns)
        expect(own.rows.map(row => ({ ...row }))).toEqual(other.rows.map(row => ({ ...row })))
        const byNumber = (rows: typeof own.rows) => rows.map(row => Array.prototype.slice.call(row))
        expect(byNumber(own.rows)).toEqual(byNumber(other.rows))
      }
    }
  })

  it('writes all of a batch or nothing, and names the statement that was refused', async () => {
    const add = (name: string) => ({
      sql: 'INSERT INTO thing (name) VALUES (:name)',
      args: { name },
    })
    const twice = [add('a'), add('b'), add('a')]
    const [own, other] = await Promise.all(
      [ours, theirs].map(client => client.batch(twice, 'write').catch(error => error)),
    )
    for (const name of ['message', 'code', 'extendedCode', 'rawCode', 'statementIndex']) {
      expect([name, own[name]]).toEqual([name, other[name]])
    }
    const counted = await ours.execute("SELECT count(*) AS n FROM thing WHERE name IN ('a', 'b')")
    expect(counted.rows[0]!.n).toBe(0)
    // The refused statement is as good as new.
    await ours.batch([add('a'), add('b')], 'write')
    expect(
      (await theirs.execute("SELECT count(*) AS n FROM thing WHERE name IN ('a', 'b')")).rows[0]!.n,
    ).toBe(2)
  })

  it('commits together what comes together, and a refused batch undoes itself alone', async () => {
    const add = (name: string) => ({ sql: 'INSERT INTO thing (name) VALUES (?)', args: [name] })
    const commits = watched(ours)
    const outcomes = await Promise.allSettled([
      ours.batch([add('one'), add('two')], 'write'),
      ours.batch([add('three'), add('one')], 'write'),
      ours.batch([add('four'), 'SELECT nonsense'], 'write'),
      ours.batch([add('three')], 'write'),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'rejected', 'rejected', 'fulfilled'],
    ])
    expect(commits()).toBe(1)
    const { rows } = await theirs.execute(
      "SELECT name FROM thing WHERE name IN ('one', 'two', 'three', 'four') ORDER BY id",
    )
    expect(rows.map(({ name }) => name)).toEqual(['one', 'two', 'three'])
  })

  it('tells nobody that it is done where the commit itself is lost', async () => {
    const small = new FileClient(join(folder, 'small.db'), 1000)
    await small.execute('CREATE TABLE page (bytes BLOB)')
    const { rows } = await small.execute('PRAGMA page_count')
    await small.execute(`PRAGMA max_page_count = ${Number(rows[0]!.page_count) + 2}`)
    const put = (kilobytes: number) => ({
      ...{ sql: 'INSERT INTO page VALUES (zeroblob(?))', args: [kilobytes * 1024] },
    })
    const outcomes = await Promise.allSettled([
      small.batch([put(1)], 'write'),
      small.batch([put(100)], 'write'),
    ])
    const kept = Number((await small.execute('SELECT count(*) AS n FROM page')).rows[0]!.n)
    expect(outcomes[1]!.status).toBe('rejected')
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(kept)
    await small.batch([put(1)], 'write')
    small.close()
  })

  it('tells everybody of a commit that failed that it failed, and keeps nothing of it', async () => {
    await ours.execute('PRAGMA foreign_keys = ON')
    await ours.execute(
      'CREATE TABLE part (thing INTEGER REFERENCES thing DEFERRABLE INITIALLY DEFERRED)',
    )
    // Whether a part has its thing is asked at the commit only.
    const outcomes = await Promise.allSettled([
      ours.batch(["INSERT INTO thing (name) VALUES ('of the lost commit')"], 'write'),
      ours.batch(['INSERT INTO part VALUES (987654)'], 'write'),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    const { rows } = await theirs.execute("SELECT 1 FROM thing WHERE name = 'of the lost commit'")
    expect(rows).toEqual([])
    await ours.batch(["INSERT INTO thing (name) VALUES ('of the next')"], 'write')
  })

  it('reads a table with the columns that it has now, whoever changed it', async () => {
    const ask = async () => Object.keys((await ours.execute('SELECT * FROM later')).rows[0]!)
    await ours.execute('CREATE TABLE later (a)')
    await ours.execute('INSERT INTO later VALUES (1)')
    expect(await ask()).toEqual(['a'])
    await ours.execute('ALTER TABLE later ADD COLUMN b')
    expect(await ask()).toEqual(['a', 'b'])
    await ours.batch(['ALTER TABLE later ADD COLUMN c'], 'write')
    expect(await ask()).toEqual(['a', 'b', 'c'])
  })

  it('leaves no lock behind: another connection writes after a read and after a refusal', async () => {
    await ours.execute('SELECT * FROM thing')
    await ours.execute('SELECT nonsense FROM thing').catch(() => undefined)
    await theirs.execute("INSERT INTO thing (name) VALUES ('beside')")
    const [checkpoint] = (await theirs.execute('PRAGMA wal_checkpoint(TRUNCATE)')).rows
    expect(checkpoint!.busy).toBe(0)
    expect((await ours.execute("SELECT name FROM thing WHERE name = 'beside'")).rows).toHaveLength(
      1,
    )
  })

  it.each([[Number.NaN], [undefined]])('refuses %s, which no column holds', async value => {
    const asked = { sql: 'SELECT ? AS a', args: [value as never] }
    await expect(ours.execute(asked)).rejects.toThrow()
  })

  it('refuses a number that JavaScript cannot hold', async () => {
    await expect(ours.execute('SELECT 9007199254740993 AS a')).rejects.toThrow(RangeError)
  })
})

/** How many transactions were ended well since. */
function watched(client: FileClient): () => number {
  const { connection } = client as unknown as { connection: { exec(sql: string): unknown } }
  const exec = connection.exec.bind(connection)
  let commits = 0
  // why: what a commit costs is the disk's, and only the statement shows how often it was asked.
  connection.exec = sql => {
    const answer = exec(sql)
    if (sql === 'COMMIT') commits += 1
    return answer
  }
  return () => commits
}

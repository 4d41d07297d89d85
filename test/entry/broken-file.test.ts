import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFile } from '../../db/open-file.ts'
import { verifyBook } from '../../db/verify.ts'
import { openOffice } from '../../src/entry/open.ts'
import { settingsFrom } from '../../src/entry/settings.ts'
import { start } from '../support/run.ts'
import { fillUp, smallDisk, unmountDisk } from '../support/small-disk.ts'
import { saidIn, Visit } from '../support/visit.ts'
import { createWorld } from '../support/world.ts'

// A disk of its own, which can fill up and can be made read-only, where this user may mount one;
// elsewhere a limit on the file's pages stands for the disk, and the file's mode for the rest.

const { folder, disk, fill, hasDisk, remove } = smallDisk(24)
const view = join(folder, 'view')
const file = join(disk, 'yuem-khuen.db')
const kind = hasDisk
  ? 'a small disk of its own'
  : 'a limit on its pages, since no disk may be mounted here'

afterAll(remove)

/** A small office on that disk, and a form of it. */
async function office() {
  const world = await createWorld({ over: await openFile(file) })
  const visit = new Visit(world)
  const item = await world.putItem({ quantity: 40, division: 'd02' })
  const form = `/items/${item}/repairs`
  const sends = (note: string) => visit.fill('officer', form, '/repairs', { quantity: '1', note })
  const ask = async (sql: string) => (await world.db.$client.execute(sql)).rows[0]!
  return { world, visit, item, form, sends, ask }
}
const unsaved = 'สิ่งที่ท่านส่งมายังไม่ได้บันทึกแม้แต่ส่วนเดียว'
const refusalOf = (dataDir: string) =>
  openOffice(settingsFrom({ DATA_DIR: dataDir })).then(
    () => 'opened',
    (error: Error) => `${error.constructor.name}: ${error.message}`,
  )

describe('the disk under the office', () => {
  it(`fills up (${kind}): nothing of what was sent is written, reading goes on, and so does writing once there is room`, async () => {
    const { world, visit, item, form, sends, ask } = await office()
    expect((await sends('ก่อนเต็ม')).status).toBe(303)
    const entries = await ask('SELECT count(*) AS n FROM ledger')
    await ask('PRAGMA wal_checkpoint(TRUNCATE)')
    if (hasDisk) fillUp(fill)
    else await ask(`PRAGMA max_page_count = ${Number((await ask('PRAGMA page_count')).page_count)}`)
    // Room inside of its pages may take some writes yet, where only those are limited.
    let full = await sends('เต็มแล้ว')
    for (let more = 0; full.status === 303 && more < 500 && !hasDisk; more += 1)
      full = await sends('เต็มแล้ว')
    expect(full.status).toBe(503)
    expect(saidIn(full.text)).toContain(unsaved)
    expect(saidIn(full.text)).toContain('พื้นที่เก็บข้อมูลของเครื่องเต็ม')
    if (hasDisk) expect(await ask('SELECT count(*) AS n FROM ledger')).toEqual(entries)
    expect(await visit.page('officer', `/items/${item}`)).toContain('ก่อนเต็ม')
    expect((await world.request('officer', form)).status).toBe(200)
    if (hasDisk) rmSync(fill)
    else await ask('PRAGMA max_page_count = 1000000')
    expect((await visit.send('officer', full.text, '/repairs')).status).toBe(303)
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
    world.close()
  })

  it('can only be read: what was sent is not written, the page says why, and npm start refuses with what to do', async () => {
    const { world, visit, item, sends } = await office()
    // A disk that is in use cannot be taken away: whoever has the file open is kept from writing by
    // the connection, and whoever opens it next by the disk.
    await world.db.$client.execute('PRAGMA query_only = ON')
    const sent = await sends('อ่านอย่างเดียว')
    expect([sent.status, saidIn(sent.text).includes(unsaved)]).toEqual([503, true])
    expect(saidIn(sent.text)).toContain('อยู่ในสภาพอ่านได้อย่างเดียว')
    expect((await visit.office.request('officer', `/items/${item}`)).status).toBe(200)
    world.close()
    const dataDir = readable()
    const refused = await refusalOf(dataDir)
    writable()
    expect(refused).toMatch(/^WrongSetting: The database \S+yuem-khuen\.db can only be read \(/)
    expect(refused).toContain(
      'Give the user who starts this the right to write to the file and to its folder',
    )
    expect(await refusalOf(disk)).toBe('opened')
  })
})

describe('a damaged file', () => {
  let whole: string
  beforeAll(async () => {
    whole = join(folder, 'whole')
    const open = await openOffice(settingsFrom({ DATA_DIR: whole }))
    // Most of it is of what no start reads, so that only a look at the whole file finds the damage.
    await open.db.run([
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
        INSERT INTO upkeep (id, what, began_at, ended_at, ok, said)
        SELECT 'run-' || i, 'verify', '2026-11-24', '2026-11-24', 1, hex(randomblob(60)) FROM n`,
    ])
    // All of it in the one file whose bytes are overwritten below.
    await open.db.$client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    open.db.close()
  })

  /** A copy of the office with bytes of its file overwritten. */
  function damaged(name: string, from: (size: number) => number, bytes: number): string {
    const dataDir = join(folder, name)
    mkdirSync(dataDir)
    const path = join(dataDir, 'yuem-khuen.db')
    copyFileSync(join(whole, 'yuem-khuen.db'), path)
    const handle = openSync(path, 'r+')
    writeSync(handle, Buffer.alloc(bytes, 0xa5), 0, bytes, from(readFileSync(path).length))
    closeSync(handle)
    return dataDir
  }

  it.each([
    ['header', () => 0, 64, 'file is not a database'],
    ['schema', () => 100, 2_000, 'database disk image is malformed'],
    ['middle', (size: number) => Math.floor(size / 2 / 4096) * 4096, 40_960, ''],
  ] as const)(
    'in its %s is refused at the start, in one line, with the way back to the last backup',
    async (name, from, bytes, how) => {
      const dataDir = damaged(name, from, bytes)
      const backups = join(dataDir, 'backups')
      mkdirSync(backups)
      for (const day of ['2569-11-24', '2569-11-25']) {
        writeFileSync(join(backups, `yuem-khuen-${day}-031500.tar.gz`), '')
      }
      const before = readFileSync(join(dataDir, 'yuem-khuen.db'))
      const refused = await refusalOf(dataDir)
      expect(refused).toMatch(
        /^WrongSetting: The database \S+ is damaged \(.+\), so it is not opened\./,
      )
      expect(refused).toContain(how)
      expect(refused).not.toContain('\n')
      expect(refused).toContain(
        `mv ${dataDir} ${dataDir}-damaged && DATA_DIR=${dataDir} npm run restore -- ${dataDir}-damaged/backups/yuem-khuen-2569-11-25-031500.tar.gz`,
      )
      expect(readFileSync(join(dataDir, 'yuem-khuen.db')).equals(before)).toBe(true)
    },
  )

  it('ends npm start with 1 and that one line', async () => {
    const dataDir = damaged('started', () => 0, 64)
    const running = start('dist/server/server.mjs', {
      DATA_DIR: dataDir,
      PUBLIC_URL: 'https://loans.example.go.th',
      TRUSTED_PROXY: '127.0.0.1',
    })
    expect(await running.ended).toBe(1)
    expect(running.printed).toMatch(
      /^The database \S+ is damaged \([^\n]+ FILE is one from elsewhere\)\n$/,
    )
  })
})

/** The same folder, where nobody may write; answers where it is. */
function readable(): string {
  if (!hasDisk) {
    chmodSync(file, 0o400)
    chmodSync(disk, 0o500)
    return disk
  }
  mkdirSync(view)
  execFileSync('mount', ['--bind', disk, view])
  execFileSync('mount', ['-o', 'remount,ro,bind', view])
  return view
}

function writable(): void {
  if (hasDisk) return void unmountDisk(view)
  chmodSync(disk, 0o700)
  chmodSync(file, 0o600)
}

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bookHeads } from '../../db/heads.ts'
import { openFileToRead } from '../../db/open-file.ts'
import { verifyBook } from '../../db/verify.ts'
import { password } from '../../src/entry/demo-office/accounts.ts'
import { databaseFile, openOffice } from '../../src/entry/open.ts'
import { settingsFrom } from '../../src/entry/settings.ts'
import { freePort } from '../../src/entry/sqld.ts'
import { openSampleOffice } from '../support/office.ts'
import { start } from '../support/run.ts'

// The drill, as an office would have it: the server runs and people write; a backup is made; the
// machine dies; the office is brought back on an empty one, and people sign in there.

const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-drill-'))
const [before, after, file] = ['before', 'after', 'copy.tar.gz'].map(name =>
  join(folder, name),
) as [string, string, string]
beforeAll(async () => {
  const open = await openOffice(settingsFrom({ DATA_DIR: before }))
  await openSampleOffice(open)
  open.db.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function office(dataDir: string) {
  const port = String(await freePort())
  const running = start('dist/server/server.mjs', { PORT: port, DATA_DIR: dataDir })
  const url = (await running.says(/^ready (\S+)$/m))[1]!
  const post = (path: string, form: Record<string, string>, cookie = '') =>
    fetch(url + path, {
      ...{ method: 'POST', redirect: 'manual', headers: { Cookie: cookie, Origin: url } },
      body: new URLSearchParams(form),
    })
  const signIn = async (username: string) => {
    const answer = await post('/sign-in', { username, password })
    expect(answer.status).toBe(303)
    return answer.headers.get('Set-Cookie')!.split(';')[0]!
  }
  return { running, url, post, signIn }
}

/** Adds divisions, one entry each, until told to stop; the names of those that were acknowledged. */
function writing({ post }: Awaited<ReturnType<typeof office>>, cookie: string) {
  const acknowledged: string[] = []
  let isOver = false
  const go = async () => {
    for (let number = 1; !isOver; number += 1) {
      const name = `กองทดสอบที่ ${number}`
      const answer = await post('/settings/divisions', { name }, cookie).catch(() => null)
      if (answer === null) return
      if (answer.status !== 303) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
      acknowledged.push(name)
    }
  }
  const over = go()
  const stop = () => {
    isOver = true
    return over
  }
  return { acknowledged, stop }
}

async function told(dataDir: string) {
  const db = await openFileToRead(databaseFile(dataDir))
  const { rows } = await db.$client.execute('SELECT name FROM division')
  const heads = await bookHeads(db)
  const verification = await verifyBook(db)
  db.close()
  return { heads, verification, divisions: new Set(rows.map(row => String(row.name))) }
}

it('an office that is backed up while people write is brought back whole on an empty machine', async () => {
  const first = await office(before)
  const cookie = await first.signIn('admin')
  const writer = writing(first, cookie)
  while (writer.acknowledged.length < 20) await new Promise(resolve => setTimeout(resolve, 10))
  const acknowledged = [...writer.acknowledged]
  const backup = start('src/entry/backup.ts', { DATA_DIR: before }, ['--to', file])
  expect([await backup.ended, backup.printed]).toEqual([
    0,
    expect.stringMatching(/^verified: intact, \d+ entries in \d+ streams$/m),
  ])
  const position = Number(/the book to entry (\d+) /.exec(backup.printed)![1])
  // Nobody waited: people went on writing while the copy was made.
  expect(writer.acknowledged.length).toBeGreaterThan(acknowledged.length + 5)
  await first.running.stop('SIGKILL')
  await writer.stop()

  const restore = start('src/entry/restore.ts', { DATA_DIR: after }, [file])
  expect(await restore.ended).toBe(0)
  expect(restore.printed).toContain('every checksum agrees (yuem-khuen.db, settings.json)')
  expect(restore.printed).toMatch(
    new RegExp(`^heads agree: \\d+ streams, ${position} entries`, 'm'),
  )
  expect(readdirSync(after)).toEqual(['yuem-khuen.db'])
  const book = await told(after)
  expect(book.heads.position).toBe(position)
  expect(book.verification).toMatchObject({ ok: true, entries: position })
  expect(acknowledged.filter(name => !book.divisions.has(name))).toEqual([])
  // What was acknowledged before the machine died is in its own folder, too.
  const dead = await told(before)
  expect(writer.acknowledged.filter(name => !dead.divisions.has(name))).toEqual([])

  const second = await office(after)
  const stale = await fetch(`${second.url}/settings`, {
    headers: { Cookie: cookie },
    redirect: 'manual',
  })
  expect(stale.headers.get('Location')).toBe('/sign-in?back=%2Fsettings')
  const fresh = await second.signIn('admin')
  const answer = await second.post('/settings/divisions', { name: 'กองที่ตั้งทีหลัง' }, fresh)
  expect(answer.status).toBe(303)
  await second.running.stop()
})

import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openFileToRead } from '../../db/open-file.ts'
import { standingFinds, standingFrom } from '../../db/upkeep.ts'
import { databaseFile } from '../../src/entry/open.ts'
import { freePort } from '../../src/entry/sqld.ts'
import { start } from '../support/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function told(dataDir: string) {
  const db = await openFileToRead(databaseFile(dataDir))
  const standing = standingFrom(await db.batch(standingFinds(db)))
  db.close()
  return standing
}

// One process for what its whole life shows: the log, the day's backup, and how it dies.
it('a server writes a line for each request, makes the day’s backup, and dies with a useful trace', async () => {
  const port = await freePort()
  const environment = { PORT: String(port), DATA_DIR: folder, METRICS_TOKEN: 'of the tests, long' }
  const crashing = { NODE_OPTIONS: `--import ${join(import.meta.dirname, '../support/crash.mjs')}` }
  const running = start('dist/server/server.mjs', { ...environment, ...crashing })
  const url = (await running.says(/^ready (\S+)$/m))[1]!
  const answer = await fetch(`${url}/reports/2569`, { redirect: 'manual' })
  const id = answer.headers.get('X-Request-Id')
  const line = await running.says(new RegExp(`^\\{.*"id":"${id}".*\\}$`, 'm'))
  expect(JSON.parse(line[0])).toMatchObject({ route: '/reports/:year{[0-9]{4}}', status: 303 })
  const headers = { Authorization: 'Bearer of the tests, long' }
  const metrics = await (await fetch(`${url}/metrics`, { headers })).text()
  expect(metrics).toMatch(/^yuem_requests_total\{route="\/reports\/:year.*status="3xx"\} 1$/m)
  expect(metrics).toMatch(/^process_resident_memory_bytes \d{7,}$/m)

  // The day's backup needs no command. What was verified is written down after it.
  await expect
    .poll(async () => (await told(folder)).verify.last, { timeout: 120_000 })
    .toMatchObject({ ok: true, said: '0 entries in 0 streams' })
  const { backup } = await told(folder)
  expect(backup.last).toMatchObject({ ok: true, file: readdirSync(join(folder, 'backups'))[0] })

  // A form whose last byte never comes is under way when it dies.
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write('POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\nExpect: 100-continue\r\n')
  socket.write('Content-Type: application/x-www-form-urlencoded\r\n\r\nusername')
  // The server says that it goes on with it.
  await once(socket, 'data')
  running.child.kill('SIGUSR2')
  expect(await running.ended).toBe(1)
  const crash = running.printed.split('\n').find(each => each.includes('"what":"crash"'))!
  expect(JSON.parse(crash)).toMatchObject({
    trace: expect.stringMatching(/^Error: somebody’s mistake about … …\n {4}at /),
    unanswered: [
      { method: 'POST', route: '/sign-in', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    ],
  })
  expect(running.printed).not.toContain('0812345678')
})

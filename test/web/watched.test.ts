import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { counted, dbOver } from '../../db/db.ts'
import { newTally } from '../../db/tally.ts'
import { createApp } from '../../src/app.tsx'
import { traceOf } from '../../src/domain/trace.ts'
import { ProcessWatch } from '../../src/entry/watch/watch.ts'
import type { Env } from '../../src/web/env.ts'
import { announce } from '../support/announcements.ts'
import { counting } from '../support/counting.ts'
import { readOf } from '../support/pages.ts'
import { Story } from '../support/story.ts'
import type { CastName } from '../support/world.ts'

const funeral = {
  purpose: 'งานศพ',
  workType: 'งานประเพณี ศาสนา และวัฒนธรรม',
  useLocation: 'outside',
}
const villager = { name: 'นายสมมุติ ใจดี', village: '4', phone: '0812345678' }

let story: Story
const lines: string[] = []
const watch = new ProcessWatch('requests', undefined, line => lines.push(line))
const told = (line: string) => JSON.parse(line) as Record<string, unknown>
const written = () => lines.map(told)
beforeAll(async () => {
  story = await Story.begin('2026-11-24')
  story.world.open.watch = watch
})
afterAll(() => story.end())

const ask = async (as: CastName | null, path: string) => {
  lines.length = 0
  const answer = await story.world.request(as, path)
  await answer.text()
  return { answer, line: told(lines.at(-1)!) }
}

describe('a request that is watched', () => {
  it('is one line: its id, route, role, status, time and round trips', async () => {
    const { answer, line } = await ask('officer', '/items?q=เต็นท์')
    expect(line).toEqual({
      ...{ what: 'request', at: '2026-11-24T03:00:00.000Z', route: '/items', method: 'GET' },
      ...{ id: answer.headers.get('X-Request-Id'), role: 'supply-officer', status: 200, trips: 1 },
      ...{ ms: expect.any(Number), dbMs: expect.any(Number) },
    })
    expect(lines).toHaveLength(1)
  })

  it('is answered by what its page made, not by another answer over its body', async () => {
    const made = new Response('whole')
    const app = createApp(story.world.open, {}, { '/made': new Hono<Env>().get('/', () => made) })
    const answer = await app.request('/made')
    expect(answer).toBe(made)
    expect(answer.headers.get('X-Request-Id')).not.toBeNull()
    expect(answer.headers.get('X-Frame-Options')).toBe('DENY')
  })

  it('is named by the pattern of its route, never by what it was asked about', async () => {
    const { rows } = await story.world.db.$client.execute('SELECT id, tag FROM item LIMIT 1')
    const { id, tag } = rows[0]!
    for (const [path, route] of [
      [`/items/${id}`, '/items/:id'],
      [`/i/${tag}`, '/i/:tag'],
      ['/ledger/1', '/ledger/:position{[0-9]{1,15}}'],
      ['/ledger.jsonl', '/ledger.jsonl'],
      ['/', '/'],
      ['/what/นายสมชาย', 'none'],
      ['/people/nobody-of-ours', '/people/:id'],
    ] as const) {
      expect([path, (await ask('auditor', path)).line.route]).toEqual([path, route])
    }
  })

  it('says the roles of whoever is signed in, and nobody of others', async () => {
    expect((await ask('finance', '/')).line.role).toBe('division-head+finance-director')
    expect((await ask(null, '/sign-in')).line.role).toBe('nobody')
    expect((await ask(null, '/')).line).toMatchObject({ role: 'nobody', status: 303 })
  })

  it('tells its times to whoever is signed in, and to nobody else', async () => {
    const { answer } = await ask('officer', '/items')
    expect(answer.headers.get('Server-Timing')).toMatch(
      /^db;dur=\d+\.\d;desc="1 trips", app;dur=\d+\.\d$/,
    )
    const stranger = await ask(null, '/sign-in')
    expect(stranger.answer.headers.get('Server-Timing')).toBeNull()
    expect(stranger.answer.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('counts the round trips that the database sees, the bytes of a file among them', async () => {
    const { client, trips, reset } = counting(story.world.db.$client)
    const { open } = story.world
    const { request } = story.world
    const app = createApp({ ...open, db: dbOver(client) })
    const { headers } = await cookieOf()
    for (const path of ['/', '/items', '/loans', '/register', '/settings', '/nowhere']) {
      reset()
      lines.length = 0
      await (await app.request(path, { headers })).text()
      expect([path, told(lines[0]!).trips]).toEqual([path, trips()])
    }
    async function cookieOf() {
      const answer = await request('officer', '/')
      expect(answer.status).toBe(200)
      const { generateSignedCookie } = await import('hono/cookie')
      const cookie = await generateSignedCookie('yuem-khuen-session', 't-officer', open.secret)
      return { headers: { Cookie: cookie.split(';')[0]! } }
    }
  })

  it('shares the queue of commits with all others', async () => {
    const tally = newTally()
    const own = counted(story.world.db, tally)
    const wait = own.commit([])
    expect(story.world.db.waiting()).toBe(1)
    await wait
    await new Promise(resolve => setTimeout(resolve))
    expect(story.world.db.waiting()).toBe(0)
  })
})

describe('no line', () => {
  it('holds a name, a telephone, a purpose or an address, whatever people do', async () => {
    await announce(story.world)
    lines.length = 0
    await story.choose('officer', 'เต็นท์ผ้าใบโครงเหล็ก ขนาด 4', 1)
    const dates = { startOn: '2026-11-24', dueOn: '2026-11-27' }
    const [loan] = await story.ask('officer', { ...funeral, ...villager, ...dates }, 'public')
    await story.act('chief', loan!, 'approvals')
    await story.act('officer', loan!, 'handovers')
    await story.act('officer', loan!, 'returns')
    await story.world.request('officer', `/loans?q=${encodeURIComponent('บุญมี')}`)
    await story.world.request('admin', '/people', {
      ...{ class: 'staff', division: 'd03', name: 'นางสาวมะลิ แก้วใส', position: 'นายช่าง' },
    })
    await story.world.request(null, '/sign-in', { username: 'somchai', password: 'secret-word' })
    await story.page('officer', '/people')
    await story.page('auditor', '/register')
    const { rows } = await story.world.db.$client.execute('SELECT id, name, phone FROM person')
    const text = lines.join('\n')
    expect(lines.length).toBeGreaterThan(15)
    expect(text).not.toMatch(/[\u0e00-\u0e7f]|%E0/)
    const known = rows.flatMap(({ id, name, phone }) => [id, name, phone].map(String))
    const ids = /^[0-9a-f-]{36}$/
    const said = [...known, loan!.split('/').at(-1)!, '0812345678', 'somchai', 'secret-word']
    const personalWords = said.filter(
      word => ids.test(word) || word.length > 9 || word === 'somchai',
    )
    expect(personalWords.filter(word => text.includes(word))).toEqual([])
  })

  it('holds them when the database itself refuses, and its error carries what was written', async () => {
    lines.length = 0
    const { open } = story.world
    const broken = { ...open.outside.identity }
    broken.verifyPassword = async () => {
      throw new Error('Failed query: insert into "person"\nparams: นางสาวมะลิ แก้วใส,0812345678')
    }
    const app = createApp({ ...open, outside: { ...open.outside, identity: broken } })
    const form = { username: 'staff', password: 'wrong-word' }
    const answer = await app.request('/sign-in', {
      method: 'POST',
      body: new URLSearchParams(form),
    })
    expect(answer.status).toBe(503)
    const id = answer.headers.get('X-Request-Id')!
    expect(await readOf(answer)).toContain(id)
    const [failed, seen] = written()
    expect(failed).toMatchObject({ what: 'error', id, route: '/sign-in', method: 'POST' })
    expect(failed!.trace).toContain('Error: Failed query: insert into "person"\n    at ')
    expect(seen).toMatchObject({ what: 'request', id, status: 503 })
    expect(lines.join('\n')).not.toMatch(/[\u0e00-\u0e7f]|0812345678|wrong-word/)
  })

  it('of an error’s trace is longer than a log bears, or of its cause is left out', () => {
    const cause = new Error('SQLITE_CONSTRAINT: UNIQUE constraint failed: person.id')
    const trace = traceOf(new Error(`x${'y'.repeat(5_000)}`, { cause }))
    expect(trace.split('\n')[0]!.length).toBeLessThan(700)
    expect(trace).toContain(
      'caused by Error: SQLITE_CONSTRAINT: UNIQUE constraint failed: person.id',
    )
    expect(traceOf('plain')).toBe('plain')
  })
})

import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFile } from '../../db/open-file.ts'
import { arrival, serveOffice } from '../../src/entry/serve.ts'
import { bare, cookieOf } from '../support/attack/bare.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let served: Awaited<ReturnType<typeof serveOffice>>
let port: number
let cookie: string
beforeAll(async () => {
  world = await createWorld()
  served = await serveOffice(world.open, '127.0.0.1', 0)
  port = Number(new URL(served.url).port)
  cookie = await cookieOf(world, 'officer')
})
afterAll(async () => {
  await served.stop()
  world.close()
})

const memory = () => process.memoryUsage().rss
const megabyte = 1024 * 1024

/** Begins a request by hand; `said` is all that the server answered, `ended` when it hung up. */
function begin(
  head: string,
  to = port,
): { socket: Socket; said: () => string; ended: Promise<void> } {
  const socket = connect(to, '127.0.0.1')
  let heard = ''
  socket.on('data', data => {
    heard += data
  })
  // why: the server hangs up while we write; that is what is hoped for.
  socket.on('error', () => undefined)
  const ended = new Promise<void>(resolve => socket.once('close', () => resolve()))
  socket.write(head)
  return { socket, said: () => heard, ended }
}
const headOf = (path: string, more: string, who = cookie, to = port) =>
  `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${to}\r\nOrigin: http://127.0.0.1:${to}\r\nCookie: ${who}\r\n` +
  `Content-Type: application/x-www-form-urlencoded\r\n${more}\r\n`

describe('a form of ten thousand fields', () => {
  const fields = 'a=1&'.repeat(10_000)

  it('is refused as a page that says how many there may be, and nothing is done', async () => {
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: world.open.publicUrl,
    }
    const send = {
      method: 'POST',
      headers: { ...headers, Cookie: cookie },
      body: `item=x&${fields}`,
    }
    const answer = await world.app.request('/basket', send)
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('5000 ช่อง')
  })

  it('is refused as a form with files, too', async () => {
    const form = new FormData()
    for (let turn = 0; turn < 10_000; turn += 1) form.append(`field${turn}`, 'x')
    const answer = await bare(world, 'officer', '/basket', form, { Origin: world.open.publicUrl })
    expect([413, 422]).toContain(answer.status)
  })

  it('is taken where it has as many as the largest form of ours', async () => {
    const items = Array.from({ length: 1_000 }, (_, index) => `00000000-0000-7000-8000-${index}`)
    const answer = await world.request('officer', '/labels', { item: items })
    expect(answer.status).toBe(200)
  })
})

describe('a body that is too large', () => {
  const post = (body: string | Uint8Array, as: 'officer' | null, path = '/basket', more = {}) =>
    world.app.request(path, {
      ...{ method: 'POST', body: body as string },
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: world.open.publicUrl,
        ...(as && { Cookie: cookie }),
        ...more,
      },
    })

  it('is told its limit: a megabyte for a form, much less for a stranger', async () => {
    expect((await post(`a=${'x'.repeat(megabyte)}`, 'officer')).status).toBe(413)
    expect((await post(`a=${'x'.repeat(megabyte / 2)}`, 'officer')).status).toBe(422)
    expect((await post(`a=${'x'.repeat(70_000)}`, null, '/sign-in')).status).toBe(413)
    const told = await (await post(`a=${'x'.repeat(megabyte)}`, 'officer')).text()
    expect(told).toContain('1024 KB')
  })

  it('of a stranger is not read at a route that takes files either: they are sent to sign in', async () => {
    const form = new FormData()
    form.append('file', new File([new Uint8Array(megabyte)], 'a.xlsx'))
    const answer = await bare(world, null, '/imports', form, {})
    expect(answer.headers.get('Location')).toMatch(/^\/sign-in/)
  })

  it('of a gigabyte is cut off at its announcement, and costs no memory', async () => {
    const before = memory()
    const { socket, said, ended } = begin(
      headOf('/basket', `Content-Length: ${1024 * megabyte}\r\n`),
    )
    let sent = 0
    const piece = Buffer.alloc(megabyte, 'x')
    while (!socket.destroyed && sent < 1024) {
      sent += 1
      if (!socket.write(piece))
        await new Promise(resolve => socket.once('drain', resolve).once('close', resolve))
    }
    await ended
    expect(said()).toMatch(/^HTTP\/1\.1 413 /)
    expect(sent).toBeLessThan(1000)
    expect(memory() - before).toBeLessThan(250 * megabyte)
  })

  it('of a gigabyte that does not say how long it is is cut off when it grew too long', async () => {
    const { socket, said, ended } = begin(headOf('/basket', 'Transfer-Encoding: chunked\r\n'))
    const piece = Buffer.from(`10000\r\n${'x'.repeat(65_536)}\r\n`)
    let sent = 0
    while (!socket.destroyed && sent < 16_384) {
      sent += 1
      if (!socket.write(piece))
        await new Promise(resolve => socket.once('drain', resolve).once('close', resolve))
    }
    await ended
    expect(said()).toMatch(/^HTTP\/1\.1 413 /)
    expect(sent).toBeLessThan(3_000)
  })

  it('is not blown up on the way in: a packed body is no form', async () => {
    const part = gzipSync(Buffer.alloc(64 * megabyte, 'a'))
    const bomb = Buffer.concat([part, part, part, part])
    const before = memory()
    const answer = await post(bomb, 'officer', '/basket', { 'Content-Encoding': 'gzip' })
    expect([400, 422]).toContain(answer.status)
    expect(memory() - before).toBeLessThan(200 * megabyte)
  })
})

describe('whoever sends slowly', () => {
  /** Short, so that the test need not wait for minutes; what the office allows stands in serve.ts. */
  const patience = { headersTimeout: 700, requestTimeout: 4_000, connectionsCheckingInterval: 100 }
  let hurried: typeof served
  let at: number
  beforeAll(async () => {
    // It closes its own hand on the database only.
    const db = await openFile(join(world.folder, 'yuem-khuen.db'))
    hurried = await serveOffice({ ...world.open, db }, '127.0.0.1', 0, null, {}, patience)
    at = Number(new URL(hurried.url).port)
  })
  afterAll(() => hurried.stop())

  it('keeps nobody waiting, is cut off when the time for a request is over, and sooner where not even the headers end', async () => {
    const slow = Array.from({ length: 60 }, () =>
      begin(headOf('/basket', 'Content-Length: 5000\r\n', cookie, at), at),
    )
    const headless = begin('POST /basket HTTP/1.1\r\nHost: x\r\n', at)
    const order: string[] = []
    headless.ended.then(() => order.push('without headers'))
    for (const { ended } of slow) ended.then(() => order.push('slow'))
    const drip = setInterval(() => {
      for (const { socket } of slow) if (!socket.destroyed) socket.write('a')
      if (!headless.socket.destroyed) headless.socket.write('X-A: b\r\n')
    }, 50)
    expect((await fetch(`${hurried.url}/healthz`)).status).toBe(200)
    // Answered while all of them were still at it.
    expect(order).not.toContain('slow')
    await Promise.all([headless, ...slow].map(({ ended }) => ended))
    clearInterval(drip)
    expect(order[0]).toBe('without headers')
    expect(slow.every(({ said }) => !/^HTTP\/1\.1 (200|303)/.test(said()))).toBe(true)
    expect((await fetch(`${hurried.url}/healthz`)).status).toBe(200)
  })

  it('is cut off within minutes by the office itself', () => {
    expect(arrival.headersTimeout).toBeLessThanOrEqual(30_000)
    expect(arrival.requestTimeout).toBeLessThanOrEqual(300_000)
  })
})

describe('a request that is no HTTP', () => {
  const answers = async (raw: string) => {
    const { said, ended, socket } = begin(raw)
    setTimeout(() => socket.end(), 300)
    await ended
    return said()
  }
  it.each([
    ['two lengths', () => headOf('/basket', 'Content-Length: 5\r\nContent-Length: 6\r\n', '')],
    [
      'a length and chunks',
      () => headOf('/basket', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', ''),
    ],
    ['a header of 100 KB', () => headOf('/basket', `X-A: ${'x'.repeat(100_000)}\r\n`, '')],
    ['a host that is none', () => 'GET /sign-in HTTP/1.1\r\nHost: a b/c\r\n\r\n'],
    ['no host', () => 'GET /sign-in HTTP/1.1\r\n\r\n'],
    [
      'a path that is none',
      () => 'GET http://evil.example:99999/%ff%00 HTTP/1.1\r\nHost: x\r\n\r\n',
    ],
  ])('is refused without harm: %s', async (_, raw) => {
    expect(await answers(raw())).not.toMatch(/^HTTP\/1\.1 (2|5)/)
    expect((await fetch(`${served.url}/healthz`)).status).toBe(200)
  })
})

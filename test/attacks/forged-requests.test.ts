import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { bare, cookieOf, stateOf } from '../support/attack/bare.ts'
import { putLoan } from '../support/loans.ts'
import type { Things } from '../support/rights-row.ts'
import { rightsRows } from '../support/rights-table.ts'
import { allThings } from '../support/rights-things.ts'
import { type CastName, castNames, createWorld, type World } from '../support/world.ts'

let world: World
let things: Things
let ours: string
beforeAll(async () => {
  world = await createWorld()
  things = await allThings(world)
  ours = world.open.publicUrl
})
afterAll(() => world.close())

const posts = Object.entries(rightsRows).filter(
  ([route, row]) => route.startsWith('POST ') && !row.gone,
)
/** What a browser tells of a post that no page of ours sent. */
const forgeries: [string, Record<string, string>][] = [
  ['another site’s page', { Origin: 'https://evil.example' }],
  [
    'another site’s page, under our name in the path',
    { Origin: 'https://evil.example/localhost:8787' },
  ],
  ['a frame without an origin', { Origin: 'null' }],
  [
    'a neighbour of our domain',
    { 'Sec-Fetch-Site': 'same-site', Origin: 'http://x.localhost:8787' },
  ],
  ['another port of the machine', { Origin: 'http://localhost:9999' }],
  [
    'a browser that calls it foreign',
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://localhost:8787' },
  ],
  ['an old browser on another site', { Referer: 'https://evil.example/http://localhost:8787' }],
  ['nobody says where', {}],
]

describe('a post of another site’s page', () => {
  it('is refused at every route, to everybody who may, and changes nothing', async () => {
    const before = await stateOf(world)
    const passed: string[] = []
    for (const [route, row] of posts) {
      const as: CastName = typeof row.may === 'string' ? 'officer' : row.may[0]!
      const path = row.at?.(things) ?? route.slice('POST '.length)
      for (const [who, headers] of forgeries) {
        const answer = await bare(world, as, path, row.form?.(things) ?? {}, headers)
        if (answer.status !== 403) passed.push(`${route} from ${who}: ${answer.status}`)
      }
    }
    expect(posts.length).toBeGreaterThan(85)
    expect(passed).toEqual([])
    expect(await stateOf(world)).toBe(before)
  })

  it('is told so, and what to do', async () => {
    const answer = await bare(world, 'staff', '/basket', {}, { Origin: 'https://evil.example' })
    expect(await answer.text()).toContain('คำขอนี้มาจากเว็บไซต์อื่น จึงไม่ได้ทำรายการ')
  })

  it('signs nobody in as somebody else', async () => {
    const account = { username: 'staff', password: 'password-of-tests' }
    const answer = await bare(world, null, '/sign-in', account, { Origin: 'https://evil.example' })
    expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([403, null])
  })
})

describe('a post of a page of ours', () => {
  it.each([
    ['by its origin', () => ({ Origin: ours })],
    [
      'by its origin and the browser’s own word',
      () => ({ Origin: ours, 'Sec-Fetch-Site': 'same-origin' }),
    ],
    [
      'by the address that the office opened',
      () => ({ Origin: 'http://192.168.1.20:8787', Host: '192.168.1.20:8787' }),
    ],
    ['by its referrer, from a browser that tells no origin', () => ({ Referer: `${ours}/basket` })],
  ])('is known %s', async (_, headers) => {
    const form = { item: things.item, quantity: '1' }
    expect((await bare(world, 'staff', '/basket', form, headers())).status).toBe(303)
  })

  it('is one over HTTPS only, where the office is', async () => {
    const app = createApp({ ...world.open, publicUrl: 'https://loans.example.go.th' })
    const cookie = (await cookieOf(world, 'staff')).replace(/^/, '__Host-')
    const from = async (Origin: string) => {
      const headers = { Cookie: cookie, Origin, Host: 'loans.example.go.th' }
      const body = new URLSearchParams({ item: things.item, quantity: '1' })
      return (await app.request('/basket', { method: 'POST', headers, body })).status
    }
    expect(await from('https://loans.example.go.th')).toBe(303)
    expect(await from('http://loans.example.go.th')).toBe(403)
    expect(await from('https://loans.example.go.th.evil.example')).toBe(403)
  })
})

/** The page that shows the answer; the first time it offers to undo, too. */
const placeOf = (answer: Response) => answer.headers.get('Location')?.split('&')[0]

describe('a post that is replayed', () => {
  const approved = async () => {
    const item = await world.putItem({ division: 'd01' })
    const loan = await putLoan(world, { lines: [{ item, quantity: 1 }] })
    expect((await world.request('head', `/loans/${loan}/approvals`, { all: '1' })).status).toBe(303)
    return `/loans/${loan}/handovers`
  }
  const entries = async () =>
    Number((await world.db.$client.execute('SELECT count(*) AS n FROM ledger')).rows[0]!.n)

  it('is answered as done, and done once', async () => {
    const path = await approved()
    const form = { all: '1', commandId: 'captured' }
    const first = await world.request('officer', path, form)
    const after = await entries()
    const again = await world.request('officer', path, form)
    expect([again.status, placeOf(again)]).toEqual([303, placeOf(first)])
    expect(await entries()).toBe(after)
  })

  it('does nothing with other content, at another address, or by another person', async () => {
    const path = await approved()
    await world.request('officer', path, { all: '1', commandId: 'taken' })
    const after = await entries()
    const others: [CastName, string, Record<string, string>][] = [
      ['officer', path, { all: '1', note: 'อื่น', commandId: 'taken' }],
      ['officer', await approved(), { all: '1', commandId: 'taken' }],
      ['worksOfficer', path, { all: '1', commandId: 'taken' }],
    ]
    const approvals = await entries()
    expect(approvals).toBeGreaterThan(after)
    for (const [as, at, form] of others) {
      expect([403, 409]).toContain((await world.request(as, at, form)).status)
    }
    expect(await entries()).toBe(approvals)
  })

  it('does nothing once its session is over', async () => {
    const path = await approved()
    const before = await entries()
    await world.db.$client.execute("DELETE FROM session WHERE token = 't-officer'")
    const answer = await world.request('officer', path, { all: '1', commandId: 'late' })
    expect(answer.headers.get('Location')).toMatch(/^\/sign-in/)
    expect(await entries()).toBe(before)
  })
})

it('a method that no route has changes nothing, whatever a header says that it means', async () => {
  const before = await stateOf(world)
  const headers = { Cookie: await cookieOf(world, 'admin'), Origin: ours }
  for (const method of ['PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
    for (const [route, row] of posts.slice(0, 40)) {
      const path = row.at?.(things) ?? route.slice('POST '.length)
      const answer = await world.app.request(path, { method, headers })
      expect([method, route, answer.status]).toEqual([method, route, 404])
    }
  }
  for (const as of castNames) {
    const override = { 'X-HTTP-Method-Override': 'POST', Cookie: await cookieOf(world, as) }
    await world.app.request(`/loans/${things.loan}/approvals?all=1&_method=POST`, {
      headers: override,
    })
  }
  expect(await stateOf(world)).toBe(before)
})

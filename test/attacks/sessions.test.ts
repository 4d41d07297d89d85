import { generateSignedCookie } from 'hono/cookie'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp, sessionCookie } from '../../src/app.tsx'
import { sessionDays } from '../../src/domain/password.ts'
import { bare, cookieOf } from '../support/attack/bare.ts'
import { castPassword, createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const account = { username: 'staff', password: castPassword }
const cookies = (answer: Response) => answer.headers.getSetCookie()
const sessionOf = (answer: Response) =>
  cookies(answer)
    .find(each => each.startsWith(sessionCookie))!
    .split(';')[0]!
const signIn = async (cookie = '') =>
  sessionOf(await world.request(null, '/sign-in', account, { ...(cookie && { Cookie: cookie }) }))
/** Is somebody signed in who shows that? */
const opens = async (headers: Record<string, string>) =>
  (await world.app.request('/basket', { headers })).status === 200
const signed = (value: string, secret = world.open.secret) =>
  generateSignedCookie(sessionCookie, value, secret).then(each => each.split(';')[0]!)

describe('a session that was laid into the browser beforehand', () => {
  it('is not the one that the person is signed in by, and ends', async () => {
    const laid = await signIn()
    const own = await signIn(laid)
    expect(own).not.toBe(laid)
    expect([await opens({ Cookie: laid }), await opens({ Cookie: own })]).toEqual([false, true])
  })

  it('is taken from the session’s own signed cookie and from nowhere else', async () => {
    const token = 't-staff'
    const [forged, empty] = [
      await signed(token, 'another secret of the same length!!'),
      await signed(''),
    ]
    const right = await signed(token)
    for (const headers of [
      { Cookie: `${sessionCookie}=${token}` },
      { Cookie: forged },
      { Cookie: empty },
      { Cookie: right.replace(sessionCookie, 'yuem-khuen-browser') },
      { Cookie: right.replace('t-staff', 't-admin') },
      { Cookie: `${right}x` },
      { Authorization: `Bearer ${token}` },
      { 'X-Session': token },
    ] as Record<string, string>[]) {
      expect([headers, await opens(headers)]).toEqual([headers, false])
    }
    expect(await opens({ Cookie: right })).toBe(true)
    for (const name of [sessionCookie, 'token', 'session']) {
      const answer = await world.request(null, `/basket?${name}=${right.split('=')[1]}`)
      expect(answer.status).toBe(303)
    }
  })
})

describe('a stolen session', () => {
  const thefts: [string, (cookie: string) => Promise<unknown>][] = [
    ['its person signs out', cookie => world.request(null, '/sign-out', {}, { Cookie: cookie })],
    [
      'the password is changed',
      cookie =>
        world.request(
          null,
          '/password',
          { old: castPassword, fresh: 'fresh-words-1', again: 'fresh-words-1' },
          { Cookie: cookie },
        ),
    ],
    ['the administrator ends it', () => world.request('admin', '/people/staff/session-ends', {})],
    [
      'the administrator gives a new password',
      () => world.request('admin', '/people/staff/passwords', {}),
    ],
    [
      'the account is closed',
      () => world.request('admin', '/people/staff/closures', { reason: 'ย้าย' }),
    ],
    [
      'the person has left',
      () => world.db.$client.execute("UPDATE person SET active = 0 WHERE id = 'staff'"),
    ],
    ['its time is over', async () => world.setNow('2026-12-09')],
  ]
  it.each(thefts)('opens nothing, and does nothing, once %s', async (_, end) => {
    await world.close()
    world = await createWorld()
    const cookie = await signIn()
    expect(await opens({ Cookie: cookie })).toBe(true)
    await end(cookie)
    expect(await opens({ Cookie: cookie })).toBe(false)
    const item = await world.putItem()
    const headers = { Cookie: cookie, Origin: world.open.publicUrl }
    const post = await bare(world, null, '/basket', { item, quantity: '1' }, headers)
    expect(post.headers.get('Location')).toMatch(/^\/sign-in/)
  })

  it('lasts to the minute that its cookie names, however often it is used', async () => {
    await world.close()
    world = await createWorld()
    const answer = await world.request(null, '/sign-in', account)
    expect(cookies(answer)[0]).toContain(`Max-Age=${sessionDays * 86_400}`)
    const Cookie = sessionOf(answer)
    world.setNow('2026-12-08', '02:59')
    expect(await opens({ Cookie })).toBe(true)
    world.setNow('2026-12-08', '03:00')
    expect(await opens({ Cookie })).toBe(false)
    world.setNow('2026-11-24')
  })
})

describe('the cookie of a session', () => {
  it('is read by no script, sent by no other site’s form, and kept by no other host', async () => {
    const app = createApp({ ...world.open, publicUrl: 'https://loans.example.go.th' })
    const send = { method: 'POST', body: new URLSearchParams(account) }
    const given = cookies(await app.request('/sign-in', send))
    expect(given).toHaveLength(2)
    for (const each of given) {
      for (const part of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/'])
        expect(each).toContain(part)
      expect(each).not.toContain('Domain')
    }
    expect(given[0]).toMatch(/^__Host-yuem-khuen-session=/)
    const Cookie = given[0]!.split(';')[0]!
    expect((await app.request('/basket', { headers: { Cookie } })).status).toBe(200)
    // A neighbour of the domain may lay a cookie without that name: it is not looked at.
    const laid = { Cookie: Cookie.replace('__Host-', '') }
    expect((await app.request('/basket', { headers: laid })).status).toBe(303)
  })

  it('holds a token that nobody guesses, and no other word of the person', async () => {
    const cookie = decodeURIComponent(await cookieOf(world, 'staff'))
    expect(cookie).toMatch(/^yuem-khuen-session=t-staff\.[\w+/]{43}=$/)
    expect(decodeURIComponent(await signIn())).not.toContain('staff')
  })
})

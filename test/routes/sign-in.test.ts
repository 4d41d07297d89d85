import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guesses } from '../../src/domain/guessing.ts'
import { castPassword, createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

let address = 0
/** A guess from an address of its own, unless the test says which. */
const guess = (username: string, password: string, more: Record<string, string> = {}) => {
  address += 1
  const { from = `10.0.0.${address}`, cookie, ...form } = more
  return world.request(
    null,
    '/sign-in',
    { username, password, ...form },
    { 'test-address': from, ...(cookie && { Cookie: cookie }) },
  )
}
const cookieOf = (answer: Response) => answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''
/** The page's own words, without what differs from one drawing to the next. */
const wordsOf = async (answer: Response) =>
  (await answer.text()).replace(/value="[^"]*"/g, '').replace(/<[^>]+>/g, ' ')

describe('signing in', () => {
  it('answers 303 to the right password, and the cookie opens the first page', async () => {
    const answer = await guess('staff', castPassword)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe('/')
    const cookie = answer.headers.get('Set-Cookie')!
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).not.toMatch(/Secure/)
    const desk = await world.request(null, '/', undefined, { Cookie: cookieOf(answer) })
    expect(desk.status).toBe(200)
  })

  it('takes the username in capitals and with blanks around it', async () => {
    expect((await guess(' Staff ', castPassword)).status).toBe(303)
  })

  it('answers 422 with the same words to a wrong password, an unknown and a closed account', async () => {
    const { db } = world
    await db.$client.execute("UPDATE person SET active = 0 WHERE id = 'otherStaff'")
    const answers = [
      await guess('staff', 'wrong'),
      await guess('nobody', castPassword),
      await guess('otherStaff', castPassword),
    ]
    await db.$client.execute("UPDATE person SET active = 1 WHERE id = 'otherStaff'")
    expect(answers.map(answer => answer.status)).toEqual([422, 422, 422])
    const [first, ...others] = await Promise.all(answers.map(wordsOf))
    expect(first).toContain('ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง')
    for (const words of others) expect(words).toBe(first)
  })

  it('looks at a hash for an unknown username too, so that the clock tells nothing', async () => {
    const asked: (string | null)[] = []
    const { identity } = world.open.outside
    const { verifyPassword } = identity
    // why: the time itself is too coarse to test; that the work is done is not.
    identity.verifyPassword = async (hash, password) => {
      asked.push(hash)
      return verifyPassword(hash, password)
    }
    await guess('nobody-at-all', 'wrong')
    identity.verifyPassword = verifyPassword
    expect(asked).toEqual([null])
  })

  it('keeps the username and where the person wanted to go, and never the password', async () => {
    const page = await (await guess('staff', 'wrong-one', { back: '/items?q=1' })).text()
    expect(page).toContain('value="staff"')
    expect(page).toContain('value="/items?q=1"')
    expect(page).not.toContain('wrong-one')
  })

  it('goes back to a page of ours and to no other site', async () => {
    const backs = ['/items?q=1', '//evil.example', 'https://evil.example', '/\\evil.example', '']
    const places = []
    for (const back of backs) {
      places.push((await guess('staff', castPassword, { back })).headers.get('Location'))
    }
    expect(places).toEqual(['/items?q=1', '/', '/', '/', '/'])
    const shown = await world.request('staff', '/sign-in?back=//evil.example')
    expect(shown.headers.get('Location')).toBe('/')
  })

  it('begins a session of its own and ends the one that the browser had before', async () => {
    const first = cookieOf(await guess('staff', castPassword))
    const second = cookieOf(await guess('staff', castPassword, { cookie: first }))
    expect(second).not.toBe(first)
    const before = await world.request(null, '/', undefined, { Cookie: first })
    expect(before.headers.get('Location')).toBe('/sign-in')
    expect((await world.request(null, '/', undefined, { Cookie: second })).status).toBe(200)
  })

  it('believes no cookie that it did not sign', async () => {
    const answer = await world.request(null, '/', undefined, {
      Cookie: 'yuem-khuen-session=t-admin.AAAA',
    })
    expect(answer.headers.get('Location')).toBe('/sign-in')
  })

  it('asks for at most three round trips', async () => {
    const calls: string[] = []
    const { $client } = world.db
    const { batch, execute } = $client
    $client.batch = (...given) => {
      calls.push('batch')
      return batch.apply($client, given)
    }
    $client.execute = ((...given: [never]) => {
      calls.push('execute')
      return execute.apply($client, given)
    }) as typeof execute
    await guess('staff', castPassword)
    Object.assign($client, { batch, execute })
    expect(calls.length).toBeLessThanOrEqual(3)
  })
})

describe('guessing', () => {
  it('is stopped for an account after so many wrong ones, wherever they come from, and known or not', async () => {
    for (const username of ['auditor', 'no-such-person']) {
      for (let tries = 0; tries < guesses.account.most; tries += 1) {
        expect((await guess(username, `wrong-${tries}`)).status).toBe(422)
      }
      const answer = await guess(username, castPassword)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('โปรดรอ 15 นาที')
    }
  })

  it('is let pass again when the window of time is over', async () => {
    world.setNow('2026-11-24', '03:16')
    expect((await guess('auditor', castPassword)).status).toBe(303)
    world.setNow('2026-11-24')
  })

  it('is stopped for an address after so many wrong ones, whatever the account', async () => {
    const from = '203.0.113.7'
    const tries = Array.from({ length: guesses.address.most }, (_, index) =>
      guess(`somebody${index}`, 'wrong', { from }),
    )
    await Promise.all(tries)
    expect(await (await guess('head', castPassword, { from })).text()).toContain('ลองผิดหลายครั้ง')
    expect((await guess('head', castPassword)).status).toBe(303)
  })

  it('counts no right ones: a whole office signs in from one address', async () => {
    const from = '203.0.113.8'
    for (let turn = 0; turn < guesses.address.most + 5; turn += 1) {
      expect((await guess('worksHead', castPassword, { from })).status).toBe(303)
    }
  })

  it('stores no username that was typed', async () => {
    await guess('my-secret-password', 'x')
    const { rows } = await world.db.$client.execute('SELECT key FROM sign_in_try')
    expect(JSON.stringify(rows)).not.toContain('my-secret-password')
  })
})

describe('posts from another site', () => {
  it('are refused, and nothing is done', async () => {
    const form = { username: 'staff', password: castPassword }
    const headers = { Origin: 'https://evil.example' }
    const answer = await world.request(null, '/sign-in', form, headers)
    expect(answer.status).toBe(403)
    expect(answer.headers.get('Set-Cookie')).toBeNull()
    const ours = await world.request(null, '/sign-in', form, { Origin: 'http://localhost:8787' })
    expect(ours.status).toBe(303)
  })
})

describe('signing out', () => {
  it('ends the session itself, not only the cookie', async () => {
    const cookie = cookieOf(await guess('chief', castPassword))
    const answer = await world.request(null, '/sign-out', {}, { Cookie: cookie })
    expect(answer.headers.get('Location')).toBe('/sign-in')
    expect(answer.headers.get('Set-Cookie')).toMatch(/Max-Age=0/)
    const after = await world.request(null, '/', undefined, { Cookie: cookie })
    expect(after.headers.get('Location')).toBe('/sign-in')
  })
})

describe('the language', () => {
  it('is kept in the browser and comes back to a page of ours', async () => {
    const answer = await world.request(null, '/language', { language: 'en', back: '/sign-in' })
    expect(answer.headers.get('Location')).toBe('/sign-in')
    const page = await world.request(null, '/sign-in', undefined, { Cookie: cookieOf(answer) })
    expect(await page.text()).toContain('Sign in')
    const away = await world.request(null, '/language', { language: 'en', back: '//evil.example' })
    expect(away.headers.get('Location')).toBe('/')
  })

  it('comes back to what was looked at, and from a refused form to the page of the form', async () => {
    const back = (page: string) => /name="back" value="([^"]*)"/.exec(page)?.[1]
    const looked = await world.request('finance', '/people?class=public&q=x')
    expect(back(await looked.text())).toBe('/people?class=public&amp;q=x')
    const sent = { subject: '' }
    const from = { Referer: 'http://localhost/orders/new', Host: 'localhost' }
    const refused = await world.request('finance', '/orders', sent, from)
    expect(refused.status).toBe(422)
    expect(back(await refused.text())).toBe('/orders/new')
    const foreign = { Referer: 'http://evil.example/orders/new', Host: 'localhost' }
    const other = await world.request('finance', '/orders', sent, foreign)
    expect(back(await other.text())).toBe('/')
  })
})

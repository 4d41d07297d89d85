import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFile } from '../../db/open-file.ts'
import { createApp } from '../../src/app.tsx'
import { guesses } from '../../src/domain/guessing.ts'
import { networkOf } from '../../src/domain/network.ts'
import { castPassword, createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

let addresses = 0
const anywhere = () => {
  addresses += 1
  return `198.51.${addresses >> 8}.${addresses & 255}`
}
const guess = (username: string, password: string, from = anywhere(), cookie = '') =>
  world.request(
    null,
    '/sign-in',
    { username, password },
    {
      'test-address': from,
      ...(cookie && { Cookie: cookie }),
    },
  )
const browserOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .find(each => each.startsWith('yuem-khuen-browser'))!
    .split(';')[0]!
const isLocked = async (answer: Response) =>
  answer.status === 422 && (await answer.text()).includes('ลองผิดหลายครั้งเกินไป')

describe('whoever guesses at one account', () => {
  it('from a thousand addresses gets as few tries as from one', async () => {
    for (let turn = 0; turn < guesses.account.most; turn += 1) {
      expect(await isLocked(await guess('finance', `wrong ${turn}`))).toBe(false)
    }
    for (let turn = 0; turn < 20; turn += 1) {
      expect(await isLocked(await guess('finance', castPassword))).toBe(true)
    }
  })

  it('keeps nobody out of it on a browser where they signed in before', async () => {
    const own = browserOf(await guess('head', castPassword))
    for (let turn = 0; turn <= guesses.account.most; turn += 1) await guess('head', 'wrong')
    expect(await isLocked(await guess('head', castPassword))).toBe(true)
    expect((await guess('head', castPassword, anywhere(), own)).status).toBe(303)
    // Nor does their coming give the stranger more.
    expect(await isLocked(await guess('head', castPassword))).toBe(true)
  })

  it('gains nothing by a browser of their own, of another account, or by a cookie that is made up', async () => {
    const others = browserOf(await guess('staff', castPassword))
    for (let turn = 0; turn <= guesses.account.most; turn += 1)
      await guess('chief', 'wrong', undefined, others)
    for (const cookie of [others, others.replace(/=\w/, '=0'), 'yuem-khuen-browser=x.y.z']) {
      expect(await isLocked(await guess('chief', castPassword, anywhere(), cookie))).toBe(true)
    }
  })

  it('on the person’s own browser gets no more tries than anywhere else', async () => {
    const own = browserOf(await guess('secretary', castPassword))
    for (let turn = 0; turn < guesses.account.most; turn += 1)
      await guess('secretary', 'wrong', undefined, own)
    expect(await isLocked(await guess('secretary', castPassword, anywhere(), own))).toBe(true)
    expect((await guess('secretary', castPassword)).status).toBe(303)
  })

  it('is counted in the database: a second process over it knows of the first’s', async () => {
    const over = await openFile(`${world.folder}/yuem-khuen.db`)
    const app = createApp({ ...world.open, db: over })
    const other = (password: string) => {
      const body = new URLSearchParams({ username: 'auditor', password })
      const headers = { 'test-address': anywhere() }
      return app.request('/sign-in', { method: 'POST', headers, body })
    }
    for (let turn = 0; turn <= guesses.account.most; turn += 1) {
      await (turn % 2 === 0 ? other('wrong') : guess('auditor', 'wrong'))
    }
    expect(await isLocked(await other(castPassword))).toBe(true)
    expect(await isLocked(await guess('auditor', castPassword))).toBe(true)
    over.close()
  })
})

describe('whoever goes on guessing', () => {
  const at = (minutes: number) => {
    const clock = new Date(Date.parse('2026-11-24T03:00:00Z') + minutes * 60_000).toISOString()
    world.setNow(clock.slice(0, 10), clock.slice(11, 16))
  }
  /** Uses up a window; answers how many minutes its next guess has to wait. */
  async function usedUp(username: string): Promise<number> {
    for (let turn = 0; turn < guesses.account.most; turn += 1) {
      expect(await isLocked(await guess(username, `wrong ${turn}`))).toBe(false)
    }
    const refused = await (await guess(username, castPassword)).text()
    return Number(/โปรดรอ (\d+) นาที/.exec(refused)?.[1])
  }

  it('waits twice as long each time, to four hours: some seventy guesses a day, and not seven hundred', async () => {
    let minutes = 0
    for (const wait of [15, 30, 60, 120, 240, 240]) {
      at(minutes)
      expect([minutes, await usedUp('goes-on')]).toEqual([minutes, wait])
      at(minutes + wait - 1)
      expect(await isLocked(await guess('goes-on', castPassword))).toBe(true)
      minutes += wait
    }
    // Who waits a window out in quiet begins with the first again.
    at(minutes + 1)
    expect(await isLocked(await guess('goes-on', 'wrong'))).toBe(false)
    at(minutes + 1 + 240)
    expect(await usedUp('goes-on')).toBe(15)
    at(0)
  })

  it('keeps nobody from a new password that the administrator gives', async () => {
    expect(await usedUp('otherstaff')).toBe(15)
    const page = await (await world.request('admin', '/people/otherStaff/passwords', {})).text()
    const password = /[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}/.exec(page)?.[0]
    expect((await guess('otherstaff', password ?? '')).status).toBe(303)
  })
})

describe('whoever guesses from one network', () => {
  it('is stopped after so many, though an IPv6 network has more addresses than there are accounts', async () => {
    const from = () => `2001:db8:7:1::${anywhere().slice(7).replace('.', ':')}`
    for (let turn = 0; turn < guesses.address.most; turn += 1)
      await guess(`nobody${turn}`, 'wrong', from())
    expect(await isLocked(await guess('worksHead', castPassword, from()))).toBe(true)
    expect((await guess('worksHead', castPassword, '2001:db8:7:2::1')).status).toBe(303)
  })

  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8:0:1:2:3:4:5', '2001:db8:0:1::/64'],
    ['2001:0DB8:0000:0001::5', '2001:db8:0:1::/64'],
    ['::1', '0:0:0:0::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('has %s in %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

describe('whether an account exists', () => {
  it('is told by no word, no status, no header and no cookie', async () => {
    await world.db.$client.execute("UPDATE person SET active = 0 WHERE id = 'otherStaff'")
    const told = async (username: string) => {
      const answer = await guess(username, 'wrong')
      const page = (await answer.text()).replace(/value="[^"]*"/g, '')
      return [
        answer.status,
        [...answer.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id'),
        page,
      ]
    }
    const known = await told('worksOfficer')
    for (const username of [
      'nobody-here',
      'otherstaff',
      'a',
      "' OR 1=1 --",
      '%',
      'x'.repeat(100),
    ]) {
      expect(await told(username)).toEqual(known)
    }
  })

  it('is told by no work that is left out: as many statements are asked and one hash is compared', async () => {
    const { identity } = world.open.outside
    const { verifyPassword } = identity
    const { $client } = world.db
    const { batch } = $client
    const work: (string | number)[] = []
    // why: a clock is too coarse to hold a test; the work that a clock would see is counted.
    identity.verifyPassword = (hash, password) => {
      work.push('hash')
      return verifyPassword(hash, password)
    }
    $client.batch = (...given) => {
      work.push(given[0].length)
      return batch.apply($client, given)
    }
    const worked = async (username: string) => {
      work.length = 0
      await guess(username, 'wrong')
      return [...work]
    }
    const known = await worked('worksOfficer')
    expect(known).toContain('hash')
    for (const username of ['nobody-at-all', 'otherstaff'])
      expect(await worked(username)).toEqual(known)
    identity.verifyPassword = verifyPassword
    $client.batch = batch
  })
})

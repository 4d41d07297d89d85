import { afterAll, beforeAll, expect, it } from 'vitest'
import { guesses } from '../../src/domain/guessing.ts'
import { readOf } from '../support/pages.ts'
import { castPassword, createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const change = (as: 'staff' | 'head', old: string, fresh: string, again = fresh) =>
  world.request(as, '/password', { old, fresh, again })

it('leads to the password page, from wherever, until the first password is changed', async () => {
  await world.db.$client.execute("UPDATE user SET must_change_password = 1 WHERE id = 'head'")
  const desk = await world.request('head', '/')
  expect(desk.headers.get('Location')).toBe('/password')
  const page = await readOf(await world.request('head', '/password'))
  expect(page).toContain('โปรดตั้งรหัสผ่านของท่านเอง')
  expect(page).toContain('รหัสผ่านแรก')

  // Who scans a label before anything else comes back to the thing, also after a slip of the finger.
  const label = await world.request('head', '/i/tent1')
  const leads = label.headers.get('Location')!
  expect(leads).toBe('/password?back=%2Fi%2Ftent1')
  expect(await readOf(await world.request('head', leads))).toContain('value="/i/tent1"')
  const typed = { old: castPassword, fresh: 'short', again: 'short', back: '/i/tent1' }
  const refused = await world.request('head', '/password', typed)
  expect(refused.status).toBe(422)
  expect(await readOf(refused)).toContain('value="/i/tent1"')
  const elsewhere = await world.request('head', '/password?back=//elsewhere.example')
  expect(await readOf(elsewhere)).not.toContain('name="back" value="//')

  const fresh = 'a-new-password'
  const answer = await world.request('head', '/password', { ...typed, fresh, again: fresh })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('Location')).toBe('/i/tent1')
  const Cookie = answer.headers.get('Set-Cookie')!.split(';')[0]!
  expect((await world.request(null, '/', undefined, { Cookie })).status).toBe(200)
})

it('ends every older session, and the old password opens nothing', async () => {
  expect((await world.request('head', '/')).headers.get('Location')).toBe('/sign-in')
  const old = await world.request(null, '/sign-in', { username: 'head', password: castPassword })
  expect(old.status).toBe(422)
  const fresh = { username: 'head', password: 'a-new-password' }
  expect((await world.request(null, '/sign-in', fresh)).status).toBe(303)
})

it('says at which field a password does not fit, and draws none of them again', async () => {
  const told = async (old: string, fresh: string, again?: string) => {
    const answer = await change('staff', old, fresh, again)
    expect(answer.status).toBe(422)
    const page = await readOf(answer)
    expect(page).not.toContain(`value="${fresh}"`)
    return page
  }
  expect(await told('wrong', 'long enough 1')).toContain('รหัสผ่านเดิมไม่ถูกต้อง')
  expect(await told(castPassword, 'short')).toContain('อย่างน้อย 8 ตัวอักษร')
  expect(await told(castPassword, 'long enough 1', 'long enough 2')).toContain('สองช่องไม่ตรงกัน')
  expect(await told(castPassword, castPassword)).toContain('เหมือนรหัสผ่านเดิม')
  expect((await world.request('staff', '/')).status).toBe(200)
})

it('limits guesses of the old password, so that a lent browser does not give it away', async () => {
  for (let tries = 0; tries <= guesses.account.most; tries += 1) {
    await change('staff', `wrong-${tries}`, 'long enough 1')
  }
  const answer = await change('staff', castPassword, 'long enough 1')
  expect(answer.status).toBe(422)
  expect(await readOf(answer)).toContain('ลองผิดหลายครั้ง')
})

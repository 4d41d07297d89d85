import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const add = async (name: string) => {
  const said = { class: 'staff', division: 'd03', name, position: 'นายช่าง' }
  const answer = await world.request('admin', '/people', said)
  return answer.headers.get('Location')!.split('/')[2]!
}
const textOf = async (answer: Response | Promise<Response>) => (await answer).text()
const passwordIn = (page: string) => /([2-9a-z]{4}-){2}[2-9a-z]{4}/.exec(page)![0]
const signIn = (username: string, password: string) =>
  world.request(null, '/sign-in', { username, password })

describe('accounts for many people at once', () => {
  it('are proposed by name, opened together, and printed as a slip for each person', async () => {
    const [wira, wichai] = [await add('นายวีระ คำแพง'), await add('นายวิชัย คำแพง')]
    const page = await textOf(world.request('admin', '/people/accounts?all=1'))
    expect(page).toContain('value="wira.k"')
    expect(page).toContain('value="wichai.k"')

    const slips = await world.request('admin', '/people/accounts', {
      ...{ person: [wira, wichai], [`username-${wira}`]: 'wira.k' },
      [`username-${wichai}`]: 'Wichai',
    })
    expect(slips.status).toBe(200)
    expect(slips.headers.get('Cache-Control')).toContain('no-store')
    const paper = await slips.text()
    for (const word of [
      'นายวีระ คำแพง',
      'องค์การบริหารส่วนตำบลตัวอย่าง',
      'http://localhost:8787',
      'wichai',
    ]) {
      expect(paper).toContain(word)
    }
    expect(paper.match(/class="slip"/g)).toHaveLength(2)
    expect(paper).not.toContain('class="rooms"')
  })

  it('keep no first password anywhere', async () => {
    const id = await add('นายไม่เก็บ รหัสผ่าน')
    const form = { person: id, [`username-${id}`]: 'notkept' }
    const password = passwordIn(await textOf(world.request('admin', '/people/accounts', form)))
    for (const table of ['ledger', 'personal', 'command', 'user']) {
      const { rows } = await world.db.$client.execute(`SELECT * FROM ${table}`)
      expect(JSON.stringify(rows)).not.toContain(password)
    }
  })

  it('must change the first password at the first sign-in', async () => {
    const id = await add('นางแรก เข้าใช้')
    const form = { person: id, [`username-${id}`]: 'first.time' }
    const password = passwordIn(await textOf(world.request('admin', '/people/accounts', form)))
    const answer = await signIn('first.time', password)
    expect(answer.status).toBe(303)
    const Cookie = answer.headers.get('Set-Cookie')!.split(';')[0]!
    const desk = await world.request(null, '/', undefined, { Cookie })
    expect(desk.headers.get('Location')).toBe('/password')
  })

  it('sent twice are opened once, and the passwords are not shown again', async () => {
    const id = await add('นายส่ง สองครั้ง')
    const form = { person: id, [`username-${id}`]: 'twice', commandId: 'the-same-command' }
    const both = await Promise.all([
      world.request('admin', '/people/accounts', form),
      world.request('admin', '/people/accounts', form),
    ])
    expect(both.map(answer => answer.status).sort()).toEqual([200, 303])
    const password = passwordIn(await textOf(both.find(answer => answer.status === 200)!))
    expect((await signIn('twice', password)).status).toBe(303)
  })

  it('are refused at the username that is taken or cannot be, and nobody’s is opened', async () => {
    const [one, two] = [await add('นายหนึ่ง ใจดี'), await add('นายสอง ใจดี')]
    const tried = async (first: string, second: string) => {
      const answer = await world.request('admin', '/people/accounts', {
        ...{ person: [one, two], [`username-${one}`]: first, [`username-${two}`]: second },
      })
      expect(answer.status).toBe(422)
      return answer.text()
    }
    expect(await tried('fresh.one', 'staff')).toContain('ชื่อผู้ใช้ staff มีผู้ใช้แล้ว')
    expect(await tried('same.name', 'same.name')).toContain('same.name มีผู้ใช้แล้ว')
    expect(await tried('fresh.one', 'ชื่อไทย')).toContain('ชื่อผู้ใช้ใช้ตัวอักษรอังกฤษ')
    const nobody = await world.request('admin', '/people/accounts', {})
    expect(nobody.status).toBe(422)
    const { rows } = await world.db.$client.execute(
      "SELECT 1 FROM user WHERE username = 'fresh.one'",
    )
    expect(rows).toEqual([])
  })
})

describe('an account', () => {
  it('gets a new first password from the administrator; the old one and its sessions end', async () => {
    const page = await world.request('admin', '/people/otherStaff/passwords', {})
    expect(page.status).toBe(200)
    const password = passwordIn(await page.text())
    expect((await world.request('otherStaff', '/')).headers.get('Location')).toBe('/sign-in')
    expect((await signIn('otherstaff', password)).status).toBe(303)
  })

  it('is closed with a reason: nobody signs in, the sessions end, the username stays theirs', async () => {
    expect((await world.request('admin', '/people/worksHead/closures', {})).status).toBe(422)
    const answer = await world.request('admin', '/people/worksHead/closures', { reason: 'ย้าย' })
    expect(answer.status).toBe(303)
    expect((await world.request('worksHead', '/')).headers.get('Location')).toBe('/sign-in')
    expect((await signIn('workshead', 'password-of-tests')).status).toBe(422)
    const other = await add('นายอื่น คนใหม่')
    const taken = { person: other, [`username-${other}`]: 'workshead' }
    expect((await world.request('admin', '/people/accounts', taken)).status).toBe(422)
    const again = { person: 'worksHead', 'username-worksHead': 'workshead' }
    expect((await world.request('admin', '/people/accounts', again)).status).toBe(200)
    const twice = await textOf(world.request('admin', '/people/accounts', again))
    expect(twice).toContain('มีบัญชีผู้ใช้อยู่แล้ว')
  })

  it('shows since when and where it is signed in; one session ends, or all of them', async () => {
    const { db } = world
    const Cookie = (await signIn('staff', 'password-of-tests')).headers
      .get('Set-Cookie')!
      .split(';')[0]!
    await db.$client.execute(
      "UPDATE session SET user_agent = 'Mozilla/5.0 (Linux; Android 14) Chrome/130 Mobile' WHERE user_id = 'staff'",
    )
    const page = await textOf(world.request('admin', '/people/staff'))
    expect(page).toContain('Chrome · Android')
    expect(page).not.toContain('t-staff')
    const end = (session: string) =>
      world.request('admin', '/people/staff/session-ends', { session })
    expect((await end('s-staff')).status).toBe(303)
    expect((await world.request('staff', '/')).headers.get('Location')).toBe('/sign-in')
    expect((await world.request(null, '/', undefined, { Cookie })).status).toBe(200)
    await end('s-admin')
    expect((await world.request('admin', '/people')).status).toBe(200)
    await end('')
    const after = await world.request(null, '/', undefined, { Cookie })
    expect(after.headers.get('Location')).toBe('/sign-in')
  })

  it('is opened, reset and closed by nobody but the administrator', async () => {
    const paths = ['passwords', 'closures', 'session-ends', 'roles']
    for (const path of paths) {
      const answer = await world.request('officer', `/people/staff/${path}`, { reason: 'x' })
      expect(answer.status).toBe(403)
    }
    expect((await world.request('officer', '/people/accounts')).status).toBe(403)
  })
})

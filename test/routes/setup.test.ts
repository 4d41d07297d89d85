import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { readOf } from '../support/pages.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  world.open.setupCode = 'ab12-cd34'
  const { db } = world
  for (const table of [
    'person_role',
    'session',
    'account',
    'user',
    'person',
    'division',
    'office',
  ]) {
    await db.$client.execute(`DELETE FROM ${table}`)
  }
})
afterAll(() => world.close())

const given = {
  ...{ code: 'ab12-cd34', officeName: 'องค์การบริหารส่วนตำบลใหม่', officeKind: 'sao' },
  ...{ divisionName: 'สำนักปลัด', name: 'นางสาวมาลี  ใจงาม', position: 'นักจัดการงานทั่วไป' },
  ...{ username: 'Malee.j', password: 'a long password' },
}

it('leads from the first page and from sign-in to the set-up page while there is no administrator', async () => {
  expect((await world.request(null, '/')).headers.get('Location')).toBe('/sign-in')
  expect((await world.request(null, '/sign-in')).headers.get('Location')).toBe('/setup')
  expect((await world.request(null, '/setup')).status).toBe(200)
})

it('refuses a wrong code at its field, and keeps all that was typed but the password', async () => {
  const answer = await world.request(null, '/setup', { ...given, code: 'ab12-cd35' })
  expect(answer.status).toBe(422)
  const page = await readOf(answer)
  expect(page).toContain('รหัสตั้งต้นไม่ถูกต้อง')
  expect(page).toContain('value="องค์การบริหารส่วนตำบลใหม่"')
  expect(page).not.toContain('a long password')
  world.open.setupCode = null
  expect((await world.request(null, '/setup', given)).status).toBe(422)
  world.open.setupCode = 'ab12-cd34'
})

it('asks for a username that can be typed and for a password that is long enough', async () => {
  const thai = await world.request(null, '/setup', { ...given, username: 'มาลี' })
  expect(await readOf(thai)).toContain('ชื่อผู้ใช้ใช้ตัวอักษรอังกฤษ')
  const short = await world.request(null, '/setup', { ...given, password: 'short' })
  expect(await readOf(short)).toContain('อย่างน้อย 8 ตัวอักษร')
})

it('sets the office up once, however many try at the same moment, and signs the administrator in', async () => {
  const answers = await Promise.all([
    world.request(null, '/setup', given),
    world.request(null, '/setup', { ...given, username: 'second', name: 'นายสอง ใจดี' }),
  ])
  expect(answers.map(answer => answer.status).sort()).toEqual([303, 404])
  const Cookie = answers.find(answer => answer.status === 303)!.headers.get('Set-Cookie')!
  const desk = await world.request(null, '/', undefined, { Cookie: Cookie.split(';')[0]! })
  expect(desk.status).toBe(200)
  const page = await readOf(desk)
  expect(page).toContain('องค์การบริหารส่วนตำบลใหม่')
  expect(page).toContain('href="/settings"')
})

it('is gone then', async () => {
  expect((await world.request(null, '/setup')).status).toBe(404)
  expect((await world.request(null, '/setup', given)).status).toBe(404)
  expect((await world.request(null, '/sign-in')).status).toBe(200)
})

it('writes office, divisions, person, roles and account into the book, the name only in the erasable part', async () => {
  const { rows } = await world.db.$client.execute(
    'SELECT kind, detail FROM ledger ORDER BY position',
  )
  expect(rows.map(row => row.kind)).toEqual([
    ...['office-set-up', 'office-described', 'division-added', 'division-added'],
    ...['person-registered', 'roles-given', 'account-opened'],
  ])
  expect(JSON.stringify(rows)).not.toContain('มาลี')
  const names = await world.db.$client.execute('SELECT content FROM personal')
  expect(JSON.stringify(names.rows)).toContain('มาลี ใจงาม')
  const divisions = await world.db.$client.execute(
    'SELECT name, finance FROM division ORDER BY name',
  )
  expect(divisions.rows.map(row => [row.name, row.finance])).toEqual([
    ['กองคลัง', 1],
    ['สำนักปลัด', 0],
  ])
  expect((await verifyBook(world.db)).ok).toBe(true)
})

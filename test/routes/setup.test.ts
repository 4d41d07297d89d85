import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { importFiles } from '../../src/usecases/imports/import-files.ts'
import { readOf } from '../support/pages.ts'
import { sampleBytes } from '../support/sample.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await emptyWorld()
})
afterAll(() => world.close())

/** An office before its set-up: the code is printed, and nobody is there. */
async function emptyWorld(): Promise<World> {
  const empty = await createWorld()
  empty.open.setupCode = 'ab12-cd34'
  for (const table of [
    'person_role',
    'session',
    'account',
    'user',
    'person',
    'division',
    'office',
  ]) {
    await empty.db.$client.execute(`DELETE FROM ${table}`)
  }
  return empty
}

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
  // All that is wrong is told at once: a password has to be typed again after each refusal.
  const thai = await world.request(null, '/setup', { ...given, username: 'มาลี', position: '' })
  const told = await readOf(thai)
  expect(told).toContain('ชื่อผู้ใช้ใช้ตัวอักษรอังกฤษ')
  expect(told).toContain('ตำแหน่ง: โปรดกรอกข้อมูลช่องนี้')
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
  expect(page).toMatch(/class="button primary" href="\/imports">นำเข้าบุคลากร/)
  expect(page).toContain('href="/people/accounts"')
  expect(page).toContain('href="/settings"')
  expect(page).not.toContain('ค้นหาของที่จะยืม')
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

describe('after the people’s file was loaded', () => {
  let loaded: World
  beforeAll(async () => {
    loaded = await emptyWorld()
    const name = 'people.xlsx'
    await importFiles(loaded.open, [{ what: 'people', name, bytes: sampleBytes(name) }])
  })
  afterAll(() => loaded.close())

  const rowsOf = async (sql: string) => (await loaded.db.$client.execute(sql)).rows
  const count = async (table: string) =>
    Number((await rowsOf(`SELECT count(*) n FROM ${table}`))[0]!.n)

  it('finds the administrator in it, and gives the role beside those that the file gave', async () => {
    const before = [await count('person'), await count('division')]
    const [her] = await rowsOf("SELECT id, position FROM person WHERE name LIKE '%พัชรา%'")
    const roles = `SELECT role FROM person_role WHERE person = '${her!.id}' ORDER BY role`
    const held = (await rowsOf(roles)).map(row => row.role)
    expect(held.length).toBeGreaterThan(0)
    const patchara = {
      ...{ ...given, divisionName: 'กอง คลัง', name: 'นางสาวพัชรา  ตัวอย่างพัสดุ' },
      ...{ username: 'patchara', position: String(her!.position) },
    }
    const answer = await loaded.request(null, '/setup', patchara)
    expect(answer.status).toBe(303)
    expect([await count('person'), await count('division')]).toEqual(before)
    expect((await rowsOf(roles)).map(row => row.role)).toEqual(['administrator', ...held].sort())
    const stream = `SELECT kind FROM ledger WHERE stream = 'person:${her!.id}' ORDER BY seq`
    expect((await rowsOf(stream)).map(row => row.kind)).toEqual([
      ...['person-registered', 'roles-given', 'roles-given', 'account-opened'],
    ])
    const Cookie = answer.headers.get('Set-Cookie')!.split(';')[0]!
    const list = await readOf(await loaded.request(null, '/people?q=พัชรา', undefined, { Cookie }))
    expect(list.match(/นางสาวพัชรา ตัวอย่างพัสดุ<\/a>/g)).toHaveLength(1)
    expect((await verifyBook(loaded.db)).ok).toBe(true)
  })
})

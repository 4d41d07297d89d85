import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const rowsOf = async (sql: string) => (await world.db.$client.execute(sql)).rows
const newcomer = {
  ...{ class: 'staff', division: 'd03', name: 'นายวีระ  เเสนสุข', position: 'นายช่างโยธา' },
  ...{ unit: '', phone: '0812345678', address: '' },
}
/** Adds somebody and answers their page's address. */
const add = async (more: Partial<typeof newcomer> = {}) => {
  const answer = await world.request('admin', '/people', { ...newcomer, ...more })
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')!
}

describe('people', () => {
  it('are added with their name in one writing, which stands only in the erasable part', async () => {
    const page = await (await world.request('admin', await add())).text()
    expect(page).toContain('นายวีระ แสนสุข')
    const entries = await rowsOf("SELECT kind, detail FROM ledger WHERE kind = 'person-registered'")
    expect(JSON.stringify(entries)).not.toContain('วีระ')
    expect(JSON.stringify(await rowsOf('SELECT content FROM personal'))).toContain('0812345678')
  })

  it('are described afresh, as a further entry of their stream', async () => {
    const path = await add({ name: 'นางนิภา เดิมชื่อ' })
    const described = { ...newcomer, name: 'นางนิภา ใหม่ชื่อ', division: 'd01' }
    const answer = await world.request('admin', `${path}/description`, described)
    expect(answer.headers.get('Location')).toBe(path)
    expect(await (await world.request('admin', path)).text()).toContain('นางนิภา ใหม่ชื่อ')
    const id = path.split('/')[2]
    const entries = await rowsOf(`SELECT seq, kind FROM ledger WHERE stream = 'person:${id}'`)
    expect(entries.map(row => row.kind)).toEqual(['person-registered', 'person-described'])
  })

  it('of the staff belong to a division', async () => {
    const answer = await world.request('admin', '/people', { ...newcomer, division: '' })
    expect(answer.status).toBe(422)
    const villager = { ...newcomer, class: 'public', division: '', unit: 'หมู่ที่ 4' }
    expect((await world.request('admin', '/people', villager)).status).toBe(303)
  })

  it('are found by the very signs that are typed, none of which stands for others', async () => {
    await add({ name: 'Mr. Percy 50% Sample' })
    const found = async (q: string) =>
      (await (await world.request('admin', `/people?q=${encodeURIComponent(q)}`)).text()).includes(
        'Percy',
      )
    for (const q of ['50%', 'percy', 'PERCY 5', '%']) expect([q, await found(q)]).toEqual([q, true])
    for (const q of ['_ercy', 'P%y', '\\', "'"]) expect([q, await found(q)]).toEqual([q, false])
  })

  it('are found by part of a name as it is typed, and paged in the order of the dictionary', async () => {
    for (let number = 0; number < 55; number += 1) {
      await add({ name: `นางสาวทดสอบ ลำดับ${String(number).padStart(2, '0')}` })
    }
    const found = await (await world.request('admin', '/people?q=ลําดับ07')).text()
    expect(found).toContain('ลำดับ07')
    expect(found).not.toContain('ลำดับ08')
    const first = await (await world.request('admin', '/people?q=ทดสอบ')).text()
    const next = /href="(\/people\?[^"]*after=[^"]*)"/.exec(first)![1]!.replaceAll('&amp;', '&')
    const second = await (await world.request('admin', next)).text()
    const names = [first, second].flatMap(page => page.match(/ลำดับ\d\d/g) ?? [])
    expect(names).toEqual(
      Array.from({ length: 55 }, (_, number) => `ลำดับ${String(number).padStart(2, '0')}`),
    )
    expect(await (await world.request('admin', '/people?q=100%')).text()).toContain('ไม่พบชื่อ')
  })

  it('are read by who may, and changed by the administrator alone', async () => {
    const path = await add()
    for (const as of ['officer', 'auditor'] as const) {
      expect((await world.request(as, path)).status).toBe(200)
      expect((await world.request(as, '/people', newcomer)).status).toBe(403)
    }
    expect((await world.request('staff', path)).status).toBe(403)
  })
})

describe('roles', () => {
  it('are given with the division that they are held for', async () => {
    const path = await add()
    const role = ['borrower', 'division-head:d03', 'supply-officer:d02']
    const answer = await world.request('admin', `${path}/roles`, { role })
    expect(answer.status).toBe(303)
    const page = await (await world.request('admin', path)).text()
    expect(page).toContain('หัวหน้าหน่วยงานเจ้าของพัสดุ · กองช่าง')
    const id = path.split('/')[2]
    const [entry] = await rowsOf(
      `SELECT detail FROM ledger WHERE stream = 'person:${id}' AND kind = 'roles-given'`,
    )
    expect(JSON.parse(String(entry!.detail)).roles).toContainEqual({
      ...{ role: 'division-head', division: 'd03' },
    })
  })

  it('that are no roles, or of no division, are not given', async () => {
    const path = await add()
    expect((await world.request('admin', `${path}/roles`, { role: 'king' })).status).toBe(422)
    const nowhere = { role: 'division-head:nowhere' }
    expect((await world.request('admin', `${path}/roles`, nowhere)).status).toBe(404)
  })

  it('leave the office its last administrator', async () => {
    const answer = await world.request('admin', '/people/admin/roles', { role: 'borrower' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('ผู้ดูแลระบบคนสุดท้าย')
    const closing = await world.request('admin', '/people/admin/closures', { reason: 'ย้าย' })
    expect(closing.status).toBe(422)
  })
})

describe('the book', () => {
  it('is intact after all that', async () => {
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })
})

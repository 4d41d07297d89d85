import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { latestSeals } from '../../db/seals.ts'
import { readThrough } from '../support/pages.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

let world: World
let item: string

beforeAll(async () => {
  world = await createWorld()
  item = await world.putItem({ name: 'เต็นท์' })
})
afterAll(() => world.close())

const read = async (as: CastName, path: string) => {
  const answer = await world.request(as, path)
  return { status: answer.status, text: readThrough(await answer.text()) }
}

describe('an address that asks for what is not there', () => {
  it.each([
    ['/items?place=moon', 'อยู่ที่ไหนตอนนี้'],
    ['/items?category=king&kind=gold', 'หมวด, ประเภทพัสดุ'],
    ['/items?division=d99', 'หน่วยงานที่รับผิดชอบ'],
    ['/people?class=king', 'กลุ่ม'],
    ['/loans?state=lost-somehow', 'สถานะ'],
    ['/loans?flag=red', 'สถานะ'],
    ['/labels?category=king', 'หมวด'],
    ['/labels?division=d99', 'หน่วยงานเจ้าของ'],
    ['/settings/holidays?year=abc', 'เลือกปี'],
    ['/settings/holidays?year=9999', 'เลือกปี'],
  ])('is refused, and says what of it could not be read: %s', async (path, name) => {
    const as = path.startsWith('/labels') ? 'officer' : 'admin'
    const { status, text } = await read(as, path)
    expect(status).toBe(404)
    expect(text).toContain(`อ่านเงื่อนไขในที่อยู่ของหน้านี้ไม่ได้: ${name} `)
    expect(text).toContain('href="/items"')
  })

  it.each(['abc', '2480', '25700', ' '])('never shows another year for “%s”', async year => {
    for (const room of ['/orders', '/announcements']) {
      const { status, text } = await read('staff', `${room}?year=${encodeURIComponent(year)}`)
      expect([room, status]).toEqual([room, year === ' ' ? 200 : 404])
      if (status === 404) expect(text).toContain(`ไม่มีรายการของปี “${year}” ระบบมีของปี พ.ศ. 2569`)
    }
  })

  it('leads nowhere where it goes on from nothing', async () => {
    const [seal] = await latestSeals(world.db, 1)
    const named = seal ? JSON.parse(seal.detail).seal : '0'.repeat(64)
    const rooms = [
      ...['/?pile=moon', '/?pile=toHandOver&after=x', '/loans?after=x'],
      ...['/ledger?before=x', '/items?after=%00', '/cases?after=x', '/people?after=x'],
      ...[`/items/${item}?before=-1`, '/settings/history?before=0.5'],
      ...['-5', '0', 'x', '1.5'].map(since => `/seals?seal=${named}&since=${since}`),
    ]
    for (const path of rooms)
      expect([path, (await read('auditor', path)).status]).toEqual([path, 404])
    expect((await read('staff', `/items/${item}?month=2026-13`)).status).toBe(404)
  })

  it('tells a stranger no more than that', async () => {
    const answer = await world.request(null, '/items?place=moon')
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('เต็นท์')
  })
})

it('an address that leads nowhere keeps the menu of whoever is signed in', async () => {
  const { status, text } = await read('staff', '/manual/no-such-work')
  expect(status).toBe(404)
  expect(text).toContain('action="/sign-out"')
  expect((await world.request(null, '/manual/no-such-work')).status).toBe(404)
})

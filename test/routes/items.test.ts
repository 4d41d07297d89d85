import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dbOver } from '../../db/db.ts'
import { openFile } from '../../db/open-file.ts'
import { counting } from '../support/counting.ts'
import { readOf } from '../support/pages.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

let world: World
let sawOfWorks: string
beforeAll(async () => {
  world = await createWorld()
  await world.putItem({ name: 'เต็นท์ผ้าใบ ขนาด 4 × 8 เมตร', code: '320-63-0001' })
  await world.putItem({ name: 'เก้าอี้พลาสติก', unit: 'ตัว', quantity: 40 })
  sawOfWorks = await world.putItem({ name: 'เลื่อยโซ่ยนต์', code: '318-66-0007', division: 'd03' })
})
afterAll(() => world.close())

async function read(as: CastName, path: string, headers = {}) {
  const answer = await world.request(as, path, undefined, headers)
  return { status: answer.status, text: await readOf(answer), headers: answer.headers }
}

const newTent = {
  ...{ name: 'เต็นท์พับ', control: 'piece', code: '๓๒๐/๖๗/๐๐๐๑ ถึง 0003', quantity: '3' },
  ...{ unit: 'หลัง', category: 'สนาม', priceSatang: '6,500.00', acquiredOn: '8 มี.ค. 2567' },
  ...{ store: 'โรงเก็บพัสดุ', division: 'd01', publicMayBorrow: 'yes', mostDays: '5', note: '' },
}

describe('the list', () => {
  it('says in words and numbers how each thing stands', async () => {
    const { status, text } = await read('staff', '/items')
    expect(status).toBe(200)
    expect(text).toContain('ว่าง 40 จาก 40 ตัว')
    expect(text.indexOf('เก้าอี้พลาสติก')).toBeLessThan(text.indexOf('เต็นท์ผ้าใบ'))
  })

  it('answers a search with the page, and htmx with the list alone and a clean address', async () => {
    const whole = await read('staff', `/items?q=${encodeURIComponent('เต้นท์')}&category=&place=`)
    expect(whole.text).toContain('<h1>')
    expect(whole.text).toContain('เต็นท์ผ้าใบ')
    expect(whole.text).not.toContain('เลื่อยโซ่ยนต์')
    const part = await read('staff', `/items?q=${encodeURIComponent('เต้นท์')}&category=&place=`, {
      'HX-Request-Type': 'partial',
    })
    expect(part.text).toMatch(/^<section id="items"/)
    expect(part.headers.get('HX-Replace-Url')).toBe(`/items?q=${encodeURIComponent('เต้นท์')}`)
  })

  it('filters by division, category and place', async () => {
    const works = await read('staff', '/items?division=d03')
    expect(works.text).toContain('เลื่อยโซ่ยนต์')
    expect(works.text).not.toContain('เต็นท์ผ้าใบ')
    expect((await read('staff', '/items?place=lost')).text).toContain('ไม่มีทรัพย์สินที่ตรงกับเงื่อนไข')
    expect((await read('staff', '/items?place=free')).text).toContain('เต็นท์ผ้าใบ')
  })

  it('takes whatever is typed to search for as it is', async () => {
    for (const asked of ['q=%25%22*', `q=${'ก'.repeat(3000)}`, 'q=&place=&kind=&after=']) {
      expect((await read('staff', `/items?${asked}`)).status).toBe(200)
    }
  })
})

describe('registering', () => {
  it('counts a range out into pieces, with codes, price and day in one writing', async () => {
    const answer = await world.request('officer', '/items', newTent)
    expect(answer.status).toBe(303)
    const { text } = await read('staff', answer.headers.get('Location')!)
    for (const code of ['320-67-0001', '320-67-0002', '320-67-0003']) expect(text).toContain(code)
    const rows = await world.db.query.item.findMany({
      where: (item, { eq }) => eq(item.name, 'เต็นท์พับ'),
    })
    expect(rows).toHaveLength(3)
    expect(rows[0]).toMatchObject({ priceSatang: 650_000, acquiredOn: '2024-03-08', owned: 1 })
    expect(new Set(rows.map(row => row.tag)).size).toBe(3)
  })

  it('suggests the next code by the office’s pattern, and forces none', async () => {
    const open = async () => (await world.request('officer', '/items/new')).text()
    expect(await open()).not.toContain('formaction="/items/codes"')
    const assetCodePattern = '{class}-{year}-{number}'
    const settled = { loanNumberPattern: '{number}/{year}', assetCodePattern }
    const wrong = { ...settled, assetCodePattern: '{class}-{number}-{kind}' }
    const refused = await world.request('admin', '/settings/numbers', wrong)
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining('assetCodePattern-fault'),
    ])
    expect((await world.request('admin', '/settings/numbers', settled)).status).toBe(303)
    expect(await (await world.request('admin', '/settings/numbers')).text()).toMatch(/320-70-0001/)
    expect(await open()).toContain('formaction="/items/codes"')

    const typed = {
      ...{
        name: 'เครื่องพ่นยา',
        control: 'piece',
        quantity: '2',
        unit: 'เครื่อง',
        category: 'โรงงาน',
      },
      ...{ code: '', priceSatang: '9,500', acquiredOn: '15 พ.ย. 2569', store: 'โรงเก็บ' },
      ...{ division: 'd01', publicMayBorrow: 'no', mostDays: '7' },
    }
    const suggest = (given = {}) => world.request('officer', '/items/codes', { ...typed, ...given })
    const without = await suggest()
    expect(without.status).toBe(422)
    expect(await without.text()).toMatch(/id="code-fault">[^<]*โปรดใส่รหัสประเภท/)
    expect((await suggest({ acquiredOn: '' })).status).toBe(422)
    const page = await (await suggest({ code: '๓๑๘' })).text()
    expect(page).toContain('value="318-70-0001 ถึง 318-70-0002"')
    expect(page).toContain('value="เครื่องพ่นยา"')
    const code = '318-70-0001 ถึง 318-70-0002'
    expect((await world.request('officer', '/items', { ...typed, code })).status).toBe(303)
    expect(await (await suggest({ quantity: '1' })).text()).toContain('value="318-70-0003"')
    const own = { ...typed, code: 'กษ 7/2569', quantity: '1' }
    expect((await world.request('officer', '/items', own)).status).toBe(303)
  })

  it('shows what is wrong at each field, with everything typed still there', async () => {
    const bad = { ...newTent, name: '', priceSatang: 'แพงมาก', acquiredOn: '30 ก.พ. 2568' }
    const answer = await world.request('officer', '/items', bad)
    expect(answer.status).toBe(422)
    const text = await readOf(answer)
    expect(text).toContain('id="name-fault"')
    expect(text).toContain('id="priceSatang-fault"')
    expect(text).toContain('อ่านวันที่นี้ไม่ได้')
    expect(text).toContain('value="แพงมาก"')
    expect(text).toContain('value="๓๒๐/๖๗/๐๐๐๑ ถึง 0003"')
  })

  it.each([
    ['a code that is taken, written another way', { code: '๓๒๐/๖๓/๐๐๐๑', quantity: '1' }, 'code'],
    ['a range that disagrees', { code: '320-68-0001 ถึง 0005', quantity: '4' }, 'quantity'],
    ['a piece without a code', { code: '', quantity: '1' }, 'code'],
    [
      'a day to come',
      { code: '320-99-0001', quantity: '1', acquiredOn: '1 ธ.ค. 2569' },
      'acquiredOn',
    ],
    [
      'a division that is none',
      { code: '320-99-0001', quantity: '1', division: 'd99' },
      'division',
    ],
    ['no quantity', { code: '320-99-0001', quantity: '0' }, 'quantity'],
    [
      'a year of lending and more',
      { code: '320-99-0001', quantity: '1', mostDays: '366' },
      'mostDays',
    ],
  ])('refuses %s at its field', async (_, change, field) => {
    const answer = await world.request('officer', '/items', { ...newTent, ...change })
    expect(answer.status).toBe(422)
    expect(await readOf(answer)).toContain(`id="${field}-fault"`)
  })

  it('is for supply officers, each in their own division', async () => {
    expect((await world.request('staff', '/items', newTent)).status).toBe(403)
    expect((await read('head', '/items/new')).status).toBe(403)
    const own = { ...newTent, code: '317-65-0001', quantity: '1', division: 'd03' }
    expect((await world.request('worksOfficer', '/items', own)).status).toBe(303)
    const others = { ...own, code: '317-65-0002', division: 'd01' }
    expect((await world.request('worksOfficer', '/items', others)).status).toBe(403)
  })

  it('sent twice is done once', async () => {
    const sent = { ...newTent, code: '320-70-0001', quantity: '1', commandId: 'c-once' }
    const first = await world.request('officer', '/items', sent)
    const second = await world.request('officer', '/items', sent)
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
  })
})

describe('describing', () => {
  it('changes the register, the search, and tells the history what was changed', async () => {
    const id = await world.putItem({ name: 'พัดลมตั้งพื้น', code: '313-67-0010' })
    const form = { ...newTent, name: 'พัดลมอุตสาหกรรม', code: '313-67-0010', store: 'ห้องประชุมใหญ่' }
    const answer = await world.request('officer', `/items/${id}/description`, form)
    expect(answer.headers.get('Location')).toBe(`/items/${id}`)
    const { text } = await read('staff', `/items/${id}`)
    expect(text).toContain('พัดลมตั้งพื้น → พัดลมอุตสาหกรรม')
    expect(text).toContain('โรงเก็บพัสดุ → ห้องประชุมใหญ่')
    expect((await read('staff', '/items?q=อุตสาหกรรม')).text).toContain('313-67-0010')
    const again = await world.request('officer', `/items/${id}/description`, form)
    expect([again.status, await readOf(again)]).toEqual([422, expect.stringContaining('เหมือนเดิม')])
  })

  it('to another division needs the right in both', async () => {
    const form = { ...newTent, name: 'เลื่อยโซ่ยนต์', code: '318-66-0007', division: 'd01' }
    const path = `/items/${sawOfWorks}/description`
    expect((await world.request('worksOfficer', path, form)).status).toBe(403)
  })
})

it('costs one round trip for a page and three for a change, session included', async () => {
  const file = await openFile(':memory:')
  const counted = counting(file.$client)
  const small = await createWorld({ over: dbOver(counted.client) })
  const item = await small.putItem({ name: 'พัดลม', quantity: 9 })
  const trips = async (work: () => Promise<unknown>) => {
    counted.reset()
    await work()
    return counted.trips()
  }
  expect(await trips(() => small.request('officer', '/items?q=พัด'))).toBe(1)
  expect(await trips(() => small.request('officer', `/items/${item}`))).toBe(1)
  const repairs = { quantity: '1', note: 'ใบพัดหัก' }
  expect(await trips(() => small.request('officer', `/items/${item}/repairs`, repairs))).toBe(3)
  const more = { ...newTent, code: '1-0001', quantity: '1' }
  expect(await trips(() => small.request('officer', '/items', more))).toBe(3)
  small.close()
})

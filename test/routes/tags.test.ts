import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { putLoan } from '../support/loans.ts'
import { readOf } from '../support/pages.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let tent: string
let chairs: string
beforeAll(async () => {
  world = await createWorld()
  tent = await world.putItem({ tag: 'tent', code: '320-63-0001' })
  chairs = await world.putItem({ tag: 'chairs', name: 'เก้าอี้', unit: 'ตัว', quantity: 40 })
})
afterAll(() => world.close())

const scan = async (as: Parameters<World['request']>[0], tag: string) => {
  const answer = await world.request(as, `/i/${tag}`)
  return { status: answer.status, text: await readOf(answer) }
}

describe('a scan', () => {
  it('shows a stranger what it is and whose, and a way in that comes back', async () => {
    await putLoan(world, { lines: [{ item: tent, quantity: 1 }], approvedOn: '2026-11-20' })
    const { status, text } = await scan(null, 'tent')
    expect(status).toBe(200)
    expect(text).toContain('เต็นท์ผ้าใบ')
    expect(text).toContain('องค์การบริหารส่วนตำบลตัวอย่าง')
    expect(text).toContain('320-63-0001')
    expect(text).toContain('สำนักปลัด')
    expect(text).toContain('href="/sign-in?back=%2Fi%2Ftent"')
    expect(text).not.toContain('href="/sign-in"')
    expect(text).not.toContain('คุณstaff')
    expect(text).not.toContain('โรงเก็บพัสดุ')
    expect(text).not.toContain('action="/basket"')
  })

  it('of an unknown label says so, and what to do', async () => {
    for (const as of [null, 'staff'] as const) {
      const { status, text } = await scan(as, 'nothing')
      expect(status).toBe(404)
      expect(text).toContain('ไม่รู้จักป้ายนี้')
      expect(text).toMatch(/href="(\/items|\/sign-in\?back=%2Fitems)"/)
    }
  })

  it('of what was written off says so, and offers nothing', async () => {
    const { db } = world
    await world.putItem({ tag: 'old' })
    await db.run(["UPDATE item SET retired = 1 WHERE tag = 'old'"])
    for (const as of [null, 'staff', 'officer'] as const) {
      const { status, text } = await scan(as, 'old')
      expect(status).toBe(200)
      expect(text).toContain('จำหน่ายออกจากทะเบียนแล้ว')
      expect(text).not.toContain('action="/basket"')
      expect(text.includes('โรงเก็บพัสดุ')).toBe(as !== null)
    }
  })

  it('offers the officer the hand-over that waits, and to staff what stands', async () => {
    const officer = await scan('officer', 'tent')
    expect(officer.text).toContain('จ่ายเต็นท์ผ้าใบ 1 หลัง')
    expect(officer.text.match(/class="primary"/g)).toHaveLength(1)
    const other = await scan('otherStaff', 'tent')
    expect(other.text).toContain('จองไว้ให้ คุณstaff')
    expect(other.text).toContain('ขอยืมล่วงหน้า')
    expect(other.text).not.toContain('จ่ายเต็นท์')
    const owner = await scan('staff', 'tent')
    expect(owner.text).toContain('มารับของได้')
  })

  it('hands over with one tap and comes back; then takes back with one', async () => {
    const before = (await scan('officer', 'tent')).text
    const action = /action="(\/loans\/[^"]+\/handovers)"/.exec(before)![1]!
    const done = await world.request('officer', action, { all: '1', back: backIn(before) })
    expect(done.status).toBe(303)
    expect(done.headers.get('Location')).toMatch(/^\/i\/tent\?did=handovers&number=\d+\/2570$/)
    const after = await readOf(await world.request('officer', done.headers.get('Location')!))
    expect(after).toContain('จ่ายของตามใบยืม')
    expect(after).toContain('รับคืนเต็นท์ผ้าใบ 1 หลัง สภาพดี')
    const holder = await scan('staff', 'tent')
    expect(holder.text).toContain('นำมาคืนที่ โรงเก็บพัสดุ')
    const returns = action.replace('handovers', 'returns')
    expect((await world.request('officer', returns, { all: '1' })).status).toBe(303)
    expect((await scan('officer', 'tent')).text).toContain('action="/basket"')
  })

  it('knows as promised what a form waits for still, of which a part has left', async () => {
    const stage = await world.putItem({ tag: 'stage', name: 'เวที', unit: 'ชุด' })
    const mats = await world.putItem({ tag: 'mats', name: 'เสื่อ', unit: 'ผืน', quantity: 40 })
    const lines = [
      { item: stage, quantity: 1 },
      { item: mats, quantity: 20 },
    ]
    const loan = await putLoan(world, { lines, approvedOn: '2026-11-20' })
    await world.request('officer', `/loans/${loan}/handovers`, { 'quantity-2': '12' })
    const stands = (await scan('otherStaff', 'stage')).text
    expect(stands).toContain('จองไว้ให้ คุณstaff')
    expect(stands).toContain('ขอยืมล่วงหน้า')
    const handing = (await scan('officer', 'stage')).text
    expect(handing).toContain(`action="/loans/${loan}/handovers"`)
    expect(handing).toContain('จ่ายที่เหลือ 2 รายการ')
    expect((await scan('staff', 'stage')).text).toContain('มารับของได้')
    const set = (await scan('officer', 'mats')).text
    expect(set).toContain('ว่าง 20 จาก 40 ผืน')
    expect(set).toMatch(/อยู่กับ[^•]*?คุณstaff[^•]*? 12 ผืน[^•]*?จองไว้ให้[^•]*?คุณstaff[^•]*? 8 ผืน/)
    expect(set).toContain(`action="/loans/${loan}/returns"`)
    await world.request('otherStaff', '/basket', { item: mats, quantity: '1' })
    expect(await readOf(await world.request('otherStaff', '/basket'))).toContain('ว่าง 20')
    await world.db.run(['DELETE FROM basket'])
    await world.request('officer', `/loans/${loan}/returns`, { all: '1' })
    expect((await scan('otherStaff', 'stage')).text).not.toContain('จองไว้ให้')
  })

  it('does not offer a division’s officer what another division lends', async () => {
    await putLoan(world, { lines: [{ item: tent, quantity: 1 }], approvedOn: '2026-11-20' })
    expect((await scan('worksOfficer', 'tent')).text).not.toContain('/handovers')
    expect((await scan('worksOfficer', 'tent')).text).toContain('action="/basket"')
  })

  it('offers nothing to whoever may only read, and says who may', async () => {
    const { text } = await scan('auditor', 'chairs')
    expect(text).toContain('ดูข้อมูลได้อย่างเดียว')
    expect(text).not.toContain('action="/basket"')
  })

  it('keeps a villager’s name from staff who do not need it', async () => {
    await world.db.run([
      `INSERT INTO person VALUES ('v', 'public', NULL, 'นายลับ มาก', 'x', '', 'หมู่ที่ 3', '08', '', 0, 0, '')`,
    ])
    await putLoan(world, {
      ...{ borrower: 'v', borrowerClass: 'public', borrowerDivision: null },
      ...{ lines: [{ item: chairs, quantity: 20 }], approvedOn: '2026-11-20' },
    })
    expect((await scan('otherStaff', 'chairs')).text).toContain('ประชาชน/ชุมชน หมู่ที่ 3')
    expect((await scan('otherStaff', 'chairs')).text).not.toContain('ลับ')
    expect((await scan('officer', 'chairs')).text).toContain('นายลับ มาก')
    expect((await scan('head', 'chairs')).text).toContain('นายลับ มาก')
    expect((await scan('otherStaff', 'chairs')).text).toContain('ว่าง 20 จาก 40 ตัว')
  })
})

describe('from scan to sent', () => {
  beforeEach(() => world.db.run(['DELETE FROM basket']))

  it('is one tap to the form with the thing in it, and another to send', async () => {
    const added = await world.request('otherStaff', '/basket', { item: chairs, quantity: '5' })
    expect(added.headers.get('Location')).toBe('/requests/new')
    const form = await readOf(await world.request('otherStaff', '/requests/new'))
    expect(form).toContain(`name="item" value="${chairs}"`)
    expect(form).toContain('value="2026-11-24"')
    expect(form).toContain('head (คุณhead)')
    expect(form).toContain('chief (คุณchief)')
    expect((await scan('otherStaff', 'chairs')).text).toContain('อยู่ในตะกร้ายืมของท่านแล้ว')
  })

  it('goes on scanning where the borrower wants more than one thing', async () => {
    const page = (await scan('otherStaff', 'chairs')).text
    const back = /name="back" value="([^"]+did=basket)"/.exec(page)![1]!
    const added = await world.request('otherStaff', '/basket', {
      item: chairs,
      quantity: '5',
      back,
    })
    expect(added.headers.get('Location')).toBe('/i/chairs?did=basket')
    const after = await readOf(await world.request('otherStaff', '/i/chairs?did=basket'))
    expect(after).toContain('สแกนป้ายชิ้นต่อไป')
  })

  it('never leads to another site', async () => {
    for (const back of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere']) {
      const added = await world.request('otherStaff', '/basket', {
        item: chairs,
        quantity: '1',
        back,
      })
      expect(added.headers.get('Location')).toBe('/requests/new')
    }
  })
})

const backIn = (page: string) =>
  /name="back" value="(\/i\/[^"]+did=handovers[^"]*)"/.exec(page)![1]!.replaceAll('&amp;', '&')

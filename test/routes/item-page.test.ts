import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handOver } from '../../src/usecases/loans/hand-over.ts'
import { takeBack } from '../../src/usecases/loans/take-back.ts'
import { putLoan } from '../support/loans.ts'
import { pagesOf } from '../support/pages.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let tent: string
let chairs: string
beforeAll(async () => {
  world = await createWorld()
  tent = await world.putItem({ name: 'เต็นท์ผ้าใบ ขนาด 4 × 8 เมตร', code: '320-63-0001' })
  chairs = await world.putItem({ name: 'เก้าอี้พลาสติก', unit: 'ตัว', quantity: 40 })
})
afterAll(() => world.close())

const { read } = pagesOf(() => world)

describe('repair, loss and write-off', () => {
  it('moves units and says so on the page and in the list', async () => {
    const repairs = { quantity: '4', note: 'ขาหัก' }
    expect((await world.request('officer', `/items/${chairs}/repairs`, repairs)).status).toBe(303)
    const missing = { quantity: '1', note: 'ตรวจประจำปี' }
    expect((await world.request('officer', `/items/${chairs}/missing`, missing)).status).toBe(303)
    const { text } = await read('officer', `/items/${chairs}`)
    expect(text).toContain('ว่าง 35 จาก 40 ตัว')
    expect(text).toContain('ขาหัก')
    expect((await read('staff', '/items?place=repair')).text).toContain('เก้าอี้พลาสติก')
    const back = { quantity: '2', note: '' }
    const answer = await world.request('officer', `/items/${chairs}/returns-to-shelf`, back)
    expect(answer.status).toBe(303)
    const found = { quantity: '1', note: 'อยู่ห้องเก็บของ' }
    expect((await world.request('officer', `/items/${chairs}/found`, found)).status).toBe(303)
    expect((await read('officer', `/items/${chairs}`)).text).toContain('ว่าง 38 จาก 40 ตัว')
  })

  it('refuses more than there is, and a missing reason, at the field', async () => {
    const many = await world.request('officer', `/items/${chairs}/repairs`, {
      quantity: '99',
      note: 'หัก',
    })
    expect(many.status).toBe(422)
    expect(await many.text()).toContain('id="quantity-fault"')
    const silent = await world.request('officer', `/items/${chairs}/missing`, {
      quantity: '1',
      note: ' ',
    })
    expect(silent.status).toBe(422)
    const said = await silent.text()
    expect(said).toContain('id="note-fault"')
    expect(said).toContain('<a href="#note">ตรวจพบเมื่อใด อย่างไร: ')
  })

  it('writes off what was lost only by the fact-finding order, and says both numbers', async () => {
    const mats = await world.putItem({ name: 'เสื่อกก', unit: 'ผืน', quantity: 3 })
    const act = (name: string, form: Record<string, string>) =>
      world.request('officer', `/items/${mats}/${name}`, form)
    await act('missing', { quantity: '1', note: 'ตรวจประจำปี' })
    const form = { lost: '1', shelf: '0', reason: 'สูญหาย', order: '45/2569' }
    const refused = await act('retirement', form)
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('เลขที่คำสั่งสอบหาข้อเท็จจริง')
    expect(page).toContain('value="45/2569"')
    expect((await act('retirement', { ...form, factFindingOrder: '40/2569' })).status).toBe(303)
    const { text } = await read('auditor', `/items/${mats}`)
    expect(text).toContain('คำสั่งที่ 45/2569')
    expect(text).toContain('คำสั่งสอบหาข้อเท็จจริงที่ 40/2569')
  })

  it('writes units off by an order, and retires the item with its last unit', async () => {
    const old = await world.putItem({ name: 'โทรโข่งเก่า', code: '314-50-0001' })
    const form = { shelf: '1', reason: 'เสื่อมสภาพ', order: '45/2569' }
    expect((await world.request('officer', `/items/${old}/retirement`, form)).status).toBe(303)
    const { text } = await read('staff', `/items/${old}`)
    expect(text).toContain('จำหน่ายออกจากทะเบียนแล้ว')
    expect(text).toContain('คำสั่งที่ 45/2569')
    expect((await read('staff', '/items?q=โทรโข่ง')).text).not.toContain('314-50-0001')
    expect((await read('staff', '/items?q=โทรโข่ง&place=retired')).text).toContain('314-50-0001')
    const again = await world.request('officer', `/items/${old}/repairs`, {
      quantity: '1',
      note: 'x',
    })
    expect(again.status).toBe(422)
  })

  it('is for who keeps the register, and tells others who may', async () => {
    for (const act of ['repairs', 'missing', 'retirement', 'tags']) {
      expect((await read('staff', `/items/${chairs}/${act}`)).status).toBe(403)
      expect((await read('auditor', `/items/${chairs}/${act}`)).status).toBe(403)
      expect((await read('worksOfficer', `/items/${chairs}/${act}`)).status).toBe(403)
    }
    expect((await read('staff', `/items/${chairs}`)).text).toContain('เจ้าหน้าที่พัสดุของสำนักปลัด')
  })

  it('gives a new tag and forgets the old one', async () => {
    const item = await world.putItem({ name: 'จอรับภาพ', code: '314-64-0011', tag: 'oldtag' })
    await world.request('officer', `/items/${item}/tags`, { reason: 'ป้ายหลุด' })
    const row = await world.db.query.item.findFirst({ where: (i, { eq }) => eq(i.id, item) })
    expect(row!.tag).not.toBe('oldtag')
  })
})

describe('the page of an item', () => {
  it('says who has it by the reader’s role, when it is due, and links the loan', async () => {
    const lines = [{ item: tent, quantity: 1 }]
    const of = { borrower: 'otherStaff', borrowerDivision: 'd03', dueOn: '2026-11-25' }
    const loan = await putLoan(world, { lines, approvedOn: '2026-11-21', ...of })
    expect((await read('officer', `/items/${tent}`)).text).toContain('อนุมัติให้ยืมแล้วตามใบยืม')
    await handOver(world.desk('officer'), { loan, units: 'all' })
    const officer = await read('officer', `/items/${tent}`)
    expect(officer.text).toContain('คุณotherStaff')
    expect(officer.text).toContain('กำหนดคืน พรุ่งนี้')
    expect(officer.text).toContain(`href="/loans/${loan}"`)
    const staff = await read('staff', `/items/${tent}`)
    expect(staff.text).not.toContain('คุณotherStaff')
    expect(staff.text).toContain('กองช่าง')
    expect(staff.text).not.toContain(`href="/loans/${loan}"`)
    const borrower = await read('otherStaff', `/items/${tent}`)
    expect(borrower.text).toContain('ยืมอยู่กับ ท่าน')
    expect(borrower.text).toContain('เปิดใบยืมของท่าน')
  })

  it('never tells a plain borrower the name of a villager', async () => {
    const lines = [{ item: chairs, quantity: 5 }]
    const villager = { borrower: 'head', borrowerClass: 'public', borrowerDivision: null } as const
    const loan = await putLoan(world, { lines, approvedOn: '2026-11-21', ...villager })
    await handOver(world.desk('officer'), { loan, units: 'all' })
    const staff = await read('staff', `/items/${chairs}`)
    expect(staff.text).toContain('ผู้ยืมภายนอก')
    expect(staff.text).not.toContain('คุณhead')
    expect((await read('officer', `/items/${chairs}`)).text).toContain('คุณhead')
  })

  it('keeps a borrower’s damage for the settlement of the loan', async () => {
    const set = await world.putItem({ name: 'โต๊ะพับ', unit: 'ตัว', quantity: 10 })
    const lines = [{ item: set, quantity: 3 }]
    const loan = await putLoan(world, { lines, approvedOn: '2026-11-21' })
    await handOver(world.desk('officer'), { loan, units: 'all' })
    const units = new Map([[1, { damaged: 2, lost: 1 }]])
    expect(await takeBack(world.desk('officer'), { loan, units })).toMatchObject({ ok: true })
    const { text } = await read('officer', `/items/${set}`)
    expect(text).toContain('ยังไม่ได้ชดใช้')
    const back = { quantity: '1', note: '' }
    const answer = await world.request('officer', `/items/${set}/returns-to-shelf`, back)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('ข้อ 209')
  })

  it('pages its history by the book’s positions', async () => {
    const set = await world.putItem({ name: 'ถ้วยชาม', unit: 'ชุด', quantity: 100 })
    for (let turn = 0; turn < 35; turn += 1) {
      await world.request('officer', `/items/${set}/repairs`, {
        quantity: '1',
        note: `ครั้งที่ ${turn}.`,
      })
    }
    const first = await read('officer', `/items/${set}`)
    expect(first.text).toContain('ครั้งที่ 34.')
    expect(first.text).not.toContain('ครั้งที่ 1.')
    const older = /href="(\/items\/[^"]+\?before=\d+)/.exec(first.text)![1]!
    const second = await read('officer', older)
    expect(second.text).toContain('ครั้งที่ 1.')
    expect(second.text).toContain('ขึ้นทะเบียน')
    expect(second.text).not.toContain('ครั้งที่ 34.')
  })

  it('answers 404 for what is not there', async () => {
    for (const path of ['/items/nobody', '/items/nobody/repairs', '/items/nobody/description']) {
      expect((await read('officer', path)).status).toBe(404)
    }
  })
})

import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { basketOf } from '../../db/baskets.ts'
import { announce } from '../support/announcements.ts'
import { letterFields, multipart } from '../support/letter.ts'
import { readOf } from '../support/pages.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let tent: string
let drone: string
beforeAll(async () => {
  world = await createWorld()
  await announce(world)
  tent = await world.putItem({ quantity: 6 })
  drone = await world.putItem({
    name: 'โดรน',
    division: 'd03',
    publicMayBorrow: false,
    mostDays: 2,
  })
})
afterAll(() => world.close())
beforeEach(() => world.db.run(['DELETE FROM basket']))

const filled = (given: Record<string, string | string[]> = {}) => ({
  ...{ item: tent, quantity: '2', purpose: 'ประชุมผู้ปกครอง', workType: 'งานการศึกษาและกีฬา' },
  ...{ useLocation: 'inside', startOn: '2026-11-24', dueOn: '2026-11-26' },
  ...given,
})
const send = (as: Parameters<World['request']>[0], given = {}) =>
  world.request(as, '/requests', filled(given))
const textOf = async (answer: Response) => readOf(answer)
const lastLoan = async () => {
  const [row] = await world.db.all<Record<string, unknown>>(
    sql`SELECT loan.*, person.name, person.unit, person.phone FROM loan
      JOIN person ON person.id = loan.borrower ORDER BY loan.rowid DESC LIMIT 1`,
  )
  return row!
}

describe('the basket', () => {
  it('groups things by the division that owns them, with what is free', async () => {
    for (const item of [tent, drone]) {
      await world.request('staff', '/basket', { item, quantity: '1' })
    }
    const page = await textOf(await world.request('staff', '/basket'))
    expect(page).toContain('ใบที่ 1 · สำนักปลัด')
    expect(page).toContain('ใบที่ 2 · กองช่าง')
    expect(page).toContain('ว่าง 6 หลัง')
  })

  it('changes a quantity and takes a thing out', async () => {
    await world.request('staff', '/basket', { item: tent, quantity: '1' })
    const set = await world.request('staff', `/basket/${tent}`, { quantity: '๔' })
    expect(set.headers.get('Location')).toBe('/basket')
    expect((await basketOf(world.db, 'staff'))[0]?.quantity).toBe(4)
    const much = await world.request('staff', `/basket/${tent}`, { quantity: '7' })
    expect(much.status).toBe(422)
    expect(await textOf(much)).toContain('มีทั้งหมด 6 หลัง')
    await world.request('staff', `/basket/${tent}`, { quantity: '0' })
    expect(await basketOf(world.db, 'staff')).toEqual([])
  })

  it('refuses the twenty-first line of a form with the offer of a second one', async () => {
    const crowd = await Promise.all(Array.from({ length: 21 }, () => world.putItem()))
    for (const item of crowd.slice(0, 20)) await world.request('staff', '/basket', { item })
    const last = { item: crowd[20]!, quantity: '1' }
    const refused = await world.request('staff', '/basket', last)
    expect(refused.status).toBe(422)
    const page = await textOf(refused)
    expect(page).toContain('ไม่เกิน 20 รายการ')
    expect(page).toContain('ทำใบที่สอง')
    const agreed = await world.request('staff', '/basket', { ...last, secondForm: '1' })
    expect(agreed.status).toBe(303)
    const form = await textOf(await world.request('staff', '/requests/new'))
    expect(form).toContain('name="severalForms" value="1"')
    expect(form).toContain('ส่งใบขอยืม 2 ใบ')
    const lines = { item: crowd, quantity: crowd.map(() => '1') }
    expect((await send('staff', lines)).status).toBe(422)
    const sent = await send('staff', { ...lines, severalForms: '1' })
    expect(sent.headers.get('Location')).toMatch(/^\/requests\/sent\?loan=[^&]+&loan=[^&]+$/)
  })

  it('is closed to whoever may not borrow, and says what it is for when empty', async () => {
    expect((await world.request('auditor', '/basket')).status).toBe(403)
    expect((await world.request('auditor', '/basket', { item: tent })).status).toBe(403)
    const empty = await textOf(await world.request('staff', '/basket'))
    expect(empty).toContain('กดสแกนแล้วส่องป้าย QR บนของ')
  })
})

describe('the request form', () => {
  it('says who will decide, by post and name, before it is sent, and the number after', async () => {
    await world.request('staff', '/basket', { item: tent })
    const form = await textOf(await world.request('staff', '/requests/new'))
    expect(form).toContain('head (คุณhead)')
    expect(form).toContain('chief (คุณchief)')
    expect(form).not.toContain('งานยานพาหนะ"')
    const sent = await send('staff')
    expect(sent.status).toBe(303)
    const answer = await textOf(await world.request('staff', sent.headers.get('Location')!))
    const { number } = await lastLoan()
    expect(answer).toContain(`เลขที่ ${number}/2570`)
    expect(answer).toContain('รอ head (คุณhead) พิจารณา')
  })

  it('is shown to nobody else once sent', async () => {
    const sent = await send('staff')
    expect((await world.request('otherStaff', sent.headers.get('Location')!)).status).toBe(404)
  })

  it('offers a week, or as long as the strictest thing is lent, and marks the last work type', async () => {
    await send('staff', { workType: 'งานเกษตร' })
    await world.request('staff', '/basket', { item: drone })
    const form = await textOf(await world.request('staff', '/requests/new'))
    expect(form).toContain('value="2026-11-26"')
    expect(form).toMatch(/<span>งานเกษตร<em [^>]*>ครั้งก่อน</)
    expect(form).not.toMatch(/name="workType"[^>]* checked/)
  })

  it('takes what the basket holds when the form names nothing', async () => {
    await world.request('staff', '/basket', { item: tent, quantity: '3' })
    const { item: _, quantity: __, ...rest } = filled()
    expect((await world.request('staff', '/requests', rest)).status).toBe(303)
    expect(await basketOf(world.db, 'staff')).toEqual([])
  })

  it('keeps everything typed beside the fault, and reads a Thai date', async () => {
    const wrong = await send('staff', { purpose: ' ', dueOn: '31 ก.พ. 2570', placeOfUse: 'ศาลา' })
    expect(wrong.status).toBe(422)
    const page = await textOf(wrong)
    expect(page).toContain('href="#purpose"')
    expect(page).toContain('อ่านวันที่นี้ไม่ได้')
    expect(page).toContain('value="ศาลา"')
    expect(page).toContain(`name="item" value="${tent}"`)
    expect((await send('staff', { dueOn: '26 พ.ย. 2569' })).status).toBe(303)
    expect((await lastLoan()).due_on).toBe('2026-11-26')
  })

  it('asks for a work type from the list', async () => {
    const { workType: _, ...without } = filled()
    const said = {
      โปรดเลือกหนึ่งข้อ: without,
      โปรดเลือกจากรายการที่มีให้: { ...without, workType: 'งานอื่น' },
    }
    for (const [fault, form] of Object.entries(said)) {
      const wrong = await world.request('staff', '/requests', form)
      expect(wrong.status).toBe(422)
      expect(await textOf(wrong)).toContain(fault)
    }
  })

  it('says why official vehicles are not lent by it', async () => {
    const refused = await send('staff', { workType: 'งานยานพาหนะ' })
    expect(refused.status).toBe(422)
    expect(await textOf(refused)).toContain('ใบขออนุญาตใช้รถ')
  })

  it('asks for the item’s own limit of days at the due date', async () => {
    const refused = await send('staff', { item: drone, quantity: '1', dueOn: '2026-11-27' })
    expect(refused.status).toBe(422)
    expect(await textOf(refused)).toContain('โดรน ยืมได้ไม่เกิน 2 วัน')
  })

  it('sends a head’s own request past that head', async () => {
    await world.request('head', '/basket', { item: tent })
    const form = await textOf(await world.request('head', '/requests/new'))
    expect(form).not.toContain('head (คุณhead)')
  })
})

describe('the counter', () => {
  const villager = {
    ...{ for: 'public', name: 'นายสมมุติ ใจดี', village: '๓', phone: '0800000000' },
    ...{ useLocation: 'outside', purpose: 'งานศพ', purposeDetail: 'งานศพบิดา' },
  }

  it('takes a villager’s request, by village, decided by the head of the agency', async () => {
    const sent = await send('officer', villager)
    expect(sent.status).toBe(303)
    expect(await lastLoan()).toMatchObject({
      ...{ name: 'นายสมมุติ ใจดี', unit: 'หมู่ที่ 3', phone: '0800000000' },
      ...{ borrower_class: 'public', channel: 'counter', requested_by: 'officer' },
    })
    const answer = await textOf(await world.request('officer', sent.headers.get('Location')!))
    expect(answer).toContain('รอ chief (คุณchief) พิจารณา')
    expect(answer).toContain('ลงลายมือชื่อ')
  })

  it('asks a villager’s form for name, village and telephone', async () => {
    const wrong = await send('officer', { ...villager, name: '', village: '', phone: '' })
    expect(wrong.status).toBe(422)
    const page = await textOf(wrong)
    for (const field of ['name', 'village', 'phone']) expect(page).toContain(`href="#${field}"`)
  })

  it('never claims official use for a villager, nor lends what is not for the public', async () => {
    await world.request('officer', '/basket', { item: drone })
    const form = await textOf(await world.request('officer', '/requests/new?for=public'))
    expect(form).not.toMatch(/ใช้ในราชการ|เพื่อราชการ/)
    expect(form).toContain('ไม่ให้ประชาชนยืม')
    const refused = await send('officer', { ...villager, item: drone, quantity: '1' })
    expect(refused.status).toBe(422)
    expect(await textOf(refused)).toContain('ไม่ให้ประชาชนยืม')
  })

  it('takes another agency’s request', async () => {
    const school = { name: 'นางครู ตัวอย่าง', unit: 'โรงเรียนบ้านตัวอย่าง', phone: '081' }
    const agency = { ...filled({ for: 'agency', ...school }), ...letterFields() }
    const sent = await world.request('officer', '/requests', multipart(agency))
    expect(sent.status).toBe(303)
    expect(await lastLoan()).toMatchObject({ borrower_class: 'agency', unit: 'โรงเรียนบ้านตัวอย่าง' })
  })

  it('takes a colleague’s request, from the list or by name and division', async () => {
    expect((await send('officer', { for: 'staff', person: 'otherStaff' })).status).toBe(303)
    expect(await lastLoan()).toMatchObject({ borrower: 'otherStaff', borrower_division: 'd03' })
    const nobody = await send('officer', { for: 'staff', person: '' })
    expect(nobody.status).toBe(422)
    expect(await textOf(nobody)).toContain('href="#person"')
    const named = { for: 'staff', person: '', name: 'นายใหม่ มาแทน', division: 'd03' }
    expect((await send('officer', named)).status).toBe(303)
    expect(await lastLoan()).toMatchObject({ borrower_class: 'staff', borrower_division: 'd03' })
  })

  it('dates a late paper form back, with the reason, into the year of its date', async () => {
    const late = { requestedOn: '28/09/2569', startOn: '2026-09-28', dueOn: '2026-09-30' }
    const { requestedOn: _, ...undated } = late
    const past = await textOf(await send('officer', undated))
    expect(past).toMatch(/href="#paper"[\s\S]*<details class="fold" id="paper" open/)
    expect(await textOf(await send('staff', undated))).not.toContain('href="#paper"')
    const without = await send('officer', late)
    expect(without.status).toBe(422)
    expect(await textOf(without)).toContain('<details class="fold" id="paper" open')
    expect((await send('officer', { ...late, lateReason: 'ไฟฟ้าดับ' })).status).toBe(303)
    expect(await lastLoan()).toMatchObject({ fiscal_year: 2569, requested_on: '2026-09-28' })
  })

  it('is the officer’s: staff may ask for themselves only, and not for the past', async () => {
    expect((await send('staff', villager)).status).toBe(403)
    expect((await world.request('staff', '/requests/new?for=public')).status).toBe(403)
    const late = { requestedOn: '2026-09-28', startOn: '2026-09-28', lateReason: 'ลืม' }
    expect((await send('staff', late)).status).toBe(403)
    expect((await send('auditor')).status).toBe(403)
    expect((await send(null)).headers.get('Location')).toBe('/sign-in')
  })
})

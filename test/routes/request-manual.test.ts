import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { letterFields, multipart } from '../support/letter.ts'
import { loanNow, putLoan } from '../support/loans.ts'
import { adopt } from '../support/manual.ts'
import { readOf } from '../support/pages.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let tent: string
let pump: string
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-24' })
  tent = await world.putItem({ quantity: 9 })
  pump = await world.putItem({ name: 'เครื่องสูบน้ำ', category: 'การเกษตร', quantity: 4 })
  const since = { order: '12/2569', on: '2026-10-01' }
  await adopt(world, 'farming', { categories: 'การเกษตร', mostDays: '7', noticeDays: '2' }, since)
  const strict = { approver: 'agency-head', opinions: 'permanent-secretary' }
  await adopt(world, 'meetings', { ...strict, documents: 'กำหนดการประชุม' }, since)
  const inside = { borrowerClasses: 'staff', useLocations: 'inside' }
  await adopt(world, 'office', inside, since)
})
afterAll(() => world.close())

const filled = (given: Record<string, string> = {}) => ({
  ...{ item: pump, quantity: '1', purpose: 'รดน้ำแปลงสาธิต', workType: 'งานเกษตร' },
  ...{ useLocation: 'inside', startOn: '2026-11-26', dueOn: '2026-12-02' },
  ...given,
})
type As = Parameters<World['request']>[0]
const send = (given = {}, as: As = 'staff') => world.request(as, '/requests', filled(given))
const sentLoan = async (given = {}, as: As = 'staff') => {
  const answer = await send(given, as)
  expect(answer.status).toBe(303)
  return /loan=([^&]+)/.exec(answer.headers.get('Location')!)![1]!
}
const meeting = { workType: 'งานประชุม อบรม และพิธีการ', item: '' }

describe('a request by the manual', () => {
  it('keeps the version that it followed, and its page cites it for ever', async () => {
    const id = await sentLoan()
    expect(await loanNow(world, id)).toMatchObject({ procedureVersion: 1, approverRule: null })
    await adopt(world, 'farming', { mostDays: '3' }, { order: '20/2569', on: '2026-11-25' })
    const page = await readOf(await world.request('staff', `/loans/${id}`))
    expect(page).toContain('href="/manual/farming/versions/1"')
    expect((await world.request(null, '/manual/farming/versions/1')).status).toBe(200)
    expect(await loanNow(world, await sentLoan())).toMatchObject({ procedureVersion: 1 })
  })

  it.each([
    ['dueOn', { dueOn: '2026-12-03' }, 'ไม่เกิน 7 วัน'],
    ['startOn', { startOn: '2026-11-25', dueOn: '2026-11-26' }, 'ล่วงหน้าอย่างน้อย 2 วัน'],
    ['workType', { item: 'tent' }, 'ไม่ครอบคลุม เต็นท์ผ้าใบ'],
    ['useLocation', { workType: 'งานสำนักงานและธุรการ', useLocation: 'outside' }, 'ไม่ให้ใช้ในสถานที่'],
  ])(
    'is refused at %s, by the rule and its source, with everything typed',
    async (field, given, why) => {
      const item = 'item' in given ? { item: tent } : {}
      const refused = await send({ ...given, ...item })
      expect(refused.status).toBe(422)
      const page = await readOf(refused)
      expect(page).toMatch(new RegExp(`id="${field}-fault">[^<]*${why}[^<]*ฉบับที่ 1`))
      expect(page).toContain('value="รดน้ำแปลงสาธิต"')
    },
  )

  it('waits for working days where the manual says so: no weekend, no holiday of the office', async () => {
    const closed = { year: '2569', days: '27 พ.ย. 2569 วันหยุดของจังหวัด' }
    expect((await world.request('admin', '/settings/holidays', closed)).status).toBe(303)
    const days = { noticeDays: '3', noticeIn: 'working', stepDaysIn: ['calendar', 'working'] }
    await adopt(world, 'education', days, { order: '12/2569', on: '2026-10-01' })
    const workType = 'งานการศึกษาและกีฬา'
    const refused = await send({ workType, startOn: '2026-11-29', dueOn: '2026-12-02' })
    expect(refused.status).toBe(422)
    const page = await readOf(refused)
    expect(page).toMatch(/id="startOn-fault">[^<]*อย่างน้อย 3 วันทำการ[^<]*30 พ\.ย\./)
    const needs = page.split('<div class="needs note seal"').slice(1)
    const education = needs.find(each => each.includes('/manual/education/'))!
    expect(education).toContain('3 วันทำการ ส่งวันนี้เริ่มยืมได้ตั้งแต่')
    expect(education).toContain('ภายใน 1 วันทำการ')
    expect(education).toMatch(/ควรได้รับการพิจารณาภายใน[^<]*25 พ\.ย\./)
    await sentLoan({ workType, startOn: '2026-11-30', dueOn: '2026-12-02' })
    const manual = await (await world.request(null, '/manual/education')).text()
    expect(manual).toContain('อย่างน้อย 3 วันทำการ')
    expect(manual).toContain('“วัน” นับทุกวันรวมวันหยุด')
  })

  it('is refused for a kind of borrower whom the manual does not name', async () => {
    const agency = { for: 'agency', name: 'นางครู ตัวอย่าง', unit: 'โรงเรียนบ้านตัวอย่าง', phone: '081' }
    const given = { ...filled({ ...agency, workType: 'งานสำนักงานและธุรการ' }), ...letterFields() }
    const refused = await world.request('officer', '/requests', multipart(given))
    expect(refused.status).toBe(422)
    expect(await readOf(refused)).toContain('ไม่ให้ผู้ยืมประเภทนี้ยืม')
  })

  it('follows the law alone where nothing was in force on its day', async () => {
    const plain = await sentLoan({ workType: 'งานสวัสดิการชุมชน', dueOn: '2026-12-20' })
    expect(await loanNow(world, plain)).toMatchObject({ procedureVersion: null })
    const paper = { requestedOn: '2026-09-28', startOn: '2026-09-28', dueOn: '2026-10-20' }
    const late = await sentLoan({ ...paper, lateReason: 'ไฟฟ้าดับ' }, 'officer')
    expect(await loanNow(world, late)).toMatchObject({ procedureVersion: null })
    expect(
      await loanNow(world, await putLoan(world, { lines: [{ item: tent, quantity: 1 }] })),
    ).toMatchObject({ procedureVersion: null, approverRule: null })
  })
})

describe('a manual that asks for the head of the agency', () => {
  it('brings a loan used inside to that head, on the desk too, and past the division’s', async () => {
    const id = await sentLoan({ ...meeting, item: tent })
    expect(await loanNow(world, id)).toMatchObject({ approverRule: 'agency-head' })
    const desks = { chief: true, head: false }
    for (const [as, shown] of Object.entries(desks)) {
      const desk = await readOf(await world.request(as as 'chief', '/'))
      expect([as, desk.includes(`/loans/${id}`)]).toEqual([as, shown])
    }
    const approve = (as: As) => world.request(as, `/loans/${id}/approvals`, { all: '1' })
    expect((await approve('head')).status).not.toBe(303)
    expect((await approve('chief')).status).toBe(303)
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })
})

describe('the request form', () => {
  it('says what each work type needs, its steps and who decides, before it is sent', async () => {
    await world.request('staff', '/basket', { item: tent })
    const page = await readOf(await world.request('staff', '/requests/new'))
    const needs = page.split('<div class="needs note seal"').slice(1)
    const meetings = needs.find(each => each.includes('/manual/meetings/versions/1'))!
    expect(meetings).toContain('กำหนดการประชุม')
    expect(meetings).toContain('ปลัด ให้ความเห็นก่อนอนุมัติ')
    expect(meetings).toContain('หัวหน้าหน่วยงานของรัฐเป็นผู้อนุมัติทุกกรณี')
    expect(meetings).toContain('ยื่นคำขอ')
    const farming = needs.find(each => each.includes('/manual/farming/versions/1'))!
    expect(farming).toContain('ไม่ครอบคลุม เต็นท์ผ้าใบ')
    expect(farming).toContain('ล่วงหน้าอย่างน้อย 2 วัน')
    expect(page).toMatch(/decides by-agency-head">.*?chief \(คุณchief\)/s)
  })

  it('tells a counter for whom a work type is not', async () => {
    await world.request('officer', '/basket', { item: tent })
    const page = await readOf(await world.request('officer', '/requests/new?for=agency'))
    expect(page).toContain('งานประเภทนี้ไม่ให้หน่วยงานของรัฐอื่นยืม')
  })

  it('offers dates that the chosen work type allows', async () => {
    const page = await readOf(await send({ startOn: '', dueOn: '' }))
    expect(page).toContain('name="startOn"')
    await world.db.run(['DELETE FROM basket'])
    await sentLoan({ startOn: '2026-11-26', dueOn: '2026-11-27' }, 'otherStaff')
    await world.request('otherStaff', '/basket', { item: pump })
    const form = await readOf(await world.request('otherStaff', '/requests/new'))
    expect(form).toMatch(/name="startOn" type="date" value="2026-11-26"/)
    expect(form).toMatch(/name="dueOn" type="date" value="2026-12-02"/)
  })
})

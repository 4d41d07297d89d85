import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { readyProcedure } from '../../src/domain/procedures-ready.ts'
import { adopt, draftFields } from '../support/manual.ts'
import { readOf } from '../support/pages.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-24' })
})
afterAll(() => world.close())

const read = async (as: Parameters<World['request']>[0], path: string) => {
  const answer = await world.request(as, path)
  return [answer.status, await readOf(answer)] as const
}
const versions = (workType: string) =>
  world.db.all<{ version: number; status: string }>(
    sql`SELECT version, status FROM procedure WHERE work_type = ${workType} ORDER BY version`,
  )

describe('the manual', () => {
  it('is read by a stranger: ten work types, and the law until a version is adopted', async () => {
    const [status, list] = await read(null, '/manual')
    expect(status).toBe(200)
    expect(list.match(/href="\/manual\/[a-z]+"/g)).toHaveLength(10)
    const [, page] = await read(null, '/manual/farming')
    expect(page).toContain('ยังไม่มีฉบับที่ประกาศใช้')
    expect(page).toContain('ไม่เกิน 365 วัน')
    expect(page).not.toContain('/manual/farming/draft')
    expect((await read(null, '/manual/nothing'))[0]).toBe(404)
  })

  it('draws a chart for each route of clause 208, and says the same as an ordered list', async () => {
    const [, page] = await read('staff', '/manual/meetings')
    const routes = ['ใช้ภายในสถานที่', 'ใช้นอกสถานที่', 'หน่วยงานของรัฐอื่นยืม', 'ประชาชนหรือชุมชนยืม']
    for (const route of routes)
      expect(page).toMatch(new RegExp(`aria-label="ผังขั้นตอน: [^"]*${route}`))
    expect(page.match(/<svg class="flow-chart"/g)).toHaveLength(4)
    expect(page.match(/<ol class="route-list"/g)).toHaveLength(4)
    expect(page).not.toContain('style=')
  })
})

describe('a draft', () => {
  it('is written by finance and the supply officers of กองคลัง, and by nobody else', async () => {
    for (const as of ['finance', 'officer'] as const) {
      expect((await read(as, '/manual/farming/draft'))[0]).toBe(200)
    }
    for (const as of ['worksOfficer', 'head', 'chief', 'auditor', 'staff', 'admin'] as const) {
      expect([as, (await read(as, '/manual/farming/draft'))[0]]).toEqual([as, 403])
      const sent = await world.request(as, '/manual/farming/draft', draftFields())
      expect([as, sent.status]).toEqual([as, 403])
    }
    expect((await world.request(null, '/manual/farming/draft')).status).toBe(303)
    // Whoever may write it is told on the first page how it comes into force.
    expect((await read('officer', '/manual'))[1]).toContain('แตะประเภทงานเพื่อเขียนหรือแก้ร่าง')
    expect((await read('staff', '/manual'))[1]).not.toContain('แตะประเภทงาน')
  })

  it('begins with what comes ready, and keeps its steps in the order of their numbers', async () => {
    const [, form] = await read('finance', '/manual/farming/draft')
    expect(form).toContain('ตรวจสอบทรัพย์สินว่าพร้อมใช้และว่างในวันที่ขอ')
    const steps = {
      stepNo: ['3', '๑', '2', ''],
      stepText: ['จ่ายของ', 'ยื่นคำขอ', 'พิจารณา', ''],
      stepPost: ['เจ้าหน้าที่พัสดุ', 'ผู้ยืม', 'ผู้อนุมัติ', ''],
      stepDays: ['', '0', '๒', ''],
    }
    const sent = await world.request('finance', '/manual/farming/draft', {
      ...{ ...draftFields(), ...steps, decides: '2', documents: 'หนังสือขอ\n\n แผนงาน ' },
    })
    expect(sent.headers.get('Location')).toBe('/manual/farming?done=drafted')
    const [, draft] = await read('officer', '/manual/farming/versions/1')
    expect(draft).toMatch(/ยื่นคำขอ<\/span><\/td>.*พิจารณา<\/span><\/td>.*จ่ายของ<\/span><\/td>/s)
    expect(draft).toContain('<li>แผนงาน</li>')
    expect(draft).toContain('ภายใน 2 วัน')
  })

  it('is shown to its writers only, and changes nothing for the others', async () => {
    expect((await read(null, '/manual/farming/versions/1'))[0]).toBe(404)
    expect((await read('staff', '/manual/farming/versions/1'))[0]).toBe(404)
    expect((await read('staff', '/manual/farming'))[1]).toContain('ยังไม่มีฉบับที่ประกาศใช้')
  })

  it('comes back with its faults at their fields and everything typed', async () => {
    const wrong = await world.request('finance', '/manual/works/draft', {
      ...{ ...draftFields(), mostDays: '400', noticeDays: 'เร็ว ๆ' },
      ...{ stepNo: ['1', 'ก'], stepText: ['ยื่น', 'พิจารณา'], stepPost: ['ผู้ยืม', 'นายก'] },
      ...{ stepDays: ['สอง', '1'], decides: '1', items: 'เครื่องสูบน้ำ' },
      ...{ noticeIn: 'working', stepDaysIn: ['working', 'calendar'] },
    })
    expect(wrong.status).toBe(422)
    const page = await readOf(wrong)
    for (const field of ['mostDays', 'noticeDays', 'stepDays.0', 'stepNo.1']) {
      expect(page).toContain(`href="#${field}"`)
      expect(page).toContain(`id="${field}"`)
    }
    for (const typed of ['value="400"', 'value="เร็ว ๆ"', 'value="สอง"', 'เครื่องสูบน้ำ']) {
      expect(page).toContain(typed)
    }
    expect(page).toMatch(/name="noticeIn">.*?<option value="working" selected/s)
    expect(page).toMatch(/id="stepDaysIn.0".*?<option value="working" selected/s)
    const nobody = draftFields({ stepPost: ['ผู้ยืม', ' ', 'นายก'] })
    const alone = await world.request('finance', '/manual/works/draft', nobody)
    expect(await readOf(alone)).toContain('href="#stepPost.1"')
  })

  it('needs somebody who may borrow, and one step at which it is decided', async () => {
    const none = { ...draftFields(), decides: '' }
    const undecided = await world.request('finance', '/manual/works/draft', none)
    expect(undecided.status).toBe(422)
    expect(await readOf(undecided)).toContain('ขั้นพิจารณาอนุมัติหนึ่งขั้น')
    const { borrowerClasses: _, ...nobody } = draftFields()
    const empty = await world.request('finance', '/manual/works/draft', nobody)
    expect(empty.status).toBe(422)
    expect(await readOf(empty)).toMatch(/id="borrowerClasses-fault"/)
    expect(await versions('งานช่างและโยธา')).toEqual([])
  })

  it('never overwrites what a colleague saved meanwhile, and loses nothing of either', async () => {
    const first = { ...draftFields(), seen: '0', documents: 'ของคนแรก' }
    expect((await world.request('finance', '/manual/welfare/draft', first)).status).toBe(303)
    const second = { ...draftFields(), seen: '0', documents: 'ของคนที่สอง' }
    const refused = await world.request('officer', '/manual/welfare/draft', second)
    expect(refused.status).toBe(422)
    const page = await readOf(refused)
    expect(page).toContain('มีผู้แก้ร่างคู่มือนี้ไปก่อนแล้ว')
    expect(page).toContain('ของคนที่สอง')
    expect((await read('officer', '/manual/welfare/versions/1'))[1]).toContain('ของคนแรก')
  })
})

describe('an adoption', () => {
  it('puts the draft in force on its day, by its order; older versions stay readable', async () => {
    const path = '/manual/education'
    await adopt(world, 'education', { mostDays: '15' }, { order: '9/2568', on: '2025-10-01' })
    await adopt(world, 'education', { mostDays: '20' }, { order: '12/2569', on: '2026-10-01' })
    await adopt(world, 'education', { mostDays: '10' }, { order: '2/2570', on: '2027-01-01' })
    const [, page] = await read(null, path)
    expect(page).toMatch(/ฉบับที่ 2 ใช้อยู่/)
    expect(page).toContain('คำสั่งที่ 12/2569')
    expect(page).toContain('ใช้ตั้งแต่ 1 ต.ค. 2569')
    expect(page).toContain('20 วัน')
    for (const version of [1, 2, 3]) expect(page).toContain(`${path}/versions/${version}`)
    const [, old] = await read(null, `${path}/versions/1`)
    expect(old).toContain('15 วัน')
    expect(old).toContain('เลิกใช้แล้ว')
    expect((await read(null, '/manual'))[1]).toContain('ฉบับที่ 3 จะเริ่มใช้ 1 ม.ค. 2570')
    world.setNow('2027-01-01')
    expect((await read(null, path))[1]).toMatch(/ฉบับที่ 3 ใช้อยู่/)
    world.setNow('2026-11-24')
  })

  it('needs a draft, an order, and no day before the version that it replaces', async () => {
    const post = (body: Record<string, string>) =>
      world.request('finance', '/manual/education/adoptions', body)
    const given = { version: '4', order: '3/2570', effectiveOn: '2027-02-01' }
    expect((await post(given)).status).toBe(422)
    await world.request('finance', '/manual/education/draft', draftFields())
    const early = await post({ ...given, effectiveOn: '2026-12-31' })
    expect(early.status).toBe(422)
    const page = await readOf(early)
    expect(page).toContain('1 ม.ค. 2570')
    expect(page).toContain('value="3/2570"')
    expect((await post({ ...given, order: ' ' })).status).toBe(422)
    expect((await post({ ...given, seen: '1' })).status).toBe(422)
    for (const as of ['staff', 'chief', 'worksOfficer'] as const) {
      const sent = await world.request(as, '/manual/education/adoptions', given)
      expect([as, sent.status]).toEqual([as, 403])
    }
    expect((await post(given)).headers.get('Location')).toBe('/manual/education?done=adopted')
    expect((await versions('งานการศึกษาและกีฬา')).every(each => each.status === 'adopted')).toBe(true)
  })

  it('is one of several drafts by one order: all or none, each with an entry in its own stream', async () => {
    const post = (body: Record<string, string | string[]>, as: 'finance' | 'staff' = 'finance') =>
      world.request(as, '/manual/adoptions', {
        order: '5/2570',
        effectiveOn: '2027-03-01',
        ...body,
      })
    const manual = async () => (await read('finance', '/manual'))[1]
    for (const slug of ['works', 'education'])
      await world.request('finance', `/manual/${slug}/draft`, draftFields())
    const boxes = [...(await manual()).matchAll(/name="draft" value="([^"]+)" checked/g)]
    const draft = boxes.map(box => box[1]!).filter(each => /^(works|education):/.test(each))
    expect(draft).toHaveLength(2)
    expect((await read('staff', '/manual'))[1]).not.toContain('name="draft"')
    expect((await post({ draft }, 'staff')).status).toBe(403)
    expect(await readOf(await post({ draft: [] }))).toContain('href="#draft"')
    expect((await post({ draft: ['works'] })).status).toBe(422)
    // One that cannot be adopted keeps the other from it, is named, and everything chosen is still there.
    const early = await post({ draft, effectiveOn: '2027-01-15' })
    expect(early.status).toBe(422)
    const page = await readOf(early)
    expect(page).toContain('งานการศึกษาและกีฬา: วันเริ่มใช้ต้องไม่มาก่อน')
    expect(page).toContain(`value="${draft[0]}" checked`)
    expect(page).toContain('value="5/2570"')
    expect((await versions('งานช่างและโยธา'))[0]).toMatchObject({ status: 'draft' })
    expect((await post({ draft })).headers.get('Location')).toBe('/manual?done=adopted')
    for (const workType of ['งานช่างและโยธา', 'งานการศึกษาและกีฬา']) {
      expect((await versions(workType)).every(each => each.status === 'adopted')).toBe(true)
    }
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })

  it('stands in the book, which verify draws again', async () => {
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
    await world.db.run([
      `UPDATE procedure SET content = replace(content, '"mostDays":10', '"mostDays":90')
        WHERE version = 3`,
    ])
    expect(await verifyBook(world.db)).toMatchObject({
      difference: expect.stringContaining('the procedure of งานการศึกษาและกีฬา, version 3, content'),
    })
    await world.db.run(['DELETE FROM procedure WHERE version = 3'])
    expect(await verifyBook(world.db)).toMatchObject({
      difference: expect.stringContaining('version 3 is missing'),
    })
  })
})

it('comes ready for every work type in a form that its own rules accept', async () => {
  const { steps } = readyProcedure('งานเกษตร')
  expect(steps.filter(step => step.decides)).toHaveLength(1)
  const other = await createWorld()
  await adopt(other, 'farming', {}, { order: '1/2569', on: '2026-11-24' })
  expect(await verifyBook(other.db)).toMatchObject({ ok: true })
  other.close()
})

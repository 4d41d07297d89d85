import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { readOf } from '../support/pages.ts'
import { textOf } from '../support/pdf.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let tent: string
beforeEach(async () => {
  world = await createWorld()
  tent = await world.putItem({ quantity: 6 })
})
afterEach(() => world.close())

const content = {
  ...{ subject: 'หลักเกณฑ์การให้ยืม', basis: 'ด้วยเห็นสมควรให้ยืม', mostDays: '๕' },
  ...{ purposes: 'งานศพ\nงานบวช', category: 'สนาม', conditions: 'ไม่เรียกเก็บค่าธรรมเนียม' },
}
const record = {
  ...{ number: '14', date: '2026-11-01', signerName: 'คุณchief' },
  ...{ signerPosition: 'นายก อบต.ตัวอย่าง' },
}
const villager = {
  ...{ for: 'public', name: 'นายสมมุติ ใจดี', village: '3', phone: '08', useLocation: 'outside' },
  ...{ purpose: 'งานศพ', workType: 'งานประเพณี ศาสนา และวัฒนธรรม' },
  ...{ startOn: '2026-11-24', dueOn: '2026-11-28' },
}
const send = (given = {}) =>
  world.request('officer', '/requests', { item: tent, quantity: '1', ...villager, ...given })
const pageOf = async (path: string, as: Parameters<World['request']>[0] = 'officer') =>
  readOf(await world.request(as, path))

describe('an announcement', () => {
  it('is missed by the public’s form, which says who records one and where', async () => {
    await world.request('officer', '/basket', { item: tent })
    const form = await pageOf('/requests/new?for=public')
    expect(form).toContain('ยังไม่เปิดให้ประชาชนยืม')
    expect(form).toContain('href="/announcements/new"')
    const other = await pageOf('/requests/new?for=public', 'worksOfficer')
    expect(other).toContain('ผู้บันทึกประกาศได้คือ')
    expect(other).not.toContain('href="/announcements/new"')
    const refused = await send()
    expect(refused.status).toBe(422)
    const page = await readOf(refused)
    expect(page).toContain('ไม่มีประกาศหลักเกณฑ์การให้ยืมที่ใช้บังคับ')
    expect(page).toContain('href="/announcements/new"')
    expect(page).toContain('นายสมมุติ ใจดี')
  })

  it('recorded at once turns lending on, for its purposes, things and days', async () => {
    const made = await world.request('officer', '/announcements', { ...content, ...record })
    expect(made.status).toBe(303)
    const page = await pageOf(made.headers.get('Location')!, 'staff')
    expect(page).toContain('ประกาศที่ 14/2569')
    expect(page).toContain('ใช้บังคับ')
    await world.request('officer', '/basket', { item: tent })
    const form = await pageOf('/requests/new?for=public')
    expect(form).toContain('<option value="งานบวช">งานบวช (ไม่เกิน 5 วัน)')
    expect(form).toContain('ตามประกาศที่ 14/2569 จำนวนวันนับวันแรกด้วย')
    expect(form).not.toMatch(/ใช้ในราชการ|เพื่อราชการ/)
    const own = await send({ purpose: 'เปิดร้าน' })
    expect(own.status).toBe(422)
    expect(await readOf(own)).toContain('งานศพ · งานบวช')
    expect(await readOf(await send({ dueOn: '2026-11-29' }))).toContain('ไม่เกิน 5 วัน')
    const lamp = await world.putItem({ name: 'โคมไฟ', category: 'ไฟฟ้าและวิทยุ' })
    expect(await readOf(await send({ item: lamp }))).toContain('ไม่ให้ประชาชนยืม โคมไฟ')
    const sent = await send()
    expect(sent.status).toBe(303)
    const loan = new URLSearchParams(sent.headers.get('Location')!.split('?')[1]).get('loan')
    const shown = await pageOf(`/loans/${loan}`)
    expect(shown).toContain(`href="${made.headers.get('Location')}">ประกาศที่ 14/2569`)
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })

  it('is drafted, changed, recorded and ended; what was recorded stays', async () => {
    const made = await world.request('secretary', '/announcements', content)
    const path = made.headers.get('Location')!
    expect(await pageOf(path)).toContain('ร่าง ยังไม่ประกาศ')
    expect((await send()).status).toBe(422)
    const change = { ...content, purposes: 'งานศพ' }
    expect((await world.request('finance', `${path}/description`, change)).status).toBe(303)
    const early = await world.request('finance', `${path}/records`, {
      ...record,
      date: '2027-01-01',
    })
    expect(early.status).toBe(422)
    expect((await world.request('finance', `${path}/records`, record)).status).toBe(303)
    expect((await world.request('finance', `${path}/records`, record)).status).toBe(422)
    expect((await world.request('finance', `${path}/description`, content)).status).toBe(409)
    expect((await send()).status).toBe(303)
    expect((await world.request('staff', `${path}/ends`, { reason: 'x' })).status).toBe(403)
    const ended = await world.request('finance', `${path}/ends`, { reason: 'มีประกาศใหม่' })
    expect(ended.status).toBe(303)
    expect(await pageOf(path)).toContain('มีประกาศใหม่')
    expect((await send()).status).toBe(422)
    expect(await pageOf('/announcements', 'staff')).toContain('ยังไม่เปิดให้ประชาชนยืม')
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })

  it('never gives one number twice in a year', async () => {
    await world.request('finance', '/announcements', { ...content, ...record })
    const twice = await world.request('finance', '/announcements', { ...content, ...record })
    expect(twice.status).toBe(422)
    expect(await readOf(twice)).toContain('เลขที่ 14/2569 ออกไปแล้ว')
    const next = { ...content, ...record, number: '' }
    const path = (await world.request('finance', '/announcements', next)).headers.get('Location')!
    expect(await pageOf(path)).toContain('ประกาศที่ 15/2569')
  })

  it('prints in the official layout, in Thai digits', async () => {
    const made = await world.request('finance', '/announcements', { ...content, ...record })
    const answer = await world.request('staff', `${made.headers.get('Location')}.pdf`)
    const text = textOf(new Uint8Array(await answer.arrayBuffer()))
    for (const said of [
      ...['ประกาศองค์การบริหารส่วนตำบลตัวอย่าง', 'ที่๑๔/๒๕๖๙', 'เรื่องหลักเกณฑ์การให้ยืม'],
      ...['ข้อ๑ให้ประชาชน', 'งานศพงานบวช', 'หมวดสนาม', 'ไม่เกิน๕วัน'],
      'ประกาศณวันที่๑เดือนพฤศจิกายนพ.ศ.๒๕๖๙',
    ]) {
      expect(text).toContain(said)
    }
  })
})

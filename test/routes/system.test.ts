import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dbOver } from '../../db/db.ts'
import { createApp } from '../../src/app.tsx'
import { remember } from '../../src/entry/upkeep.ts'
import { someMachine } from '../../src/outside/watch.ts'
import { counting } from '../support/counting.ts'
import { putLoan } from '../support/loans.ts'
import { readOf } from '../support/pages.ts'
import { saidIn } from '../support/visit.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const page = async () => saidIn(await readOf(await world.request('admin', '/system')))
const machine = (changed = {}) => {
  world.open.machine = { ...someMachine, version: '1.2.3', backsUp: true, ...changed }
}

describe('the administrator’s page of the system', () => {
  it('says calmly that nothing needs doing, where all is well', async () => {
    machine()
    const { open } = world
    const file = 'yuem-khuen-2569-11-24-093015.tar.gz'
    await remember(open, open.now(), {
      what: 'backup',
      ok: true,
      said: file,
      file,
      bytes: 1_451_743,
    })
    await remember(open, open.now(), { what: 'verify', ok: true, said: '12 entries in 3 streams' })
    const said = await page()
    expect(said).toContain('ไม่มีสิ่งที่ต้องทำ')
    expect(said).toContain(`วันนี้ 10:00 น. ● สำเร็จ ${file} · 1.5 MB`)
    expect(said).toContain('ตรวจสอบล่าสุด วันนี้ 10:00 น. ● ตรงกันทุกรายการ')
    expect(said).toMatch(/รุ่น 1\.2\.3 โครงฐานข้อมูล \d{4}-[a-z-]+/)
    expect(said).toMatch(/ฐานข้อมูล \d+ kB/)
  })

  it('names what needs doing, the gravest first, and what to do about it', async () => {
    machine({ backsUpBeside: true, disk: () => ({ free: 4e8, total: 1e11 }) })
    const { open } = world
    world.setNow('2026-11-26')
    await remember(open, open.now(), { what: 'backup', ok: false, said: 'the disk is full' })
    await remember(open, open.now(), { what: 'verify', ok: false, said: 'stock of item X differs' })
    const item = await world.putItem()
    await putLoan(world, {
      lines: [{ item, quantity: 1 }],
      fiscalYear: 2569,
      requestedOn: '2026-09-01',
    })
    const said = await page()
    const needs = [
      ...['สำรองข้อมูลครั้งล่าสุดไม่สำเร็จ', 'the disk is full', 'สมุดไม่ตรงกับที่บันทึกไว้'],
      ...['stock of item X differs', 'ดิสก์ใกล้เต็ม', 'แฟ้มสำรองอยู่ดิสก์เดียวกับข้อมูล'],
      ...['ปีงบประมาณ 2569 ยังไม่ปิดสมุด', 'แจ้งกองคลังให้ปิดสมุดของปีที่สิ้นสุดแล้ว'],
    ]
    const places = needs.map(need => said.indexOf(need))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(said).toContain('สำรองที่สำเร็จล่าสุด 24 พ.ย. 2569 (2 วันก่อน)')
  })

  it('leaves backups to the server where the database is one', async () => {
    const fresh = await createWorld()
    fresh.open.machine = { ...someMachine, runtime: 'workerd' }
    const said = saidIn(await readOf(await fresh.request('admin', '/system')))
    expect(said).toContain('การสำรองข้อมูลเป็นของผู้ดูแลเครื่องแม่ข่ายฐานข้อมูล')
    expect(said).toContain('เครื่องแม่ข่ายฐานข้อมูลสำรองเอง')
    fresh.close()
  })

  it('is found from the settings, and costs one round trip', async () => {
    expect(await readOf(await world.request('admin', '/settings'))).toContain('href="/system"')
    const { client, trips, reset } = counting(world.db.$client)
    const app = createApp({ ...world.open, db: dbOver(client) })
    const { generateSignedCookie } = await import('hono/cookie')
    const cookie = await generateSignedCookie('yuem-khuen-session', 't-admin', world.open.secret)
    reset()
    const answer = await app.request('/system', { headers: { Cookie: cookie.split(';')[0]! } })
    expect([answer.status, trips()]).toEqual([200, 1])
  })
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { appointed, countingAt, putThings } from '../support/check-story.ts'
import { readOf } from '../support/pages.ts'
import { pagesUnlike, textOf } from '../support/pdf.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

let world: World
let path: string
let things: Record<string, string>
const count = (form: Record<string, string>) => countingAt(world, () => path)('staff', form)
const html = async (as: CastName, at: string) => readOf(await world.request(as, at))
beforeAll(async () => {
  world = await createWorld({ today: '2026-10-01' })
  things = await putThings(world)
  path = await appointed(world)
  await count({ store: 'ห้องประชุม', code: 'Tag0' })
  await count({ code: 'Tag1', units: '1' })
  await count({ code: 'Tag2', units: '20' })
  await count({ code: 'Tag4', units: '4' })
})
afterAll(() => world.close())

it('shows its last day, and in red once it is past', async () => {
  expect(await html('auditor', path)).toContain('ต้องรายงานภายใน 12 พ.ย. 2569')
  world.setNow('2026-11-13')
  expect(await html('auditor', '/checks')).toMatch(/state overdue.*เกินกำหนดรายงานแล้ว/s)
  world.setNow('2026-11-10')
})

it('is made by the checkers, who must say that what nobody counted is not found', async () => {
  expect((await world.request('finance', `${path}/reports`, {})).status).toBe(403)
  expect((await world.request('auditor', `${path}/report`)).status).toBe(404)
  const answer = await world.request('staff', `${path}/reports`, {})
  expect(answer.status).toBe(422)
  expect(await readOf(answer)).toContain('ยังไม่ได้นับ 1 รายการ')
  const agreed = await world.request('staff', `${path}/reports`, { leftAgreed: '1' })
  expect(agreed.headers.get('Location')).toBe(path)
  const page = await html('auditor', path)
  expect(page).toContain('รายงานแล้ว 10 พ.ย. 2569')
  expect(page).toContain('รายงานทันกำหนด')
})

it('ends the counting, in the database as well', async () => {
  const late = await count({ code: 'Tag3', units: '1' })
  expect(late.status).toBe(422)
  expect(await readOf(late)).toContain('รายงานผลแล้ว')
  const insert = `INSERT INTO check_count SELECT 'x', check_id, person, item, said, units, store,
    damaged, note, shelf, counted_on, counted_at FROM check_count LIMIT 1`
  await expect(world.db.run([insert])).rejects.toThrow(/out-of-turn/)
})

it('prints what was checked, its findings and the checkers’ lines, on a page and as PDF', async () => {
  const page = await html('auditor', `${path}/report`)
  expect(page).toContain('สำนักงานการตรวจเงินแผ่นดิน')
  expect(page).toContain('(คุณstaff)')
  const answer = await world.request('auditor', `${path}/report.pdf`)
  expect(answer.headers.get('Content-Type')).toBe('application/pdf')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(pagesUnlike('check', bytes)).toEqual([])
  const text = textOf(bytes)
  for (const said of [
    ...['บันทึกข้อความ', 'รายงานผลการตรวจสอบพัสดุประจำปี', '๕รายการ๒๗หน่วย', 'พัดลม', 'ไม่พบ'],
    ...['อยู่ผิดที่เก็บ', 'คุณotherStaff', 'สำเนาส่ง', 'หน่วยงานต้นสังกัด'],
  ]) {
    expect(text).toContain(said)
  }
})

it('leaves its open findings to be counted; one that is settled later is not in the report', async () => {
  const open = async () => {
    const { rows } = await world.db.$client.execute('SELECT open_findings FROM stock_check')
    return Number(rows[0]![0])
  }
  expect(await open()).toBe(2)
  const answer = await world.request('finance', `${path}/settlements`, {
    ...{ finding: `misplaced:${things.กล้องถ่ายรูป}`, how: 'moved', reason: 'ย้ายกลับแล้ว' },
  })
  expect(answer.status).toBe(303)
  expect(await open()).toBe(1)
  expect(await html('auditor', path)).toContain('ย้ายกลับแล้ว')
  expect(await html('auditor', `${path}/report`)).not.toContain('ย้ายกลับแล้ว')
})

it('stands in the book, and verify finds what was changed behind it', async () => {
  expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  await world.db.run(['UPDATE stock_check SET things = things + 1'])
  expect(await verifyBook(world.db)).toMatchObject({ ok: false })
})

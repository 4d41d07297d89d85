import { afterAll, beforeAll, expect, it } from 'vitest'
import { saveSetting } from '../../db/office.ts'
import { pagesOf, pagesUnlike, textOf } from '../support/pdf.ts'
import { decoded } from '../support/pixels.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'

let world: World
let book: WrittenLoan
beforeAll(async () => {
  world = await createWorld()
  const chairs = await world.putItem({
    ...{ name: 'เก้าอี้พลาสติกมีพนักพิง', code: '401-63-0001', unit: 'ตัว', quantity: 50 },
  })
  const tents = await world.putItem({
    ...{ name: 'เต็นท์ผ้าใบทรงโค้ง ขนาด 4 × 8 เมตร', code: '', unit: 'หลัง', quantity: 4 },
  })
  const items: [string, number][] = [
    [chairs, 20],
    [tents, 2],
  ]
  book = new WrittenLoan({ on: '2026-11-16', dueOn: '2026-11-18', items })
  Object.assign(book, { id: '0190a000-0000-7000-8000-000000000700' })
  for (const entry of book.entries) {
    Object.assign(entry, { stream: `loan:${book.id}`, loan: book.id })
  }
  book.says('ประชุมหมู่บ้าน', 'ศาลาหมู่ที่ 4')
  book.approve('2026-11-16')
  book.handOver('2026-11-16', 20)
  book.handOver('2026-11-16', 2, 2)
  book.takeBack('2026-11-17', 10)
  book.takeBack('2026-11-21', 9)
  book.takeBack('2026-11-21', 1, 1, { as: 'damaged' })
  book.takeBack('2026-11-21', 1, 2)
  await book.write(world.db)
})
afterAll(() => world.close())

const get = (as: CastName | null, path: string) =>
  world.request(as, `/loans/${book.id}/returns/${path}`)
const pdf = async (path: string) => new Uint8Array(await (await get('staff', path)).arrayBuffer())

it('prints what came back in one go, in which condition, and what is still out', async () => {
  const bytes = await pdf('2.pdf')
  const text = textOf(bytes)
  expect(text).toContain('ใบรับคืนพัสดุ/ครุภัณฑ์')
  expect(text).toContain('รับคืนครั้งที่๒')
  expect(text).toContain('๒๑พฤศจิกายน๒๕๖๙(เกินกำหนด๓วัน)')
  expect(text).toContain('เก้าอี้พลาสติกมีพนักพิง๙๑–ตัว–')
  expect(text).toContain('๑––หลัง๑')
  expect(text).toContain('ยังมีพัสดุค้างคืน๑หน่วย')
  expect(text).toContain('(คุณofficer)')
  expect(text).toContain('ข้อ๒๐๙')
  expect(pagesUnlike('receipt', bytes)).toEqual([])
  expect(decoded(pagesOf(bytes, 203)[0]!)?.data).toBe(`http://localhost:8787/loans/${book.id}`)
})

it('reads the same on the page, which prints, and stands on the loan’s page', async () => {
  const page = await (await get('staff', '1')).text()
  expect(page).toContain('ใบรับคืนพัสดุ/ครุภัณฑ์')
  expect(page).toContain('ยังมีพัสดุค้างคืน ๑๒ หน่วย')
  expect(page).not.toContain('เกินกำหนด')
  const loan = await (await world.request('staff', `/loans/${book.id}`)).text()
  expect(loan).toContain(`href="/loans/${book.id}/returns/1"`)
  expect(loan).toContain(`href="/loans/${book.id}/returns/2.pdf"`)
  expect(loan).toContain(`href="/loans/${book.id}/paper.pdf"`)
})

it('is for whoever may see the loan, and there is none for a return that never was', async () => {
  for (const path of ['1', '1.pdf']) {
    expect((await get('auditor', path)).status).toBe(200)
    expect((await get('otherStaff', path)).status).toBe(403)
    expect((await get(null, path)).status).toBe(303)
  }
  expect((await get('staff', '3')).status).toBe(404)
  expect((await get('staff', '3.pdf')).status).toBe(404)
})

it('has Arabic digits where the office chose them', async () => {
  await world.db.commit([saveSetting(world.db, 'thai-digits', 'off')])
  expect(textOf(await pdf('2.pdf'))).not.toMatch(/[๐-๙]/)
  expect(await (await get('staff', '2')).text()).toContain('ยังมีพัสดุค้างคืน 1 หน่วย')
  await world.db.commit([saveSetting(world.db, 'thai-digits', 'on')])
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { readOf } from '../support/pages.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
const made: Record<string, string> = {}
beforeAll(async () => {
  world = await createWorld()
  made.tent = await world.putItem({ name: 'เต็นท์ผ้าใบ', code: '320-63-0001', tag: 'tagoftent001' })
  const works = { division: 'd03', category: 'สำรวจ' }
  made.level = await world.putItem({
    ...works,
    name: 'กล้องระดับ',
    code: '317-63-0001',
    tag: 'taglevel0001',
  })
  made.drone = await world.putItem({
    ...works,
    name: 'โดรน',
    code: '314-68-0014',
    tag: 'tagofdrone01',
  })
})
afterAll(() => world.close())

const sheet = { sheet: '70x37', start: '1', copies: '1' }
const tagsIn = (html: string) => [...html.matchAll(/data-tag="([^"]+)"/g)].map(match => match[1])
const ticked = (html: string) =>
  [...html.matchAll(/<input type="checkbox" name="item" value="([^"]+)"( checked)?/g)]
    .filter(match => match[2])
    .map(match => match[1])

it('is for the supply officer alone', async () => {
  expect((await world.request('officer', '/labels')).status).toBe(200)
  for (const as of ['staff', 'head', 'auditor', 'admin'] as const) {
    expect((await world.request(as, '/labels')).status).toBe(403)
    expect((await world.request(as, '/labels', {})).status).toBe(403)
    const asked = { ...sheet, item: made.tent! }
    expect((await world.request(as, '/labels/preview', asked)).status).toBe(403)
  }
  const stranger = await world.request(null, '/labels')
  expect(stranger.headers.get('Location')).toBe('/sign-in?back=%2Flabels')
})

it('ticks what the page of an item asked for', async () => {
  const page = await readOf(await world.request('officer', `/labels?item=${made.drone}`))
  expect(ticked(page)).toEqual([made.drone])
})

it('keeps the ticks, the paper and the words while one searches on', async () => {
  const asked = { ...sheet, sheet: '38x21', start: '7', q: 'กล้อง', item: [made.tent!, made.drone!] }
  const page = await readOf(await world.request('officer', '/labels', asked))
  expect(ticked(page).sort()).toEqual([made.tent, made.drone].sort())
  expect(page).toContain('เลือกไว้แล้ว 2 รายการ')
  expect(page).toMatch(/name="start"[^>]*value="7"/)
  expect(page).toMatch(/value="38x21" checked/)
  expect(page).toContain('กล้องระดับ')
})

it('prints what is ticked, each so often, after the labels that are used', async () => {
  const asked = { ...sheet, start: '3', copies: '2', item: [made.tent!, made.level!] }
  const answer = await world.request('officer', '/labels/preview', asked)
  expect(answer.status).toBe(200)
  const page = await readOf(answer)
  expect(tagsIn(page)).toEqual(['taglevel0001', 'taglevel0001', 'tagoftent001', 'tagoftent001'])
  expect(page.match(/<div class="label"><\/div>/g)).toHaveLength(2)
  expect(page).not.toContain('style=')
  expect(page).toContain('องค์การบริหารส่วนตำบลตัวอย่าง')
})

it('prints everything of a division or a category', async () => {
  const asked = { ...sheet, scope: 'all', division: 'd03' }
  const page = await readOf(await world.request('officer', '/labels/preview', asked))
  expect(tagsIn(page)).toEqual(['taglevel0001', 'tagofdrone01'])
  const searched = { ...sheet, scope: 'all', q: 'โดรน' }
  const found = await readOf(await world.request('officer', '/labels/preview', searched))
  expect(tagsIn(found)).toEqual(['tagofdrone01'])
})

it('says what is wrong and keeps what was chosen', async () => {
  const none = await world.request('officer', '/labels/preview', sheet)
  expect(none.status).toBe(422)
  const said = await readOf(none)
  expect(said).toContain('โปรดเลือกอย่างน้อยหนึ่งรายการ')
  expect(said).toContain('ยังจัดแผ่นป้ายไม่ได้')
  expect(said).not.toContain('ยังบันทึกไม่ได้')
  const beyond = { ...sheet, start: '25', item: [made.tent!] }
  const answer = await world.request('officer', '/labels/preview', beyond)
  expect(answer.status).toBe(422)
  const page = await readOf(answer)
  expect(page).toContain('แผ่นป้ายขนาดนี้มี 24 ดวง')
  expect(ticked(page)).toEqual([made.tent])
  const strange = { sheet: 'a3', start: 'x', copies: '0', item: [made.tent!] }
  const wrong = await world.request('officer', '/labels/preview', strange)
  expect(wrong.status).toBe(422)
  expect(ticked(await readOf(wrong))).toEqual([made.tent])
})

it('refuses labels that no phone could read, with what to do', async () => {
  world.open.publicUrl = `https://${'subdistrict-office-'.repeat(9)}.go.th`
  const asked = { ...sheet, sheet: '38x21', item: [made.tent!] }
  const answer = await world.request('officer', '/labels/preview', asked)
  world.open.publicUrl = 'http://localhost:8787'
  expect(answer.status).toBe(422)
  expect(await readOf(answer)).toContain('PUBLIC_URL ให้สั้นลง')
})

it('warns where only this machine could open what the labels carry', async () => {
  expect(await readOf(await world.request('officer', '/labels'))).toContain('สแกนแล้วไม่ขึ้น')
})

it('remembers the paper and the printer of this computer', async () => {
  const added = await world.request('officer', '/labels/printers', { name: 'เลเซอร์ กองคลัง' })
  const printer = added.headers.get('Location')!.split('/').at(-1)!
  const asked = { ...sheet, sheet: '38x21', printer, item: [made.tent!] }
  const answer = await world.request('officer', '/labels/preview', asked)
  expect(await answer.text()).toContain(`/labels/sheets/38x21/style.css?printer=${printer}`)
  expect(answer.headers.get('Set-Cookie')).toContain(`yuem-khuen-labels=38x21_${printer}`)
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { axeFaults } from '../support/axe.ts'
import { appointed, putThings } from '../support/check-story.ts'
import { launchChromium } from '../support/chromium.ts'
import { FieldPhone } from '../support/field-phone.ts'
import { loanNow, putLoan } from '../support/loans.ts'
import { photoJpeg } from '../support/photos.ts'
import { serve } from '../support/serve.ts'
import { typeFast } from '../support/type-fast.ts'
import { createWorld, type World } from '../support/world.ts'

// A working day without a signal: look up, scan, hand over, photograph, take back, count.

let world: World
let office: Awaited<ReturnType<typeof serve>>
let browser: Browser
let check: string
const things: Record<string, string> = {}
beforeAll(async () => {
  world = await createWorld({ today: '2026-09-15' })
  Object.assign(things, await putThings(world))
  check = await appointed(world)
  world.setNow('2026-10-05')
  await world.request('staff', `${check}/openings`, {})
  office = await serve(world)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await office?.close()
})

it('an officer looks up, scans, hands over, photographs and takes back', async () => {
  const days = { requestedOn: '2026-10-01', approvedOn: '2026-10-01', dueOn: '2026-10-20' }
  const loan = await putLoan(world, { ...days, lines: [{ item: things.เครื่องฉาย!, quantity: 1 }] })
  const phone = await FieldPhone.of(browser, office, 'officer')
  await phone.offline(true)
  await phone.page.fill('#field-search', 'เก้าอี')
  await phone.says('.field-found', /เก้าอี้.*โรงเก็บพัสดุ · บนชั้น 20 ตัว/)
  // A scanner that types: its label leads to the one loan that waits, and is ticked there.
  await typeFast(phone.page, `${world.open.publicUrl}/i/Tag0\n`)
  await phone.page.waitForSelector('.field-lines li.found')
  await phone.press()
  // The same label again: now it comes back.
  await typeFast(phone.page, `${world.open.publicUrl}/i/Tag0\n`)
  await phone.page.waitForSelector('.field-condition')
  await phone.says('h1', 'รับคืน')
  await typeFast(phone.page, `${world.open.publicUrl}/i/Tag1\n`)
  await phone.page.waitForSelector('.scan-said.wrong')
  await phone.says('.scan-said', 'กล้องถ่ายรูป ไม่อยู่ในใบนี้')
  await phone.page.check('.field-condition label >> nth=1')
  const photo = { name: 'p.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photoJpeg()) }
  await phone.page.setInputFiles('.field-photos input', photo)
  await phone.page.waitForSelector('.field-photos img')
  await phone.page.fill('#field-note', 'ฝาครอบแตก')
  expect(await axeFaults(phone.page)).toEqual([])
  await phone.press()
  await phone.says('.field-waits', 'ภาพ 1 ภาพ')
  await phone.offline(false)
  // why: the scanner’s keys came by a session of their own, whose end took the browser’s own event.
  await phone.page.evaluate(() => dispatchEvent(new Event('online')))
  await phone.sent()
  const [line] = (await loanNow(world, loan)).lines
  expect(line).toMatchObject({ handedOver: 1, returnedDamaged: 1 })
  const { rows } = await world.db.$client.execute({
    sql: "SELECT detail FROM ledger WHERE loan = ? AND kind = 'returned'",
    args: [loan],
  })
  const said = JSON.parse(String(rows[0]!.detail))
  expect(said).toMatchObject({
    note: 'ฝาครอบแตก',
    photos: [expect.stringMatching(/^[0-9a-f]{64}$/)],
  })
  await phone.close()
})

it('a checker counts a room, piece by piece and by number, and what is on no list', async () => {
  const phone = await FieldPhone.of(browser, office, 'staff')
  await phone.offline(true)
  await phone.page.reload()
  await phone.page.waitForSelector('.field-banner')
  await phone.page.click(`a[href="#${check}"]`)
  await phone.page.click('.field-list a:has-text("โรงเก็บพัสดุ")')
  await phone.page.waitForSelector('progress')
  // A piece in its own room is counted by its scan; of a set the number is asked.
  await typeFast(phone.page, `${world.open.publicUrl}/i/Tag3\n`)
  await phone.page.waitForSelector('.scan-said.good')
  await typeFast(phone.page, `${world.open.publicUrl}/i/Tag4\n`)
  await phone.page.waitForSelector('.field-count')
  expect(await axeFaults(phone.page)).toEqual([])
  await phone.step('#field-units', 'fewer', 1, '3')
  await phone.page.click('.field-count button.primary')
  await phone.page.waitForFunction(() => !document.querySelector('.field-count'))
  await phone.page.fill('#field-count', 'nolabel1')
  await phone.page.click('.field-search button')
  await phone.page.click('.field-count button.primary')
  await phone.says('.progress', 'นับแล้ว 2 จาก 3')
  await phone.offline(false)
  // why: the scanner’s keys came by a session of their own, whose end took the browser’s own event.
  await phone.page.evaluate(() => dispatchEvent(new Event('online')))
  await expect
    .poll(counts, { timeout: 90_000 })
    .toEqual([...['พัดลม 1 โรงเก็บพัสดุ', 'เต็นท์ 3 โรงเก็บพัสดุ', 'nolabel1 1 โรงเก็บพัสดุ']])
  await phone.close()
})

async function counts() {
  const { rows } = await world.db.$client.execute(
    'SELECT said, units, store FROM check_count ORDER BY id',
  )
  return rows.map(({ said, units, store }) => `${said} ${units} ${store}`)
}

it('a page of the office that loses its signal keeps all that was filled in, and leads on', async () => {
  const days = { requestedOn: '2026-10-01', approvedOn: '2026-10-01', dueOn: '2026-10-20' }
  const loan = await putLoan(world, { ...days, lines: [{ item: things.เก้าอี้!, quantity: 4 }] })
  const phone = await FieldPhone.of(browser, office, 'officer')
  const { page } = phone
  await page.goto(`${office.url}/loans/${loan}`)
  const form = `form[action="/loans/${loan}/handovers"]:has([name=all])`
  await page.click(`${form} summary`)
  await page.waitForSelector(`${form} [data-signature]:not([hidden])`)
  await page.setInputFiles(`${form} [data-photos]`, {
    ...{ name: 'p.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photoJpeg(7)) },
  })
  await page.waitForSelector(`${form} [data-strip] img`)
  await page.fill(`${form} [name=condition-1]`, 'ครบ 4 ตัว')
  await phone.sign(`${form} canvas`)
  await phone.offline(true)
  await page.click(`${form} button.primary`)
  await page.waitForSelector('.scan-note a')
  await phone.says('.scan-note', 'ไม่มีสัญญาณ สิ่งที่กรอกยังอยู่ในหน้านี้')
  expect(await page.inputValue(`${form} [name=condition-1]`)).toBe('ครบ 4 ตัว')
  expect(await axeFaults(page)).toEqual([])

  // In the field desk the photo, the word and the signature are there, and one press keeps them.
  await page.click('.scan-note a')
  await page.waitForSelector('.field-photos img')
  await phone.holds('#units-good-1', '4')
  await phone.holds('#condition-word-1', 'ครบ 4 ตัว')
  await page.waitForSelector('.field-signing button.plain')
  expect(await axeFaults(page)).toEqual([])
  await phone.press()
  await phone.says('.field-waits', /จ่าย เก้าอี้ 4 ตัว.*ภาพ 1 ภาพ.*ลงชื่อแล้ว/)
  // The desk says so too, on whatever page of it one is, and sends it once there is a signal.
  await page.route('**/field/commands', route => route.abort())
  await phone.offline(false)
  await page.goto(`${office.url}/`)
  await phone.says('[data-waiting]', /รอส่ง 1 รายการ.*จ่าย เก้าอี้ 4 ตัว/)
  await page.unrouteAll({ behavior: 'wait' })
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect
    .poll(async () => (await loanNow(world, loan)).lines[0]!.handedOver, { timeout: 90_000 })
    .toBe(4)
  await page.waitForSelector('[data-waiting]', { state: 'hidden' })
  await page.goto(`${office.url}/loans/${loan}`)
  await phone.counts('main img.signature', 1)
  await phone.says('main', 'ครบ 4 ตัว')
  await phone.close()
})

it('leaves a book that verifies', async () => {
  expect(await verifyBook(world.db)).toMatchObject({ ok: true })
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { launchChromium } from '../support/chromium.ts'
import { FieldPhone } from '../support/field-phone.ts'
import { loanNow, putLoan } from '../support/loans.ts'
import { serve } from '../support/serve.ts'
import { createWorld, type World } from '../support/world.ts'

// A network that goes at the worst moments, on a phone in a real browser.

const patience = { timeout: 90_000 }
let world: World
let office: Awaited<ReturnType<typeof serve>>
let browser: Browser
let chairs: string
beforeAll(async () => {
  world = await createWorld()
  chairs = await world.putItem({ name: 'เก้าอี้พลาสติก', unit: 'ตัว', quantity: 999 })
  office = await serve(world)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await office?.close()
})

const approved = (item = chairs, quantity = 1, more = {}) =>
  putLoan(world, { lines: [{ item, quantity }], approvedOn: '2026-11-20', ...more })
const out = async (loan: string) => (await loanNow(world, loan)).lines[0]!.handedOver

it('a network that is cut in the middle of a hand-over loses nothing: it goes when it is back', async () => {
  const loan = await approved(chairs, 8)
  const phone = await FieldPhone.of(browser, office, 'officer')
  await phone.tick(loan, 'handovers')
  await phone.step('#units-good-1', 'fewer', 1, '7')
  await phone.offline(true)
  await phone.press()
  await phone.says('.scan-said', 'เก็บในเครื่องแล้ว: จ่าย เก้าอี้พลาสติก 7 ตัว')
  await phone.says('.field-banner', /ไม่มีสัญญาณ · ข้อมูล ณ 10:00 น\.\s*◷รอส่ง 1 รายการ/)
  // The phone shows it as it is by now, and goes on: any address answers, and the same loan comes back.
  await phone.page.goto(`${office.url}/loans/${loan}`)
  await phone.page.waitForSelector('.field-lines')
  await phone.says('h1', 'รับคืน')
  await phone.page.evaluate(() => {
    location.hash = '#/'
  })
  await phone.says('.field-waits', 'จ่าย เก้าอี้พลาสติก 7 ตัว')
  expect(await out(loan)).toBe(0)
  await phone.offline(false)
  await phone.sent()
  expect(await out(loan)).toBe(7)
  await phone.says('.scan-said', 'บันทึกแล้ว')
  await phone.close()
})

it('a network that goes at the moment of sending, or before the answer, does it once', async () => {
  const [lost, doubled] = [await approved(chairs, 2), await approved(chairs, 3)]
  const phone = await FieldPhone.of(browser, office, 'officer')
  const sent: string[] = []
  const cut = async (way: 'before' | 'after') =>
    phone.page.route('**/field/commands', async route => {
      sent.push(way)
      if (way === 'after') await route.fetch()
      await route.abort('connectionreset')
    })
  await cut('before')
  await phone.move(lost, 'handovers')
  await phone.page.waitForSelector('.field-waits')
  await expect.poll(() => sent[0], patience).toBe('before')
  expect(await out(lost)).toBe(0)
  await phone.page.unrouteAll({ behavior: 'wait' })
  // Asked to, unless its own time to try again has come in this very moment.
  await phone.page.click('.field-waits button', { timeout: 5_000 }).catch(() => undefined)
  await phone.sent()
  expect(await out(lost)).toBe(2)

  await cut('after')
  await phone.move(doubled, 'handovers')
  await phone.page.waitForSelector('.field-waits')
  // The office has it, and the phone cannot know.
  await expect.poll(() => out(doubled), patience).toBe(3)
  expect(sent.at(-1)).toBe('after')
  await phone.page.unrouteAll({ behavior: 'wait' })
  await phone.page.reload()
  await phone.page.waitForSelector('.field-banner')
  await phone.sent()
  expect(await out(doubled)).toBe(3)
  const { entries } = await entriesOf(doubled)
  expect(entries).toEqual(['requested', 'approved', 'handed-over'])
  expect(await phone.page.locator('.field-tasks').count()).toBe(0)
  await phone.close()
})

async function entriesOf(loan: string) {
  const { rows } = await world.db.$client.execute({
    sql: 'SELECT kind FROM ledger WHERE loan = ? ORDER BY position',
    args: [loan],
  })
  return { entries: rows.map(({ kind }) => kind) }
}

it('a queue of two hundred is sent in its order, and each is answered', async () => {
  const loans: string[] = []
  for (let at = 0; at < 200; at += 1) loans.push(await approved())
  // Not in the order in which the office knows them.
  const turned = loans.toReversed()
  const phone = await FieldPhone.of(browser, office, 'officer')
  await phone.offline(true)
  await phone.page.evaluate(async ids => {
    const there = async (part: string, says = '') => {
      for (let turn = 0; turn < 20_000; turn += 1) {
        const found = document.querySelector<HTMLElement>(part)
        if (found?.textContent?.includes(says)) return found
        await new Promise(resolve => setTimeout(resolve, 2))
      }
      throw new Error(`${part} is not there.`)
    }
    for (const [index, id] of ids.entries()) {
      location.hash = `#/loans/${id}/handovers`
      ;(await there('.field-lines input')).click()
      ;(await there('.gather-finish button.primary')).click()
      await there('.field-waits h2', ` ${index + 1} `)
    }
  }, turned)
  expect(await phone.stored()).toMatchObject({ 'field-officer queue': 200 })
  await phone.offline(false)
  await phone.sent(200_000)
  expect(await phone.page.locator('.field-tasks').count()).toBe(0)
  const { rows } = await world.db.$client.execute(
    "SELECT loan FROM ledger WHERE kind = 'handed-over' ORDER BY position DESC LIMIT 200",
  )
  expect(rows.map(row => row.loan)).toEqual(loans)
  await phone.close()
})

it('two phones without a signal hand over the same thing: one did, the other has a task', async () => {
  const tent = await world.putItem({ name: 'เต็นท์', code: '311-62-0001' })
  const [first, second] = [
    await approved(tent),
    await approved(tent, 1, { startOn: '2026-11-29', dueOn: '2026-12-01', borrower: 'otherStaff' }),
  ]
  const phones = [
    await FieldPhone.of(browser, office, 'officer'),
    await FieldPhone.of(browser, office, 'officer'),
  ] as const
  for (const phone of phones) await phone.offline(true)
  await phones[0].move(first, 'handovers')
  await phones[1].move(second, 'handovers')
  await phones[0].offline(false)
  await phones[0].sent()
  await phones[1].offline(false)
  await phones[1].page.waitForSelector('.field-tasks')
  expect([await out(first), await out(second)]).toEqual([1, 0])
  const task = 'เต็นท์ จ่ายให้ คุณstaff สำนักปลัด ไปแล้วเมื่อ 10:00 น.'
  await phones[1].says('.field-tasks', task)
  await phones[1].says('.field-tasks', /เปิดใบยืม.*บันทึกย้อนหลังในใบยืม.*ส่งอีกครั้ง.*ลบรายการนี้/)
  // It is never dropped: the page is closed and opened, and only the officer's own word removes it.
  await phones[1].open()
  await phones[1].page.click('.field-tasks button.plain')
  await phones[1].says('.field-tasks .note', 'จะไม่ถูกส่งอีก')
  await phones[1].page.click('.field-tasks button.primary')
  await phones[1].page.waitForFunction(() => !document.querySelector('.field-tasks'))
  await expect.poll(() => phones[1].stored(), patience).not.toHaveProperty('field-officer queue')
  for (const phone of phones) await phone.close()
})

it('leaves a book that verifies', async () => {
  expect(await verifyBook(world.db)).toMatchObject({ ok: true })
})

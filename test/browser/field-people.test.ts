import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { axeFaults } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { FieldPhone } from '../support/field-phone.ts'
import { loanNow, putLoan } from '../support/loans.ts'
import { serve } from '../support/serve.ts'
import { createWorld, type World } from '../support/world.ts'

// Whose phone it is: signing out, another person, a session that ends, and what lies on the disk.

const patience = { timeout: 90_000 }
let world: World
let office: Awaited<ReturnType<typeof serve>>
let browser: Browser
let item: string
beforeAll(async () => {
  world = await createWorld()
  item = await world.putItem({ name: 'เก้าอี้พลาสติก', tag: 'Chairs1', unit: 'ตัว', quantity: 99 })
  office = await serve(world)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await office?.close()
})

beforeEach(() => startSession('officer'))

const approved = () => putLoan(world, { lines: [{ item, quantity: 2 }], approvedOn: '2026-11-20' })
const out = async (loan: string) => (await loanNow(world, loan)).lines[0]!.handedOver
const names = /เก้าอี้พลาสติก|คุณstaff|สำนักปลัด|Chairs1/

it('what lies on the phone cannot be read, and is gone once its owner has signed out', async () => {
  const loan = await approved()
  const phone = await FieldPhone.of(browser, office, 'officer')
  const kept = await phone.stored()
  expect(kept).toEqual({ 'field who': 1, 'field-officer copy': 1 })
  expect(await phone.readable()).not.toMatch(names)
  expect(await phone.readable()).not.toMatch(loan)
  const key = await phone.page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>(resolve => {
      const request = indexedDB.open('field')
      request.onsuccess = () => resolve(request.result)
    })
    const who = await new Promise<{ key: CryptoKey }>(resolve => {
      const request = db.transaction('who').objectStore('who').get('now')
      request.onsuccess = () => resolve(request.result)
    })
    db.close()
    return crypto.subtle.exportKey('raw', who.key).then(String, error => error.name)
  })
  expect(key).toBe('InvalidAccessError')
  await phone.page.goto(`${office.url}/loans`)
  await phone.page.click('form[action="/sign-out"] button')
  await phone.page.waitForURL('**/sign-in')
  await expect.poll(() => phone.stored(), patience).toEqual({})
  expect(await phone.page.evaluate(() => ({ ...localStorage }))).toEqual({})
  // Without a signal the phone knows nothing of anybody.
  await phone.offline(true)
  await phone.page.goto(`${office.url}/loans/${loan}`)
  await phone.page.waitForSelector('.field-not-ready .empty')
  await phone.says('main', 'ยังไม่มีข้อมูลในเครื่องนี้')
  await phone.close()
})

it('another person on the phone sees nothing and sends nothing; the owner finds it again', async () => {
  const loan = await approved()
  const phone = await FieldPhone.of(browser, office, 'officer')
  await phone.offline(true)
  await phone.move(loan, 'handovers')
  await phone.page.route('**/field/commands', route => route.abort())
  await phone.offline(false)
  await phone.page.goto(`${office.url}/loans`)
  await phone.says('.rooms .count', /^1$/)
  await phone.page.click('form[action="/sign-out"] button')
  await phone.page.waitForURL('**/field#/sign-out')
  await phone.page.waitForSelector('.field-desk .note')
  await phone.says('.field-desk .note', /ยังมี 1 รายการที่ยังไม่ได้ส่ง.*เข้ารหัส/)
  expect(await axeFaults(phone.page)).toEqual([])
  await phone.page.click('.actions button:not(.primary)')
  await phone.page.waitForURL('**/sign-in')
  await phone.page.unrouteAll({ behavior: 'wait' })
  await expect.poll(() => phone.stored(), patience).toEqual({ 'field-officer queue': 1 })
  expect(await phone.readable()).not.toMatch(names)

  const sent: string[] = []
  phone.page.on('request', request => request.method() === 'POST' && sent.push(request.url()))
  await phone.signIn('worksOfficer')
  await phone.page.waitForLoadState('networkidle')
  expect(await phone.page.locator('.field-waits, .field-tasks').count()).toBe(0)
  expect(await phone.text('main')).not.toMatch(names)
  await phone.page.goto(`${office.url}/`)
  await phone.page.waitForLoadState('networkidle')
  expect([sent, await out(loan)]).toEqual([[], 0])

  // The owner signs in again, and need not even open the field desk.
  await startSession('officer')
  await office.signIn(phone.context, 'officer')
  await phone.page.goto(`${office.url}/loans`)
  await expect.poll(() => out(loan), patience).toBe(2)
  await expect.poll(() => phone.stored(), patience).not.toHaveProperty('field-officer queue')
  expect(Object.keys(await phone.stored()).join(' ')).not.toContain('worksOfficer')
  await phone.close()
})

it('a session that ended keeps the queue, asks to sign in, and goes on by itself', async () => {
  const loan = await approved()
  const phone = await FieldPhone.of(browser, office, 'officer')
  await phone.offline(true)
  await phone.move(loan, 'handovers')
  await endSessions('officer')
  await phone.offline(false)
  await phone.page.waitForSelector('.field-not-ready .field-left')
  await phone.says('.field-not-ready', /รอส่ง 1 รายการ.*หมดเวลาเข้าสู่ระบบ/)
  await expect.poll(() => phone.stored(), patience).toEqual({ 'field-officer queue': 1 })
  expect(await phone.text('.field-not-ready')).not.toMatch(names)
  expect(await axeFaults(phone.page)).toEqual([])
  await phone.page.click('.field-not-ready a.primary')
  await phone.page.fill('[name=username]', 'officer')
  await phone.page.fill('[name=password]', 'password-of-tests')
  await phone.page.click('main form button[type=submit]')
  await phone.page.waitForURL('**/field')
  await phone.page.waitForSelector('.field-banner')
  await expect.poll(() => out(loan), patience).toBe(2)
  await phone.close()
})

it('signing out without a signal wipes at once, and the office hears of it when there is one', async () => {
  const phone = await FieldPhone.of(browser, office, 'officer')
  const signOut = async () => {
    await phone.offline(true)
    await phone.page.goto(`${office.url}/field#/sign-out`)
    await phone.page.click('.field-desk .actions button')
    await phone.page.waitForSelector('.field-not-ready .empty')
  }
  const ended = async () => {
    await phone.page.waitForURL(/\/sign-in/)
    const sessions = async () => {
      const ofThem = "SELECT 1 FROM session WHERE token = 't-officer'"
      return (await world.db.$client.execute(ofThem)).rows.length
    }
    await expect.poll(sessions, patience).toBe(0)
    await expect.poll(() => phone.stored(), patience).toEqual({})
  }
  await signOut()
  await phone.says('.field-not-ready', 'ออกจากระบบในเครื่องนี้แล้ว')
  await expect.poll(() => phone.stored(), patience).toEqual({})
  // The page that stayed open asks for no new copy: it signs out.
  await phone.offline(false)
  await ended()
  // So does the first page that is opened, where it was closed.
  await startSession('officer')
  await phone.signIn('officer')
  await signOut()
  await phone.page.goto('about:blank')
  await phone.offline(false)
  await phone.page.goto(`${office.url}/loans`)
  await ended()
  await phone.close()
})

it('looks after the label that a phone’s own camera opened, by the same rules as every page', async () => {
  await approved()
  const phone = await FieldPhone.of(browser, office, 'officer')
  const faults = await axeFaults(phone.page)
  await phone.offline(true)
  await phone.page.goto(`${office.url}/i/Chairs1`)
  await phone.page.waitForSelector('.facts')
  await phone.says('h1', /^เก้าอี้พลาสติก$/)
  faults.push(...(await axeFaults(phone.page)))
  await phone.page.click('.field-list a >> nth=0')
  await phone.page.waitForSelector('.field-lines')
  await phone.page.locator('.field-lines input').first().check()
  faults.push(...(await axeFaults(phone.page)))
  const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect([faults, wide]).toEqual([[], false])
  await phone.close()
})

/** As an administrator ends them, or their time. */
const endSessions = (as: string) =>
  world.db.$client.execute({ sql: 'DELETE FROM session WHERE user_id = ?', args: [as] })

async function startSession(as: string): Promise<void> {
  await endSessions(as)
  const ends = Math.floor(Date.parse('2027-11-24') / 1000)
  await world.db.$client.execute({
    sql: `INSERT INTO session (id, token, user_id, expires_at, created_at, updated_at)
      VALUES (?, ?, ?, ?, 0, 0)`,
    args: [`s-${as}`, `t-${as}`, as, ends],
  })
}

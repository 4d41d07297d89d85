import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scanEndsAfter } from '../../views/client/wedge.ts'
import { axeFaults } from '../support/axe.ts'
import { tellBlocked } from '../support/chromium.ts'
import { type FilmingOffice, filmingOffice } from '../support/filming-office.ts'
import { loanNow, putLoan } from '../support/loans.ts'
import { hidesTheStep } from '../support/round-button.ts'
import { thaiTyped } from '../support/thai-typed.ts'
import { typeFast } from '../support/type-fast.ts'
import type { World } from '../support/world.ts'

const tags = { tent: '7k2m9xq4w0ab', chairs: '0c1d2e3f4g5h', lent: 'zz9yy8xx7ww6' }
let there: FilmingOffice
let world: World
let loan: string
const items: Record<string, string> = {}
beforeAll(async () => {
  there = await filmingOffice(Object.values(tags), async made => {
    world = made
    for (const [name, tag] of Object.entries(tags)) {
      const quantity = name === 'chairs' ? 40 : 1
      items[name] = await world.putItem({ tag, name, code: `320-63-${tag.slice(0, 4)}`, quantity })
    }
    const line = (name: string, quantity = 1) => ({ item: items[name]!, quantity })
    loan = await putLoan(world, {
      ...{ lines: [line('tent'), line('chairs', 20)], approvedOn: '2026-11-20' },
    })
    await putLoan(world, { lines: [line('lent')], approvedOn: '2026-11-20' })
  })
})
afterAll(() => there?.close())

async function open(browser: Browser, path: string, viewport = { width: 360, height: 800 }) {
  const context: BrowserContext = await browser.newContext({ viewport, deviceScaleFactor: 2 })
  await there.office.signIn(context, 'officer')
  const page = await context.newPage()
  const blocked: string[] = []
  tellBlocked(page, blocked)
  await page.goto(there.office.url + path)
  const close = async () => {
    await context.close()
    expect(blocked).toEqual([])
  }
  return { page, context, close }
}

it('a film of printed labels puts a hand-over together, and one button writes it', async () => {
  const { page, context, close } = await open(there.filming, `/loans/${loan}/handovers`)
  await context.grantPermissions(['camera'])
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  // why: no hand feels this machine; what it would feel is written down.
  await page.evaluate(() => {
    navigator.vibrate = () => Boolean(document.body.append(document.createElement('buzz'))) || true
  })
  expect(asked.filter(url => /camera|reader|wasm/.test(url))).toEqual([])
  await page.click('.scan-button')
  // The film is played over and over: what a slow machine missed comes again.
  const all = { timeout: 200_000 }
  await page.waitForSelector('.gather-strays li', all)
  await expect.poll(() => page.locator('.gather-lines li.found').count(), all).toBe(2)
  expect(await page.inputValue('[name="quantity-2"]')).toBe('20')
  expect(await page.textContent('.scan-said')).toMatch(/lent 320-63-zz9y จองไว้ให้ คุณstaff/)
  // Each tag lay there for three seconds, in some thirty pictures, and was felt once each time that it lay there.
  const felt = await page.locator('buzz').count()
  expect([felt >= 3, felt <= 9]).toEqual([true, true])
  expect(asked.filter(url => url.endsWith('.wasm'))).toHaveLength(1)
  expect(asked.filter(url => !url.startsWith(there.office.url))).toEqual([])

  await page.click('.gather-strays button')
  await page.waitForSelector('.gather-finish button.primary')
  await page.click('.gather-units [data-step="-1"]')
  await page.click('.gather-finish button.primary')
  await page.waitForSelector('[data-undo] button')
  const handed = async () => (await loanNow(world, loan)).lines.map(line => line.handedOver)
  expect(await handed()).toEqual([1, 19])
  // Nothing of it closed the camera: the next label is read at once.
  expect(await page.locator('.camera video').count()).toBe(1)
  await page.click('[data-undo] button')
  await page.waitForSelector('.said')
  expect(await handed()).toEqual([0, 0])
  expect(await page.locator('.camera video').count()).toBe(1)
  await page.keyboard.press('Escape')
  await page.waitForSelector('.camera', { state: 'detached' })
  await close()
})

it('the browser’s own reader is used where it has one, and no WebAssembly is loaded', async () => {
  const { page, context, close } = await open(there.filming, '/scans')
  await context.grantPermissions(['camera'])
  // why: Chromium on Linux brings no BarcodeDetector; this one sees one tag in every picture.
  await page.evaluate(tag => {
    class BarcodeDetector {
      static getSupportedFormats = async () => ['qr_code']
      detect = async () => [{ rawValue: tag }]
    }
    Object.assign(globalThis, { BarcodeDetector })
  }, tags.tent)
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.click('.scan-button')
  await page.waitForURL(`**/loans/${loan}/handovers?text=${tags.tent}`)
  await expect.poll(() => page.locator('.gather-lines li.found').count()).toBe(1)
  expect(asked.filter(url => /reader|wasm/.test(url))).toEqual([])
  await close()
})

it.each([
  ['denied', 'เปิดสิทธิ์กล้อง'],
  ['none', 'ไม่พบกล้องในเครื่องนี้'],
  ['insecure', 'https://'],
])('a camera that is %s is told so, with another way', async (why, word) => {
  const { page, close } = await open(why === 'denied' ? there.filming : there.plain, '/items')
  // why: the office of a test is on loopback, which a browser takes for secure.
  if (why === 'insecure') {
    await page.evaluate(() => {
      Object.defineProperty(globalThis, 'isSecureContext', { value: false })
      Object.defineProperty(navigator, 'mediaDevices', { value: undefined })
    })
  }
  await page.click('.scan-button')
  await page.waitForFunction(
    text => document.querySelector('.camera [role=status]')?.textContent?.includes(text),
    word,
  )
  await page.click('.camera a')
  await page.waitForURL('**/scans')
  await close()
})

it('a scanner that types is heard anywhere, with or without Enter, in the Thai layout too', async () => {
  const { page, close } = await open(there.plain, '/items')
  const gathered = `**/loans/${loan}/handovers?*`
  await typeFast(page, `${tags.tent}\n`)
  await page.waitForURL(gathered)
  await expect.poll(() => page.locator('.gather-lines li.found').count()).toBe(1)
  // The page itself goes on taking scans, wherever the cursor stands.
  await typeFast(page, thaiTyped(`${there.office.url}/i/${tags.chairs}`))
  await page.waitForSelector('[name="quantity-2"]')
  await page.focus('[name="quantity-2"]')
  await typeFast(page, `http://localhost:8787/i/${tags.lent}`)
  await page.waitForSelector('.gather-strays li')
  expect(await page.inputValue('[name="quantity-2"]')).toBe('20')

  // What is half filled in stays, and the answer is told above it.
  await page.goto(`${there.office.url}/items/${items.lent}/description`)
  await page.fill('[name=name]', 'ประชุมผู้ปกครอง')
  await typeFast(page, `${there.office.url}/i/${tags.lent}`)
  await page.waitForSelector('.scan-note a[href*="/handovers?text="]')
  expect(await page.inputValue('[name=name]')).toBe('ประชุมผู้ปกครอง')
  await page.context().setOffline(true)
  await typeFast(page, `${there.office.url}/i/${tags.lent}\n`)
  await page.waitForSelector('.scan-note.wrong')
  expect(await page.textContent('.scan-note')).toContain('ไม่มีสัญญาณ สิ่งที่กรอกยังอยู่')
  await page.context().setOffline(false)

  await page.goto(`${there.office.url}/items`)
  await page.fill('[name=q]', 'เต็นท์')
  await typeFast(page, 'เก้าอี้')
  await page.waitForTimeout(2 * scanEndsAfter)
  expect(await page.inputValue('[name=q]')).toBe('เต็นท์เก้าอี้')
  await typeFast(page, `${there.office.url}/i/${tags.tent}\n`)
  await page.waitForURL(gathered)
  await close()
})

it('a hand is no scanner: what it types stays where it typed it', async () => {
  const { page, close } = await open(there.plain, '/scans')
  await page.focus('h1, main')
  for (const key of 'nolabel1') await page.keyboard.press(key, { delay: 90 })
  await page.waitForTimeout(2 * scanEndsAfter)
  expect(await page.locator('.scan-said').count()).toBe(0)
  await page.fill('[data-scan-text]', 'nolabel1')
  await page.click('[data-scan-read]')
  await page.waitForSelector('.scan-said.wrong')
  expect(await page.inputValue('[data-scan-text]')).toBe('nolabel1')
  await close()
})

it('no page of scanning breaks a rule of accessibility, nor is wider than the phone', async () => {
  const faults: string[] = []
  for (const path of [
    '/scans',
    `/loans/${loan}/handovers?found=2&text=${tags.lent}`,
    '/people/staff/loans',
    '/people/staff/card',
  ]) {
    const { page, close } = await open(there.plain, path)
    faults.push(...(await axeFaults(page)))
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    if (wide) faults.push(`${path} is wider than the phone`)
    if (await hidesTheStep(page)) faults.push(`${path}: the scan button lies on the last step`)
    await close()
  }
  expect(faults).toEqual([])
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFaults } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { putLoan } from '../support/loans.ts'
import { serve } from '../support/serve.ts'
import { createWorld, type World } from '../support/world.ts'

// The days of the request form, under a finger and without script.

let world: World
let served: Awaited<ReturnType<typeof serve>>
let browser: Browser
let tent: string
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-25' })
  tent = await world.putItem({ name: 'เต็นท์ผ้าใบ', code: '1-1' })
  await world.putItem({ name: 'เต็นท์ผ้าใบ', code: '1-2' })
  const lines = [{ item: tent, quantity: 1 }]
  const days = { startOn: '2026-12-01', dueOn: '2026-12-03' }
  await putLoan(world, { lines, ...days, approvedOn: '2026-11-21' })
  served = await serve(world)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})
beforeEach(async () => {
  await world.db.run(['DELETE FROM basket'])
  await world.request('staff', '/basket', { item: tent })
})

async function open(script: boolean) {
  const context = await browser.newContext({
    ...{ viewport: { width: 360, height: 800 }, javaScriptEnabled: script, hasTouch: true },
  })
  await served.signIn(context, 'staff')
  const page = await context.newPage()
  await page.goto(`${served.url}/requests/new`)
  await page.fill('#purpose', 'ประชุมหมู่บ้าน')
  const choose = async (startOn: string, dueOn: string) => {
    await page.fill('#startOn', startOn)
    await page.fill('#dueOn', dueOn)
  }
  return { page, choose, close: () => context.close() }
}

describe('the days of a request', () => {
  it('tell what is free as they change, without a new page and without losing a word', async () => {
    const { page, choose, close } = await open(true)
    await page.evaluate(() => document.body.setAttribute('data-same-page', 'yes'))
    expect(await page.textContent('#freedom')).toContain('ไม่ว่าง')
    await choose('2026-12-05', '2026-12-06')
    await page.waitForSelector('#freedom .state.free')
    await expect.poll(() => page.textContent('#freedom')).toContain('5 ธ.ค. 2569')
    await choose('2026-12-02', '2026-12-03')
    await page.waitForSelector('#freedom button[name="swap"]')
    expect(await page.inputValue('#purpose')).toBe('ประชุมหมู่บ้าน')
    expect(await page.getAttribute('body', 'data-same-page')).toBe('yes')
    expect(await axeFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.tap('#freedom button[name="swap"]')
    await page.waitForSelector('#freedom .state.free')
    await expect.poll(() => page.textContent('section.card')).toContain('1-2')
    expect(await page.inputValue('#purpose')).toBe('ประชุมหมู่บ้าน')
    expect(await page.inputValue('#startOn')).toBe('2026-12-02')
    await close()
  })

  it('are looked at by the form’s own button where no script runs', async () => {
    const { page, choose, close } = await open(false)
    await choose('2026-12-02', '2026-12-03')
    await page.tap('.check-days')
    await page.waitForURL('**/requests/checks#freedom')
    expect(await page.textContent('#freedom')).toContain('2 ธ.ค. 2569')
    await page.tap('#freedom button[name="days"]')
    await page.waitForSelector('#freedom .state.free')
    expect(await page.inputValue('#startOn')).toBe('2026-12-04')
    expect(await page.textContent('#freedom')).toContain('ว่าง')
    expect(await page.inputValue('#purpose')).toBe('ประชุมหมู่บ้าน')
    await close()
  })

  it.each([true, false])('do not catch the Enter that sends the form, script %s', async script => {
    const { page, choose, close } = await open(script)
    await choose('2026-12-02', '2026-12-03')
    await page.locator('#workType label').first().click()
    await page.press('#purpose', 'Enter')
    await page.waitForURL('**/requests/sent?*')
    await close()
  })
})

it('an item’s calendar breaks no rule of accessibility, nor is it wider than the phone', async () => {
  const { page, close } = await open(true)
  for (const month of ['2026-11', '2026-12']) {
    await page.goto(`${served.url}/items/${tent}?month=${month}`)
    expect(await axeFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  }
  await page.click('.months [rel="prev"]')
  await expect.poll(() => page.textContent('#calendar h2')).toContain('พฤศจิกายน 2569')
  await close()
})

import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { serve } from '../support/serve.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

let world: World
let served: Awaited<ReturnType<typeof serve>>
let browser: Browser
beforeAll(async () => {
  world = await createWorld()
  for (const tag of ['tent-1', 'tent-2', 'tent-3', 'tent-4']) {
    await world.putItem({ tag, code: `320-63-000${tag.slice(-1)}` })
  }
  served = await serve(world)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

const phone = { width: 360, height: 800 }
const desktop = { width: 1280, height: 800 }

/** A page that counts its taps, signed in as that person. */
async function open(as: CastName, path: string, viewport = phone, script = true) {
  const context: BrowserContext = await browser.newContext({
    ...{ viewport, javaScriptEnabled: script, hasTouch: true },
  })
  await served.signIn(context, as)
  const page = await context.newPage()
  await page.goto(served.url + path)
  let taps = 0
  const tap = async (selector: string) => {
    taps += 1
    await page.tap(selector)
  }
  return { page, tap, taps: () => taps, close: () => context.close() }
}

describe.each([
  ['on a phone', phone, true, 'tent-1'],
  ['on a phone without script', phone, false, 'tent-2'],
  ['on a desk', desktop, true, 'tent-3'],
] as const)('%s', (_, viewport, script, tag) => {
  it('a scan is sent with four taps and one line of typing', async () => {
    const { page, tap, taps, close } = await open('staff', `/i/${tag}`, viewport, script)
    await tap('form.borrow button.primary')
    await page.waitForURL('**/requests/new')
    await tap('#purpose')
    await page.keyboard.type('ประชุมผู้ปกครอง')
    await tap('.chips label:has(input[value="งานการศึกษาและกีฬา"])')
    await tap('.send button.primary')
    await page.waitForURL('**/requests/sent?*')
    expect(await page.textContent('.sent .said')).toMatch(/ส่งใบขอยืมแล้วเลขที่ \d+\/2570/)
    expect(taps()).toBe(4)
    await close()
  })

  it('approving, handing over and taking back cost the office six taps', async () => {
    let taps = 0
    for (const [as, deed] of [
      ['head', 'approvals'],
      ['officer', 'handovers'],
      ['officer', 'returns'],
    ] as const) {
      const at = await open(as, '/', viewport, script)
      taps += 1
      await at.tap(`form[action$="/${deed}"] button`)
      await at.page.waitForSelector('.said')
      await expect.poll(() => at.page.locator(`form[action$="/${deed}"]`).count()).toBe(0)
      taps += at.taps()
      await at.close()
    }
    expect(taps).toBe(6)
  })
})

it('a card leaves its pile under the finger, without a new page, and a double tap approves one loan', async () => {
  const asked = {
    ...{ quantity: '1', purpose: 'ประชุม', workType: 'งานเกษตร', useLocation: 'inside' },
    ...{ startOn: '2026-11-24', dueOn: '2026-11-25' },
  }
  for (const item of [await world.putItem(), await world.putItem()])
    await world.request('staff', '/requests', { item, ...asked })
  const { page, tap, close } = await open('head', '/')
  // The half second after a card came lasts as long as this test needs it.
  await page.evaluate(() => {
    document.body.setAttribute('data-same-page', 'yes')
    const slow = new CSSStyleSheet()
    slow.replaceSync('.one-tap > button { animation-duration: 1h !important }')
    Object.assign(window, { slow })
  })
  const hold = (held: boolean) =>
    page.evaluate(isHeld => {
      const { slow } = window as unknown as { slow: CSSStyleSheet }
      document.adoptedStyleSheets = isHeld ? [slow] : []
    }, held)
  const button = 'form[action$="/approvals"] button'
  await tap(button)
  await hold(true)
  await page.waitForSelector('.said')
  expect(await page.getAttribute('body', 'data-same-page')).toBe('yes')
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('said')
  const box = (await page.locator(button).boundingBox())!
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  expect(await page.locator(`${button}[disabled]`).count()).toBe(0)
  await hold(false)
  expect(await page.locator(button).count()).toBe(1)
  await tap(button)
  await page.waitForSelector(button, { state: 'detached' })
  await close()
})

it('the basket keeps a quantity as it is stepped, and says the day as the office does', async () => {
  const chairs = await world.putItem({ name: 'เก้าอี้', unit: 'ตัว', quantity: 40 })
  await world.request('otherStaff', '/basket', { item: chairs, quantity: '5' })
  const { page, tap, close } = await open('otherStaff', '/basket')
  const kept = page.waitForResponse(answer => answer.url().endsWith('/basket'))
  await tap('[data-step="1"]')
  await kept
  await page.goto(`${served.url}/requests/new`)
  expect(await page.inputValue('input[name="quantity"]')).toBe('6')
  expect(await page.textContent('.echo')).toMatch(/24 พ\.ย\. 2569/)
  await close()
})

it('no page of the way breaks a rule of accessibility, nor is wider than the phone', async () => {
  await world.putItem({ tag: 'chairs', name: 'เก้าอี้', unit: 'ตัว', quantity: 40 })
  await world.request('officer', '/basket', { item: await world.putItem({ quantity: 3 }) })
  const faults: string[] = []
  for (const [as, path] of [
    ['staff', '/i/tent-4'],
    ['officer', '/i/chairs'],
    ['staff', '/i/unknown'],
    ['officer', '/basket'],
    ['officer', '/requests/new'],
    ['officer', '/requests/new?for=staff'],
    ['officer', '/requests/new?for=public'],
    ['officer', '/'],
    ['staff', '/'],
    ['admin', '/'],
  ] as const) {
    const { page, close } = await open(as, path)
    faults.push(...(await axeFaults(page)))
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    if (wide) faults.push(`${path} is wider than the phone`)
    await close()
  }
  expect(faults).toEqual([])
})

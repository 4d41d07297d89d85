import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { Keyboard } from '../support/keyboard.ts'
import { serve } from '../support/serve.ts'
import { type CastName, castPassword, createWorld, type World } from '../support/world.ts'

// The whole desk by keyboard alone: sign in, find, request, approve, hand over, take back, scan.

let world: World
let office: Awaited<ReturnType<typeof serve>>
let browser: Browser
let chairs: string
const tag = '0c1d2e3f4g5h'
beforeAll(async () => {
  world = await createWorld()
  chairs = await world.putItem({ name: 'เก้าอี้พลาสติก', unit: 'ตัว', quantity: 40, tag })
  await world.putItem({ name: 'เต็นท์ผ้าใบ', code: '320-63-0001' })
  office = await serve(world)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await office?.close()
})

/** Somebody's browser, signed in by keyboard, on their desk. */
async function signIn(as: CastName, width = 360) {
  const context = await browser.newContext({ viewport: { width, height: 740 } })
  const page = await context.newPage()
  const keys = new Keyboard(page)
  await page.goto(`${office.url}/sign-in`)
  await keys.to('#username')
  await keys.type(as.toLowerCase())
  await keys.to('#password')
  await keys.type(castPassword)
  await Promise.all([page.waitForURL(`${office.url}/`), keys.press('Enter')])
  return { page, keys, close: () => context.close() }
}

describe('by keyboard alone', () => {
  it('a wrong password is heard first, and leads back to its field', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const keys = new Keyboard(page)
    await page.goto(`${office.url}/sign-in`)
    await keys.to('#username')
    await keys.type('nobody')
    await keys.to('#password')
    await keys.type('wrong')
    await Promise.all([page.waitForEvent('load'), keys.press('Enter')])
    expect(await keys.isOn('.faults[role=alert]')).toBe(true)
    expect(await page.inputValue('#username')).toBe('nobody')
    await context.close()
  })

  it('the page’s own part is one step away, past all rooms', async () => {
    for (const width of [360, 1280]) {
      const { page, keys, close } = await signIn('officer', width)
      await page.goto(`${office.url}/items`)
      await keys.press('Tab')
      expect(await keys.isOn('.skip')).toBe(true)
      expect((await keys.focus()).faults).toEqual([])
      await keys.press('Enter')
      await keys.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
      await close()
    }
  })

  it('somebody finds a thing, asks for it, and is told what is missing', async () => {
    const { page, keys, close } = await signIn('staff')
    await keys.to('.menu summary')
    await keys.press('Enter')
    await keys.open('.menu a[href="/items"]')

    await keys.to('#q')
    const answered = page.waitForResponse(each => each.url().includes('/items?'))
    await keys.type('เก้าอี้')
    await answered
    await page.waitForFunction(
      () =>
        document.querySelector('.heard')?.textContent ===
        document.querySelector('#items [role=status]')?.textContent,
    )
    expect(await keys.isOn('#q')).toBe(true)

    await keys.open('#items a')
    // As a label leads there.
    await page.goto(`${office.url}/i/${tag}`)
    await keys.to('[data-step="1"]')
    await keys.press('Space')
    await keys.press('Space')
    expect(await page.inputValue('[name=quantity]')).toBe('3')
    await keys.open('form[action="/basket"] button[type=submit]')
    expect(new URL(page.url()).pathname).toBe('/requests/new')

    // Nothing is filled in: the browser's own check is for eyes, so the form is sent without it.
    await page.evaluate(() => {
      for (const form of document.forms) form.noValidate = true
    })
    await keys.open('form[action="/requests"] button.primary')
    expect(await keys.isOn('.faults[role=alert]')).toBe(true)
    await keys.press('Tab')
    const field = await page.evaluate(() => document.activeElement!.getAttribute('href'))
    await keys.press('Enter')
    expect(field).toBe('#purpose')
    await keys.press('Tab')
    await page.keyboard.press('Shift+Tab')
    expect(await keys.isOn('#purpose')).toBe(true)
    expect(await page.getAttribute('#purpose', 'aria-invalid')).toBe('true')
    await keys.type('ประชุมหมู่บ้าน')
    await keys.to('[name=workType]')
    await keys.press('Space')
    await keys.to('[name=useLocation]')
    await keys.press('Space')
    await keys.open('form[action="/requests"] button.primary')
    expect(new URL(page.url()).pathname).toBe('/requests/sent')
    expect(await keys.isOn('.said[role=status]')).toBe(true)
    await close()
  })

  it('how many is changed in the basket, and the finger stays where it was', async () => {
    const { page, keys, close } = await signIn('otherStaff')
    await world.request('otherStaff', '/basket', { item: chairs, quantity: '5' })
    await page.goto(`${office.url}/basket`)
    await keys.to('[data-step="1"]')
    await page.evaluate(() => document.querySelector('#main > *')!.setAttribute('data-before', ''))
    await keys.press('Enter')
    // The answer has taken its place, and the focus is where it was.
    await page.waitForSelector('[data-before]', { state: 'detached' })
    await expect.poll(() => keys.isOn('[data-step="1"]')).toBe(true)
    expect((await keys.focus()).faults).toEqual([])
    expect(await page.inputValue('[name=quantity]')).toBe('6')
    await close()
  })

  it('the head approves, the officer hands over and takes back; each says what was done', async () => {
    const head = await signIn('head')
    await head.keys.to('form[action$="/approvals"] button')
    await head.keys.press('Enter')
    await head.page.waitForFunction(() => document.activeElement?.matches('.said[role=status]'))
    await head.close()

    const { page, keys, close } = await signIn('officer')
    await keys.to('form[action$="/handovers"] button')
    await keys.press('Enter')
    await page.waitForFunction(() => document.activeElement?.matches('.said[role=status]'))

    // Some of it comes back: one of three, told in the form that the loan's page unfolds.
    const { rows } = await world.db.$client.execute('SELECT id FROM loan')
    await page.goto(`${office.url}/loans/${rows[0]!.id}`)
    await keys.to('details:has(form[action$="/returns"]) > summary')
    await keys.press('Enter')
    await keys.to('details form[action$="/returns"] [name^="good-"]')
    await keys.press('ArrowDown')
    await keys.press('ArrowDown')
    await keys.open('details form[action$="/returns"] button[type=submit]:not([data-pad])')
    expect(await keys.isOn('.said[role=status]')).toBe(true)
    const back = await world.db.$client.execute(
      "SELECT quantity FROM ledger WHERE source = 'loan' AND target = 'shelf'",
    )
    expect(back.rows.map(({ quantity }) => quantity)).toEqual([1])
    await close()
  })

  it('the camera’s panel opens and closes by key and gives the focus back; signing out is a key', async () => {
    for (const width of [360, 1280]) {
      const { page, keys, close } = await signIn('officer', width)
      await keys.to('.scan-button')
      await keys.press('Enter')
      await page.waitForSelector('.camera')
      await expect.poll(() => keys.isOn('.camera button')).toBe(true)
      expect((await keys.focus()).faults).toEqual([])
      await page.waitForFunction(() => document.querySelector('.camera [role=status]')?.textContent)
      await keys.press('Escape')
      await page.waitForSelector('.camera', { state: 'detached' })
      await expect.poll(() => keys.isOn('.scan-button')).toBe(true)
      await keys.open('form[action="/sign-out"] button')
      expect(new URL(page.url()).pathname).toBe('/sign-in')
      await close()
    }
  })

  it('nothing moves for who asks for stillness, and a system’s own colours leave every state its word and its sign', async () => {
    const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
      const context = await browser.newContext({ reducedMotion, forcedColors: 'active' })
      await office.signIn(context, 'officer')
      const page = await context.newPage()
      await page.goto(`${office.url}/items`)
      const states = await page.locator('#items .state').allInnerTexts()
      expect(states.length).toBeGreaterThan(0)
      for (const state of states) expect(state).toMatch(/^\S\s+\S/)
      // The one thing that moves: the time that is left to undo, a bar that grows shorter.
      const count = await page.evaluate(() => {
        const undo = document.createElement('form')
        undo.className = 'undo'
        undo.append(document.createElement('span'))
        undo.firstElementChild!.className = 'time'
        document.querySelector('main')!.append(undo)
        return document.getAnimations().length
      })
      await context.close()
      return count
    }
    expect(await moving('no-preference')).toBe(1)
    expect(await moving('reduce')).toBe(0)
  })
})

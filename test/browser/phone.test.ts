import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { serve } from '../support/serve.ts'
import { newPhone } from '../support/slow-phone.ts'
import { kilobytes, weigh } from '../support/weighing.ts'
import { createWorld } from '../support/world.ts'

// How many bytes a phone waits for; how long it waits is measured by `npm run bench -- phone`.

const tag = '0c1d2e3f4g5h'
let office: Awaited<ReturnType<typeof serve>>
let cable: Awaited<ReturnType<typeof weigh>>
let browser: Browser
beforeAll(async () => {
  const world = await createWorld()
  await world.putItem({ tag, quantity: 40 })
  office = await serve(world)
  cable = await weigh(office.url)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await cable?.close()
  await office?.close()
})

it('takes at most 100 KB to a phone that was never here, and 12 KB for each page after', async () => {
  const phone = await newPhone(browser)
  const page = await phone.newPage()
  await page.goto(`${cable.url}/i/${tag}`, { waitUntil: 'networkidle' })
  await cable.rests()
  const first = cable.taken()
  expect(first.map(({ path }) => path).filter(path => path.startsWith('/i/'))).toHaveLength(1)
  // Styles, fonts and the script are all of it, and each comes once.
  expect(first.some(({ path }) => path.endsWith('.css'))).toBe(true)
  expect(new Set(first.map(({ path }) => path)).size).toBe(first.length)
  expect(kilobytes(first)).toBeLessThan(100)

  await office.signIn(phone, 'officer')
  for (const path of [`/i/${tag}`, '/', '/items', '/loans', '/scans', '/register', '/people']) {
    cable.taken()
    await page.goto(cable.url + path, { waitUntil: 'networkidle' })
    const kilo = kilobytes(cable.taken())
    expect([path, kilo > 1, kilo < 12]).toEqual([path, true, true])
  }
  await phone.close()
})

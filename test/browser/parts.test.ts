import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveOffice } from '../../src/entry/serve.ts'
import { parts } from '../../src/routes/parts.tsx'
import { axeFaults } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { pictureUnlike } from '../support/pictures.ts'
import { serve } from '../support/serve.ts'
import { createWorld } from '../support/world.ts'

/**
 * The developers' page, on which every part stands in every state. Its pictures are kept in
 * test/pictures; `APPROVE=1 npx vitest run --config test/vitest.config.ts test/browser/parts.test.ts`
 * takes them anew, to be looked at before they are committed.
 */
let office: Awaited<ReturnType<typeof serve>>
let browser: Browser

beforeAll(async () => {
  const world = await createWorld({ today: '2026-11-26' })
  office = await serve(world, { demonstration: true }, { '/parts': parts })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await office.close()
})

async function opened(width: number, colorScheme: 'light' | 'dark') {
  const context = await browser.newContext({
    ...{ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' },
  })
  await office.signIn(context, 'officer')
  const page = await context.newPage()
  await page.goto(`${office.url}/parts`)
  return page
}

describe('the parts of the pages', () => {
  for (const width of [360, 1280]) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`look as their picture shows at ${width}, ${scheme}, and have no barrier`, async () => {
        const page = await opened(width, scheme)
        expect(await pictureUnlike(`parts-${width}-${scheme}`, page)).toBeNull()
        // The sides of a picture are the same part in the same colours.
        if ((width === 360) === (scheme === 'light')) expect(await axeFaults(page)).toEqual([])
        await page.context().close()
      })
    }
  }

  it('say how they stand in words, too: without colour and sign, no two states read alike', async () => {
    const page = await opened(360, 'light')
    const words = await page.$$eval('#StateMark .state > :last-child', all =>
      all.map(each => each.textContent),
    )
    expect(words).toHaveLength(8)
    expect(new Set(words).size).toBe(8)
    await page.context().close()
  })

  it.skipIf(process.env.APPROVE === '1')('a picture that differs is found out', async () => {
    const page = await opened(360, 'light')
    await page.evaluate("for (const each of document.querySelectorAll('.card')) each.remove()")
    expect(await pictureUnlike('parts-360-light', page)).toContain('parts-360-light: it is')
    await page.goto(`${office.url}/parts`)
    await page.evaluate(
      "for (const each of document.querySelectorAll('.card, .note')) each.style.background = '#888'",
    )
    expect(await pictureUnlike('parts-360-light', page)).toMatch(/% of its dots differ/)
    await page.context().close()
  })
})

it('every part that views/parts offers stands on the page', () => {
  const views = join(import.meta.dirname, '../../views')
  const read = (folder: string) =>
    readdirSync(join(views, folder))
      .filter(name => name.endsWith('.tsx'))
      .map(name => readFileSync(join(views, folder, name), 'utf8'))
      .join('\n')
  const offered = [...read('parts').matchAll(/export function ([A-Z]\w+)/g)].map(
    ([, name]) => name!,
  )
  // Each page has them around it, this one too; and what a form keeps to itself.
  const around = [
    ...['Account', 'Rooms', 'ReadingOnly', 'ScanButton', 'BackField', 'Hint', 'Phrases'],
    'FaultText',
  ]
  const shown = read('developers')
  const missing = offered.filter(name => !new RegExp(`<${name}[\\s/>]`).test(shown))
  expect(missing.filter(name => !around.includes(name))).toEqual([])
})

it('no page of the real product is called so', async () => {
  const world = await createWorld()
  const real = await serveOffice(world.open, '127.0.0.1', 0)
  expect((await fetch(`${real.url}/parts`)).status).toBe(404)
  await real.stop()
})

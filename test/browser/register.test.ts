import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { importSample } from '../support/import-sample.ts'
import { serve } from '../support/serve.ts'
import { needTool } from '../support/tools.ts'
import { createWorld } from '../support/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'register-'))
let office: Awaited<ReturnType<typeof serve>>
let browser: Browser

beforeAll(async () => {
  const world = await createWorld()
  await importSample(world.open)
  office = await serve(world)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await office?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function opened(width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height } })
  await office.signIn(context, 'finance')
  return context.newPage()
}

/** The texts of the pages that the browser prints, and their sizes in points. */
async function printed(page: Page, name: string) {
  const pdf = join(folder, `${name}.pdf`)
  await page.evaluate(() => document.fonts.ready)
  await page.pdf({ path: pdf, preferCSSPageSize: true })
  const pdftotext = needTool(['pdftotext'], 'poppler-utils')
  const text = execFileSync(pdftotext, ['-layout', pdf, '-'], { encoding: 'utf8' })
  const info = execFileSync(needTool(['pdfinfo'], 'poppler-utils'), [pdf], { encoding: 'utf8' })
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? []
  return { pages: text.split('\f').slice(0, -1), width: Number(width), height: Number(height) }
}

const paths = [
  '/register?year=2568&month=2025-09',
  '/register?year=2568&on=2025-05-15&state=out',
  '/reports',
  '/reports/2568',
]

describe.each([
  ['a phone', 360, 800],
  ['a desk', 1280, 800],
] as const)('on %s', (_, width, height) => {
  it('register and report are without fault and nothing runs out of the page', async () => {
    const page = await opened(width, height)
    for (const path of paths) {
      await page.goto(office.url + path)
      expect(await axeFaults(page)).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect([path, wide <= width]).toEqual([path, true])
    }
    await page.context().close()
  })
})

it('a file that takes its time says so behind its link, aloud too', async () => {
  const page = await opened(360, 800)
  await page.goto(`${office.url}/register?year=2568`)
  const said = page.locator('.links + [role="status"]')
  expect(await said.textContent()).toBe('')
  await page.click('a[href^="/register.xlsx"]')
  expect(await said.textContent()).toContain('กำลังเตรียมไฟล์')
  await page.context().close()
})

it('long tables of a report lie closed on a phone, and open where the contents lead, on a desk and on paper', async () => {
  const page = await opened(360, 800)
  await page.goto(`${office.url}/reports/2568`)
  const folds = page.locator('.phone-fold')
  const count = await folds.count()
  expect(count).toBeGreaterThan(2)
  const opens = (wanted: number) =>
    expect.poll(() => page.locator('.phone-fold[open]').count(), { timeout: 90_000 }).toBe(wanted)
  await opens(0)
  const id = await folds.nth(1).evaluate(fold => fold.closest('section')!.id)
  // The contents lie closed there, too: their link is followed as a browser follows it.
  await page
    .locator(`a[href="#${id}"]`)
    .first()
    .evaluate(link => (link as HTMLElement).click())
  await opens(1)
  expect(await folds.nth(1).getAttribute('open')).not.toBeNull()
  await page.setViewportSize({ width: 1280, height: 800 })
  await opens(count)
  await page.setViewportSize({ width: 360, height: 800 })
  await opens(0)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await opens(count)
  await page.context().close()
})

describe('on paper', () => {
  it('the register is A4 lying, its heading and the number of the page on every sheet', async () => {
    const page = await opened(1280, 800)
    await page.goto(`${office.url}/register/print?year=2568&month=2024-10`)
    const { pages, width, height } = await printed(page, 'register')
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
    expect(pages.length).toBeGreaterThan(3)
    for (const [index, text] of pages.entries()) {
      expect(text).toMatch(new RegExp(`${index + 1} / ${pages.length}\\s*$`))
      expect(text).toContain('2568')
    }
    const numbers = pages.join('\n')
    for (let number = 1; number <= 38; number += 1) expect(numbers).toContain(`${number}/2568`)
    expect(numbers).not.toContain('39/2568')
    await page.context().close()
  })

  it('the report is A4 standing, with the number of the page and lines to sign on', async () => {
    const page = await opened(1280, 800)
    await page.goto(`${office.url}/reports/2568`)
    const { pages, width, height } = await printed(page, 'report')
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    for (const [index, text] of pages.entries()) {
      expect(text).toMatch(new RegExp(`${index + 1} / ${pages.length}\\s*$`))
    }
    expect(pages.at(-1)).toContain('......')
    expect(pages.join('\n')).toContain('1,827')
    await page.context().close()
  })
})

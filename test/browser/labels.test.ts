import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { labelsOn, placeOf, type SheetName, sheets } from '../../src/domain/labels.ts'
import { launchChromium } from '../support/chromium.ts'
import {
  cutLabel,
  decoded,
  dotsPerInch,
  isBlank,
  middleOf,
  millimetres,
} from '../support/pixels.ts'
import { serve } from '../support/serve.ts'
import { rasterise } from '../support/tools.ts'
import { createWorld } from '../support/world.ts'

const publicUrl = 'https://yuem.thungkraphanghom-sao.go.th'

const names = [
  'เต็นท์ผ้าใบโครงเหล็ก ขนาด 4 × 8 เมตร',
  'ปี่ ฆ้อง กี๋ ที่นั่ง',
  'เครื่องมัลติมีเดียโปรเจกเตอร์ 4,000 ANSI Lumens',
  'เครื่องผลิตออกซิเจนสำหรับผู้ป่วยติดเตียง พร้อมอุปกรณ์ประกอบครบชุดและกระเป๋าเดินทาง',
]
/** The sheet of 65 is filled, and begins another; of the rest a division is enough. */
const labelsIn = (sheet: SheetName) => (sheet === '38x21' ? 70 : 30)
// why: drawing and reading hundreds of codes takes long on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 })
const folder = mkdtempSync(join(tmpdir(), 'labels-'))
let office: Awaited<ReturnType<typeof serve>>
let browser: Browser
let page: Page

beforeAll(async () => {
  const world = await createWorld()
  for (let index = 0; index < 70; index += 1) {
    const code = `311-62-${String(index + 1).padStart(4, '0')}`
    const range = index % 5 === 0 ? ' ถึง 0099' : ''
    await world.putItem({
      name: names[index % names.length]!,
      code: code + range,
      division: index < 30 ? 'd03' : 'd01',
    })
  }
  office = await serve(world, { publicUrl })
  browser = await launchChromium()
  const context = await browser.newContext()
  await office.signIn(context, 'officer')
  page = await context.newPage()
})
afterAll(async () => {
  await browser?.close()
  await office?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Asks for labels as an officer does: of the works division, or of the whole register. */
async function openSheets(sheet: SheetName, start: number) {
  const division = labelsIn(sheet) === 70 ? '' : 'd03'
  await page.goto(`${office.url}/labels?division=${division}`)
  await page.check('[name=scope][value=all]')
  await page.check(`[name=sheet][value="${sheet}"]`)
  await page.fill('[name=start]', String(start))
  await page.click('.actions button.primary')
  await page.waitForSelector('.sheet')
  await page.evaluate(() => document.fonts.ready)
}

async function printed(sheet: SheetName, start: number): Promise<PNG[]> {
  const pdf = join(folder, `${sheet}-${start}.pdf`)
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: false })
  rasterise(pdf, join(folder, `${sheet}-${start}-page`), dotsPerInch)
  const files = readdirSync(folder).filter(name => name.startsWith(`${sheet}-${start}-page`))
  return files.sort().map(name => PNG.sync.read(readFileSync(join(folder, name))))
}

const cases: [SheetName, number][] = [
  ['70x37', 1],
  ['70x37', 18],
  ['38x21', 1],
  ['38x21', 43],
  ['50x30', 1],
]

it.each(cases)(
  'prints %s from label %i: every label is read from its pixels',
  async (sheet, start) => {
    await openSheets(sheet, start)
    const tags = await page.$$eval('[data-tag]', cells =>
      cells.map(cell => cell.getAttribute('data-tag')),
    )
    expect(tags).toHaveLength(labelsIn(sheet))
    const pages = await printed(sheet, start)
    const each = labelsOn(sheets[sheet])
    expect(pages).toHaveLength(Math.ceil((labelsIn(sheet) + start - 1) / each))
    for (const picture of pages) {
      const { width, height } = sheets[sheet].page
      expect(Math.abs(millimetres(picture.width) - width)).toBeLessThan(0.3)
      expect(Math.abs(millimetres(picture.height) - height)).toBeLessThan(0.3)
    }
    const cells = pages.flatMap(picture =>
      Array.from({ length: each }, (_, position) => cutLabel(picture, sheet, position)),
    )
    const wanted = cells.map((_, at) => {
      const tag = tags[at - (start - 1)]
      return at < start - 1 || tag === undefined ? null : `${publicUrl}/i/${tag}`
    })
    const codes = cells.map(decoded)
    expect(codes.map(code => code?.data ?? null)).toEqual(wanted)
    const found = codes.filter(code => code !== null).map(middleOf)
    const { width, height } = sheets[sheet].label
    const box = await page.$eval('[data-tag] .qr-box', cell => {
      const from = cell.parentElement!.getBoundingClientRect()
      const { left, width: wide } = cell.getBoundingClientRect()
      return (left - from.left + wide / 2) / from.width
    })
    for (const [x, y] of found) {
      expect(Math.abs(x! - box * width)).toBeLessThan(0.2)
      expect(Math.abs(y! - height / 2)).toBeLessThan(0.2)
    }
    expect(cells.filter(isBlank)).toHaveLength(wanted.filter(url => url === null).length)
  },
)

it.each(['70x37', '38x21', '50x30'] as const)(
  'puts every label of %s where its paper has one, to a fifth of a millimetre',
  async sheet => {
    await openSheets(sheet, 1)
    await page.emulateMedia({ media: 'print' })
    const boxes = await page.$$eval('.sheet', papers =>
      papers.map(paper => {
        const from = paper.getBoundingClientRect()
        return [...paper.querySelectorAll('.label')].map(label => {
          const box = label.getBoundingClientRect()
          return [box.left - from.left, box.top - from.top, box.width, box.height]
        })
      }),
    )
    await page.emulateMedia({ media: 'screen' })
    const pixel = 25.4 / 96
    const off = boxes.flatMap(labels =>
      labels.flatMap(([left, top, width, height], position) => {
        const place = placeOf(sheets[sheet], position)
        const { label } = sheets[sheet]
        const wanted = [place.left, place.top, label.width, label.height]
        return [left!, top!, width!, height!].map((at, index) =>
          Math.abs(at * pixel - wanted[index]!),
        )
      }),
    )
    expect(off.length).toBe(labelsIn(sheet) * 4)
    expect(Math.max(...off)).toBeLessThan(0.2)
  },
)

it.each(['70x37', '38x21', '50x30'] as const)(
  'lets no word of %s run out of its label, with modules of 0.33 mm and more',
  async sheet => {
    await openSheets(sheet, 1)
    const found = await page.$$eval('.label', labels =>
      labels.map(label => {
        const words = label.querySelector('.words')!
        const spans = [...words.querySelectorAll('span')].map(span => {
          const range = document.createRange()
          range.selectNodeContents(span)
          return range.getBoundingClientRect().width
        })
        const svg = label.querySelector('svg')!
        const side = svg.getBoundingClientRect().width
        return {
          wide: Math.max(...spans) - words.clientWidth,
          high: words.scrollHeight - label.clientHeight,
          module: side / svg.viewBox.baseVal.width,
          quiet: -svg.viewBox.baseVal.x,
        }
      }),
    )
    expect(Math.max(...found.map(({ wide }) => wide))).toBeLessThanOrEqual(0)
    expect(Math.max(...found.map(({ high }) => high))).toBeLessThanOrEqual(0)
    expect(Math.min(...found.map(({ module }) => (module * 25.4) / 96))).toBeGreaterThanOrEqual(
      0.33,
    )
    expect(found.every(({ quiet }) => quiet === 4)).toBe(true)
  },
)

/** What axe finds on the page that is open, each with the first element it blames. */
async function barriers() {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

it('has no barrier for whoever cannot see or use a mouse, on a phone and on a desk', async () => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${office.url}/labels`)
    expect(await barriers()).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    await openSheets('38x21', 1)
    expect(await barriers()).toEqual([])
    await page.goBack()
    await page.$eval('.adjust', details => details.setAttribute('open', ''))
    await page.click('[formaction="/labels/trial"]')
    expect(await barriers()).toEqual([])
  }
})

it('ticks a whole page at one stroke, and prints without script too', async () => {
  await page.goto(`${office.url}/labels`)
  await page.check('[data-tick-all] input')
  expect(await page.$$('[name=item]:checked')).toHaveLength(70)
  await page.click('.actions button.primary')
  expect(await page.$$('[data-tag]')).toHaveLength(70)
  const bare = await browser.newContext({ javaScriptEnabled: false })
  await office.signIn(bare, 'officer')
  const still = await bare.newPage()
  await still.goto(`${office.url}/labels`)
  await still.check('[name=item] >> nth=0')
  await still.fill('[name=q]', 'ปี่')
  await still.click('button:has-text("ค้นหา")')
  await still.check('[name=item]:not(:checked) >> nth=0')
  await still.click('.actions button.primary')
  expect(await still.$$('[data-tag]')).toHaveLength(2)
  await bare.close()
})

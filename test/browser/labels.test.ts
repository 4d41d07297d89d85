import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  labelsOn,
  type Measures,
  placeOf,
  type ReadySheet,
  readySheetNames,
  readySheets,
} from '../../src/domain/label-sheets.ts'
import { axeFaults } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { cutLabel, decoded, dots, isBlank, middleOf, millimetres } from '../support/pixels.ts'
import { addPrinter, printed, seenBadly, tagOf, trialNumbers } from '../support/printed-labels.ts'
import { ownMeasures, ownSheet } from '../support/rights-labels.ts'
import { serve } from '../support/serve.ts'
import { createWorld } from '../support/world.ts'

const publicUrl = 'https://yuem.thungkraphanghom-sao.go.th'

const names = [
  'เต็นท์ผ้าใบโครงเหล็ก ขนาด 4 × 8 เมตร',
  'ปี่ ฆ้อง กี๋ ที่นั่ง',
  'เครื่องมัลติมีเดียโปรเจกเตอร์ 4,000 ANSI Lumens',
  'เครื่องผลิตออกซิเจนสำหรับผู้ป่วยติดเตียง พร้อมอุปกรณ์ประกอบครบชุดและกระเป๋าเดินทาง',
]
/** From place 43 a sheet of 65 is filled, and another begun, by 26; of the rest a dozen is enough. */
const askedOf = (sheet: ReadySheet) =>
  sheet === '38x21' ? { division: 'd02', labels: 26 } : { division: 'd03', labels: 12 }
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
      division: index < 12 ? 'd03' : index < 38 ? 'd02' : 'd01',
      tag: tagOf(index),
    })
  }
  office = await serve(world, { publicUrl })
  browser = await launchChromium()
  const context = await browser.newContext()
  // why: a print dialog that nobody closes keeps Chromium from printing to a file.
  await context.addInitScript(() => {
    window.print = () => undefined
  })
  await office.signIn(context, 'officer')
  page = await context.newPage()
})
afterAll(async () => {
  await browser?.close()
  await office?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Asks for labels as an officer does: of everything in a division. */
async function openSheets(sheet: ReadySheet, start: number) {
  await page.goto(`${office.url}/labels?division=${askedOf(sheet).division}`)
  await page.check('[name=scope][value=all]')
  await page.check(`[name=sheet][value="${sheet}"]`)
  await page.fill('[name=start]', String(start))
  await page.click('.actions button.primary')
  await page.waitForSelector('.sheet')
  await page.evaluate(() => document.fonts.ready)
}

/** Writes the printing down and goes on to the page that prints. */
async function goOnToPrint() {
  await page.click('.print-bar button.primary')
  await page.waitForURL(/\/labels\/printings\/.+\/sheets/)
  await page.evaluate(() => document.fonts.ready)
}

const cases: [ReadySheet, number][] = [
  ['70x37', 18],
  ['63x38', 1],
  ['52x29', 9],
  ['38x21', 43],
  ['50x30', 1],
  ['40x30', 1],
]

it.each(cases)(
  'prints %s from label %i: every label is read at 203 dpi, straight, and blurred and askew by 5°',
  async (sheet, start) => {
    await openSheets(sheet, start)
    const tags = await page.$$eval('[data-tag]', cells =>
      cells.map(cell => cell.getAttribute('data-tag')),
    )
    expect(tags).toHaveLength(askedOf(sheet).labels)
    await goOnToPrint()
    const pages = await printed(page, folder, `${sheet}-${start}`)
    const cut: Measures = readySheets[sheet]
    const each = labelsOn(cut)
    expect(pages).toHaveLength(Math.ceil((askedOf(sheet).labels + start - 1) / each))
    for (const picture of pages) {
      expect(Math.abs(millimetres(picture.width) - cut.pageWidth)).toBeLessThan(0.3)
      expect(Math.abs(millimetres(picture.height) - cut.pageHeight)).toBeLessThan(0.3)
    }
    const cells = pages.flatMap(picture =>
      Array.from({ length: each }, (_, position) => cutLabel(picture, cut, position)),
    )
    const wanted = cells.map((_, at) => {
      const tag = tags[at - (start - 1)]
      return at < start - 1 || tag === undefined ? null : `${publicUrl}/i/${tag}`
    })
    const codes = cells.map(cell => (isBlank(cell) ? null : decoded(cell)))
    expect(codes.map(code => code?.data ?? null)).toEqual(wanted)
    const askew = cells.map((cell, at) =>
      isBlank(cell) ? null : decoded(seenBadly(cell, at % 2 === 0 ? 5 : -5)),
    )
    expect(askew.map(code => code?.data ?? null)).toEqual(wanted)
    const { labelWidth: width, labelHeight: height } = cut
    const box = await page.$eval('[data-tag] .qr-box', cell => {
      const from = cell.parentElement!.getBoundingClientRect()
      const { left, width: wide } = cell.getBoundingClientRect()
      return (left - from.left + wide / 2) / from.width
    })
    codes.forEach((code, at) => {
      if (code === null) return
      const [x, y] = middleOf(code) as [number, number]
      const place = placeOf(cut, at % each)
      // A label is cut out at whole dots: what that leaves over belongs to the place on the page.
      const [left, top] = [place.left, place.top].map(side => millimetres(dots(side)) - side)
      expect(Math.abs(x + left! - box * width)).toBeLessThan(0.2)
      expect(Math.abs(y + top! - height / 2)).toBeLessThan(0.2)
    })
    expect(cells.filter(isBlank)).toHaveLength(wanted.filter(url => url === null).length)
  },
)

it('puts every cell of every paper where it is cut, to a fifth of a millimetre in the PDF', async () => {
  await page.goto(`${office.url}/labels/sheets/new`)
  for (const [name, value] of Object.entries(ownSheet)) {
    if (name !== 'kind') await page.fill(`[name=${name}]`, value)
  }
  await page.click('main form button.primary')
  const path = await page.getAttribute('.rows a', 'href')
  const straight = await addPrinter(page, office.url, ['ตรง', '0', '0'])
  const askew = await addPrinter(page, office.url, ['เอียง', '0.7', '-0.3'])
  const papers: [string, Measures][] = readySheetNames.map(name => [name, readySheets[name]])
  papers.push([path!.split('/').at(-1)!, ownMeasures])
  for (const [id, cut] of papers) {
    const plain = await trialNumbers(page, `${straight}/trial?sheet=${id}`, folder)
    const moved = await trialNumbers(page, `${askew}/trial?sheet=${id}`, folder)
    expect(plain.size).toBe(labelsOn(cut))
    // The number stands two millimetres inside its label, and as far down in each: Chromium lays
    // a line of letters on a whole pixel, so how far is taken from the middle of them all.
    const downs = [...plain].map(([at, { top }]) => top - placeOf(cut, at - 1).top)
    const down = (Math.min(...downs) + Math.max(...downs)) / 2
    for (const [number, { left, top }] of plain) {
      const place = placeOf(cut, number - 1)
      expect(Math.abs(left - 2 - place.left)).toBeLessThan(0.2)
      expect(Math.abs(top - down - place.top)).toBeLessThan(0.2)
      const other = moved.get(number)!
      expect(Math.abs(other.left - left - 0.7)).toBeLessThan(0.05)
      expect(Math.abs(other.top - down - place.top + 0.3)).toBeLessThan(0.25)
    }
  }
})

it.each(readySheetNames)(
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

it('has no barrier for whoever cannot see or use a mouse, on a phone and on a desk', async () => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${office.url}/labels`)
    expect(await axeFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    await openSheets('38x21', 1)
    expect(await axeFaults(page)).toEqual([])
    await page.goBack()
    const rooms = ['blanks', 'lacking?lack=none', 'printings', 'sheets', 'sheets/new', 'printers']
    const links = ['/labels/printers/', '/labels/printings/']
    for (const path of [...rooms, ...links]) {
      const [room, one] = links.includes(path)
        ? [path.slice('/labels/'.length, -1), path]
        : [path, null]
      await page.goto(`${office.url}/labels/${room}`)
      if (one) {
        await page.click(`.rows a[href^="${one}"], .timeline a[href^="${one}"]`)
        await page.waitForLoadState()
      }
      if (width === 360) expect(await axeFaults(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
  }
})

it('ticks a whole page at one stroke, and prints without script too', async () => {
  await page.goto(`${office.url}/labels`)
  await page.check('[data-tick-all] input')
  expect(await page.$$('[name=item]:checked')).toHaveLength(70)
  await page.click('.actions button.primary')
  await page.waitForSelector('[data-tag]')
  expect(await page.$$('[data-tag]')).toHaveLength(70)
  const bare = await browser.newContext({ javaScriptEnabled: false })
  await office.signIn(bare, 'officer')
  const still = await bare.newPage()
  await still.goto(`${office.url}/labels`)
  await still.check('[name=item] >> nth=0')
  await still.fill('[name=q]', 'ปี่')
  await Promise.all([still.waitForEvent('load'), still.click('button:has-text("ค้นหา")')])
  await still.check('[name=item]:not(:checked) >> nth=0')
  await still.click('.actions button.primary')
  await still.waitForSelector('[data-tag]')
  expect(await still.$$('[data-tag]')).toHaveLength(2)
  await bare.close()
})

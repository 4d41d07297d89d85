import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { dotsPerInch } from './pixels.ts'
import { boxesOf, rasterise } from './tools.ts'

/** The open page as Chromium prints it, each sheet as a printer of 203 dpi would draw it. */
export async function printed(page: Page, folder: string, name: string): Promise<PNG[]> {
  const pdf = join(folder, `${name}.pdf`)
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: false })
  rasterise(pdf, join(folder, `${name}-page`), dotsPerInch)
  const files = readdirSync(folder).filter(each => each.startsWith(`${name}-page`))
  return files.sort().map(each => PNG.sync.read(readFileSync(join(folder, each))))
}

/**
 * A label as a poor camera sees it: turned by so many degrees about its middle, on white, and
 * blurred by a box of 3 × 3 dots.
 */
export function seenBadly(label: PNG, degrees: number): PNG {
  const [sin, cos] = [Math.sin, Math.cos].map(of => of((degrees * Math.PI) / 180)) as [
    number,
    number,
  ]
  const margin = 12
  const seen = new PNG({ width: label.width + 2 * margin, height: label.height + 2 * margin })
  const grey = new Float64Array(seen.width * seen.height)
  const [midX, midY] = [seen.width / 2, seen.height / 2]
  for (let y = 0; y < seen.height; y += 1) {
    for (let x = 0; x < seen.width; x += 1) {
      const [right, down] = [x - midX, y - midY]
      const from = [right * cos + down * sin, down * cos - right * sin] as const
      grey[y * seen.width + x] = between(
        label,
        from[0] + label.width / 2,
        from[1] + label.height / 2,
      )
    }
  }
  for (let y = 0; y < seen.height; y += 1) {
    for (let x = 0; x < seen.width; x += 1) {
      const value = Math.round(boxAround(grey, seen.width, seen.height, x, y))
      seen.data.fill(value, (y * seen.width + x) * 4, (y * seen.width + x) * 4 + 3)
      seen.data[(y * seen.width + x) * 4 + 3] = 255
    }
  }
  return seen
}

/** Between four dots, by how near each is; white outside. */
function between({ data, width, height }: PNG, x: number, y: number): number {
  const at = (column: number, row: number) =>
    column < 0 || row < 0 || column >= width || row >= height
      ? 255
      : data[(row * width + column) * 4]!
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [across, down] = [x - left, y - top]
  const upper = at(left, top) * (1 - across) + at(left + 1, top) * across
  const lower = at(left, top + 1) * (1 - across) + at(left + 1, top + 1) * across
  return upper * (1 - down) + lower * down
}

function boxAround(grey: Float64Array, width: number, height: number, x: number, y: number) {
  let sum = 0
  for (const row of [y - 1, y, y + 1]) {
    for (const column of [x - 1, x, x + 1]) {
      const inside = row >= 0 && column >= 0 && row < height && column < width
      sum += inside ? grey[row * width + column]! : 255
    }
  }
  return sum / 9
}

/** Where the number in each label of a trial sheet stands in the PDF, in millimetres, by its number. */
function numbersInPdf(pdf: string): Map<number, { left: number; top: number }> {
  const found = new Map<number, { left: number; top: number }>()
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(\d+)<\/word>/g
  for (const [, left, top, bottom, number] of boxesOf(pdf).matchAll(word)) {
    // The numbers of the two scales are smaller than those of the labels.
    if (Number(bottom) - Number(top) < 9.5) continue
    const millimetre = (points: string) => (Number(points) * 25.4) / 72
    found.set(Number(number), { left: millimetre(left!), top: millimetre(top!) })
  }
  return found
}

/** The numbers of a trial sheet as Chromium prints it. */
export async function trialNumbers(page: Page, url: string, folder: string) {
  await page.goto(url)
  await page.evaluate(() => document.fonts.ready)
  const path = join(folder, 'trial.pdf')
  await page.pdf({ path, preferCSSPageSize: true })
  return numbersInPdf(path)
}

/** Adds a printer that is off by so much to the right and down, as an officer does. Answers its address. */
export async function addPrinter(page: Page, url: string, said: [string, string, string]) {
  const [name, right, down] = said
  await page.goto(`${url}/labels/printers`)
  await page.fill('[name=name]', name)
  await page.click('main button.primary')
  await page.fill('[name=readRight]', right)
  await page.fill('[name=readDown]', down)
  await page.click('form[action$="/readings"] button.primary')
  await page.waitForSelector('.standing')
  return page.url()
}

/**
 * The same tags in every run: of random ones the reader of these tests misses one now and then where it is blurred and
 * askew, and the next run would say another thing of the same paper.
 */
export function tagOf(index: number): string {
  const hash = createHash('sha256').update(`label ${index}`).digest('base64url')
  return hash.replace(/[-_]/g, 'x').slice(0, 8)
}

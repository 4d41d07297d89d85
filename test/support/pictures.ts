import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'

const output = join(import.meta.dirname, '../.output/pictures')
const pictures = join(import.meta.dirname, '../pictures')
/** The share of a picture's dots that may differ: letters are smoothed a little otherwise elsewhere. */
const tolerance = 0.002
/** By how much a dot's red, green or blue must differ to count as another colour. */
const apart = 48

/**
 * How the page as it stands differs from its kept picture; null where it does not. `APPROVE=1`
 * writes the picture anew: look at it before it is kept.
 */
export async function pictureUnlike(name: string, page: Page): Promise<string | null> {
  await page.evaluate('document.activeElement?.blur(), document.fonts.ready')
  // As high as the page is, so that what keeps to the window's edge stands at the page's end.
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'))
  await page.setViewportSize({ width: page.viewportSize()!.width, height })
  await page.evaluate('scrollTo(0, 0)')
  const taken = halved(PNG.sync.read(await page.screenshot({ caret: 'hide' })))
  const file = join(pictures, `${name}.png`)
  if (process.env.APPROVE === '1') {
    writeFileSync(file, PNG.sync.write(taken, { colorType: 2 }))
  }
  if (!existsSync(file)) return `${name}: no picture is kept`
  const kept = PNG.sync.read(readFileSync(file))
  const sizes = [taken, kept].map(({ width, height }) => `${width} × ${height}`)
  if (sizes[0] !== sizes[1]) {
    keepForLooking(name, taken)
    return `${name}: it is ${sizes[0]}, and was ${sizes[1]}`
  }
  const share = differing(taken, kept)
  if (share > tolerance) keepForLooking(name, taken)
  return share > tolerance ? `${name}: ${(share * 100).toFixed(2)} % of its dots differ` : null
}

/** What was seen instead, beside whatever else the tests leave behind. */
function keepForLooking(name: string, taken: PNG): void {
  mkdirSync(output, { recursive: true })
  writeFileSync(join(output, `${name}.png`), PNG.sync.write(taken, { colorType: 2 }))
}

/**
 * Half as wide and high: four dots make one, and what the edges of letters do is forgiven. Sixteen
 * steps of each colour keep the file small.
 */
function halved(picture: PNG): PNG {
  const [width, height] = [Math.floor(picture.width / 2), Math.floor(picture.height / 2)]
  const half = new PNG({ width, height })
  const row = picture.width * 4
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = y * 2 * row + x * 8
      const to = (y * width + x) * 4
      for (let channel = 0; channel < 4; channel += 1) {
        const at = from + channel
        const { data } = picture
        const sum = data[at]! + data[at + 4]! + data[at + row]! + data[at + row + 4]!
        half.data[to + channel] = Math.round(sum / 4 / 17) * 17
      }
    }
  }
  return half
}

function differing(a: PNG, b: PNG): number {
  let count = 0
  for (let at = 0; at < a.data.length; at += 4) {
    const isApart = [0, 1, 2].some(one => Math.abs(a.data[at + one]! - b.data[at + one]!) > apart)
    if (isApart) count += 1
  }
  return count / (a.width * a.height)
}

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { axeFaults } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { loanNow, putLoan } from '../support/loans.ts'
import { serve } from '../support/serve.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let served: Awaited<ReturnType<typeof serve>>
let browser: Browser
let loan: string
beforeAll(async () => {
  world = await createWorld()
  const tents = await world.putItem({ name: 'เต็นท์ผ้าใบ', quantity: 4 })
  const lines = [{ item: tents, quantity: 2 }]
  loan = await putLoan(world, { approvedOn: '2026-11-20', lines })
  served = await serve(world)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

/** Takes a photo as a camera does: many points, and beside them where it stood. Answers its bytes. */
async function photograph(page: Page, field: string): Promise<number> {
  return page.evaluate(async selector => {
    const canvas = document.createElement('canvas')
    const [width, height] = [2400, 1800]
    Object.assign(canvas, { width, height })
    const pen = canvas.getContext('2d')!
    const picture = pen.createImageData(width, height)
    let grain = 7
    for (let at = 0; at < picture.data.length; at += 1) {
      grain = (Math.imul(grain, 1_664_525) + 1_013_904_223) >>> 0
      picture.data[at] = at % 4 === 3 ? 255 : grain >>> 24
    }
    pen.putImageData(picture, 0, 0)
    const blob = await new Promise<Blob>(done => canvas.toBlob(b => done(b!), 'image/jpeg', 0.9))
    const place = new TextEncoder().encode('Exif\0\0GPS 17.41,102.78')
    const head = Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, place.length + 2, ...place])
    const file = new File([head, blob.slice(2)], 'IMG_0001.jpg', { type: 'image/jpeg' })
    const chosen = new DataTransfer()
    chosen.items.add(file)
    const input = document.querySelector<HTMLInputElement>(selector)!
    input.files = chosen.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
    return file.size
  }, field)
}

/** What the form would send from that field. */
const held = (page: Page, field: string) =>
  page.evaluate(async selector => {
    const { files } = document.querySelector<HTMLInputElement>(selector)!
    const read = [...files!].map(async file => ({
      size: file.size,
      says: new TextDecoder('latin1').decode(await file.arrayBuffer()).includes('GPS'),
    }))
    return Promise.all(read)
  }, field)

async function sign(page: Page, pad: string): Promise<void> {
  await page.locator(pad).scrollIntoViewIfNeeded()
  const box = (await page.locator(pad).boundingBox())!
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  await page.mouse.move(...at(0.2, 0.6))
  await page.mouse.down()
  for (let step = 1; step <= 12; step += 1) {
    await page.mouse.move(...at(0.2 + step * 0.05, step % 2 ? 0.3 : 0.7))
  }
  await page.mouse.up()
}

it('photographs, signs, refuses without losing a photo, and shows before beside after', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
  await served.signIn(context, 'officer')
  const page = await context.newPage()
  await page.goto(`${served.url}/loans/${loan}`)
  const tap = 'form[action$="/handovers"]:has(.primary)'
  await page.click(`${tap} summary`)
  await page.waitForSelector(`${tap} [data-signature]:not([hidden])`)
  const photos = `${tap} [name="photo-1"]`
  const taken = await photograph(page, photos)
  await page.waitForSelector(`${tap} [data-strip] li`)
  const [small] = await held(page, photos)
  expect(taken).toBeGreaterThan(1_000_000)
  expect(small!.size).toBeLessThanOrEqual(300 * 1024)
  expect(small!.says).toBe(false)
  await photograph(page, photos)
  await page.waitForSelector(`${tap} [data-strip] li:nth-child(2)`)
  await page.click(`${tap} [data-strip] li:nth-child(2) button`)
  await expect.poll(() => held(page, photos)).toHaveLength(1)
  expect(await page.textContent(`${tap} [data-signed-text]`)).toContain('เต็นท์ผ้าใบ 2 หลัง')
  await sign(page, `${tap} canvas`)
  await expect.poll(() => page.textContent(`${tap} [data-signing-said]`)).toBe('ลงชื่อแล้ว')
  expect(await axeFaults(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.click(`${tap} .primary`)
  await page.waitForSelector('.said')
  const pictures = () =>
    page.$$eval('.photos img, img.signature', images =>
      images.map(image => (image as HTMLImageElement).src.includes('/photos/')),
    )
  expect(await pictures()).toEqual([true, true])

  // More come back than are out: refused, and the photo and the words stand there still.
  await page.goto(`${served.url}/loans/${loan}?do=returns`)
  await page.waitForSelector('#returns [data-proof]')
  await page.click('#returns details[data-proof] > summary')
  await page.waitForSelector('#returns [data-signature]:not([hidden])')
  const back = '#returns [name="photo-1"]'
  await photograph(page, back)
  await page.waitForSelector('#returns [data-strip] li')
  await page.fill('#returns [name="condition-1"]', 'ผ้าใบขาด')
  await page.$eval('#returns form', form => form.setAttribute('novalidate', ''))
  await page.fill('#returns [name="damaged-1"]', '5')
  await page.click('#returns form > button[type="submit"]')
  await page.waitForSelector('.faults')
  await page.waitForSelector('#returns [data-strip] li')
  await expect.poll(() => held(page, back)).toHaveLength(1)
  await expect.poll(() => page.inputValue('#returns [name="condition-1"]')).toBe('ผ้าใบขาด')
  await page.fill('#returns [name="good-1"]', '1')
  await page.fill('#returns [name="damaged-1"]', '1')
  await expect.poll(() => page.textContent('#returns [data-signed-text]')).toContain('(ชำรุด 1)')
  await page.click('#returns form > button[type="submit"]')
  await page.waitForSelector('.said')
  const sides = await page.$$eval('.sides > section', all =>
    all.map(side => side.querySelectorAll('img').length),
  )
  expect(sides).toEqual([1, 1])
  const [before, after] = await page.$$eval('.sides > section', all =>
    all.map(side => side.getBoundingClientRect()).map(({ left, top }) => ({ left, top })),
  )
  expect([before!.top === after!.top, before!.left < after!.left]).toEqual([true, true])
  const size = () => page.$eval('.photos img', image => (image as HTMLImageElement).naturalWidth)
  await page.locator('.photos img').first().scrollIntoViewIfNeeded()
  await expect.poll(size).toBeGreaterThan(300)
  expect(await axeFaults(page)).toEqual([])
  const paper = await page.request.get(`${served.url}/loans/${loan}/paper.pdf`)
  expect((await paper.body()).toString('latin1').match(/\/Width 600\b/g)).toHaveLength(1)
  await context.close()
})

it('keeps photo and words while the rest is scanned, puts none of it into an address, and undoes', async () => {
  const cameras = [
    await world.putItem({ name: 'กล้อง', code: '314-1', unit: 'ตัว' }),
    await world.putItem({ name: 'ขาตั้ง', code: '314-2', unit: 'ตัว' }),
  ]
  const id = await putLoan(world, {
    ...{ approvedOn: '2026-11-20', lines: cameras.map(item => ({ item, quantity: 1 })) },
  })
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
  await served.signIn(context, 'officer')
  const page = await context.newPage()
  await page.goto(`${served.url}/loans/${id}/handovers?tick=1`)
  await page.click('details[data-proof] > summary')
  await page.waitForSelector('[data-signature]:not([hidden])')
  await photograph(page, '[name="photo-1"]')
  await page.waitForSelector('[data-strip] li')
  await page.fill('[name="condition-1"]', 'มีรอยที่เลนส์')
  await sign(page, '.pad canvas')
  await page.click('button[name="tick"][value="2"]')
  await page.waitForSelector('[name="photo-2"]')
  await page.waitForSelector('[data-strip] li')
  expect(decodeURIComponent(page.url())).not.toMatch(/signature|signed|condition|photo/)
  await expect.poll(() => held(page, '[name="photo-1"]')).toHaveLength(1)
  await expect.poll(() => page.inputValue('[name="condition-1"]')).toBe('มีรอยที่เลนส์')
  // Two things leave now: what was signed for one is signed again.
  await expect.poll(() => page.textContent('[data-signing-said]')).toContain('ลงชื่อใหม่')
  await sign(page, '.pad canvas')
  await page.click('.gather-finish button')
  await page.waitForSelector('[data-undo] button')
  expect((await loanNow(world, id)).outstanding).toBe(2)
  const photos = await world.db.query.photo.findMany({ where: (row, { eq }) => eq(row.loan, id) })
  expect(photos.map(({ what }) => what).sort()).toEqual(['photo', 'signature'])
  await page.click('[data-undo] button')
  await page.waitForSelector('.said')
  expect((await loanNow(world, id)).outstanding).toBe(0)
  expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  await context.close()
})

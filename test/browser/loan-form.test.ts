import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { cut, decoded, dotsPerInch, millimetres } from '../support/pixels.ts'
import { serve } from '../support/serve.ts'
import { rasterise } from '../support/tools.ts'
import { createWorld, type World } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'

const publicUrl = 'https://yuem.thungkraphanghom-sao.go.th'
const folder = mkdtempSync(join(tmpdir(), 'loan-form-'))
let world: World
let office: Awaited<ReturnType<typeof serve>>
let browser: Browser
let page: Page

beforeAll(async () => {
  world = await createWorld()
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

async function tables(count: number) {
  const made = Array.from({ length: count }, (_, index) =>
    world.putItem({ name: `โต๊ะพับ ขนาด 60 × 180 ซม.`, code: `311-62-${count * 100 + index}` }),
  )
  return (await Promise.all(made)).map((id): [string, number] => [id, 1])
}

/** Prints what the browser shows, and answers its pages. */
async function printed(name: string): Promise<PNG[]> {
  const pdf = join(folder, `${name}.pdf`)
  await page.evaluate(() => document.fonts.ready)
  await page.pdf({ path: pdf, preferCSSPageSize: true })
  rasterise(pdf, join(folder, `${name}-page`), dotsPerInch)
  const files = readdirSync(folder).filter(file => file.startsWith(`${name}-page`))
  return files.sort().map(file => PNG.sync.read(readFileSync(join(folder, file))))
}

/** What the code says that stands on the left of the form's heading. */
const read = (picture: PNG) => decoded(cut(picture, 0, 0, 60, 60))?.data

it('fits seven things, four signatures and what was damaged on one sheet of A4', async () => {
  const items = await tables(7)
  const book = new WrittenLoan({ on: '2024-11-24', items, channel: 'counter', borrower: 'head' })
  book.approve('2024-11-25')
  for (const line of [1, 2, 3, 4, 5, 6, 7]) book.handOver('2024-11-25', 1, line)
  book.takeBack('2024-11-26', 1, 1, { as: 'damaged' })
  await book.write(world.db)
  await page.goto(`${office.url}/loans/${book.id}/paper`)
  const pages = await printed('one')
  expect(pages).toHaveLength(1)
  const [{ width, height }] = pages as [PNG]
  expect([width, height].map(millimetres).map(Math.round)).toEqual([210, 297])
  expect(read(pages[0]!)).toBe(`${publicUrl}/loans/${book.id}`)
})

it('keeps seven things to one sheet, whatever is long in them and came back damaged', async () => {
  const name = `เครื่องคอมพิวเตอร์โน้ตบุ๊กสำหรับงานประมวลผล พร้อมโปรแกรมระบบปฏิบัติการและชุดโปรแกรมสำนักงาน`
  const made = [1, 2, 3, 4, 5, 6, 7].map(number =>
    world.putItem({ name, code: `412-67-${number}` }),
  )
  const items = (await Promise.all(made)).map((id): [string, number] => [id, 1])
  const given = { number: 2, items, channel: 'counter', borrowerClass: 'agency' } as const
  const book = new WrittenLoan({ on: '2024-11-24', ...given, borrower: 'head' })
  book.says('จัดอบรมเชิงปฏิบัติการแก่ผู้นำชุมชน '.repeat(6), 'หอประชุมอเนกประสงค์')
  book.opine('2024-11-24', { post: 'permanent-secretary', favourable: true, text: 'เห็นควรให้ยืม' })
  book.approve('2024-11-25')
  for (const line of [1, 2, 3, 4, 5, 6, 7]) book.handOver('2024-11-25', 1, line)
  for (const line of [1, 2, 3, 4, 5, 6, 7]) {
    book.takeBack('2024-11-26', 1, line, { as: line % 2 ? 'damaged' : 'lost' })
  }
  await book.write(world.db)
  await page.goto(`${office.url}/loans/${book.id}/paper`)
  const pages = await printed('long')
  expect(pages.map(read)).toEqual([`${publicUrl}/loans/${book.id}`])
})

it('puts twenty things on two sheets, each of which opens the loan', async () => {
  const book = new WrittenLoan({
    on: '2023-11-24',
    items: await tables(20),
    borrowerClass: 'agency',
  })
  await book.write(world.db)
  await page.goto(`${office.url}/loans/${book.id}/paper`)
  const pages = await printed('two')
  expect(pages.map(read)).toEqual(Array(2).fill(`${publicUrl}/loans/${book.id}`))
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, type World } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'

let world: World

beforeAll(async () => {
  world = await createWorld({ today: '2025-11-24' })
  await world.putItem({ id: 'chair', quantity: 100 })
  for (let number = 1; number <= 60; number += 1) {
    const loan = new WrittenLoan({ on: '2025-09-01', number, items: [['chair', 1]] })
    loan.approve('2025-09-01')
    loan.handOver('2025-09-02', 1)
    // The tenth had ended before the year began; all others were out.
    loan.takeBack(number === 10 ? '2025-09-20' : '2025-10-05', 1)
    await loan.write(world.db)
  }
  for (let number = 1; number <= 40; number += 1) {
    await new WrittenLoan({ on: '2025-10-01', number }).write(world.db)
  }
})
afterAll(() => world.close())

const page = async (path: string) => (await world.request('auditor', path)).text()

/** The loans of a page, as their rows are marked: number and year. */
const marked = (html: string) => [...html.matchAll(/<tbody id="n(\d+-\d+)"/g)].map(([, id]) => id)
const numbered = (year: number, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${from + at}-${year}`)
const carried = (from: number, to: number) =>
  numbered(2568, from, to).filter(id => id !== '10-2568')

it('leafs by number, twenty-five loans a page', async () => {
  const first = await page('/register')
  expect(first).toContain('แสดง 25 ใบ (เลขที่ 1–25) จากทั้งหมด 40 ใบ')
  expect(first).toContain('href="/register?year=2569&amp;after=25"')
  const second = await page('/register?year=2569&after=25')
  expect(second).toContain('แสดง 15 ใบ (เลขที่ 26–40) จากทั้งหมด 40 ใบ')
  expect(marked(second)).toEqual(numbered(2569, 26, 40))
})

it('gives loans brought forward pages of their own where they are many', async () => {
  const first = await page('/register')
  expect(marked(first)).toEqual([...carried(1, 11), ...numbered(2569, 1, 25)])
  expect(first).toContain('แสดง 10 ใบแรกที่ยกมา')
  expect(first).toContain('href="/register?year=2569&amp;carried=2568-11"')
  const second = await page('/register?year=2569&carried=2568-11')
  expect(marked(second)).toEqual(carried(12, 36))
  expect(second).toContain('href="/register?year=2569&amp;carried=2568-36"')
  const last = await page('/register?year=2569&carried=2568-36')
  expect(marked(last)).toEqual(carried(37, 60))
  expect(last).not.toContain('rel="next"')
  expect(last).toContain('href="/register?year=2569"')
})

it('prints all of them', async () => {
  const paper = marked(await page('/register/print?year=2569'))
  expect(paper).toEqual([...carried(1, 60), ...numbered(2569, 1, 40)])
})

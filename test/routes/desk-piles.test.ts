import { afterAll, beforeAll, expect, it } from 'vitest'
import { putLoan } from '../support/loans.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let chairs: string
beforeAll(async () => {
  world = await createWorld()
  chairs = await world.putItem({ name: 'เก้าอี้พลาสติก', unit: 'ตัว', quantity: 400 })
})
afterAll(() => world.close())

const desk = async (as: Parameters<World['request']>[0], query = '') =>
  (await world.request(as, `/${query}`)).text()
/** The cards of one pile, as text. */
const pile = (page: string, part: string) =>
  new RegExp(`<section id="${part}"[^]*?</section>`).exec(page)?.[0] ?? ''
const lines = (quantity = 10) => [{ item: chairs, quantity }]

it('shows the first few of a pile, and the whole of it page by page', async () => {
  for (let n = 0; n < 13; n += 1) {
    await putLoan(world, { lines: lines(1), approvedOn: '2026-11-20', startOn: '2026-11-24' })
  }
  const cardsOf = (page: string) =>
    [...page.matchAll(/<p class="small quiet"><a href="\/loans\/([\w-]+)"/g)].map(([, id]) => id!)
  const part = pile(await desk('officer'), 'toHandOver')
  expect(cardsOf(part)).toHaveLength(3)
  expect(part).toContain('href="/?pile=toHandOver"')
  const first = await desk('officer', '?pile=toHandOver')
  expect(cardsOf(first)).toHaveLength(12)
  expect(cardsOf(first).slice(0, 3)).toEqual(cardsOf(part))
  const next = /rel="next" href="\/([^"]+)"/.exec(first)![1]!.replaceAll('&amp;', '&')
  const second = await desk('officer', next)
  expect(cardsOf(second)).not.toHaveLength(0)
  expect(second).not.toContain('rel="next"')
  const all = [...cardsOf(first), ...cardsOf(second)]
  expect(new Set(all).size).toBe(all.length)
  expect(second).toContain(`value="/${next.replaceAll('&', '&amp;')}&amp;did=handovers`)
})

it('shows of a pile only what is this person’s work, and says when nothing is left', async () => {
  const theirs = await desk('staff', '?pile=toHandOver')
  expect(theirs).not.toContain('/handovers"')
  expect(theirs).toContain('ไม่มีใบยืมในกอง “รอจ่ายของ” แล้ว')
})

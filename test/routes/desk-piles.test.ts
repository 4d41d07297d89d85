import { afterAll, beforeAll, expect, it } from 'vitest'
import { languageCookie } from '../../src/web/language.ts'
import { cookieOf } from '../support/cookie.ts'
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
const cardsOf = (page: string) =>
  [...page.matchAll(/<p class="small quiet"><a href="\/loans\/([\w-]+)"/g)].map(([, id]) => id!)
const lines = (quantity = 10) => [{ item: chairs, quantity }]

it('shows the first few of a pile, and the whole of it page by page', async () => {
  const wait = async (many: number) => {
    for (let n = 0; n < many; n += 1) {
      await putLoan(world, { lines: lines(1), approvedOn: '2026-11-20', startOn: '2026-11-24' })
    }
  }
  await wait(4)
  expect(cardsOf(pile(await desk('officer'), 'toHandOver')), 'no single one waits').toHaveLength(4)
  await wait(1)
  expect(cardsOf(pile(await desk('officer'), 'toHandOver'))).toHaveLength(3)
  expect(pile(await desk('officer'), 'toHandOver')).toContain('ดูทั้ง 5 ใบ')
  await wait(8)
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

it('draws a card as its reader, their right, their language and the day say, and never sends a command twice', async () => {
  const late = await putLoan(world, {
    ...{ lines: lines(3), approvedOn: '2026-11-20', dueOn: '2026-11-23' },
  })
  await world.request('officer', `/loans/${late}/handovers`, { all: '1' })
  const card = async (as: 'officer' | 'head', query = '') => pile(await desk(as, query), 'toChase')
  const command = /name="commandId" value="([\w-]+)"/
  const [first, second] = [await card('officer'), await card('officer')]
  const ids = [first, second].map(page => command.exec(page)![1])
  expect(new Set(ids).size).toBe(2)
  expect(second.replace(command, '')).toBe(first.replace(command, ''))
  expect(first).toContain(`action="/loans/${late}/returns"`)
  expect(await card('head')).not.toContain('/returns')
  expect(await card('officer')).toContain('/returns')
  expect(await card('officer', '?pile=toChase')).toContain('value="/?pile=toChase&amp;did=returns')
  const Cookie = `${(await cookieOf(world.open, 't-officer')).join('=')}; ${languageCookie}=en`
  const english = await world.request('officer', '/', undefined, { Cookie })
  expect(pile(await english.text(), 'toChase')).toMatch(/1 day<\/span> overdue/)
  expect(first).toMatch(/เกินกำหนด <span[^>]*>1 วัน/)
  world.setNow('2026-11-25')
  expect(await card('officer')).toMatch(/เกินกำหนด <span[^>]*>2 วัน/)
  const number = /ใบยืม (\d+)\/2570/.exec(first)![1]!
  await world.request('admin', '/settings/numbers', { loanNumberPattern: 'ย.{number}-{year}' })
  expect(await card('officer')).toContain(`ย.${number}-2570`)
  await world.request('officer', `/loans/${late}/returns`, { 'good-1': '1' })
  expect(await card('officer')).toMatch(/เก้าอี้พลาสติก <strong[^>]*>2 ตัว/)
})

it('says whose days are over, and offers no one tap that would hand it over late', async () => {
  const given = { lines: [{ item: await world.putItem(), quantity: 1 }], dueOn: '2026-11-23' }
  const approved = await putLoan(world, { ...given, approvedOn: '2026-11-20' })
  const ready = pile(await desk('officer', '?pile=toHandOver'), 'toHandOver')
  const card = ready.split('<li class="card">').find(each => each.includes(approved))
  expect(card).toContain('วันที่ขอใช้ผ่านไปแล้ว')
  expect(card).not.toContain('/handovers')
  expect(ready.match(/วันที่ขอใช้ผ่านไปแล้ว/g)).toHaveLength(1)
  await putLoan(world, { ...given, lines: lines(1) })
  expect(pile(await desk('head'), 'toDecide')).toContain('วันที่ขอใช้ผ่านไปแล้ว')
})

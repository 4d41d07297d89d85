import { afterAll, beforeAll, expect, it } from 'vitest'
import { request } from '../../src/usecases/loans/request.ts'
import { createWorld, type World } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'

let world: World
let chairs: string
beforeAll(async () => {
  world = await createWorld()
  chairs = await world.putItem({ name: 'เก้าอี้พลาสติก', code: '', unit: 'ตัว', quantity: 50 })
})
afterAll(() => world.close())

const asked = {
  ...{ purpose: 'จัดประชุมหมู่บ้าน หมู่ที่ 4', placeOfUse: 'ศาลาหมู่ที่ 4', contact: '' },
  ...{ workType: 'งานประชุม อบรม และพิธีการ', useLocation: 'inside' as const },
  ...{ startOn: '2026-11-24', dueOn: '2026-11-26', requestedOn: '2026-11-24' },
  ...{ lateReason: '', severalForms: false },
}

/** A loan that the staff asked for by themselves; its id. */
async function online(quantity = 10): Promise<string> {
  const wanted = [{ item: chairs, quantity }]
  const verdict = await request(world.desk('staff'), {
    ...asked,
    wanted,
    borrower: { kind: 'self' },
  })
  if (!verdict.ok) throw new Error(verdict.why.word)
  return /loan=([^&]+)/.exec(verdict.value)![1]!
}

const paper = async (loan: string, as: Parameters<World['request']>[0] = 'staff') => {
  const answer = await world.request(as, `/loans/${loan}/paper`)
  return { status: answer.status, html: await answer.text() }
}
const names = (html: string) =>
  [...html.matchAll(/class="lf-name">([^<]*)</g)].map(match => match[1])

it('shows the form to the borrower and to whoever reads all loans, to nobody else', async () => {
  const loan = await online()
  for (const as of ['staff', 'officer', 'head', 'chief', 'auditor'] as const) {
    expect((await paper(loan, as)).status).toBe(200)
  }
  for (const as of ['otherStaff', 'admin'] as const) {
    expect((await paper(loan, as)).status).toBe(403)
  }
  expect((await paper(loan, null)).status).toBe(303)
  expect((await paper('no-such-loan', 'officer')).status).toBe(404)
})

it('writes dates and numbers in Thai digits, with the reason and the place', async () => {
  const { html } = await paper(await online())
  expect(html).toContain('๒๔ พฤศจิกายน ๒๕๖๙')
  expect(html).toMatch(/[๑-๙]\/๒๕๗๐/)
  expect(html).toContain('จัดประชุมหมู่บ้าน หมู่ที่ ๔')
  expect(html).toContain('ข้อ ๒๐๙')
  expect(html).not.toContain('style=')
  expect(html.match(/<tbody>.*<\/tbody>/s)![0].match(/<tr>/g)).toHaveLength(7)
})

it('prints the approved quantity, and what was asked beside it', async () => {
  const book = new WrittenLoan({ on: '2022-11-24', items: [[chairs, 10]] })
  book.approve('2022-11-24', 4)
  await book.write(world.db)
  const { html } = await paper(book.id)
  expect(html).toContain('<td>๔</td><td>ตัว</td><td>ขอ ๑๐</td>')
})

it('prints the borrower’s name under the line only where they asked signed in', async () => {
  expect(names((await paper(await online())).html)[0]).toBe('คุณstaff')
  const items: [string, number][] = [[chairs, 1]]
  const counter = new WrittenLoan(
    { on: '2023-11-24', items, channel: 'counter' },
    { person: 'officer' },
  )
  await counter.write(world.db)
  expect(names((await paper(counter.id)).html).filter(Boolean)).toEqual([])
})

it('goes on over further pages, each with the heading, and is signed on the last', async () => {
  const items = await Promise.all(
    Array.from({ length: 9 }, (_, index) =>
      world.putItem({ name: `โต๊ะ ${index}`, code: `311-62-00${10 + index}` }),
    ),
  )
  const book = new WrittenLoan({
    on: '2024-11-24',
    items: items.map(id => [id, 1]),
  })
  await book.write(world.db)
  const { html } = await paper(book.id)
  expect(html.match(/<article/g)).toHaveLength(2)
  expect(html.match(/ใบยืมพัสดุ\/ครุภัณฑ์<\/h1>/g)).toHaveLength(2)
  expect(html.match(/class="lf-signs"/g)).toHaveLength(1)
  expect(html).toContain('หน้า ๒ จาก ๒')
})

it('opens a box for what came back damaged or not at all', async () => {
  const book = new WrittenLoan({ on: '2025-11-24', items: [[chairs, 5]] })
  book.approve('2025-11-24')
  book.handOver('2025-11-24', 5, 1, { person: 'officer' })
  book.takeBack('2025-11-24', 3, 1, { person: 'officer' })
  book.takeBack('2025-11-24', 1, 1, { person: 'officer', as: 'damaged' })
  book.takeBack('2025-11-24', 1, 1, { person: 'officer', as: 'lost' })
  await book.write(world.db)
  const { html } = await paper(book.id)
  expect(html).toMatch(/ชำรุด ๑ ตัว สูญหาย ๑ ตัว \(ยังไม่ได้ชดใช้\)/)
  expect((await paper(await online())).html).not.toContain('lf-damages')
})

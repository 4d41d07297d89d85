import { afterAll, beforeAll, expect, it } from 'vitest'
import { putLoan } from '../support/loans.ts'
import { decoded, pictureOfQr } from '../support/pixels.ts'
import { saidIn, Visit } from '../support/visit.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

let world: World
let visit: Visit
let loan: string
beforeAll(async () => {
  world = await createWorld()
  visit = new Visit(world)
  const tent = await world.putItem({ tag: 'tent00000001', name: 'เต็นท์' })
  const fan = await world.putItem({ tag: 'fan000000001', name: 'พัดลม' })
  await world.putItem({ tag: 'free00000001', name: 'โต๊ะ' })
  loan = await putLoan(world, { lines: [{ item: tent, quantity: 1 }], approvedOn: '2026-11-20' })
  await putLoan(world, {
    ...{ lines: [{ item: fan, quantity: 1 }], approvedOn: '2026-11-20' },
    ...{ borrower: 'otherStaff', borrowerDivision: 'd03' },
  })
})
afterAll(() => world.close())

const at = (as: CastName | null, path: string) => world.request(as, path)

it('a person’s card opens to an officer what waits for them and what they have', async () => {
  const waits = await visit.page('officer', '/people/staff/loans')
  expect(saidIn(waits)).toMatch(/คุณstaff.*รอรับของ เต็นท์ 1 หลัง/)
  expect(waits).toContain(`href="/loans/${loan}/handovers"`)
  const other = await visit.page('worksOfficer', '/people/staff/loans')
  expect(other).not.toContain('/handovers"')
  expect(saidIn(other)).toContain('ผู้จ่ายและรับคืนคือ สำนักปลัด')
  expect(saidIn(await visit.page('officer', '/people/auditor/loans'))).toContain('ไม่มีของที่รอรับ')
})

it('a scan there goes to that person’s loan, and says whose the thing is otherwise', async () => {
  const scan = (text: string) => at('officer', `/people/staff/loans?text=${text}`)
  const theirs = await scan('tent00000001')
  expect(theirs.headers.get('Location')).toBe(`/loans/${loan}/handovers?text=tent00000001`)
  const word = async (text: string) => saidIn(await (await scan(text)).text())
  expect(await word('fan000000001')).toMatch(/พัดลม จองไว้ให้ คุณotherStaff/)
  expect(await word('free00000001')).toContain('โต๊ะ ไม่ได้อยู่ในใบยืมของผู้นี้')
  expect(await word('nothing')).toContain('ไม่รู้จักป้ายหรือเลขนี้')
})

it('means nothing to anybody else', async () => {
  const stranger = await at(null, '/people/staff/loans')
  expect(stranger.headers.get('Location')).toMatch(/^\/sign-in\?back=/)
  for (const as of ['staff', 'otherStaff', 'head', 'auditor', 'admin'] as const) {
    const answer = await at(as, '/people/staff/loans')
    expect([as, answer.status]).toEqual([as, 403])
    expect(await answer.text()).not.toContain('เต็นท์')
  }
})

it('the card is for the person, for officers and for who keeps the people', async () => {
  for (const as of ['staff', 'officer', 'worksOfficer', 'admin'] as const) {
    expect((await at(as, '/people/staff/card')).status).toBe(200)
  }
  for (const as of ['otherStaff', 'head', 'auditor'] as const) {
    expect((await at(as, '/people/staff/card')).status).toBe(403)
  }
  expect((await at('officer', '/people/nobody/card')).status).toBe(404)
  expect((await at('officer', '/people/nobody/loans')).status).toBe(404)
})

it('carries the address of those loans, who it is, and nothing that is private', async () => {
  const page = await visit.page('officer', '/people/staff/card')
  expect(saidIn(page)).toMatch(/องค์การบริหารส่วนตำบลตัวอย่าง คุณstaff staff · สำนักปลัด/)
  expect(decoded(pictureOfQr(page))?.data).toBe('http://localhost:8787/people/staff/loans')
})

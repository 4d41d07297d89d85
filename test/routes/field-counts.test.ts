import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { appointed, countingAt, putThings } from '../support/check-story.ts'
import { copyOf, sendCommand } from '../support/field.ts'
import { putLoan } from '../support/loans.ts'
import { createWorld, type World } from '../support/world.ts'

// The annual check, counted where there is no signal.

let world: World
let things: Record<string, string>
let check: string
beforeAll(async () => {
  world = await createWorld({ today: '2026-09-15' })
  things = await putThings(world)
  const path = await appointed(world)
  world.setNow('2026-10-05')
  await world.request('staff', `${path}/openings`, {})
  check = path.split('/').at(-1)!
})
afterAll(() => world.close())

const count = (fields: Record<string, string>, minutes = 0) =>
  sendCommand(world, ['counts', check], fields, { as: 'staff', minutes })
const room = { store: 'โรงเก็บพัสดุ' }

describe('counting in the field', () => {
  it('takes along the list for its checkers, and no loans or things of anybody', async () => {
    const { copy } = await copyOf(world, 'staff')
    expect([copy!.items, copy!.loans]).toEqual([[], []])
    expect(copy!.checks).toMatchObject([{ id: check, fiscalYear: 2569, counted: {} }])
    const tents = copy!.checks[0]!.lines.find(({ name }) => name === 'เต็นท์')
    expect(tents).toMatchObject({
      item: things.เต็นท์,
      tag: 'Tag4',
      control: 'set',
      shelf: 4,
      ...room,
    })
    // An officer is no checker: theirs has no list.
    expect((await copyOf(world, 'officer')).copy!.checks).toEqual([])
    expect((await world.request('head', '/field/copy')).status).toBe(403)
    expect((await world.request('staff', '/field')).status).toBe(200)
  })

  it('writes a count down as it was made, and tells it to the copies of the others', async () => {
    const { copy } = await copyOf(world, 'otherStaff')
    const sent = await count({ ...room, code: 'Tag3', units: '1' }, 30)
    expect(sent.answer).toMatchObject({ verdict: 'done', late: true })
    const { rows } = await world.db.$client.execute(
      'SELECT counted_at, counted_on FROM check_count',
    )
    expect(rows).toMatchObject([
      { counted_at: '2026-10-05T02:30:00.000Z', counted_on: '2026-10-05' },
    ])
    const news = await copyOf(world, 'otherStaff', copy!.token)
    expect(news).toMatchObject({ news: 'some', copy: { checks: [{ lines: [] }] } })
    expect(news.copy!.checks[0]!.counted).toEqual({ [things.พัดลม!]: ['โรงเก็บพัสดุ'] })
  })

  it('weighs a count by what stood on the shelf when it was made, not when it arrived', async () => {
    const lines = [{ item: things.เก้าอี้!, quantity: 5 }]
    const days = { requestedOn: '2026-10-01', approvedOn: '2026-10-01', dueOn: '2026-10-20' }
    const loan = await putLoan(world, { ...days, lines })
    await world.request('officer', `/loans/${loan}/handovers`, { all: '1' })
    world.setNow('2026-10-05', '04:00')
    await world.request('officer', `/loans/${loan}/returns`, { all: '1' })
    // Fifteen were there while five were out: nothing is missing, though all are back by now.
    await count({ ...room, code: 'Tag2', units: '15' }, 30)
    const { rows } = await world.db.$client.execute(
      "SELECT shelf FROM check_count WHERE said LIKE '%เก้าอี้%'",
    )
    expect(rows).toMatchObject([{ shelf: 15 }])
  })

  it('does not undo what somebody counted since, and says who, when and how many', async () => {
    const other = countingAt(world, () => `/checks/${check}`)
    world.setNow('2026-10-05', '05:04')
    expect((await other('otherStaff', { code: 'Tag4', units: '3' })).status).toBe(303)
    world.setNow('2026-10-05', '05:30')
    const late = await count({ ...room, code: 'Tag4', units: '4' }, 45)
    expect([late.status, late.answer]).toMatchObject([409, { word: 'counted-since', stands: '' }])
    expect('text' in late.answer && late.answer.text).toMatch(
      /คุณotherStaff นับรายการนี้อีกครั้งเมื่อ 5 ต\.ค\. 2569 12:04 น\. ที่ โรงเก็บพัสดุ ได้ 3/,
    )
    // In another room a set may be counted all the same; and so it may by whoever looks now.
    const hall = { store: 'ห้องประชุม', code: 'Tag4', units: '1' }
    expect((await count(hall, 45)).answer.verdict).toBe('done')
    expect((await count({ ...room, code: 'Tag4', units: '4' })).answer.verdict).toBe('done')
  })

  it('leaves a book that verifies', async () => {
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })
})

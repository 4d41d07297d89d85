import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { basketOf } from '../../db/baskets.ts'
import { dbOver } from '../../db/db.ts'
import { saveHolidays } from '../../db/holidays.ts'
import { counting } from '../support/counting.ts'
import { putLoan } from '../support/loans.ts'
import { readThrough } from '../support/pages.ts'
import { saidIn } from '../support/story.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-free-'))
const count = counting(
  createClient({ url: `file:${join(folder, 'yuem-khuen.db')}`, concurrency: 1 }),
)
let world: World
let tent: string
let spare: string
let chairs: string
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-25', over: dbOver(count.client) })
  tent = await world.putItem({ name: 'เต็นท์ผ้าใบ', code: '1-1' })
  spare = await world.putItem({ name: 'เต็นท์ผ้าใบ', code: '1-2' })
  chairs = await world.putItem({ name: 'เก้าอี้', unit: 'ตัว', quantity: 40 })
  await putLoan(world, {
    ...{ lines: [{ item: tent, quantity: 1 }], approvedOn: '2026-11-21' },
    ...{ startOn: '2026-12-01', dueOn: '2026-12-03' },
  })
  await putLoan(world, {
    ...{ lines: [{ item: chairs, quantity: 30 }], approvedOn: '2026-11-21' },
    ...{ startOn: '2026-12-01', dueOn: '2026-12-03' },
  })
})
afterAll(() => {
  world.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => world.db.run(['DELETE FROM basket']))

const asked = (given: Record<string, string | string[]> = {}) => ({
  ...{ for: 'me', item: [tent, chairs], quantity: ['1', '20'] },
  ...{ startOn: '2026-12-02', dueOn: '2026-12-04', purpose: 'ประชุมหมู่บ้าน', ...given },
})
const fragment = async (given: Record<string, string | string[]> = {}, as: CastName = 'staff') => {
  const query = new URLSearchParams()
  const { purpose: _, ...sent } = asked(given)
  for (const [key, value] of Object.entries(sent)) {
    for (const each of [value].flat()) query.append(key, each)
  }
  const answer = await world.request(as, `/requests/free?${query}`, undefined, {
    'HX-Request-Type': 'partial',
  })
  return answer.text()
}
const check = async (given: Record<string, string | string[]>) => {
  const answer = await world.request('staff', '/requests/checks', asked(given))
  return { status: answer.status, text: await answer.text() }
}
/** The values that a form would send for one field. */
const valuesOf = (text: string, name: string) =>
  [...text.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter(tag => tag.includes(` name="${name}"`))
    .map(tag => /value="([^"]*)"/.exec(tag)?.[1])

describe('what the request form says of the days', () => {
  it('of consumables, counts every day until they are replaced, whatever day is typed', async () => {
    const given = { name: 'ทรายหยาบ', kind: 'consumable', unit: 'คิว', quantity: 20 } as const
    const sand = await world.putItem(given)
    await putLoan(world, {
      ...{ lines: [{ item: sand, quantity: 15 }], approvedOn: '2026-11-21' },
      ...{ startOn: '2026-12-20', dueOn: '2026-12-22' },
    })
    const days = { startOn: '2026-12-02', dueOn: '2026-12-04', for: 'agency', item: sand }
    const short = saidIn(await fragment({ ...days, quantity: '10' }, 'officer'))
    expect(short).toContain('20 ธ.ค. 2569')
    expect(short).toContain('5 คิว')
    const enough = saidIn(await fragment({ ...days, quantity: '5' }, 'officer'))
    expect(enough).not.toContain('20 ธ.ค. 2569')
  })

  it('is what is free of each thing, what would do instead, and when all of it is free', async () => {
    const said = saidIn(await fragment())
    expect(said).toContain('ว่างหรือไม่ ตั้งแต่ 2 ธ.ค. 2569 ถึง 4 ธ.ค. 2569')
    expect(said).toMatch(/เต็นท์ผ้าใบ ! ไม่ว่าง ใช้แทนได้ ว่างในวันเดียวกัน เปลี่ยนเป็น เต็นท์ผ้าใบ 1-2/)
    expect(said).toContain('ว่างเพียง 10 จากที่ขอ 20 ตัว')
    expect(said).toContain('ลดเหลือ 10 ตัว')
    expect(said).toContain('เลื่อนเป็น 4 ธ.ค. 2569 ถึง 6 ธ.ค. 2569')
    expect(said).toContain('ส่งคำขอได้ แต่จะอนุมัติไม่ได้จนกว่าของจะว่าง')
  })

  it('needs both days in their order, and says so otherwise', async () => {
    for (const [field, typed] of [
      ['dueOn', ''],
      ['startOn', 'พรุ่งนี้'],
    ] as const) {
      const said = saidIn(await fragment({ [field]: typed }))
      expect(said).toContain('เลือกวันเริ่มใช้และวันกำหนดส่งคืน')
    }
    expect(saidIn(await fragment({ dueOn: '2026-12-01' }))).toContain('กำหนดส่งคืนต้องไม่มาก่อนวันที่เริ่มยืม')
    expect(saidIn(await fragment({ startOn: '5 ธ.ค. 2569', dueOn: '6 ธ.ค. 2569' }))).toContain(
      'เก้าอี้ ● ว่าง 40 ตัว',
    )
  })

  it('looks without an end where a condition stands in the place of the due date', async () => {
    const said = saidIn(await fragment({ dueBy: 'condition', dueOn: '' }))
    expect(said).toContain('ว่างเพียง 10 จากที่ขอ 20 ตัว')
    expect(said).not.toContain('เลื่อนเป็น')
    expect(said).not.toContain('ใน 60 วันข้างหน้า')
  })

  it('warns of requests that nobody decided yet, and refuses nothing for them', async () => {
    const days = { startOn: '2027-01-05', dueOn: '2027-01-06' }
    const lines = [{ item: chairs, quantity: 25 }]
    await putLoan(world, { lines, ...days, borrower: 'otherStaff' })
    const said = saidIn(await fragment(days))
    expect(said).toContain('เก้าอี้ ● ว่าง 40 ตัว ◷ มีคำขออื่นรออนุมัติ 1 ใบ รวม 25 ตัว')
    expect(said).toContain('คำขอที่ยังไม่อนุมัติยังไม่ได้จองของ')
    expect(said).not.toContain('otherStaff')
    const sent = { ...asked(days), workType: 'งานเกษตร', useLocation: 'inside' }
    expect((await world.request('staff', '/requests', sent)).status).toBe(303)
  })

  it('lets a request be sent for days on which too little is free: the approver is told', async () => {
    const sent = { ...asked(), workType: 'งานเกษตร', useLocation: 'inside' }
    const answer = await world.request('staff', '/requests', sent)
    expect(answer.status).toBe(303)
    const loan = /loan=([^&]+)/.exec(answer.headers.get('Location')!)![1]
    const refused = await world.request('head', `/loans/${loan}/approvals`, { all: '1' })
    expect(refused.status).toBe(422)
    expect(saidIn(await refused.text())).toContain('2 ธ.ค. 2569')
  })

  it('is a part of the form: its address alone leads to the form', async () => {
    const answer = await world.request('staff', '/requests/free?item=x')
    expect(answer.headers.get('Location')).toBe('/requests/new')
  })
})

describe('one tap on something else', () => {
  it('swaps a thing and keeps all that was typed; sent, both leave the basket', async () => {
    for (const item of [tent, chairs]) await world.request('staff', '/basket', { item })
    const { status, text } = await check({ swap: `${tent}:${spare}` })
    expect(status).toBe(200)
    expect(valuesOf(text, 'item').toSorted()).toEqual([spare, chairs].sort())
    expect(valuesOf(text, 'quantity')[valuesOf(text, 'item').indexOf(chairs)]).toBe('20')
    expect(valuesOf(text, 'replaced')).toEqual([tent])
    expect(text).toContain('value="ประชุมหมู่บ้าน"')
    const sent = await world.request('staff', '/requests', {
      ...asked({ item: [spare, chairs], replaced: tent }),
      ...{ workType: 'งานเกษตร', useLocation: 'inside' },
    })
    expect(sent.status).toBe(303)
    expect(await basketOf(world.db, 'staff')).toEqual([])
  })

  it('keeps quantities with their things where the other one is of another division', async () => {
    const abroad = await world.putItem({ name: 'เต็นท์ผ้าใบ', code: '1-3', division: 'd03' })
    const { text } = await check({ swap: `${tent}:${abroad}` })
    expect(valuesOf(text, 'item')).toEqual([abroad, chairs])
    expect(valuesOf(text, 'quantity')).toEqual(['1', '20'])
    const back = await check({
      ...{ item: [chairs, abroad], quantity: ['20', '1'], swap: `${abroad}:${tent}` },
    })
    expect(valuesOf(back.text, 'quantity')[valuesOf(back.text, 'item').indexOf(chairs)]).toBe('20')
  })

  it('moves the days, or asks for fewer', async () => {
    const moved = await check({ days: '2026-12-04:2026-12-06' })
    expect(valuesOf(moved.text, 'startOn')).toEqual(['2026-12-04'])
    expect(valuesOf(moved.text, 'dueOn')).toEqual(['2026-12-06'])
    expect(saidIn(moved.text)).toContain('เก้าอี้ ● ว่าง 40 ตัว')
    const fewer = await check({ fewer: `${chairs}:10` })
    expect(valuesOf(fewer.text, 'quantity')).toContain('10')
    expect(saidIn(fewer.text)).toContain('เก้าอี้ ● ว่าง 10 ตัว')
  })

  it('leaves a chosen file out and all else as it was, for a form that carries one', async () => {
    const body = new FormData()
    for (const [name, value] of Object.entries(asked({ for: 'agency', name: 'ครูใหญ่' }))) {
      for (const each of [value].flat()) body.append(name, each)
    }
    body.append('letter', new File(['%PDF-1.7'], 'letter.pdf'))
    body.append('swap', `${tent}:${spare}`)
    const answer = await world.request('officer', '/requests/checks', body)
    expect(answer.status).toBe(200)
    const text = await answer.text()
    expect(valuesOf(text, 'item')).toContain(spare)
    expect(text).toContain('value="ครูใหญ่"')
  })

  it('without script is the form’s own button, which only looks', async () => {
    const { status, text } = await check({})
    expect(status).toBe(200)
    expect(saidIn(text)).toContain('ว่างเพียง 10 จากที่ขอ 20 ตัว')
    expect(text).toMatch(/<noscript><button [^>]*formaction="\/requests\/checks#freedom"/)
  })
})

it('the form, its fragment and its check are two round trips at most', async () => {
  await world.request('staff', '/basket', { item: tent })
  const trips = async (work: () => Promise<unknown>) => {
    count.reset()
    await work()
    return count.trips()
  }
  expect(await trips(() => world.request('staff', '/requests/new').then(a => a.text()))).toBe(2)
  expect(await trips(() => fragment())).toBe(1)
  expect(await trips(() => check({}))).toBe(2)
})

describe('more days than a thing is lent for', () => {
  it('are told while they are chosen, with the last day that will do for one tap', async () => {
    const asked = { item: [spare], quantity: ['1'], dueOn: '2027-03-15' }
    const long = await fragment(asked)
    expect(readThrough(long)).toContain('นานเกินไป เต็นท์ผ้าใบ ยืมได้ไม่เกิน 30 วัน')
    expect(long).toContain('value="2026-12-02:2027-01-01"')
    expect(await fragment({ ...asked, dueOn: '2027-01-01' })).not.toContain('นานเกินไป')
  })
})

describe('a due date on which the office is closed', () => {
  it('is warned of, with the next working day for one tap, and may be sent all the same', async () => {
    const weekend = await fragment({ item: [spare], quantity: ['1'], dueOn: '2026-12-05' })
    expect(weekend).toContain('วันกำหนดส่งคืน เสาร์ 5 ธ.ค. 2569 สำนักงานปิด')
    expect(weekend).toContain('value="2026-12-02:2026-12-07"')
    await world.db.commit(saveHolidays(world.db, 2569, [{ on: '2026-12-07', name: 'วันชดเชย' }]))
    const holiday = await fragment({ item: [spare], quantity: ['1'], dueOn: '2026-12-07' })
    expect(holiday).toContain('เป็นวันหยุด (วันชดเชย)')
    expect(holiday).toContain('value="2026-12-02:2026-12-08"')
    const open = await fragment({ item: [spare], quantity: ['1'], dueOn: '2026-12-08' })
    expect(open).not.toContain('สำนักงานปิด')
    expect(open).not.toContain('เป็นวันหยุด')
  })
})

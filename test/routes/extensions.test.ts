import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { extend } from '../../src/usecases/loans/extend.ts'
import { loanNow, putLoan } from '../support/loans.ts'
import { readOf, readThrough } from '../support/pages.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-24' })
})
afterAll(async () => {
  expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  world.close()
})

/** A loan that is out, due on the 27th. */
async function out(more: Parameters<typeof putLoan>[1] | object = {}, item?: string) {
  const thing = item ?? (await world.putItem({ name: 'เก้าอี้', unit: 'ตัว', quantity: 10 }))
  const id = await putLoan(world, {
    ...{ lines: [{ item: thing, quantity: 6 }], approvedOn: '2026-11-20', ...more },
  })
  const handed = await world.request('officer', `/loans/${id}/handovers`, { all: '1' })
  expect(handed.status).toBe(303)
  return id
}

const send = (as: CastName, id: string, change: string, body: Record<string, string>) =>
  world.request(as, `/loans/${id}/${change}`, body)
const asking = { dueOn: '30 พ.ย. 2569', reason: 'งานเลื่อนไปสามวัน' }
const read = async (as: CastName, path: string) => readOf(await world.request(as, path))
const holdOf = async (id: string) =>
  (await world.db.$client.execute(`SELECT to_on FROM hold WHERE loan = '${id}'`)).rows[0]?.to_on

describe('an extension', () => {
  it('is asked for by the borrower, waits, and is given by one tap on the approver’s desk', async () => {
    const id = await out()
    expect((await send('staff', id, 'extension-requests', asking)).status).toBe(303)
    expect(await loanNow(world, id)).toMatchObject({
      ...{ dueOn: '2026-11-27', extensionDueOn: '2026-11-30' },
    })
    const mine = await read('staff', `/loans/${id}`)
    expect(mine).toContain('ขอขยายเวลาถึง 30 พ.ย. 2569 (กำหนดเดิม 27 พ.ย. 2569)')
    expect(mine).toContain('รอหัวหน้าหน่วยงานเจ้าของพัสดุพิจารณา (คุณhead)')
    expect(mine).not.toContain(`action="/loans/${id}/extensions"`)
    for (const other of ['chief', 'officer', 'worksHead'] as const) {
      expect(await read(other, '/')).not.toContain(`/loans/${id}/extensions`)
    }
    const desk = await read('head', '/')
    expect(desk).toContain(`action="/loans/${id}/extensions"`)
    expect(desk).toContain('อนุมัติให้ขยายถึง 30 พ.ย. 2569')
    expect(desk).toContain('งานเลื่อนไปสามวัน')
    const tap = { dueOn: '2026-11-30', back: '/?did=extensions&number=1/2570' }
    const tapped = await send('head', id, 'extensions', tap)
    expect([tapped.status, tapped.headers.get('Location')]).toEqual([303, tap.back])
    expect(await loanNow(world, id)).toMatchObject({
      ...{ dueOn: '2026-11-30', firstDueOn: '2026-11-27', extensionDueOn: null },
    })
    expect(await holdOf(id)).toBe('2026-11-30')
    expect(await read('head', '/')).not.toContain(`/loans/${id}/extensions`)
    const page = readThrough(await read('staff', `/loans/${id}`))
    expect(page).toContain('จาก 27 พ.ย. 2569 เป็น 30 พ.ย. 2569')
    const { rows } = await world.db.$client.execute(
      `SELECT detail FROM ledger WHERE loan = '${id}' AND kind = 'extended'`,
    )
    expect(JSON.parse(String(rows[0]!.detail))).toMatchObject({
      ...{ from: '2026-11-27', dueOn: '2026-11-30', reason: 'งานเลื่อนไปสามวัน' },
      authority: { rule: '208-2-inside', basis: 'post' },
    })
  })

  it('is asked for by an officer for the borrower, and refused with a reason', async () => {
    const id = await out()
    expect((await send('officer', id, 'extension-requests', asking)).status).toBe(303)
    expect((await send('head', id, 'extension-refusals', { reason: '' })).status).toBe(422)
    const reason = 'มีผู้จองไว้แล้ว'
    expect((await send('head', id, 'extension-refusals', { reason })).status).toBe(303)
    expect(await loanNow(world, id)).toMatchObject({ dueOn: '2026-11-27', extensionDueOn: null })
    const page = await read('staff', `/loans/${id}`)
    expect(page).toContain('ไม่อนุมัติให้ขยายเวลา')
    expect(page).toContain(reason)
  })

  it('whose last day has passed is told as what is only written down late', async () => {
    const given = { startOn: '2026-11-17', dueOn: '2026-11-20', approvedOn: '2026-11-16' }
    const item = await world.putItem({ name: 'ไมโครโฟน', quantity: 6, mostDays: 2 })
    const id = await out(given, item)
    const page = await read('officer', `/loans/${id}`)
    expect(page).toContain('ขยายได้ถึง 22 พ.ย. 2569')
    expect(page).toContain('วันนั้นผ่านไปแล้ว ใบยืมจะยังเกินกำหนด')
    const thing = await world.putItem({ name: 'ไมโครโฟน', quantity: 6, mostDays: 4 })
    const still = await read('officer', `/loans/${await out(given, thing)}`)
    expect(still).toContain('ขยายได้ถึง 24 พ.ย. 2569')
    expect(still).not.toContain('วันนั้นผ่านไปแล้ว')
  })

  it('is decided by nobody whom the law does not name: no follower, no borrower', async () => {
    const id = await out({ useLocation: 'outside' })
    await send('staff', id, 'extension-requests', asking)
    for (const as of ['officer', 'head', 'staff'] as const) {
      expect((await send(as, id, 'extensions', {})).status).toBe(403)
      expect((await send(as, id, 'extension-refusals', { reason: 'x' })).status).toBe(403)
    }
    expect((await send('chief', id, 'extensions', {})).status).toBe(303)
    const own = await out({ borrower: 'head' })
    await send('head', own, 'extension-requests', asking)
    expect((await send('head', own, 'extensions', {})).status).toBe(403)
    expect((await send('chief', own, 'extensions', {})).status).toBe(303)
  })

  it('is given by a delegate within the days of the order, counted to the new day', async () => {
    const bounds = { kind: 'delegation', routes: ['outside'], mostDays: '10' }
    const appointed = await world.request('admin', '/appointments', {
      ...{ post: 'agency-head', person: 'secretary', orderNumber: '9/2569', ...bounds },
      ...{ fromOn: '2026-11-24', toOn: '2026-12-31', mostValue: '' },
    })
    expect(appointed.status).toBe(303)
    const given = { useLocation: 'outside' as const, startOn: '2026-11-21', dueOn: '2026-11-27' }
    const [short, long] = [await out(given), await out(given)]
    await send('staff', short, 'extension-requests', asking)
    await send('staff', long, 'extension-requests', { ...asking, dueOn: '2026-12-01' })
    expect((await send('secretary', short, 'extensions', {})).status).toBe(303)
    const over = await extend(world.desk('secretary'), { loan: long, dueOn: null, reason: '' })
    expect(over).toMatchObject({ why: { word: 'beyond-delegation', facts: { bound: 'days' } } })
    const desk = await read('secretary', '/')
    expect(desk).not.toContain(`/loans/${long}/extensions`)
    expect(await read('chief', '/')).toContain(`/loans/${long}/extensions`)
  })

  it('is refused where it collides with what others hold, and says the day and how many', async () => {
    const item = await world.putItem({ name: 'โต๊ะพับ', unit: 'ตัว', quantity: 10 })
    const id = await out({}, item)
    await send('staff', id, 'extension-requests', { ...asking, dueOn: '2026-12-02' })
    await putLoan(world, {
      ...{ lines: [{ item, quantity: 7 }], approvedOn: '2026-11-24', requestedOn: '2026-11-24' },
      ...{ startOn: '2026-11-29', dueOn: '2026-11-30' },
    })
    const asked = await send('officer', id, 'extension-requests', asking)
    expect(asked.status).toBe(422)
    expect(await readOf(asked)).toMatch(/29 พ.ย. 2569[^<]*3 ตัว|3 ตัว[^<]*29 พ.ย. 2569/)
    const decided = await send('head', id, 'extensions', {})
    expect(decided.status).toBe(422)
    expect(await readOf(decided)).toMatch(/29 พ.ย. 2569[^<]*3 ตัว|3 ตัว[^<]*29 พ.ย. 2569/)
    expect(await holdOf(id)).toBe('2026-11-27')
  })

  it('is overtaken where the page showed another day than the one that now waits', async () => {
    const id = await out()
    await send('staff', id, 'extension-requests', asking)
    await send('staff', id, 'extension-requests', { ...asking, dueOn: '2026-11-29' })
    expect((await send('head', id, 'extensions', { dueOn: '2026-11-30' })).status).toBe(409)
    expect((await send('head', id, 'extensions', { dueOn: '2026-11-29' })).status).toBe(303)
  })
})

describe('a cancellation', () => {
  it('is for the borrower or an officer before the hand-over: it frees the hold, and keeps the number', async () => {
    for (const as of ['staff', 'officer'] as const) {
      const item = await world.putItem({ quantity: 6 })
      const id = await putLoan(world, {
        ...{ lines: [{ item, quantity: 6 }], approvedOn: '2026-11-20' },
      })
      const { number } = await loanNow(world, id)
      expect(await holdOf(id)).toBe('2026-11-27')
      for (const other of ['otherStaff', 'head', 'worksOfficer'] as const) {
        expect((await send(other, id, 'cancellations', { reason: 'x' })).status).toBe(403)
      }
      expect((await send(as, id, 'cancellations', { reason: '' })).status).toBe(422)
      expect((await send(as, id, 'cancellations', { reason: 'งานเลื่อน' })).status).toBe(303)
      expect(await loanNow(world, id)).toMatchObject({ decision: 'cancelled', number })
      expect(await holdOf(id)).toBeUndefined()
      const next = await putLoan(world, {
        ...{ lines: [{ item, quantity: 6 }], approvedOn: '2026-11-20' },
      })
      expect((await loanNow(world, next)).number).toBe(number + 1)
    }
  })

  it('is never for what was handed over', async () => {
    const id = await out()
    for (const as of ['staff', 'officer'] as const) {
      expect((await send(as, id, 'cancellations', { reason: 'งานเลื่อน' })).status).toBe(409)
    }
    expect(await holdOf(id)).toBe('2026-11-27')
  })
})

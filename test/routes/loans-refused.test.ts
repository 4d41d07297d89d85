import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appointment } from '../../db/schema/people.ts'
import { loanNow, putLoan, stockNow } from '../support/loans.ts'
import { pagesOf } from '../support/pages.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-24' })
})
afterAll(() => world.close())

const { read, send, tents } = pagesOf(() => world)

describe('what a loan’s forms refuse', () => {
  it('keeps everything typed and names the field', async () => {
    const item = await tents()
    const id = await putLoan(world, { lines: [{ item, quantity: 2 }] })
    const path = `/loans/${id}/approvals`
    const many = await send('head', path, { 'quantity-1': '3', note: 'ให้ตามนี้' })
    expect(many.status).toBe(422)
    expect(many.text).toContain('อนุมัติได้ไม่เกินจำนวนที่ขอ คือ 2')
    expect(many.text).toMatch(/id="approvals-quantity-1"[^>]*value="3"/)
    expect(many.text).toContain('value="ให้ตามนี้"')
    const odd = await send('head', path, { 'quantity-1': 'สอง', on: '31 ก.พ. 2569' })
    expect(odd.status).toBe(422)
    expect(odd.text).toContain('href="#approvals-quantity-1"')
    expect(odd.text).toContain('value="31 ก.พ. 2569"')
    expect((await send('head', path, { 'quantity-1': '0' })).status).toBe(422)
    expect((await send('head', `/loans/${id}/refusals`, {})).text).toContain('โปรดระบุเหตุผล')
    expect((await send('officer', `/loans/${id}/handovers`, { all: '1' })).status).toBe(422)
    expect((await loanNow(world, id)).decision).toBeNull()
  })

  it('leads from the faults of a correction to the field of that very entry, and to none that is not there', async () => {
    const item = await tents()
    const id = await putLoan(world, { lines: [{ item, quantity: 2 }], approvedOn: '2026-11-24' })
    await send('officer', `/loans/${id}/handovers`, { all: '1' })
    const path = `/loans/${id}/corrections`
    const { rows } = await world.db.$client.execute({
      sql: "SELECT id FROM ledger WHERE loan = ? AND kind = 'handed-over'",
      args: [id],
    })
    const entry = String(rows[0]!.id)
    const mine = await send('officer', path, { entry, reason: '' })
    expect(mine.status).toBe(422)
    const [, to] = /role="alert".*?href="#([^"]+)"/s.exec(mine.text) ?? []
    expect(to).toContain(entry)
    expect(mine.text).toContain(`id="${to}"`)
    const nobodys = await send('officer', path, { entry: 'no-entry', reason: '' })
    expect(nobodys.status).toBe(409)
    expect(nobodys.text).not.toContain('href="#corrections-')
  })

  it('dates back only with a reason, never into the future or before the decision', async () => {
    const item = await tents()
    const id = await putLoan(world, {
      ...{ lines: [{ item, quantity: 2 }], approvedOn: '2026-11-21' },
    })
    const path = `/loans/${id}/handovers`
    const on = (day: string, lateReason = '') =>
      send('officer', path, { 'quantity-1': '1', on: day, lateReason })
    expect((await on('25 พ.ย. 2569')).text).toContain('ต้องไม่อยู่ในอนาคต')
    expect((await on('22 พ.ย. 2569')).text).toContain('โปรดระบุเหตุผลที่บันทึกภายหลัง')
    expect((await on('20 พ.ย. 2569', 'ระบบล่ม')).text).toContain('มาก่อนวันที่อนุมัติ')
    expect((await on('22/11/2569', 'ระบบล่ม')).status).toBe(303)
    expect(await loanNow(world, id)).toMatchObject({ handedOverOn: '2026-11-22' })
    const early = { 'good-1': '1', on: '2026-11-21', lateReason: 'ลืมบันทึก' }
    const back = await send('officer', `/loans/${id}/returns`, early)
    expect(back.text).toContain('วันที่คืนมาก่อนวันที่จ่ายของ')
    expect((await read('officer', `/loans/${id}`)).text).toContain('บันทึกภายหลังเมื่อ')
  })

  it('lends nothing twice in the past either', async () => {
    const piece = await world.putItem({ name: 'โปรเจกเตอร์' })
    const given = { lines: [{ item: piece, quantity: 1 }], requestedOn: '2026-11-10' }
    const first = await putLoan(world, { ...given, approvedOn: '2026-11-10', dueOn: '2026-11-13' })
    const late = { lateReason: 'ใบกระดาษมาถึงช้า' }
    const hand = (id: string, on: string) =>
      send('officer', `/loans/${id}/handovers`, { all: '1', on, ...late })
    await hand(first, '2026-11-11')
    await send('officer', `/loans/${first}/returns`, { all: '1', on: '2026-11-15', ...late })
    const next = { ...given, startOn: '2026-11-14', dueOn: '2026-11-30', approvedOn: '2026-11-12' }
    const second = await putLoan(world, next)
    const between = await hand(second, '2026-11-13')
    expect(between.status).toBe(422)
    expect(between.text).toContain('โปรเจกเตอร์ เหลือบนชั้นน้อยที่สุด 0')
    expect((await hand(second, '2026-11-15')).status).toBe(303)
  })

  it('says of what is not back on the shelf that it cannot leave yet, and leads to who has it', async () => {
    const item = await world.putItem({ name: 'ลำโพง', unit: 'ตัว', quantity: 3 })
    const late = { approvedOn: '2026-11-20', startOn: '2026-11-20', dueOn: '2026-11-22' }
    const out = await putLoan(world, { ...late, lines: [{ item, quantity: 2 }] })
    const then = { approvedOn: '2026-11-20', startOn: '2026-11-24', dueOn: '2026-11-30' }
    const next = await putLoan(world, { ...then, lines: [{ item, quantity: 2 }] })
    await send('officer', `/loans/${out}/handovers`, { all: '1' })
    const part = (await read('officer', `/loans/${next}`)).text
    expect(part).toContain('บนชั้นมีไม่ครบ จ่ายได้เท่าที่มี')
    expect(part).toContain('<details id="handovers" class="fold" open="">')
    const third = await putLoan(world, { ...late, lines: [{ item, quantity: 1 }] })
    await send('officer', `/loans/${third}/handovers`, { all: '1' })
    const none = (await read('officer', `/loans/${next}`)).text
    expect(none).toContain('ยังจ่ายไม่ได้ เพราะของยังไม่กลับมาอยู่บนชั้น')
    expect(none).toContain(`<li><a href="/items/${item}">`)
    expect(none).toContain('<details id="handovers" class="fold">')
  })

  it('lets nobody decide but whom the law names, and never the borrower', async () => {
    const item = await tents()
    const inside = await putLoan(world, { lines: [{ item, quantity: 1 }] })
    const outside = await putLoan(world, { lines: [{ item, quantity: 1 }], useLocation: 'outside' })
    const own = await putLoan(world, { lines: [{ item, quantity: 1 }], borrower: 'head' })
    const status = async (as: CastName, id: string) =>
      (await send(as, `/loans/${id}/approvals`, { all: '1' })).status
    for (const as of ['officer', 'chief', 'worksHead', 'admin', 'staff', 'auditor'] as const) {
      expect([as, await status(as, inside)]).toEqual([as, 403])
    }
    expect(await status('head', outside)).toBe(403)
    expect(await status('head', own)).toBe(403)
    expect([await status('chief', own), await status('chief', outside)]).toEqual([303, 303])
    expect((await loanNow(world, own)).decidedPost).toBe('chief')
    expect(await status('head', inside)).toBe(303)
    expect(await status('head', inside)).toBe(409)
  })

  it('lets whoever is recorded as acting decide for a head of the agency who borrows', async () => {
    const item = await tents()
    const given = { borrower: 'chief', useLocation: 'outside' } as const
    const id = await putLoan(world, { lines: [{ item, quantity: 1 }], ...given })
    const path = `/loans/${id}/approvals`
    expect((await send('secretary', path, { all: '1' })).status).toBe(403)
    await world.db.insert(appointment).values({
      ...{ id: 'acting', person: 'secretary', role: 'agency-head', division: '', ended: false },
      ...{ fromOn: '2026-11-24', toOn: '2026-11-24', orderNumber: '12/2569' },
    })
    expect((await send('chief', path, { all: '1' })).status).toBe(403)
    expect((await send('secretary', path, { all: '1' })).status).toBe(303)
    expect((await loanNow(world, id)).decidedPost).toBe('secretary รักษาราชการแทนchief')
  })

  it('lets only the officer of the owning division, or of กองคลัง, move things', async () => {
    const item = await tents()
    const given = { lines: [{ item, quantity: 1 }], approvedOn: '2026-11-20' }
    const id = await putLoan(world, given)
    for (const as of ['worksOfficer', 'head', 'chief', 'admin', 'auditor', 'staff'] as const) {
      const answer = await send(as, `/loans/${id}/handovers`, { all: '1' })
      expect([as, answer.status]).toEqual([as, 403])
    }
    const works = await putLoan(world, { ...given, owningDivision: 'd03' })
    expect((await send('worksOfficer', `/loans/${works}/handovers`, { all: '1' })).status).toBe(303)
  })

  it('shows a loan to its borrower and to whoever reads all loans, to nobody else', async () => {
    const item = await tents()
    const id = await putLoan(world, { lines: [{ item, quantity: 1 }] })
    const seen = ['staff', 'officer', 'head', 'chief', 'secretary', 'finance', 'auditor'] as const
    for (const as of seen) expect([as, (await read(as, `/loans/${id}`)).status]).toEqual([as, 200])
    for (const as of ['otherStaff', 'admin'] as const) {
      expect([as, (await read(as, `/loans/${id}`)).status]).toEqual([as, 403])
      const wrong = await send(as, `/loans/${id}/approvals`, { on: '?' })
      expect([as, wrong.status]).toEqual([as, 403])
    }
    const ledger = `href="/ledger?stream=loan%3A${id}"`
    expect((await read('auditor', `/loans/${id}`)).text).toContain(ledger)
    expect((await read('staff', `/loans/${id}`)).text).not.toContain('href="/ledger')
    expect((await read('otherStaff', `/loans/${id}`)).text).toContain('ใบยืมนี้เป็นของผู้อื่น')
    expect((await read('officer', '/loans/none')).status).toBe(404)
    expect((await send('officer', '/loans/none/handovers', { all: '1' })).status).toBe(404)
    expect((await world.request(null, `/loans/${id}`)).headers.get('Location')).toBe(
      `/sign-in?back=${encodeURIComponent(`/loans/${id}`)}`,
    )
  })

  it('shows no approved quantity where nobody considered the form', async () => {
    const id = await putLoan(world, { lines: [{ item: await tents(), quantity: 1 }] })
    await send('staff', `/loans/${id}/cancellations`, { reason: 'เลื่อนงาน' })
    const { text } = await read('staff', `/loans/${id}`)
    expect(text).toContain('ยกเลิกเมื่อวันนี้')
    expect(text).toContain('data-label="ขอ"')
    expect(text).not.toContain('data-label="อนุมัติ"')
  })

  it('cancels for the borrower and the officer, until something was handed over', async () => {
    const item = await tents()
    const given = { lines: [{ item, quantity: 1 }], approvedOn: '2026-11-20' }
    const [first, second, third] = [
      await putLoan(world, given),
      await putLoan(world, given),
      await putLoan(world, given),
    ]
    const reason = { reason: 'เลื่อนงาน' }
    expect((await send('head', `/loans/${first}/cancellations`, reason)).status).toBe(403)
    expect((await send('staff', `/loans/${first}/cancellations`, reason)).status).toBe(303)
    expect((await send('officer', `/loans/${second}/cancellations`, reason)).status).toBe(303)
    await send('officer', `/loans/${third}/handovers`, { all: '1' })
    const late = await send('staff', `/loans/${third}/cancellations`, reason)
    expect(late.status).toBe(409)
    expect(late.text).toContain('ยืมอยู่กับ คุณstaff')
    expect((await read('staff', `/loans/${first}`)).text).toContain('เหตุผล: เลื่อนงาน')
  })

  it('shows the present state to whoever was too late, and answers a double click as done', async () => {
    const item = await tents()
    const id = await putLoan(world, {
      ...{ lines: [{ item, quantity: 2 }], approvedOn: '2026-11-20' },
    })
    const once = { all: '1', commandId: 'the-same-click' }
    const path = `/loans/${id}/handovers`
    expect((await send('officer', path, once)).status).toBe(303)
    expect((await send('officer', path, once)).status).toBe(303)
    const second = await send('officer', path, { all: '1' })
    expect(second.status).toBe(409)
    expect(second.text).toContain('จ่ายครบตามที่อนุมัติแล้ว')
    expect(second.text).toContain('รับคืนเต็นท์ผ้าใบ 2 หลัง')
    expect(await stockNow(world, item)).toEqual({ shelf: 4, loan: 2 })
  })
})

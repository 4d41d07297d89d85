import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { type LoanGiven, loanNow, putLoan } from '../support/loans.ts'
import { readOf, readThrough } from '../support/pages.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

// Issue 3, authority: delegations and acting appointments, checked at the moment of approval.

let world: World
let tents: string
beforeEach(async () => {
  world = await createWorld({ today: '2026-11-24' })
  // 28,000 baht each.
  tents = await world.putItem({ quantity: 6, unit: 'หลัง' })
})
afterEach(() => world.close())

const delegation = {
  ...{ post: 'agency-head', person: 'secretary', kind: 'delegation' },
  ...{ fromOn: '2026-11-20', toOn: '2026-11-30', orderNumber: '12/2569' },
}
const appoint = async (given: Record<string, string | string[]> = {}) => {
  const answer = await world.request('admin', '/appointments', { ...delegation, ...given })
  expect(answer.status).toBe(303)
  const { rows } = await world.db.$client.execute('SELECT id FROM appointment ORDER BY id DESC')
  return String(rows[0]!.id)
}
/** To be used off the premises, so that the head of the agency decides: clause 208 (2). */
const ask = (given: Partial<LoanGiven> = {}) =>
  putLoan(world, {
    ...{ lines: [{ item: tents, quantity: 2 }], useLocation: 'outside' },
    ...{ startOn: '2026-11-25', dueOn: '2026-11-27' },
    ...given,
  })
const approve = (as: CastName, loan: string) =>
  world.request(as, `/loans/${loan}/approvals`, { all: '1' })
const textOf = async (as: CastName, path: string) =>
  readThrough(await readOf(await world.request(as, path)))
const refused = async (as: CastName, loan: string, status: number) => {
  const answer = await approve(as, loan)
  expect(answer.status).toBe(status)
  expect((await loanNow(world, loan)).decision).toBeNull()
  return readOf(answer)
}

describe('a delegate', () => {
  it('decides within the order; the page and the timeline cite clause and order for ever', async () => {
    const order = await appoint({ routes: 'outside', mostValue: '56,000', mostDays: '3' })
    const loan = await ask()
    const before = await textOf('secretary', `/loans/${loan}`)
    expect(before).toContain('ตามคำสั่งมอบอำนาจที่ 12/2569')
    expect((await approve('secretary', loan)).status).toBe(303)
    await world.request('admin', `/appointments/${order}/ends`, { reason: 'นายกกลับมาแล้ว' })
    const under = 'ระเบียบฯ ข้อ 208 (2) บุคลากรยืมใช้นอกสถานที่ · ตามคำสั่งมอบอำนาจที่ 12/2569'
    const page = await textOf('staff', `/loans/${loan}`)
    const [facts, history] = page.split('class="timeline"')
    expect(facts).toContain(under)
    expect(history).toContain(under)
    expect(history).toContain('secretary ปฏิบัติราชการแทนchief')
    const [entry] = await world.db.query.ledger.findMany({
      where: (ledger, { and, eq }) => and(eq(ledger.loan, loan), eq(ledger.kind, 'approved')),
    })
    expect(JSON.parse(entry!.detail).authority).toEqual({
      ...{ rule: '208-2-outside', basis: 'delegation', appointment: order, order: '12/2569' },
    })
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })

  it.each([
    ['above the value', { mostValue: '55,999' }, 'มูลค่าเกิน 55,999.00 บาท'],
    ['above the days', { mostDays: '2' }, 'ยืมนานเกิน 2 วัน'],
    ['on another route', { routes: 'public' }, 'การยืมลักษณะนี้ไม่อยู่ในคำสั่ง'],
  ])('does not decide %s, and is told the bound and who may', async (_, bound, why) => {
    await appoint(bound)
    const loan = await ask()
    expect(await textOf('secretary', '/')).not.toContain(`/loans/${loan}/approvals`)
    const page = await refused('secretary', loan, 422)
    expect(page).toContain(why)
    expect(page).toContain('ข้อ 208 (2) ผู้พิจารณาได้คือ คุณchief')
    expect((await approve('chief', loan)).status).toBe(303)
  })

  it('whose order is out of date is told so, and the loan stays undecided', async () => {
    await appoint({ fromOn: '2026-11-10', toOn: '2026-11-23' })
    const page = await refused('secretary', await ask(), 403)
    expect(page).toContain('ตามคำสั่งที่ 12/2569 สิ้นสุดแล้วเมื่อ 23 พ.ย. 2569')
    expect(page).toContain('ผู้พิจารณาได้คือ คุณchief')
  })

  it('whose order has not begun yet decides nothing', async () => {
    await appoint({ fromOn: '2026-11-25' })
    const loan = await ask()
    expect(await refused('secretary', loan, 403)).toContain('อยู่ในอำนาจอนุมัติของผู้อื่น')
    world.setNow('2026-11-25')
    expect((await approve('secretary', loan)).status).toBe(303)
  })

  it('whose order was ended while the page stood open is refused at that moment', async () => {
    const order = await appoint()
    const loan = await ask()
    const open = await textOf('secretary', `/loans/${loan}`)
    expect(open).toContain(`action="/loans/${loan}/approvals"`)
    await world.request('admin', `/appointments/${order}/ends`, { reason: 'นายกกลับมาแล้ว' })
    const page = await refused('secretary', loan, 403)
    expect(page).toContain('อำนาจของท่านตามคำสั่งที่ 12/2569 ถูกยกเลิกแล้ว')
    expect(await textOf('secretary', `/loans/${loan}`)).not.toContain('สิ่งที่จะอนุมัติ')
    const reason = { reason: 'ไม่ควร' }
    const refusal = await world.request('secretary', `/loans/${loan}/refusals`, reason)
    expect(refusal.status).toBe(403)
  })

  it('of a division’s head decides what its staff use inside, and nothing outside', async () => {
    await appoint({ post: 'division-head:d01', person: 'otherStaff', orderNumber: '8/2569' })
    const inside = await ask({ useLocation: 'inside' })
    await refused('otherStaff', await ask(), 403)
    expect((await approve('otherStaff', inside)).status).toBe(303)
    const page = await textOf('auditor', `/loans/${inside}`)
    expect(page).toContain('บุคลากรยืมใช้ภายในสถานที่ · ตามคำสั่งมอบอำนาจที่ 8/2569')
  })
})

describe('the borrower', () => {
  it('never decides their own loan, whatever post they hold: it goes to the next authority', async () => {
    const ofHead = await ask({ borrower: 'head', useLocation: 'inside' })
    expect(await refused('head', ofHead, 403)).toContain('ผู้ยืมอนุมัติใบยืมของตนเองไม่ได้')
    expect(await textOf('chief', '/')).toContain(`/loans/${ofHead}/approvals`)
    expect((await approve('chief', ofHead)).status).toBe(303)
  })

  it('who is the head of the agency is decided by whoever acts, not by their own delegate', async () => {
    const ofChief = await ask({ borrower: 'chief' })
    await appoint()
    await refused('secretary', ofChief, 403)
    await appoint({ person: 'finance', kind: 'acting', orderNumber: '15/2569' })
    await refused('chief', ofChief, 403)
    expect((await approve('finance', ofChief)).status).toBe(303)
    const page = await textOf('auditor', `/loans/${ofChief}`)
    expect(page).toContain('รักษาราชการแทน ตามคำสั่งที่ 15/2569')
  })

  it('who is a delegate leaves the decision with the head', async () => {
    await appoint()
    const own = await ask({ borrower: 'secretary' })
    await refused('secretary', own, 403)
    expect((await approve('chief', own)).status).toBe(303)
    expect(await textOf('auditor', `/loans/${own}`)).toContain('· โดยตำแหน่ง')
  })
})

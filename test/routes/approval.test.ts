import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LoanGiven, loanNow, putLoan } from '../support/loans.ts'
import { readOf } from '../support/pages.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

let world: World
let tents: string
let drone: string
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-24' })
  tents = await world.putItem({ name: 'เต็นท์ผ้าใบ', unit: 'หลัง', quantity: 6 })
  drone = await world.putItem({ name: 'โดรน', unit: 'ชุด' })
})
afterAll(() => world.close())

const days = { startOn: '2026-11-26', dueOn: '2026-11-28' }
const ask = (quantity: number, given: Partial<LoanGiven> = {}) =>
  putLoan(world, { lines: [{ item: tents, quantity }], ...days, ...given })
const textOf = async (as: CastName, path: string) => readOf(await world.request(as, path))
const cardOf = async (as: CastName, loan: string) => {
  const pile = /<section id="toDecide"[\s\S]*?<\/section>/.exec(await textOf(as, '/'))?.[0] ?? ''
  return pile.split('<li class="card">').find(card => card.includes(`/loans/${loan}`)) ?? ''
}
/** What the one tap of a card or a page sends. */
const tapOf = (page: string, loan: string) => {
  const form = page.slice(page.indexOf(`action="/loans/${loan}/approvals"`)).split('</form>')[0]!
  return Object.fromEntries(
    [...form.matchAll(/name="([\w-]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  ) as Record<string, string>
}

describe('the approver', () => {
  it('sees on the desk what is free on those days, the rule, the manual, and as whom', async () => {
    const workType = 'งานประชุม อบรม และพิธีการ'
    const loan = await ask(2, { procedure: { workType, version: 3 } })
    const card = await cardOf('head', loan)
    expect(card).toContain('ว่าง 6 หลัง')
    expect(card).toContain('ระเบียบฯ ข้อ 208 (2) บุคลากรยืมใช้ภายในสถานที่')
    expect(card).toContain('href="/manual/meetings/versions/3"')
    expect(card).toContain('ท่านพิจารณาในฐานะ head · โดยตำแหน่ง')
    const answer = await world.request('head', `/loans/${loan}/approvals`, tapOf(card, loan))
    expect(answer.status).toBe(303)
    expect(await loanNow(world, loan)).toMatchObject({ decision: 'approved' })
  })

  it('sees only what others leave: each loan on its own days', async () => {
    const loan = await ask(6)
    expect(await cardOf('head', loan)).toContain('ว่างเพียง 4 หลัง (26 พ.ย. 2569)')
    const later = await ask(6, { startOn: '2026-11-29', dueOn: '2026-11-30' })
    expect(await cardOf('head', later)).toContain('ว่าง 6 หลัง')
    const page = await textOf('head', `/loans/${loan}`)
    expect(page).toContain('ว่างเพียง 4 หลัง (26 พ.ย. 2569)')
    expect(page).toContain('ขอ 6 หลัง ว่างในวันที่ยืม 4 หลัง')
    expect(page).toMatch(/id="approvals-quantity-1"[^>]*value="4"/)
    expect(page).toContain('อนุมัติเท่าที่ว่าง: เต็นท์ผ้าใบ 4 หลัง')
    for (const each of [loan, later]) {
      await world.request('staff', `/loans/${each}/cancellations`, { reason: 'เลื่อนงาน' })
    }
  })

  it('approves with one tap what is free where not all of it is', async () => {
    const loan = await ask(6)
    const card = await cardOf('head', loan)
    expect(card).toContain('อนุมัติเท่าที่ว่าง: เต็นท์ผ้าใบ 4 หลัง')
    const tap = tapOf(card, loan)
    expect(tap).toMatchObject({ 'quantity-1': '4' })
    expect(tap.all).toBeUndefined()
    const answer = await world.request('head', `/loans/${loan}/approvals`, tap)
    expect(answer.status).toBe(303)
    const now = await loanNow(world, loan)
    expect([now.decision, now.lines[0]!.approved]).toEqual(['partly-approved', 4])
  })

  it('is offered no tap where nothing is free, and may still refuse', async () => {
    const loan = await ask(1)
    const card = await cardOf('head', loan)
    expect(card).toContain('ไม่ว่างในวันที่ 26 พ.ย. 2569')
    expect(card).not.toContain(`/loans/${loan}/approvals`)
    const page = await textOf('head', `/loans/${loan}`)
    expect(page).toContain('ไม่มีรายการใดว่างตลอดวันที่ยืม')
    const forced = await world.request('head', `/loans/${loan}/approvals`, { all: '1' })
    expect(forced.status).toBe(422)
    const reason = { reason: 'ของไม่ว่าง' }
    expect((await world.request('head', `/loans/${loan}/refusals`, reason)).status).toBe(303)
  })

  it('is told of what is late: free for nobody until it is back', async () => {
    const late = await putLoan(world, {
      ...{ lines: [{ item: drone, quantity: 1 }], requestedOn: '2026-11-10' },
      ...{ startOn: '2026-11-10', dueOn: '2026-11-12', approvedOn: '2026-11-10' },
    })
    await world.request('officer', `/loans/${late}/handovers`, { all: '1' })
    const loan = await putLoan(world, { lines: [{ item: drone, quantity: 1 }], ...days })
    const card = await cardOf('head', loan)
    expect(card).toContain('ไม่ว่างในวันที่ 26 พ.ย. 2569')
    expect(card).toContain('เกินกำหนดยังไม่คืน 1 ชุด')
  })

  it('alone sees the sheet: to others the loan says who decides', async () => {
    const loan = await ask(1, { startOn: '2026-12-10', dueOn: '2026-12-11' })
    expect(await textOf('head', `/loans/${loan}`)).toContain('สิ่งที่จะอนุมัติ')
    for (const other of ['staff', 'officer', 'chief', 'auditor'] as const) {
      const page = await textOf(other, `/loans/${loan}`)
      expect(page, other).not.toContain('สิ่งที่จะอนุมัติ')
      expect(page, other).toContain('คุณhead')
    }
  })
})

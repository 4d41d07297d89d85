import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import type { OpinionPost } from '../../src/domain/procedure.ts'
import { type LoanGiven, loanNow, putLoan } from '../support/loans.ts'
import { pagesOf } from '../support/pages.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

let world: World
let chairs: string
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-24' })
  chairs = await world.putItem({ name: 'เก้าอี้พลาสติก', unit: 'ตัว', quantity: 400 })
})
afterAll(() => world.close())

/** A loan of the public, which the head of the agency decides, with opinions asked for first. */
const asking = (opinions: OpinionPost[], given: Partial<LoanGiven> = {}) => {
  const workType = 'งานประเพณี ศาสนา และวัฒนธรรม'
  return putLoan(world, {
    ...{ lines: [{ item: chairs, quantity: 10 }], useLocation: 'outside', workType },
    ...{ procedure: { workType, version: 1, opinions } },
    ...given,
  })
}
const opine = (as: CastName, loan: string, body: Record<string, string>) =>
  world.request(as, `/loans/${loan}/opinions`, body)
const { read } = pagesOf(() => world)
const textOf = async (as: CastName, path: string) => (await read(as, path)).text
const pileOf = async (as: CastName, part: string) =>
  new RegExp(`<section id="${part}"[^]*?</section>`).exec(await textOf(as, '/'))?.[0] ?? ''
const secretary = ['permanent-secretary' as const]

describe('an opinion', () => {
  it('is awaited on the desk of its post, given with one tap, and stands on page and timeline', async () => {
    const loan = await asking(secretary)
    const pile = await pileOf('secretary', 'toOpine')
    expect(pile).toContain(`action="/loans/${loan}/opinions"`)
    expect(pile).toContain('name="favourable" value="yes"')
    for (const other of ['officer', 'finance', 'chief', 'staff'] as const) {
      expect(await pileOf(other, 'toOpine'), other).not.toContain(loan)
    }
    expect(await pileOf('chief', 'toDecide')).toContain('ยังไม่มีความเห็นปลัด')
    const back = '/?did=opinions&number=1/2570'
    const answer = await opine('secretary', loan, { favourable: 'yes', back })
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, back])
    expect(await textOf('secretary', back)).toContain('บันทึกความเห็นต่อใบยืม 1/2570 แล้ว')
    expect(await loanNow(world, loan)).toMatchObject({ opinionsAwaited: '', decision: null })
    expect(await pileOf('secretary', 'toOpine')).not.toContain(loan)
    const decide = await pileOf('chief', 'toDecide')
    expect(decide).toContain('ปลัดเห็นควรอนุมัติ')
    expect(decide).not.toContain('ยังไม่มีความเห็นปลัด')
    const page = await textOf('staff', `/loans/${loan}`)
    expect(page).toContain('ปลัดเห็นควรอนุมัติ')
    expect(page.slice(page.indexOf('ให้ความเห็น</strong>'))).toContain('โดย คุณsecretary ปลัด')
  })

  it('against the loan says why, and the approver may decide otherwise', async () => {
    const loan = await asking(secretary)
    const silent = await opine('secretary', loan, { favourable: 'no', text: ' ' })
    expect(silent.status).toBe(422)
    const again = await silent.text()
    expect(again).toMatch(/id="opinions-text-fault">[^<]*โปรดบอกเหตุผล/)
    expect(again).toMatch(/value="no" checked/)
    const text = 'เก้าอี้ชุดนี้รอซ่อม'
    expect((await opine('secretary', loan, { favourable: 'no', text })).status).toBe(303)
    const page = await textOf('chief', `/loans/${loan}`)
    expect(page).toContain('ปลัดไม่เห็นควรอนุมัติ')
    expect(page).toContain(text)
    const approved = await world.request('chief', `/loans/${loan}/approvals`, { all: '1' })
    expect(approved.status).toBe(303)
    expect((await loanNow(world, loan)).decision).toBe('approved')
  })

  it('that is missing keeps nobody from deciding, and the page says so before and after', async () => {
    const loan = await asking(secretary)
    const before = await textOf('chief', `/loans/${loan}`)
    expect(before).toContain('ยังไม่มีความเห็นปลัด')
    expect(before).toContain('ผู้มีอำนาจอนุมัติพิจารณาได้โดยไม่ต้องรอ')
    await world.request('chief', `/loans/${loan}/approvals`, { all: '1' })
    const after = await textOf('chief', `/loans/${loan}`)
    expect(after).toContain('พิจารณาโดยไม่มีความเห็นปลัด')
    expect(await pileOf('secretary', 'toOpine')).not.toContain(loan)
    const late = await opine('secretary', loan, { favourable: 'yes' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('พิจารณาไปแล้ว')
  })

  it('is asked of each post for itself, and of the supply officer who keeps the things', async () => {
    const loan = await asking(['supply-officer', 'finance-director', 'permanent-secretary'])
    expect((await opine('worksOfficer', loan, { favourable: 'yes' })).status).toBe(403)
    expect((await opine('officer', loan, { favourable: 'yes' })).status).toBe(303)
    expect((await opine('officer', loan, { favourable: 'yes' })).status).toBe(409)
    expect((await loanNow(world, loan)).opinionsAwaited).toBe(
      'finance-director,permanent-secretary',
    )
    expect(await pileOf('finance', 'toOpine')).toContain(loan)
    const other = { favourable: 'yes', post: 'permanent-secretary' }
    expect((await opine('finance', loan, other)).status).toBe(409)
    expect((await opine('finance', loan, { favourable: 'yes' })).status).toBe(303)
    const works = await asking(['supply-officer'], { owningDivision: 'd03' })
    expect(await pileOf('worksOfficer', 'toOpine')).toContain(works)
  })

  it('is given for the secretary who is away by whoever acts for them, with the order beside it', async () => {
    const loan = await asking(secretary)
    const acting = {
      ...{ post: 'permanent-secretary', person: 'otherStaff', orderNumber: '21/2569' },
      ...{ kind: 'acting', fromOn: '2026-11-20', toOn: '2026-11-26', mostValue: '' },
    }
    const faults: Record<string, string>[] = [{ kind: 'delegation' }, { mostDays: '5' }]
    for (const wrong of faults) {
      const refused = await world.request('admin', '/appointments', { ...acting, ...wrong })
      expect(refused.status).toBe(422)
      expect(await refused.text()).toMatch(/id="kind-fault">[^<]*ต้องเป็นผู้รักษาราชการแทน/)
    }
    expect((await opine('otherStaff', loan, { favourable: 'yes' })).status).toBe(403)
    expect((await world.request('admin', '/appointments', acting)).status).toBe(303)
    expect(await pileOf('otherStaff', 'toOpine')).toContain(loan)
    expect((await opine('otherStaff', loan, { favourable: 'yes' })).status).toBe(303)
    const page = await textOf('chief', `/loans/${loan}`)
    expect(page).toContain('otherStaff รักษาราชการแทนปลัด ตามคำสั่งที่ 21/2569')
    expect(page).toContain('ปลัดเห็นควรอนุมัติ')
    const paper = await textOf('chief', `/loans/${loan}/paper`)
    expect(paper).toMatch(/คุณotherStaff.*otherStaff รักษาราชการแทน<\/p><p[^>]*>ปลัด/s)
    // Acting gives advice, no decision; and ends with its last day.
    expect(
      (await world.request('otherStaff', `/loans/${loan}/approvals`, { all: '1' })).status,
    ).toBe(403)
    const later = await asking(secretary)
    world.setNow('2026-11-27')
    expect((await opine('otherStaff', later, { favourable: 'yes' })).status).toBe(403)
    world.setNow('2026-11-24')
  })

  it('is never the borrower’s own, nor anybody’s whose post is not asked', async () => {
    const own = await asking(secretary, { borrower: 'secretary' })
    expect(await pileOf('secretary', 'toOpine')).not.toContain(own)
    const refused = await opine('secretary', own, { favourable: 'yes' })
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('ผู้ยืมให้ความเห็นต่อใบยืมของตนเองไม่ได้')
    const unasked = await asking([])
    expect((await opine('secretary', unasked, { favourable: 'yes' })).status).toBe(409)
    for (const other of ['staff', 'head', 'chief', 'auditor', 'admin'] as const) {
      expect((await opine(other, own, { favourable: 'yes' })).status, other).toBe(403)
    }
    expect((await opine('secretary', 'nothing', { favourable: 'yes' })).status).toBe(404)
  })

  it('needs its side, and may be written down later with its reason', async () => {
    const loan = await asking(secretary)
    expect((await opine('secretary', loan, {})).status).toBe(422)
    const dated = { favourable: 'yes', on: '2026-11-22' }
    expect((await opine('secretary', loan, dated)).status).toBe(422)
    const said = { ...dated, lateReason: 'ความเห็นอยู่ในใบกระดาษ' }
    expect((await opine('secretary', loan, said)).status).toBe(303)
    expect(await textOf('secretary', `/loans/${loan}`)).toContain('ความเห็นอยู่ในใบกระดาษ')
  })

  it('leaves the book and its pictures as verify draws them', async () => {
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })
})

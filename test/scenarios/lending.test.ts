import { describe, expect, it } from 'vitest'
import { loanNow } from '../support/loans.ts'
import { Story, saidIn } from '../support/story.ts'

const idOf = (loan: string) => loan.split('/').at(-1)!
const meeting = { purpose: 'ประชุมประชาคม', workType: 'งานประชุม อบรม และพิธีการ' }

describe('the scenarios of an office that lends', () => {
  it('2. One request with tents of one division and coolers of another: two forms, one batch', async () => {
    const story = await Story.begin('2026-11-24')
    await story.choose('staff', 'เต็นท์ผ้าใบโครงเหล็ก ขนาด 4', 1)
    await story.choose('staff', 'คูลเลอร์', 2)
    const loans = await story.ask('staff', { ...meeting, useLocation: 'outside' })
    expect(loans).toHaveLength(2)
    const [tents, coolers] = await Promise.all(loans.map(each => loanNow(story.world, idOf(each))))
    expect([tents!.number, coolers!.number]).toEqual([1, 2])
    expect(tents!.owningDivision).toBe('d01')
    expect(coolers!.owningDivision).not.toBe('d01')
    await story.end()
  })

  it('6. A notebook: inside the division head approves, for a field survey the head of the agency', async () => {
    const story = await Story.begin('2026-11-24')
    await story.choose('staff', '412-67-0001', 1)
    const [inside] = await story.ask('staff', { ...meeting, useLocation: 'inside' })
    await story.act('finance', inside!, 'approvals')
    await story.act('officer', inside!, 'handovers')
    await story.act('officer', inside!, 'returns')
    await story.choose('staff', '412-67-0001', 1)
    const survey = { purpose: 'สำรวจภาคสนาม', workType: 'งานช่างและโยธา', useLocation: 'outside' }
    const [outside] = await story.ask('staff', survey)
    expect(await story.page('finance', outside!)).not.toContain(`action="${outside}/approvals"`)
    const forced = await story.world.request('finance', `${outside}/approvals`, { all: '1' })
    expect(forced.status).toBe(403)
    await story.act('chief', outside!, 'approvals')
    expect(await loanNow(story.world, idOf(outside!))).toMatchObject({ decision: 'approved' })
    await story.end()
  })

  it('10. The borrower is the approver: another authority decides', async () => {
    const story = await Story.begin('2026-11-24')
    await story.choose('head', 'โทรโข่ง', 1)
    const [loan] = await story.ask('head', { ...meeting, useLocation: 'inside' })
    expect(await story.page('head', loan!)).not.toContain(`action="${loan}/approvals"`)
    const forced = await story.world.request('head', `${loan}/approvals`, { all: '1' })
    expect(forced.status).toBe(403)
    await story.act('chief', loan!, 'approvals')
    expect(await loanNow(story.world, idOf(loan!))).toMatchObject({ decision: 'approved' })
    await story.end()
  })

  it('12. A cancelled form keeps its number in the register', async () => {
    const story = await Story.begin('2026-11-24')
    await story.choose('staff', 'โทรโข่ง', 1)
    const [first] = await story.ask('staff', { ...meeting, useLocation: 'inside' })
    await story.act('staff', first!, 'cancellations', { reason: 'งานเลื่อน' })
    await story.choose('staff', 'โทรโข่ง', 1)
    const [second] = await story.ask('staff', { ...meeting, useLocation: 'inside' })
    expect((await loanNow(story.world, idOf(second!))).number).toBe(2)
    const register = saidIn(await story.page('officer', '/register?year=2570'))
    expect(register).toContain('1/2570')
    expect(register).toContain('2/2570')
    expect(register).toContain('ยกเลิก')
    expect(register).toContain('งานเลื่อน')
    await story.end()
  })
})

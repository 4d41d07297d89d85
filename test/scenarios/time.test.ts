import { describe, expect, it } from 'vitest'
import { loanNow } from '../support/loans.ts'
import { Story, saidIn } from '../support/story.ts'

const idOf = (loan: string) => loan.split('/').at(-1)!
const meeting = { purpose: 'ประชุม', workType: 'งานประชุม อบรม และพิธีการ', useLocation: 'inside' }

describe('the scenarios of days that pass', () => {
  it('4. Handed over on 28 September and due on 3 October: of the old year, brought forward to the new', async () => {
    const story = await Story.begin('2025-09-28')
    await story.choose('staff', 'เก้าอี้พลาสติก', 30)
    const dates = { startOn: '2025-09-28', dueOn: '2025-10-03' }
    const [loan] = await story.ask('staff', { ...meeting, ...dates })
    await story.act('head', loan!, 'approvals')
    await story.act('officer', loan!, 'handovers')
    story.world.setNow('2025-10-03')
    await story.act('officer', loan!, 'returns')
    const old = await story.report(2568)
    expect(old.units).toMatchObject({ brought_forward: 0, handed_over: 30, carried_forward: 30 })
    expect(old.outstanding_at_year_end).toEqual([
      { loan: '1/2568', item: 'เก้าอี้พลาสติกมีพนักพิง', units: 30, due: '2025-10-03' },
    ])
    const next = await story.report(2569)
    expect(next.units).toMatchObject({
      ...{ brought_forward: 30, handed_over: 0, returned_good: 30, carried_forward: 0 },
    })
    expect(next.punctuality).toMatchObject({ closed_lines: 1, on_time: 1 })
    await story.end()
  })

  it('5. Due on a Friday and not brought back: chased on the fifth day in time, another on the ninth too late', async () => {
    const story = await Story.begin('2025-09-02')
    const loans: string[] = []
    for (const code of ['314-67-0005', '314-67-0006']) {
      await story.choose('staff', code, 1)
      const [loan] = await story.ask('staff', {
        ...meeting,
        startOn: '2025-09-03',
        dueOn: '2025-09-05',
      })
      await story.act('head', loan!, 'approvals')
      await story.act('officer', loan!, 'handovers')
      loans.push(loan!)
    }
    story.world.setNow('2025-09-04')
    expect(saidIn(await story.page('staff', '/'))).toContain('กำหนดคืน พรุ่งนี้')
    story.world.setNow('2025-09-06')
    expect(saidIn(await story.page('officer', '/'))).toContain('เกินกำหนด 1 วัน')
    const told = { channel: 'phone', answer: 'จะนำมาคืน' }
    story.world.setNow('2025-09-10')
    await story.act('officer', loans[0]!, 'chases', told)
    story.world.setNow('2025-09-14')
    await story.act('officer', loans[1]!, 'chases', told)
    expect((await story.report(2568)).chase).toEqual({
      ...{ deadlines: 2, chased_in_time: 1, returned_before_deadline: 0, missed: 1 },
    })
    await story.end()
  })

  it('9. The chief is away: whoever acts for him decides, and the form says so with the order', async () => {
    const story = await Story.begin('2026-11-24')
    const acting = {
      ...{ post: 'agency-head', person: 'otherStaff', kind: 'acting', orderNumber: '7/2569' },
      ...{ fromOn: '2026-11-20', toOn: '2026-11-26' },
    }
    const appointed = await story.fill('admin', '/appointments', '/appointments', acting)
    expect(appointed.status).toBe(303)
    await story.choose('staff', '314-67-0005', 1)
    await story.choose('staff', '314-67-0006', 1)
    const outside = { ...meeting, useLocation: 'outside' }
    const [loan] = await story.ask('staff', outside)
    await story.act('otherStaff', loan!, 'approvals')
    expect(await loanNow(story.world, idOf(loan!))).toMatchObject({ decision: 'approved' })
    const seen = saidIn(await story.page('auditor', loan!))
    expect(seen).toContain('รักษาราชการแทน')
    await story.choose('staff', '314-67-0007', 1)
    const [later] = await story.ask('staff', outside)
    story.world.setNow('2026-11-27')
    const late = await story.world.request('otherStaff', `${later}/approvals`, { all: '1' })
    expect(late.status).toBe(403)
    await story.end()
  })
})

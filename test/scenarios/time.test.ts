import { describe, expect, it } from 'vitest'
import { announce } from '../support/announcements.ts'
import { loanNow } from '../support/loans.ts'
import { adopt } from '../support/manual.ts'
import { textOf } from '../support/pdf.ts'
import { orderFields } from '../support/rights-papers.ts'
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
    // The fifth day: by a letter with its number, a page and a file.
    story.world.setNow('2025-09-10')
    const letter = await story.fill('officer', loans[0]!, '/chases', { channel: 'letter' })
    expect(letter.location).toBe(`${loans[0]}/chases/1`)
    expect(saidIn(await story.page('officer', letter.location!))).toContain('ทวง ๑/๒๕๖๘-๑')
    const file = await story.world.request('officer', `${letter.location}.pdf`)
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(textOf(new Uint8Array(await file.arrayBuffer()))).toContain('ทวง๑/๒๕๖๘-๑')
    story.world.setNow('2025-09-14')
    await story.act('officer', loans[1]!, 'chases', { channel: 'phone', answer: 'จะนำมาคืน' })
    expect((await story.report(2568)).chase).toEqual({
      ...{ deadlines: 2, chased_in_time: 1, returned_before_deadline: 0, missed: 1 },
    })
    // Red for finance and the auditor: on the desk, in the list, on the loan, in table 9.
    for (const as of ['finance', 'auditor'] as const) {
      expect(await story.page(as, '/')).toMatch(/state overdue[^>]*>[\s\S]{0,80}เลยกำหนดติดตามทวง/)
      const list = await story.page(as, '/loans?flag=missed-chase')
      expect(list).toContain(`href="${loans[1]}"`)
      expect(list).not.toContain(`href="${loans[0]}"`)
      expect(list).toMatch(/class="flagged"><[^>]*class="state overdue"/)
      expect(await story.page(as, loans[1]!)).toMatch(
        /state overdue[\s\S]{0,300}ไม่ได้ติดตามทวงภายใน 12 ก.ย. 2568/,
      )
      const report = await story.page(as, '/reports/2568')
      expect(report).toMatch(/class="state overdue">[\s\S]{0,80}ไม่ได้ติดตามทวงภายใน 7 วัน/)
    }
    await story.end()
  })

  it('8. A wheelchair for 180 days, asked to be extended once with its reason, and extended by the authority', async () => {
    const story = await Story.begin('2026-11-24')
    const { world } = story
    const home = 'ดูแลผู้ป่วย ผู้สูงอายุ หรือคนพิการที่บ้าน'
    await announce(world, { purposes: [home], mostDays: 180 })
    const drafted = await world.request('finance', '/orders', orderFields())
    const order = drafted.headers.get('Location')!
    const signer = { signerName: 'คุณchief', signerPosition: 'นายก อบต.' }
    await world.request('finance', `${order}/signatures`, { signedOn: '2026-01-05', ...signer })
    const on = { order: idOf(order), on: '2026-01-05' }
    await adopt(world, 'health', { mostDays: '180' }, on)

    await story.choose('officer', '319-66-0004', 1)
    const patient = {
      ...{ name: 'นายสมมุติ ใจดี', village: '4', phone: '0812345678', purpose: home },
      ...{ workType: 'งานสาธารณสุขและผู้ป่วย/ผู้สูงอายุ', useLocation: 'outside' },
    }
    // The whole 180 days that the manual, the announcement and the register give, the first counted.
    const dates = { startOn: '2026-11-24', dueOn: '2027-05-22' }
    const [loan] = await story.ask('officer', { ...patient, ...dates }, 'public')
    await story.act('chief', loan!, 'approvals')
    await story.act('officer', loan!, 'handovers')

    // Half a year later: not without a reason, nor for more than as long again; the page says so.
    world.setNow('2027-05-20')
    const refusedFor = async (dueOn: string, reason: string) => {
      const sent = await story.fill('officer', loan!, '/extension-requests', { dueOn, reason })
      expect(sent.status).toBe(422)
      return saidIn(sent.text)
    }
    const reason = 'แพทย์นัดผ่าตัดเข่าอีกข้างหนึ่ง'
    const bound = 'ขยายได้ถึง 18 พ.ย. 2570 (ครั้งละไม่เกิน 180 วัน'
    expect(saidIn(await story.page('officer', loan!))).toContain(bound)
    expect(await refusedFor('2027-08-01', '')).toContain('โปรดระบุเหตุผล')
    expect(await refusedFor('2027-11-19', reason)).toContain('ขยายเวลาได้ถึง 18 พ.ย. 2570')
    await story.act('officer', loan!, 'extension-requests', { dueOn: '2027-08-01', reason })
    // It waits for the authority of the loan, and nobody else is offered it.
    expect(await story.page('head', loan!)).not.toContain(`action="${loan}/extensions"`)
    expect(saidIn(await story.page('chief', '/'))).toContain(reason)
    await story.act('chief', loan!, 'extensions')
    expect(await loanNow(world, idOf(loan!))).toMatchObject({
      ...{ firstDueOn: '2027-05-22', dueOn: '2027-08-01', extensionDueOn: null },
    })
    world.setNow('2027-07-30')
    expect(saidIn(await story.page('auditor', loan!))).not.toContain('เกินกำหนด')
    await story.act('officer', loan!, 'returns')
    expect((await story.report(2570)).punctuality).toMatchObject({ closed_lines: 1, on_time: 1 })
    const register = saidIn(await story.page('officer', '/register?year=2570'))
    expect(register).toContain(reason)
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
    expect(seen).toContain('รักษาราชการแทน ตามคำสั่งที่ 7/2569')
    await story.choose('staff', '314-67-0007', 1)
    const [later] = await story.ask('staff', outside)
    story.world.setNow('2026-11-27')
    const late = await story.world.request('otherStaff', `${later}/approvals`, { all: '1' })
    expect(late.status).toBe(403)
    await story.end()
  })
})

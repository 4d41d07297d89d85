import { describe, expect, it } from 'vitest'
import { letterFields } from '../support/letter.ts'
import { loanNow, stockNow } from '../support/loans.ts'
import { Story, saidIn } from '../support/story.ts'
import type { World } from '../support/world.ts'

const idOf = (loan: string) => loan.split('/').at(-1)!
const school = {
  ...{ name: 'นางครู ตัวอย่าง', position: 'ครู', unit: 'โรงเรียนบ้านตัวอย่าง', phone: '044000000' },
  ...{ purpose: 'ประชุมผู้ปกครอง', workType: 'งานการศึกษาและกีฬา', useLocation: 'outside' },
}
const sand: Parameters<World['putItem']>[0] = {
  ...{ name: 'ทรายหยาบ', kind: 'consumable', unit: 'ลูกบาศก์เมตร', category: 'ก่อสร้าง' },
  ...{ quantity: 20, division: 'd01', publicMayBorrow: false },
}

describe('the scenarios of other agencies', () => {
  it('7. โรงเรียน borrows โปรเจกเตอร์ with its official letter number', async () => {
    const story = await Story.begin('2026-11-24')
    await story.choose('officer', 'โปรเจกเตอร์', 1)
    const typed = { ...school, dueOn: '2026-11-26', ...letterFields() }
    const [loan] = await story.ask('officer', typed, 'agency')
    // Whoever decides sees by which letter, on the desk and on the loan, before the button.
    for (const path of ['/', loan!]) {
      const page = await story.page('chief', path)
      expect(saidIn(page)).toContain('ที่ ศธ 04123.45/120 ลงวันที่ 20 พ.ย. 2569')
      expect(page).toMatch(/href="\/files\/[0-9a-f-]{36}"/)
    }
    // Clause 208 (1): the head of the agency, and no head of a division.
    const forced = await story.world.request('head', `${loan}/approvals`, { all: '1' })
    expect(forced.status).toBe(403)
    await story.act('chief', loan!, 'approvals')
    await story.act('officer', loan!, 'handovers')
    expect(await loanNow(story.world, idOf(loan!))).toMatchObject({
      ...{ borrowerClass: 'agency', kind: 'durable', outstanding: 1 },
    })
    const register = saidIn(await story.page('officer', '/register?year=2570'))
    expect(register).toContain('หนังสือที่ ศธ 04123.45/120')
    await story.act('officer', loan!, 'returns')
    await story.end()
  })

  it('lends sand to an agency until what it ordered comes, and takes the same back', async () => {
    const story = await Story.begin('2026-11-24')
    const { world } = story
    const item = await world.putItem(sand)
    await story.choose('officer', 'ทรายหยาบ', 5)
    const urgent = { ...school, urgency: 'คันดินทรุด จัดซื้อไม่ทัน', enough: '1' }
    const waits = { dueBy: 'condition', dueCondition: 'เมื่อทรายที่สั่งซื้อมาถึง' }
    const [loan] = await story.ask('officer', { ...urgent, ...waits, ...letterFields() }, 'agency')
    for (const path of ['/', loan!]) {
      const page = saidIn(await story.page('chief', path))
      expect(page).toContain('คันดินทรุด จัดซื้อไม่ทัน')
      expect(page).toContain('กำหนดส่งคืน: เมื่อทรายที่สั่งซื้อมาถึง')
    }
    await story.act('chief', loan!, 'approvals')
    await story.act('officer', loan!, 'handovers')
    expect(await stockNow(world, item)).toEqual({ shelf: 15, loan: 5 })

    // No date: never late, however long; nothing to chase, and nothing to extend.
    world.setNow('2027-09-15')
    expect(saidIn(await story.page('officer', loan!))).toContain('ยังไม่ครบเงื่อนไขส่งคืน')
    expect(saidIn(await story.page('officer', loan!))).not.toContain('เกินกำหนด')
    const waitingRow = saidIn(await story.page('officer', '/register?year=2570'))
    expect(waitingRow).toContain('เมื่อทรายที่สั่งซื้อมาถึง')
    expect((await story.report(2570)).punctuality.outstanding_overdue).toBe(0)
    const early = await world.request('officer', `${loan}/chases`, {
      channel: 'phone',
      answer: 'รอ',
    })
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('ยังไม่ครบเงื่อนไขส่งคืน')

    // The condition is met: due that day, late from the next, to be chased within seven days.
    await story.act('officer', loan!, 'conditions', { note: 'เทศบาลแจ้งว่าทรายมาถึงแล้ว' })
    expect(await loanNow(world, idOf(loan!))).toMatchObject({ dueOn: '2027-09-15' })
    world.setNow('2027-09-18')
    const late = saidIn(await story.page('officer', loan!))
    expect(late).toContain('เกินกำหนดคืนมาแล้ว 3 วัน')
    expect(late).toContain('22 ก.ย. 2570')
    await story.act('officer', loan!, 'chases', { channel: 'phone', answer: 'จะส่งพรุ่งนี้' })

    // In kind: the same kind and quantity, and never as damaged or lost.
    const lost = await world.request('officer', `${loan}/returns`, { 'lost-1': '1' })
    expect(lost.status).toBe(422)
    expect(await lost.text()).toContain('ประเภท ชนิด และปริมาณเช่นเดียวกัน')
    await story.act('officer', loan!, 'returns')
    expect(await stockNow(world, item)).toEqual({ shelf: 20 })
    const register = saidIn(await story.page('officer', '/register?year=2570'))
    expect(register).toContain('ครบเงื่อนไข “เมื่อทรายที่สั่งซื้อมาถึง” เมื่อ')
    await story.end()
  })
})

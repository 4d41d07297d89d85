import { describe, expect, it } from 'vitest'
import { announce } from '../support/announcements.ts'
import { loanNow, stockNow } from '../support/loans.ts'
import { Story, saidIn } from '../support/story.ts'

const idOf = (loan: string) => loan.split('/').at(-1)!
const funeral = { purpose: 'งานศพ', workType: 'งานประเพณี ศาสนา และวัฒนธรรม', useLocation: 'outside' }
const villager = { name: 'นายสมมุติ ใจดี', village: '4', phone: '0812345678' }

describe('the scenarios of a counter where things are asked for', () => {
  it('1. Two tents and a hundred chairs for a funeral on the same day: 98 back, one damaged, one lost, replaced', async () => {
    const story = await Story.begin('2026-11-24')
    await announce(story.world)
    await story.choose('officer', '320-63-0001', 1)
    await story.choose('officer', '320-63-0002', 1)
    await story.choose('officer', 'เก้าอี้พลาสติก', 100)
    const dates = { startOn: '2026-11-24', dueOn: '2026-11-27' }
    const [loan, more] = await story.ask('officer', { ...funeral, ...villager, ...dates }, 'public')
    expect(more).toBeUndefined()
    await story.act('chief', loan!, 'approvals')
    await story.act('officer', loan!, 'handovers')
    const chairs = (await loanNow(story.world, idOf(loan!))).lines.find(
      line => line.requested === 100,
    )!
    story.world.setNow('2026-11-26')
    const back = { good: '98', damaged: '1', lost: '1' }
    const counted = Object.entries(back).map(([how, units]) => [`${how}-${chairs.line}`, units])
    await story.act('officer', loan!, 'returns', Object.fromEntries(counted))
    expect(await loanNow(story.world, idOf(loan!))).toMatchObject({ outstanding: 0 })
    expect(await stockNow(story.world, chairs.item)).toEqual({ shelf: 398, repair: 1, lost: 1 })
    for (const condition of ['damaged', 'lost']) {
      const what = `${chairs.line}-${condition}`
      await story.act('officer', loan!, 'settlements', {
        what,
        units: '1',
        way: 'replace',
        checked: '1',
      })
    }
    expect(await stockNow(story.world, chairs.item)).toEqual({ shelf: 400 })
    expect((await story.report(2570)).damage).toMatchObject({
      ...{ lines: 1, units_damaged: 1, units_lost: 1, settled_replace: 1, open: 0 },
    })
    await story.end()
  })

  it('3. Two requests for the same six tents on overlapping days: two for the first, the four that are left for the second', async () => {
    const story = await Story.begin('2026-11-24')
    const tents = await story.world.putItem({ name: 'เต็นท์ทดสอบชุดใหญ่', quantity: 6 })
    const ask = async (startOn: string, dueOn: string) => {
      await story.choose('staff', 'เต็นท์ทดสอบชุดใหญ่', 6)
      const [loan] = await story.ask('staff', {
        ...{ purpose: 'ประชุม', workType: 'งานประชุม อบรม และพิธีการ', useLocation: 'inside' },
        ...{ startOn, dueOn },
      })
      return loan!
    }
    const first = await ask('2026-11-25', '2026-11-27')
    const second = await ask('2026-11-26', '2026-11-28')
    await story.act('head', first, 'approvals', { 'quantity-1': '2' })
    const tooMany = await story.world.request('head', `${second}/approvals`, { all: '1' })
    expect(tooMany.status).toBe(422)
    await story.act('head', second, 'approvals', { 'quantity-1': '4' })
    const approved = await Promise.all(
      [first, second].map(
        async loan => (await loanNow(story.world, idOf(loan))).lines[0]!.approved,
      ),
    )
    expect(approved).toEqual([2, 4])
    await story.act('officer', first, 'handovers')
    expect(await stockNow(story.world, tents)).toEqual({ shelf: 4, loan: 2 })
    await story.end()
  })

  it('11. A tent sent for repair while it is approved for next week: a warning before, and on the desk after', async () => {
    const story = await Story.begin('2026-11-24')
    await story.choose('staff', '320-63-0001', 1)
    const next = { startOn: '2026-11-30', dueOn: '2026-12-02', useLocation: 'inside' }
    const meeting = { purpose: 'ประชุม', workType: 'งานประชุม อบรม และพิธีการ' }
    const [loan] = await story.ask('staff', { ...meeting, ...next })
    await story.act('head', loan!, 'approvals')
    const tent = (await loanNow(story.world, idOf(loan!))).lines[0]!.item
    expect(await story.page('officer', '/')).not.toContain('id="shortages"')
    const before = await story.page('officer', `/items/${tent}/repairs`)
    expect(before).toMatch(/class="note overdue"[\s\S]*state overdue[\s\S]*มีผู้ได้รับอนุมัติให้ยืมไว้แล้ว/)
    expect(before).toContain(`href="${loan}"`)
    expect(saidIn(before)).toContain('ส่งซ่อมแล้วจะไม่มีของให้ใบนี้')

    // It is broken all the same: the officer sends it, and the desk says whom to call.
    const note = { note: 'โครงเหล็กหัก' }
    const sent = await story.send('officer', before, '/repairs', note)
    expect(sent.status).toBe(303)
    const pile = (page: string) =>
      /<section id="shortages"[\s\S]*?<\/section>/.exec(page)?.[0] ?? ''
    const warned = pile(await story.page('officer', '/'))
    expect(warned).toContain(`href="${loan}"`)
    expect(saidIn(warned)).toContain('ซ่อมอยู่ 1')
    expect(await story.page('officer', `/items/${tent}`)).toMatch(/class="note overdue"/)
    const noTent = await story.world.request('officer', `${loan}/handovers`, { all: '1' })
    expect(noTent.status).toBe(409)

    // Mended in time: nothing is said any more.
    await story.fill('officer', `/items/${tent}/returns-to-shelf`, '/returns-to-shelf', note)
    expect(pile(await story.page('officer', '/'))).toBe('')
    story.world.setNow('2026-11-30')
    await story.act('officer', loan!, 'handovers')
    await story.end()
  })

  it('13. A code typed with slashes, dashes, spaces or Thai digits finds the same thing, and so do names typed wrongly', async () => {
    const story = await Story.begin('2026-11-24')
    const codes = ['๓๑๑/๖๒/๐๐๐๑', '311-62-0001', '311 62 0001']
    const found = await Promise.all(codes.map(code => story.find('staff', code)))
    expect(new Set(found).size).toBe(1)
    const typed = ['โต๊ะหมู่บูชา', 'เเท็บเล็ต', 'น้ําสเตนเลส'].map(name => story.find('staff', name))
    const right = ['โต๊ะหมู่บูชา', 'แท็บเล็ต', 'น้ำสเตนเลส'].map(name => story.find('staff', name))
    expect(await Promise.all(typed)).toEqual(await Promise.all(right))
    await story.end()
  })

  it('14. The twenty-first line is refused with the offer of a second form', async () => {
    const story = await Story.begin('2026-11-24')
    const names = Array.from({ length: 21 }, (_, index) => `ป้ายไวนิลทดสอบ ${index + 101}`)
    for (const name of names) await story.world.putItem({ name, unit: 'ผืน' })
    for (const name of names.slice(0, 20)) await story.choose('staff', name, 1)
    const page = await story.find('staff', names[20]!)
    const refused = await story.fill('staff', page, '/basket')
    expect(refused.status).toBe(422)
    expect(saidIn(refused.text)).toContain('ไม่เกิน 20 รายการ')
    const taken = await story.send('staff', refused.text, '/basket', { secondForm: '1' })
    expect(taken.status).toBe(303)
    const meeting = { purpose: 'ประชุม', workType: 'งานประชุม อบรม และพิธีการ' }
    const loans = await story.ask('staff', { ...meeting, useLocation: 'inside' })
    const lines = await Promise.all(
      loans.map(async loan => (await loanNow(story.world, idOf(loan))).lines.length),
    )
    expect(lines.sort((a, b) => b - a)).toEqual([20, 1])
    await story.end()
  })

  it('15. A paper form that arrives late is dated back with its reason, and the auditor sees so', async () => {
    const story = await Story.begin('2026-11-24')
    await story.choose('officer', 'โทรโข่ง', 1)
    const typed = {
      ...{ purpose: 'ประชุม', workType: 'งานประชุม อบรม และพิธีการ', useLocation: 'inside' },
      ...{ person: 'staff', startOn: '2026-11-23', dueOn: '2026-11-25', requestedOn: '2026-11-20' },
    }
    const silent = await story.fill('officer', '/requests/new?for=staff', '/requests', typed)
    expect(silent.status).toBe(422)
    const lateReason = 'ใบยืมกระดาษส่งมาถึงช้า'
    const [loan] = await story.ask('officer', { ...typed, lateReason }, 'staff')
    const seen = saidIn(await story.page('auditor', loan!))
    expect(seen).toContain(lateReason)
    expect(seen).toContain('บันทึกภายหลังเมื่อ')
    // Flagged: the auditor's desk leads to the list of what was dated back, and to nothing else.
    await story.choose('staff', 'โทรโข่ง', 1)
    const [prompt] = await story.ask('staff', {
      ...{ purpose: 'ประชุม', workType: 'งานประชุม อบรม และพิธีการ', useLocation: 'inside' },
      ...{ startOn: '2026-11-26', dueOn: '2026-11-27' },
    })
    expect(await story.page('auditor', '/')).toContain('href="/loans?flag=dated-back"')
    const flagged = await story.page('auditor', '/loans?flag=dated-back')
    expect(flagged).toContain(`href="${loan}"`)
    expect(flagged).not.toContain(`href="${prompt}"`)
    await story.end()
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missedChases } from '../../db/desk-following.ts'
import { loansFound } from '../../db/loan-list.ts'
import { putLoan } from '../support/loans.ts'
import { readOf } from '../support/pages.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

let world: World
let loans: Record<'inTime' | 'tooLate' | 'never' | 'backLate' | 'backInTime' | 'young', string>
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-01' })
  const item = await world.putItem({ name: 'เก้าอี้', unit: 'ตัว', quantity: 20 })
  const out = async (dueOn: string) => {
    const given = { requestedOn: '2026-11-01', approvedOn: '2026-11-01', dueOn }
    const id = await putLoan(world, { ...given, lines: [{ item, quantity: 1 }] })
    await world.request('officer', `/loans/${id}/handovers`, { all: '1' })
    return id
  }
  const due = '2026-11-10'
  loans = {
    ...{ inTime: await out(due), tooLate: await out(due), never: await out(due) },
    ...{ backLate: await out(due), backInTime: await out(due), young: await out('2026-11-18') },
  }
  const told = { channel: 'phone', answer: 'จะนำมาคืนพรุ่งนี้' }
  const on = async (day: string, id: string, change: string, body: Record<string, string>) => {
    world.setNow(day)
    const { status } = await world.request('officer', `/loans/${id}/${change}`, body)
    expect(status).toBe(303)
  }
  await on('2026-11-17', loans.inTime, 'chases', told)
  await on('2026-11-17', loans.backInTime, 'returns', { all: '1' })
  await on('2026-11-18', loans.tooLate, 'chases', told)
  await on('2026-11-19', loans.backLate, 'returns', { all: '1' })
  world.setNow('2026-11-24')
})
afterAll(() => world.close())

const read = async (as: CastName, path: string) => readOf(await world.request(as, path))
const namesIn = (page: string) =>
  Object.entries(loans)
    .filter(([, id]) => page.includes(`/loans/${id}`))
    .map(([name]) => name)
const pile = (page: string, part: string) =>
  new RegExp(`<section id="${part}".*?</section>`, 's').exec(page)?.[0] ?? ''

describe('a chase that was missed (clause 211)', () => {
  it('is listed for the auditor: no chase within seven days, whether one came later or not', async () => {
    const page = await read('auditor', '/loans?flag=missed-chase')
    expect(namesIn(page).sort()).toEqual(['backLate', 'never', 'tooLate'])
    expect(page).toContain('เฉพาะใบที่ไม่ได้ติดตามทวงภายใน 7 วัน (ข้อ 211)')
    const stillOut = await read('auditor', '/loans?flag=missed-chase&state=out')
    expect(namesIn(stillOut).sort()).toEqual(['never', 'tooLate'])
  })

  it('is told to finance and the auditor on their desks, and to nobody else', async () => {
    for (const as of ['finance', 'officer', 'auditor'] as const) {
      const desk = await read(as, '/')
      expect(desk).toContain('มีใบยืมที่ยังไม่คืน 2 ใบ')
      expect(desk).toContain('href="/loans?flag=missed-chase"')
      expect(desk).toMatch(/state overdue[^>]*>[\s\S]{0,80}เลยกำหนดติดตามทวง/)
    }
    for (const as of ['staff', 'head', 'worksOfficer', 'admin'] as const) {
      expect(await read(as, '/')).not.toContain('flag=missed-chase')
    }
  })

  it('stands red on the loan’s page, with the day that was missed, and not before the borrower', async () => {
    const missed = 'ไม่ได้ติดตามทวงภายใน 17 พ.ย. 2569'
    for (const id of [loans.tooLate, loans.never, loans.backLate]) {
      expect(await read('auditor', `/loans/${id}`)).toContain(missed)
      expect(await read('staff', `/loans/${id}`)).not.toContain(missed)
    }
    for (const id of [loans.inTime, loans.backInTime, loans.young]) {
      expect(await read('auditor', `/loans/${id}`)).not.toContain('ไม่ได้ติดตามทวง')
    }
  })

  it('is found by an index that holds only what stayed out so long', async () => {
    const search = { borrower: null, filter: null, number: null, fiscalYear: null, after: null }
    const finds = [
      loansFound(world.db, { ...search, name: '', flag: 'missed-chase' }, '2026-11-24', 31),
      missedChases(world.db, '2026-11-24'),
    ]
    const plans = await Promise.all(
      finds.map(async find => {
        const { sql, params } = find.getQuery() as { sql: string; params: string[] }
        const asked = { sql: `EXPLAIN QUERY PLAN ${sql}`, args: params }
        const { rows } = await world.db.$client.execute(asked)
        return rows.map(row => String(row.detail)).join('\n')
      }),
    )
    expect(plans[0]).toContain('loan_beyond_chase')
    expect(plans[1]).toContain('loan_out')
    for (const plan of plans) expect(plan).toMatch(/SEARCH chase USING INDEX \w+ \(stream=\?\)/)
  })
})

describe('the desk', () => {
  it('lists from the day after the due date what must be chased, and by when', async () => {
    const toChase = pile(await read('officer', '/'), 'toChase')
    expect(namesIn(toChase).sort()).toEqual(['never', 'young'])
    expect(toChase).toContain('ต้องทวงภายใน')
    expect(toChase).toContain('ไม่ได้ทวงภายใน 17 พ.ย. 2569')
    expect(toChase).toContain(`href="/loans/${loans.young}?do=chases#chases"`)
    const silent = await read('officer', `/loans/${loans.young}?do=chases`)
    expect(silent).toContain('ไม่มีหมายเลขโทรศัพท์ของผู้ยืม')
    await world.db.run([
      `UPDATE person SET phone = '081-234-5678' WHERE id = (SELECT borrower FROM loan WHERE id = '${loans.young}')`,
    ])
    expect(await read('officer', `/loans/${loans.young}?do=chases`)).toContain(
      'href="tel:0812345678"',
    )
    expect(await read('officer', `/loans/${loans.young}?do=chases`)).toMatch(
      /<details id="chases"[^>]* open/,
    )
    world.setNow('2026-11-18')
    expect(namesIn(pile(await read('officer', '/'), 'toChase'))).not.toContain('young')
    world.setNow('2026-11-24')
  })

  it('keeps what was chased apart, and says when, and that it was too late', async () => {
    const overdue = pile(await read('officer', '/'), 'overdue')
    expect(namesIn(overdue).sort()).toEqual(['inTime', 'tooLate'])
    expect(overdue).toContain('ทวงล่าสุด 17 พ.ย. 2569')
    expect(overdue.match(/ไม่ได้ทวงภายใน/g)).toHaveLength(1)
  })
})

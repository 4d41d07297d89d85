import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveHolidays } from '../../db/holidays.ts'
import { handOver } from '../../src/usecases/loans/hand-over.ts'
import { putLoan } from '../support/loans.ts'
import { saidIn } from '../support/story.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-25' })
})
afterAll(() => world.close())

const page = async (as: CastName, path: string) => (await world.request(as, path)).text()
/** What a page says between two headings. */
const part = (text: string, from: string, to: string) =>
  saidIn(text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from))))
const calendar = async (as: CastName, path: string) =>
  part(await page(as, path), 'id="calendar"', '</section>')
const approved = (item: string, quantity: number, startOn: string, dueOn: string, given = {}) =>
  putLoan(world, {
    ...{ lines: [{ item, quantity }], startOn, dueOn, approvedOn: '2026-11-21', ...given },
  })

describe('the calendar on an item’s page', () => {
  it('says of a set how many are free on each day, and who takes the others', async () => {
    const chairs = await world.putItem({ name: 'เก้าอี้', unit: 'ตัว', quantity: 40 })
    await approved(chairs, 30, '2026-12-01', '2026-12-03')
    await approved(chairs, 10, '2026-12-03', '2026-12-05', { borrower: 'otherStaff' })
    const told = await calendar('officer', `/items/${chairs}?month=2026-12`)
    expect(told).toContain('ธันวาคม 2569')
    expect(told).toContain('1 ● ว่าง 10 2 ● ว่าง 10 3 – เต็ม 4 ● ว่าง 30')
    expect(told).toContain('1 ธ.ค. 2569 ถึง 3 ธ.ค. 2569 ◷ จองไว้ ยังไม่มารับ คุณstaff')
    const november = await page('officer', `/items/${chairs}`)
    expect(november).toContain(`rel="next" href="/items/${chairs}?month=2026-12#calendar"`)
    expect(november).not.toContain('rel="prev"')
    const december = await page('officer', `/items/${chairs}?month=2026-12`)
    expect(december).toContain(`rel="prev" href="/items/${chairs}?month=2026-11#calendar"`)
  })

  it('says of a piece who has it when, as far as the reader’s role may know', async () => {
    const tent = await world.putItem({ name: 'เต็นท์' })
    const villager = { borrower: 'head', borrowerClass: 'public', borrowerDivision: null }
    const loan = await approved(tent, 1, '2026-11-25', '2026-11-27', villager)
    await handOver(world.desk('officer'), { loan, units: 'all' })
    const officer = await calendar('officer', `/items/${tent}`)
    expect(officer).toContain('25 ↗ ยืม 26 ↗ ยืม 27 ↗ ยืม 28 ● ว่าง')
    expect(officer).toContain('คุณhead')
    const staff = await calendar('staff', `/items/${tent}`)
    expect(staff).toContain('25 ↗ ยืม')
    expect(staff).toContain('ผู้ยืมภายนอก')
    expect(staff).not.toContain('คุณhead')
    expect(await page('staff', `/items/${tent}`)).not.toContain(`/loans/${loan}`)
  })

  it('lets an overdue loan run on until it is back, in every month', async () => {
    const tent = await world.putItem({ name: 'เต็นท์' })
    const loan = await approved(tent, 1, '2026-11-20', '2026-11-22')
    await handOver(world.desk('officer'), { loan, units: 'all' })
    const told = await calendar('officer', `/items/${tent}?month=2027-01`)
    expect(told).toContain('1 ! ยังไม่คืน')
    expect(told).toContain('31 ! ยังไม่คืน')
    expect(told).toContain('เกินกำหนด 3 วัน ยังไม่คืน')
    await world.request('officer', `/loans/${loan}/returns`, { all: '1' })
    expect(await calendar('officer', `/items/${tent}?month=2027-01`)).toContain('1 ● ว่าง')
  })

  it('does not count units in repair as free, and says how many they are', async () => {
    const chairs = await world.putItem({ name: 'เก้าอี้', unit: 'ตัว', quantity: 40 })
    await world.request('officer', `/items/${chairs}/repairs`, { quantity: '4', note: 'ขาหัก' })
    const told = await calendar('staff', `/items/${chairs}`)
    expect(told).toContain('25 ● ว่าง 36')
    expect(told).toContain('ซ่อมอยู่ 4 ตัว ไม่นับเป็นของว่าง')
  })

  it('shades the office’s holidays and names them', async () => {
    const tent = await world.putItem({ name: 'เต็นท์' })
    const days = [{ on: '2026-12-10', name: 'วันรัฐธรรมนูญ' }]
    await world.db.commit(saveHolidays(world.db, 2569, days))
    const text = await page('staff', `/items/${tent}?month=2026-12`)
    expect(text).toMatch(/<td class="free closed"[^>]*><span class="day">10</)
    expect(text).toMatch(/<td class="free"[^>]*><span class="day">11</)
    expect(saidIn(text)).toContain('วันหยุดราชการ: 10 วันรัฐธรรมนูญ')
    expect(saidIn(await page('staff', `/items/${tent}`))).not.toContain('วันรัฐธรรมนูญ')
  })

  it('shows this month where an address asks for one that is gone', async () => {
    const tent = await world.putItem({ name: 'เต็นท์' })
    const shown = await calendar('staff', `/items/${tent}?month=2020-01`)
    expect(shown).toContain('พฤศจิกายน 2569')
  })
})

describe('a late return that endangers the next loan', () => {
  it('is flagged on the officer’s desk and on the item, with both loans named', async () => {
    const tent = await world.putItem({ name: 'เต็นท์ใหญ่', division: 'd01' })
    const missed = await approved(tent, 1, '2026-11-20', '2026-11-22', { borrower: 'head' })
    await handOver(world.desk('officer'), { loan: missed, units: 'all' })
    const next = await approved(tent, 1, '2026-11-26', '2026-11-27', { borrower: 'otherStaff' })
    const desk = await page('officer', '/')
    const told = part(desk, 'id="shortages"', '</section>')
    expect(told).toContain('ของอาจไม่พอสำหรับใบที่อนุมัติแล้ว')
    expect(told).toContain('เต็นท์ใหญ่')
    expect(told).toContain('พรุ่งนี้ ขาด 1 หลัง')
    expect(told).toMatch(/ใบยืม \d+\/2570 คุณotherStaff .*เกินกำหนด 3 วัน ค้างคืน 1 หลัง/)
    expect(told).toContain('คุณhead')
    expect(desk).toContain(`href="/loans/${missed}"`)
    expect(desk).toContain(`href="/loans/${next}"`)
    const onItem = part(
      await page('officer', `/items/${tent}`),
      'class="note overdue"',
      '</section>',
    )
    expect(onItem).toContain('พรุ่งนี้ ขาด 1 หลัง')
    for (const other of ['worksOfficer', 'staff', 'auditor', 'admin'] as const) {
      expect(await page(other, '/')).not.toContain('id="shortages"')
    }
    await world.request('officer', `/loans/${missed}/returns`, { all: '1' })
    expect(await page('officer', '/')).not.toContain('เต็นท์ใหญ่</span>')
    expect(await page('officer', `/items/${tent}`)).not.toContain('class="note overdue"')
  })
})

describe('a thing sent to repair while approved for next week', () => {
  it('is warned of before it is sent, is sent all the same, and is flagged on the desk', async () => {
    const pump = await world.putItem({ name: 'เครื่องสูบน้ำ', unit: 'เครื่อง' })
    const loan = await approved(pump, 1, '2026-12-01', '2026-12-02', { borrower: 'otherStaff' })
    const form = part(await page('officer', `/items/${pump}/repairs`), '<h1>', '</form>')
    expect(form).toContain('มีผู้ได้รับอนุมัติให้ยืมไว้แล้ว')
    expect(form).toMatch(/ใบยืม \d+\/2570 คุณotherStaff/)
    expect(form).toContain('ส่งซ่อมแล้วจะไม่มีของให้ใบนี้')
    const sent = { quantity: '1', note: 'สตาร์ตไม่ติด' }
    expect((await world.request('officer', `/items/${pump}/repairs`, sent)).status).toBe(303)
    const onItem = part(
      await page('officer', `/items/${pump}`),
      'class="note overdue"',
      '</section>',
    )
    expect(onItem).toContain('ซ่อมอยู่ 1 เครื่อง')
    const desk = await page('officer', '/')
    expect(part(desk, 'id="shortages"', '</section>')).toContain('ขาด 1 เครื่อง')
    expect(desk).not.toContain('class="empty"')
    expect(desk).toContain(`href="/loans/${loan}"`)
    const back = { quantity: '1', note: '' }
    await world.request('officer', `/items/${pump}/returns-to-shelf`, back)
    expect(await page('officer', '/')).not.toContain('id="shortages"')
  })

  it('is told of a set by how many may go without leaving a loan short', async () => {
    const chairs = await world.putItem({ name: 'เก้าอี้', unit: 'ตัว', quantity: 40 })
    await approved(chairs, 30, '2026-12-01', '2026-12-02')
    expect(saidIn(await page('officer', `/items/${chairs}/repairs`))).toContain(
      'ถ้าส่งซ่อมเกิน 10 ตัว ใบนี้จะได้ของไม่ครบ',
    )
    const free = await world.putItem({ name: 'พัดลม' })
    expect(await page('officer', `/items/${free}/repairs`)).not.toContain('class="note overdue"')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'

let world: World

beforeAll(async () => {
  world = await createWorld({ today: '2025-11-24' })
  await world.putItem({ id: 'chair', name: 'เก้าอี้พลาสติก', unit: 'ตัว', quantity: 400 })
  for (const on of ['2025-09-28', '2025-10-01']) {
    await new WrittenLoan({ on, number: 1 }).write(world.db)
  }
})
afterAll(() => world.close())

const text = async (path: string) => (await world.request('finance', path)).text()

describe('the address of the register', () => {
  it('refuses a day that is no day, or has not come, instead of showing another', async () => {
    for (const day of ['2025-02-30', '2025-11-25', 'เมื่อวาน']) {
      const answer = await world.request('finance', `/register?on=${encodeURIComponent(day)}`)
      expect([day, answer.status]).toEqual([day, 422])
      const page = await answer.text()
      expect(page).toContain(`value="${day}"`)
      expect(page).not.toContain('1/2569')
      const file = await world.request('finance', `/register.csv?on=${encodeURIComponent(day)}`)
      expect(file.status).toBe(404)
      expect(await file.text()).toContain('อ่านไม่ได้: ดูสมุด ณ สิ้นวันที่')
    }
  })

  it.each(['abc', '2480', '2570', '12', '2568x'])(
    'refuses the year %s, of which there is none, with the years that there are',
    async year => {
      for (const path of ['/register', '/register/print', '/register.csv', '/register.xlsx']) {
        const answer = await world.request('finance', `${path}?year=${year}`)
        expect([path, answer.status]).toEqual([path, 404])
        const page = await answer.text()
        expect(page).toContain(`ไม่มีสมุดคุมและรายงานของปี “${year}”`)
        expect(page).toContain('2569, 2568')
        expect(page).toContain('<a class="button" href="/register">เปิดสมุดคุม</a>')
        expect(page).toContain('<a class="button" href="/reports">เปิดรายงาน</a>')
      }
    },
  )

  it.each(['state=lost-somehow', 'class=king', 'month=2025-13', 'month=ตุลาคม', 'division=d99'])(
    'refuses the filter %s, rather than show more than was asked for',
    async filter => {
      const answer = await world.request('finance', `/register?year=2569&${encodeURI(filter)}`)
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toContain('โปรดเลือกจากรายการที่มีให้')
      expect(page).not.toContain('1/2569')
      for (const kind of ['csv', 'xlsx']) {
        const path = `/register.${kind}?year=2569&${encodeURI(filter)}`
        expect((await world.request('finance', path)).status).toBe(404)
      }
    },
  )

  it('goes on after a number only', async () => {
    for (const wrong of ['after=x', 'carried=x', 'carried=2568-', 'carried=2568']) {
      const { status } = await world.request('finance', `/register?year=2569&${wrong}`)
      expect([wrong, status]).toEqual([wrong, 404])
    }
  })

  it('says what the book is narrowed to, and the way back, while the form lies folded', async () => {
    const found = await text('/register?year=2568&month=2025-09&class=staff')
    expect(found).toContain('<p class="flagged">เฉพาะ <span class="kept">ก.ย. 2568 ·</span>')
    expect(found).toContain('<a href="/register?year=2568">ล้างเงื่อนไข</a>')
    expect(found).toContain('<details class="fold unfolds">')
    const whole = await text('/register?year=2568')
    expect(whole).not.toContain('ล้างเงื่อนไข')
    const nothing = await text('/register?year=2568&q=ไม่มีใครชื่อนี้')
    expect(nothing).toContain('<details class="fold unfolds" open="">')
    expect(nothing).not.toContain('เฉพาะ')
    const empty = await createWorld({ today: '2025-11-24' })
    const asked = await (await empty.request('finance', '/register')).text()
    expect(asked).toContain('ยังไม่มีใบยืมในสมุดของปีนี้')
    expect(asked).toContain('<details class="fold unfolds">')
    empty.close()
  })

  it('keeps the month when another year is chosen', async () => {
    const page = await text('/register?year=2568&month=2025-09')
    expect(page).toContain('<option value="2025-09" selected')
    const moved = await text('/register?year=2569&month=2025-09')
    expect(moved).toContain('<option value="2026-09" selected')
  })
})

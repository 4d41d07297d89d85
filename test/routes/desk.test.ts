import { generateSignedCookie } from 'hono/cookie'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dbOver } from '../../db/db.ts'
import { createApp, sessionCookie } from '../../src/app.tsx'
import { counting } from '../support/counting.ts'
import { loanNow, putLoan } from '../support/loans.ts'
import { readThrough } from '../support/pages.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let chairs: string
let drone: string
beforeAll(async () => {
  world = await createWorld()
  chairs = await world.putItem({ name: 'เก้าอี้พลาสติก', unit: 'ตัว', quantity: 400 })
  drone = await world.putItem({ name: 'โดรน', unit: 'ชุด', division: 'd03' })
})
afterAll(() => world.close())

const desk = async (as: Parameters<World['request']>[0], query = '') =>
  (await world.request(as, `/${query}`)).text()
/** The cards of one pile, as text. */
const pile = (page: string, part: string) =>
  readThrough(new RegExp(`<section id="${part}"[^]*?</section>`).exec(page)?.[0] ?? '')
const lines = (quantity = 10) => [{ item: chairs, quantity }]

describe('an empty desk', () => {
  it('answers 200 to whoever is signed in, and says what will be here', async () => {
    const answer = await world.request('staff', '/')
    expect(answer.status).toBe(200)
    const text = await answer.text()
    expect(text).toContain('งานของฉัน')
    expect(text).toContain('ไม่มีงานค้าง')
    expect(text).toContain('สแกนป้าย QR')
    expect(await desk('auditor')).toContain('สมุดคุม')
  })

  it('tells whoever brings people and things in how to begin, for as long as there are none', async () => {
    expect(await desk('admin')).not.toContain('href="/imports">นำเข้าบุคลากร')
    expect(await desk('officer')).not.toContain('href="/imports">นำเข้าทะเบียน')
    expect(await desk('officer')).toContain('ค้นหาของที่จะยืม')
    const fresh = await createWorld()
    const begin = await (await fresh.request('officer', '/')).text()
    expect(begin).toMatch(/class="button primary" href="\/imports">นำเข้าทะเบียน/)
    expect(begin).not.toContain('ค้นหาของที่จะยืม')
    fresh.close()
  })

  it('sends a stranger to the sign-in page and back', async () => {
    expect((await world.request(null, '/')).headers.get('Location')).toBe('/sign-in')
  })
})

describe('what waits for a decision', () => {
  it('is shown to whom clause 208 names, and to nobody else', async () => {
    const inside = await putLoan(world, { lines: lines(), borrower: 'otherStaff' })
    const outside = await putLoan(world, { lines: lines(), useLocation: 'outside' })
    const works = await putLoan(world, {
      ...{ lines: [{ item: drone, quantity: 1 }], owningDivision: 'd03' },
    })
    const ofHead = await putLoan(world, { lines: lines(), borrower: 'head' })
    const seen = async (as: Parameters<World['request']>[0]) => {
      const part = pile(await desk(as), 'toDecide')
      return [inside, outside, works, ofHead].filter(id => part.includes(`/loans/${id}/approvals`))
    }
    expect(await seen('head')).toEqual([inside])
    expect(await seen('chief')).toEqual([outside, ofHead])
    expect(await seen('worksHead')).toEqual([works])
    expect(await seen('officer')).toEqual([])
    expect(await seen('staff')).toEqual([])
  })

  it('shows what it is for, so that it can be decided here', async () => {
    const part = pile(await desk('head'), 'toDecide')
    expect(part).toContain('ประชุมประจำเดือน')
    expect(part).toContain('เก้าอี้พลาสติก 10 ตัว')
    expect(part).toContain('อนุมัติเก้าอี้พลาสติก 10 ตัว')
  })
})

describe('six taps', () => {
  it('approve, hand over and take back, and each comes back to the desk', async () => {
    const loan = await putLoan(world, { lines: lines(5), borrower: 'otherStaff' })
    const tap = async (as: 'head' | 'officer', deed: string) => {
      const page = await desk(as)
      const action = `/loans/${loan}/${deed}`
      expect(page).toContain(`action="${action}"`)
      const form = page.slice(page.indexOf(`action="${action}"`)).split('</form>')[0]!
      const fields = Object.fromEntries(
        [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
          name!,
          value!.replaceAll('&amp;', '&'),
        ]),
      )
      const answer = await world.request(as, action, fields)
      expect(answer.status).toBe(303)
      const back = answer.headers.get('Location')!
      expect(back).toMatch(new RegExp(`^/\\?did=${deed}&number=\\d+/2570(&loan=|$)`))
      return (await world.request(as, back)).text()
    }
    expect(await tap('head', 'approvals')).toContain('อนุมัติใบยืม')
    expect(await tap('officer', 'handovers')).toContain('จ่ายของตามใบยืม')
    expect(await tap('officer', 'returns')).toContain('รับคืนของตามใบยืม')
    const { outstanding, closedOn } = await loanNow(world, loan)
    expect({ outstanding, closedOn }).toEqual({ outstanding: 0, closedOn: '2026-11-24' })
  })

  it('are each one tap: the same tap twice is done once', async () => {
    const loan = await putLoan(world, { lines: lines(5), borrower: 'otherStaff' })
    const twice = { all: '1', back: '/?did=approvals&number=1/2570', commandId: 'tap' }
    const answers = [
      await world.request('head', `/loans/${loan}/approvals`, twice),
      await world.request('head', `/loans/${loan}/approvals`, twice),
    ]
    expect(answers.map(answer => answer.status)).toEqual([303, 303])
  })

  it('never lead back to another site', async () => {
    const loan = await putLoan(world, { lines: lines(5), borrower: 'otherStaff' })
    const away = { all: '1', back: '//elsewhere.example' }
    const answer = await world.request('head', `/loans/${loan}/approvals`, away)
    expect(answer.headers.get('Location')).toMatch(/^\/loans\//)
  })
})

describe('the officer’s day', () => {
  it('holds what leaves today, is due, is overdue and is unsettled, each in its pile', async () => {
    const given = { lines: lines(), approvedOn: '2026-11-20' }
    const today = await putLoan(world, { ...given, startOn: '2026-11-24', dueOn: '2026-11-30' })
    const tomorrow = await putLoan(world, { ...given, startOn: '2026-11-25', dueOn: '2026-11-30' })
    const out = async (dueOn: string) => {
      const id = await putLoan(world, { ...given, dueOn })
      await world.request('officer', `/loans/${id}/handovers`, { all: '1' })
      return id
    }
    const due = await out('2026-11-24')
    const late = await out('2026-11-21')
    const later = await out('2026-11-29')
    const damaged = await out('2026-11-26')
    await world.request('officer', `/loans/${damaged}/returns`, {
      ...{ 'good-1': '9', 'damaged-1': '1', 'lost-1': '0' },
    })
    const page = await desk('officer')
    const ids = { today, tomorrow, due, late, later, damaged }
    const where = Object.fromEntries(
      Object.entries(ids).map(([name, id]) => [
        name,
        ['toHandOver', 'toChase', 'overdue', 'dueToday', 'toSettle', 'dueLater'].filter(part =>
          pile(page, part).includes(`/loans/${id}`),
        ),
      ]),
    )
    expect(where).toEqual({
      ...{ today: ['toHandOver'], tomorrow: [], due: ['dueToday'], late: ['toChase'] },
      ...{ later: ['dueLater'], damaged: ['toSettle'] },
    })
    expect(pile(page, 'toChase')).toContain('เกินกำหนด 3 วัน')
    expect(pile(page, 'toChase')).toContain('ต้องทวงภายใน')
    expect(pile(page, 'toSettle')).toContain('เก้าอี้พลาสติก 1 ตัว')
    // What no day presses waits closed, with its count; what is late lies open.
    const folded = [...page.matchAll(/<details class="fold headed">[\s\S]*?<\/details>/g)].join()
    expect(
      ['toSettle', 'dueLater', 'toChase', 'dueToday'].map(id => folded.includes(`id="${id}"`)),
    ).toEqual([true, true, false, false])
    expect(readThrough(folded)).toMatch(/ยืมอยู่ ยังไม่ถึงกำหนดคืน <span[^>]*>1 ใบ</)
    const works = await desk('worksOfficer')
    expect(pile(works, 'toHandOver') + pile(works, 'toChase')).toBe('')
    const head = pile(await desk('head'), 'toChase')
    expect(head).toContain('เกินกำหนด 3 วัน')
    expect(head).not.toContain('/returns')
  })

  it('says what is short on the shelf instead of offering what would fail', async () => {
    const given = { lines: [{ item: drone, quantity: 1 }], owningDivision: 'd03' }
    const approved = { ...given, approvedOn: '2026-11-20' }
    const first = await putLoan(world, { ...approved, dueOn: '2026-11-23' })
    const short = await putLoan(world, { ...approved, startOn: '2026-11-24' })
    await world.request('worksOfficer', `/loans/${first}/handovers`, { all: '1' })
    await world.request('worksOfficer', `/loans/${first}/returns`, { 'damaged-1': '1' })
    const part = pile(await desk('worksOfficer'), 'toHandOver')
    expect(part).toContain('โดรน บนชั้นมีเพียง 0 ชุด')
    expect(part).not.toContain(`/loans/${short}/handovers`)
  })

  it('shows borrowers their own loans only, and where each stands', async () => {
    const whole = await desk('otherStaff')
    const page = pile(whole, 'mine')
    expect(page).toContain('รอพิจารณา')
    expect(whole).toContain('<a class="button primary" href="/items">ค้นหาของที่จะยืม</a>')
    expect(await desk('officer')).not.toContain('ค้นหาของที่จะยืม')
    const other = await putLoan(world, { lines: lines(1), borrower: 'auditor' })
    expect(await desk('otherStaff')).not.toContain(other)
  })

  it('shows a borrower how many are still out, not how many once left', async () => {
    const id = await putLoan(world, { lines: lines(), borrower: 'worksHead', dueOn: '2026-12-30' })
    await world.request('head', `/loans/${id}/approvals`, { all: '1' })
    await world.request('officer', `/loans/${id}/handovers`, { 'quantity-1': '8' })
    const back = { 'good-1': '3', 'damaged-1': '1' }
    await world.request('officer', `/loans/${id}/returns`, back)
    const said = () => readThrough(pile(page, 'mine')).replace(/<[^>]+>/g, '')
    let page = await desk('worksHead')
    expect(said()).toContain('เก้าอี้พลาสติก 4 ตัว')
    await world.request('officer', `/loans/${id}/returns`, { 'good-1': '4' })
    page = await desk('worksHead')
    expect(said()).toContain('เก้าอี้พลาสติก 1 ตัว')
  })

  it('keeps the notice out of reach of who made up the address', async () => {
    expect(await desk('staff', '?did=approvals&number=<b>1</b>')).not.toContain('<b>')
    expect(await desk('staff', '?did=nonsense&number=1/2570')).not.toContain('class="said"')
  })
})

describe('round trips', () => {
  it('are two for a page at most, and three for a change, signing in included', async () => {
    const { client, trips, reset } = counting(world.db.$client)
    const app = createApp({ ...world.open, db: dbOver(client) })
    const cookie = await generateSignedCookie(sessionCookie, 't-officer', world.open.secret)
    const headers = { Cookie: cookie.split(';')[0]!, Origin: world.open.publicUrl }
    await world.db.run([`UPDATE item SET tag = 'counted' WHERE id = '${chairs}'`])
    await world.request('officer', '/basket', { item: chairs, quantity: '3' })
    reset()
    expect((await app.request('/i/counted', { headers })).status).toBe(200)
    expect(trips(), 'a label that is read first is written down').toBeLessThanOrEqual(3)
    for (const path of ['/', '/i/counted', '/basket', '/requests/new', '/requests/new?for=staff']) {
      reset()
      expect((await app.request(path, { headers })).status).toBe(200)
      expect(trips(), path).toBeLessThanOrEqual(2)
    }
    const body = new URLSearchParams({
      ...{ item: chairs, quantity: '2', purpose: 'ประชุม', workType: 'งานเกษตร' },
      ...{ useLocation: 'inside', startOn: '2026-11-24', dueOn: '2026-11-25' },
    })
    for (const [path, form] of [
      ['/requests', body],
      ['/basket', new URLSearchParams({ item: chairs, quantity: '1' })],
    ] as const) {
      reset()
      expect((await app.request(path, { method: 'POST', headers, body: form })).status).toBe(303)
      expect(trips(), path).toBeLessThanOrEqual(3)
    }
  })
})

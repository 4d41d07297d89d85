import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { announce } from '../support/announcements.ts'
import { pagesOf } from '../support/pages.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let tent: string
beforeAll(async () => {
  world = await createWorld()
  tent = await world.putItem({ quantity: 6 })
})
afterAll(() => world.close())
const { read, send } = pagesOf(() => world)

const dated = () => ({ item: tent, quantity: '2', startOn: '2026-11-24', dueOn: '2026-11-26' })
/** The fields that the summary of faults leads to, in its order. */
const faulty = (page: string) =>
  [...page.matchAll(/<li><a href="#(\w+)"/g)].map(([, field]) => field)

describe('what a request says comes from whoever sends it', () => {
  it('asks for the purpose and the work type, in the order of the page', async () => {
    const { status, text } = await send('staff', '/requests', {
      ...{ ...dated(), useLocation: 'inside' },
    })
    expect(status).toBe(422)
    expect(faulty(text)).toEqual(['purpose', 'workType'])
    expect(text).not.toMatch(/name="workType"[^>]* checked/)
  })

  it('names on the button where it will be used', async () => {
    await send('staff', '/basket', { item: tent })
    const { text } = await read('staff', '/requests/new')
    const button = /<button class="primary" type="submit">.*?<\/button>/.exec(text)?.[0]
    expect(button).toContain('<span class="sends-inside"> ใช้ภายในสถานที่</span>')
    expect(button).toContain('<span class="sends-outside"> ใช้นอกสถานที่</span>')
  })

  it('tells all that is missing of a colleague’s form at once', async () => {
    const { status, text } = await send('officer', '/requests', {
      ...{ ...dated(), for: 'staff', workType: 'งานเกษตร', useLocation: 'inside' },
    })
    expect(status).toBe(422)
    expect(faulty(text)).toEqual(['person', 'purpose'])
  })

  it('leads from a refusal to the field that it is about', async () => {
    const { text } = await send('staff', '/requests', {
      ...{ ...dated(), dueOn: '2027-01-26', purpose: 'ประชุม', workType: 'งานเกษตร' },
      useLocation: 'inside',
    })
    expect(text).toMatch(/<div class="faults".*<a href="#dueOn">[^<]*ยืมได้ไม่เกิน 30 วัน/)
  })

  it('keeps what was typed when it turns out to be for somebody else, and offers other days and another place', async () => {
    const typed = { ...dated(), purpose: 'ประชุมผู้ปกครอง', workType: 'งานการศึกษาและกีฬา' }
    const turn = (given: Record<string, string>, as: 'officer' | 'staff' = 'officer') =>
      send(as, '/requests/checks', { ...typed, useLocation: 'inside', for: 'me', ...given })
    await announce(world)
    const days = { startOn: '2026-11-25', dueOn: '2026-11-28', offered: '2026-11-24:2026-12-01' }
    const { text: page } = await turn({ ...days, turn: 'public' })
    expect(page).toContain('name="for" value="public"')
    expect(page).toMatch(/name="startOn"[^>]*value="2026-11-25"/)
    expect(page).toMatch(/name="dueOn"[^>]*value="2026-11-28"/)
    expect(page).toMatch(/name="purposeDetail"[^>]*value="ประชุมผู้ปกครอง"/)
    expect(page).toMatch(/value="งานการศึกษาและกีฬา" checked/)
    expect(page).toMatch(/value="outside"[^>]* checked/)
    const untouched = {
      startOn: '2026-12-30',
      dueOn: '2026-12-31',
      offered: '2026-12-30:2026-12-31',
    }
    const { text: anew } = await turn({ ...untouched, turn: 'public' })
    const [, from, to] = /name="offered" value="(\S+):(\S+)"/.exec(anew)!
    expect(from).toBe('2026-11-24')
    expect(anew).toMatch(new RegExp(`name="startOn"[^>]*value="${from}"`))
    expect(anew).toMatch(new RegExp(`name="dueOn"[^>]*value="${to}"`))
    expect((await turn({ turn: 'public' }, 'staff')).status).toBe(403)
  })
})

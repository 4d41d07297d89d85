import { expect } from 'vitest'
import { dayInBangkok, fiscalYearOf } from '../../src/domain/dates.ts'
import { importFile, Journey, scanLabel, type Walk } from './journey.ts'

const thing = '314-66-0002'
const purpose = 'ประชาคมหมู่บ้าน หมู่ที่ 3'

/**
 * Import, label, scan, request, approve on another account, hand over, return, register, report:
 * the same on every runtime, at every size, with script and without.
 */
export async function walkMainJourney(walk: Walk): Promise<void> {
  const journey = new Journey(walk)
  const year = fiscalYearOf(dayInBangkok(new Date()))
  const number = `1/${year}`
  try {
    const officer = await journey.as('officer', '/imports')
    await importFile(journey, officer, 'items', 'asset-register.xlsx')

    await journey.as('officer', '/labels')
    const address = await scanLabel(journey, officer, thing)
    expect(address).toMatch(new RegExp(`^${walk.url}/i/[0-9a-z]{12}$`))
    const tag = new URL(address).pathname

    // A phone that was never here: what it is and whose, a way in, and back to the thing.
    const staff = await journey.browserOf('staff')
    await staff.goto(address)
    await journey.look(staff)
    await journey.follow(staff, 'main .primary')
    await journey.signIn(staff, 'staff')
    expect(new URL(staff.url()).pathname).toBe(tag)
    await journey.press(staff, 'form[action="/basket"] button.primary')
    expect(new URL(staff.url()).pathname).toBe('/requests/new')
    await staff.fill('[name=purpose]', purpose)
    await staff.locator('[name=workType]').first().check()
    await staff.locator('[name=useLocation][value=inside]').check()
    await journey.press(staff, 'form[action="/requests"] button.primary')
    expect(await staff.locator('main').textContent()).toContain(number)

    const head = await journey.as('head', '/')
    expect(await head.locator('main').textContent()).toContain(purpose)
    await journey.press(head, 'form[action$="/approvals"] button.primary')

    await journey.as('officer', '/')
    await journey.press(officer, 'form[action$="/handovers"] button.primary')
    await journey.as('staff', tag)
    await journey.as('officer', tag)
    await journey.press(officer, 'form[action$="/returns"] button.primary')

    const register = await journey.as('officer', `/register?year=${year}`)
    const row = register.locator('tr', { hasText: number })
    expect(await row.first().textContent()).toContain(purpose)
    const report = await journey.as('officer', `/reports/${year}`)
    const answer = await report.request.get(`${walk.url}/reports/${year}.json`)
    expect(await answer.json()).toMatchObject({
      requests: { total: 1, approved: 1 },
      units: { handed_over: 1, returned_good: 1, carried_forward: 0 },
    })
    expect([...new Set(journey.faults)]).toEqual([])
  } finally {
    await journey.close()
  }
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayInBangkok, fiscalYearOf } from '../../src/domain/dates.ts'
import { openOffice } from '../../src/entry/open.ts'
import { serveOffice } from '../../src/entry/serve.ts'
import { settingsFrom } from '../../src/entry/settings.ts'
import { freePort } from '../../src/entry/sqld.ts'
import { launchChromium } from './chromium.ts'
import { importFile, Journey, scanLabel, type Walk } from './journey.ts'
import { openSampleOffice } from './office.ts'

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

/** The journey on Node with a file, at each width, with script or without, in an office of its own. */
export function walkInChromium(screens: [width: number, script: boolean][]): void {
  const pictures = process.env.PICTURES
  describe('the main journey in Chromium', () => {
    let browser: Browser
    beforeAll(async () => {
      if (pictures) mkdirSync(pictures, { recursive: true })
      browser = await launchChromium()
    })
    afterAll(() => browser?.close())

    it.each(screens)('at %i × 800, script %s', async (width, script) => {
      const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-journey-'))
      const port = await freePort()
      const settings = settingsFrom({ PORT: String(port), DATA_DIR: folder })
      const open = await openOffice(settings)
      await openSampleOffice(open)
      const served = await serveOffice({ ...open, setupCode: null }, settings.host, port)
      try {
        const viewport = { width, height: 800 }
        await walkMainJourney({ browser, url: served.url, viewport, script, pictures })
      } finally {
        await served.stop()
        rmSync(folder, { recursive: true, force: true })
      }
    })
  })
}

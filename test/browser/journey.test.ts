import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { openOffice } from '../../src/entry/open.ts'
import { serveOffice } from '../../src/entry/serve.ts'
import { settingsFrom } from '../../src/entry/settings.ts'
import { freePort } from '../../src/entry/sqld.ts'
import { launchChromium } from '../support/chromium.ts'
import { walkMainJourney } from '../support/main-journey.ts'
import { openSampleOffice } from '../support/office.ts'

const pictures = process.env.PICTURES
const minutes = 60_000

describe('the main journey in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    if (pictures) mkdirSync(pictures, { recursive: true })
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())

  it.each([
    [360, 800, true],
    [360, 800, false],
    [1280, 800, true],
    [1280, 800, false],
  ])(
    'at %i × %i, script %s',
    async (width, height, script) => {
      const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-journey-'))
      const port = await freePort()
      const settings = settingsFrom({ PORT: String(port), DATA_DIR: folder })
      const open = await openOffice(settings)
      await openSampleOffice(open)
      const served = await serveOffice({ ...open, setupCode: null }, settings.host, port)
      try {
        const viewport = { width, height }
        await walkMainJourney({ browser, url: served.url, viewport, script, pictures })
      } finally {
        await served.stop()
        rmSync(folder, { recursive: true, force: true })
      }
    },
    3 * minutes,
  )
})

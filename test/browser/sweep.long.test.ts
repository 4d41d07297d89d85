import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accounts, password } from '../../src/entry/demo-office/accounts.ts'
import { loadDemonstration } from '../../src/entry/demo-office/load.ts'
import { openOffice } from '../../src/entry/open.ts'
import { serveOffice } from '../../src/entry/serve.ts'
import { settingsFrom } from '../../src/entry/settings.ts'
import { launchChromium } from '../support/chromium.ts'
import { openSampleOffice } from '../support/office.ts'
import { faultsOf, largeLetters, tooWide } from '../support/sweep/inspect.ts'
import { Sweep, type Walker } from '../support/sweep/sweep.ts'

// Every page of the house in every state that links and forms lead to: axe in light and dark, names
// in the page's language, ids, weight; and 320 px with letters of twice their size.

// Everybody's pages, with what every form answers, in both languages, take some hours: `SWEEP=all npm run test:long`.
// Otherwise a stranger's, an officer's and a borrower's pages are looked at, in Thai.
const isWhole = process.env.SWEEP === 'all'
const seen = isWhole ? Object.keys(accounts) : ['officer', 'staff']
const hour = 3_600_000
const publicRooms = ['/sign-in', '/requests', '/manual', '/seals']
type Served = Awaited<ReturnType<typeof serveOffice>>

/** An office in a folder of its own, filled by what is given. */
async function officeWith(fill: (open: Awaited<ReturnType<typeof openOffice>>) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-sweep-'))
  const open = await openOffice(settingsFrom({ DATA_DIR: folder }))
  await fill(open)
  const served = await serveOffice({ ...open, setupCode: null }, '127.0.0.1', 0)
  const close = async () => {
    await served.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { served, close }
}

async function walkerOf({ url }: Served, as: string): Promise<Walker> {
  const answer = await fetch(`${url}/sign-in`, {
    ...{ method: 'POST', redirect: 'manual', headers: { Origin: url } },
    body: new URLSearchParams({ username: as, password }),
  })
  return { as, cookie: answer.headers.getSetCookie()[0]!.split(';')[0]! }
}

const looks: [string, string[], 'th' | 'en', (page: Page, said: string) => Promise<string[]>][] = [
  ['in Thai', [], 'th', faultsOf],
  ['in English', [], 'en', faultsOf],
  ['in Thai, 320 px, letters of twice the size', largeLetters, 'th', wide],
  ['in English, 320 px, letters of twice the size', largeLetters, 'en', wide],
]

async function wide(page: Page, said: string): Promise<string[]> {
  return (await tooWide(page)).map(fault => `${said} ${fault}`)
}

describe.each(isWhole ? looks : looks.filter(([, , language]) => language === 'th'))(
  '%s',
  (_, args, language, inspect) => {
    let browser: Browser
    beforeAll(async () => {
      browser = await launchChromium(args)
    })
    afterAll(() => browser?.close())

    it(
      'no page of the sample office has a fault, nor what its forms and its refusals answer',
      async () => {
        const { served, close } = await officeWith(loadDemonstration)
        const sweep = new Sweep(browser, served.url, language, inspect)
        const stranger: Walker = { as: 'nobody', cookie: null }
        const people = await Promise.all(seen.map(as => walkerOf(served, as)))
        await sweep.pages(stranger, publicRooms)
        for (const walker of people) await sweep.pages(walker)
        for (const walker of [stranger, ...people]) await sweep.refusals(walker)
        if (isWhole) for (const walker of [stranger, ...people]) await sweep.forms(walker)
        await close()
        expect([...sweep.faults]).toEqual([])
        // Pages and answers of so many routes were found by links and forms.
        expect(sweep.looked.size).toBeGreaterThan(isWhole ? 90 : 50)
      },
      hour,
    )

    it(
      'no page of an office on its first morning has a fault, where nothing is there yet',
      async () => {
        const { served, close } = await officeWith(openSampleOffice)
        const sweep = new Sweep(browser, served.url, language, inspect)
        for (const as of seen) await sweep.pages(await walkerOf(served, as))
        await close()
        expect([...sweep.faults]).toEqual([])
        expect(sweep.looked.size).toBeGreaterThan(isWhole ? 30 : 20)
      },
      hour,
    )
  },
)

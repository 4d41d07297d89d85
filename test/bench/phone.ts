import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { password } from '../../src/entry/demo-office/accounts.ts'
import { loadDemonstration } from '../../src/entry/demo-office/load.ts'
import { openOffice } from '../../src/entry/open.ts'
import { serveOffice } from '../../src/entry/serve.ts'
import { settingsFrom } from '../../src/entry/settings.ts'
import { launchChromium } from '../support/chromium.ts'
import { newPhone, type Readable, readableAt, slowPage } from '../support/slow-phone.ts'
import { kilobytes, weigh } from '../support/weighing.ts'
import { type Line, ms, print, quantile } from './measure.ts'

const turns = 5
const goals = { first: 3000, later: 1000, firstKilobytes: 100, navigation: 12 }
/** What an officer opens on a phone in a day, beside the page behind a label. */
const rooms = ['/', '/items', '/loans', '/scans', '/basket', '/people', '/cases', '/manual']

/**
 * `npm run bench -- phone`: the page behind a label on a slow phone at the edge of a village's 3G,
 * in the sample office; and what each page weighs on its way.
 */
export async function benchPhone(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-phone-'))
  const open = await openOffice(settingsFrom({ DATA_DIR: folder }))
  await loadDemonstration(open)
  const { rows } = await open.db.$client.execute('SELECT tag FROM item ORDER BY id LIMIT 2')
  const tags = rows.map(({ tag }) => `/i/${tag}`) as [string, string]
  const served = await serveOffice({ ...open, setupCode: null }, '127.0.0.1', 0)
  const office = await weigh(served.url)
  const browser = await launchChromium()
  try {
    const stranger = await visits(browser, office, tags, async () => undefined)
    const officer = await visits(browser, office, tags, context => signIn(context, office.url))
    const navigations = await navigated(browser, office, [tags[0], ...rooms])
    const figures = { turns, goals, stranger, officer, navigations }
    print('the page behind a label: 4 × slower, 400 kbit/s, 400 ms', linesOf(figures))
    const out = join(import.meta.dirname, '../.output/bench')
    mkdirSync(out, { recursive: true })
    writeFileSync(join(out, 'phone.json'), JSON.stringify(figures, null, 2))
    console.log(`\n${JSON.stringify(figures)}`)
  } finally {
    await browser.close()
    await office.close()
    await served.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Office = Awaited<ReturnType<typeof weigh>>

/** Phones that were never here, one after the other: their first page, and another label later. */
async function visits(
  browser: Browser,
  office: Office,
  [one, other]: [string, string],
  before: (context: BrowserContext) => Promise<unknown>,
) {
  const first: Readable[] = []
  const later: Readable[] = []
  let weight = 0
  for (let turn = 0; turn < turns; turn += 1) {
    const context = await newPhone(browser)
    await before(context)
    office.taken()
    const page = await slowPage(context)
    first.push(await readableAt(page, office.url + one))
    await settled(page)
    weight = kilobytes(office.taken())
    later.push(await readableAt(page, office.url + other))
    await context.close()
  }
  return { first: medians(first), later: medians(later), firstKilobytes: weight }
}

/** What loads behind the page, such as a worker’s store, has come as well. */
const settled = (page: Page) =>
  page.waitForLoadState('networkidle').then(() => page.waitForTimeout(1500))

const medians = (all: Readable[]): Readable => ({
  firstText: quantile(
    all.map(({ firstText }) => firstText),
    0.5,
  ),
  largest: quantile(
    all.map(({ largest }) => largest),
    0.5,
  ),
})

async function signIn(context: BrowserContext, url: string): Promise<void> {
  await context.request.post(`${url}/sign-in`, {
    form: { username: 'officer', password },
    headers: { Origin: url },
  })
}

/** What each page weighs for an officer who was here before. */
async function navigated(browser: Browser, office: Office, paths: string[]) {
  const context = await newPhone(browser)
  await signIn(context, office.url)
  const page = await context.newPage()
  await page.goto(`${office.url}/`, { waitUntil: 'networkidle' })
  await settled(page)
  const weights: Record<string, number> = {}
  for (const path of paths) {
    office.taken()
    await page.goto(office.url + path, { waitUntil: 'networkidle' })
    weights[path] = kilobytes(office.taken())
  }
  await context.close()
  return weights
}

type Figures = {
  stranger: Awaited<ReturnType<typeof visits>>
  officer: Awaited<ReturnType<typeof visits>>
  navigations: Record<string, number>
}

function linesOf({ stranger, officer, navigations }: Figures): Line[] {
  const time = (what: string, { firstText, largest }: Readable, goal: number): Line => ({
    ...{ what, figure: `${ms(firstText)} ${ms(largest)}` },
    ...{ goal: `within ${goal / 1000} s`, met: Math.max(firstText, largest) <= goal },
  })
  const weight = (what: string, kb: number, most: number): Line => ({
    ...{ what, figure: `${kb.toFixed(1)} KB`, goal: `at most ${most} KB`, met: kb <= most },
  })
  return [
    time('a stranger, first visit: text and largest part', stranger.first, goals.first),
    time('a stranger, another label later', stranger.later, goals.later),
    time('an officer, first visit', officer.first, goals.first),
    time('an officer, another label later', officer.later, goals.later),
    weight('first visit of a stranger', stranger.firstKilobytes, goals.firstKilobytes),
    weight('first visit of an officer', officer.firstKilobytes, goals.firstKilobytes),
    ...Object.entries(navigations).map(([path, kb]) => weight(path, kb, goals.navigation)),
  ]
}

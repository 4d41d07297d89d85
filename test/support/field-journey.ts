import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { sha256OfBytes } from '../../db/hash.ts'
import { addDays, dayInBangkok } from '../../src/domain/dates.ts'
import { password } from '../../src/entry/demo-office/accounts.ts'
import { copyOf, sendCommand } from './field.ts'
import type { officeAt } from './lending-journey.ts'
import { photoJpeg, spokenJpeg } from './photos.ts'
import { signedOn } from './signing.ts'
import { Visit } from './visit.ts'

type Running = ReturnType<typeof officeAt>

/**
 * The field desk's addresses on a running server: what is installed, the copy, and commands that
 * are done once, with a photo and a signature, and refused with how things stand instead.
 */
export async function walkField(office: Running): Promise<void> {
  await installs(office)
  expect((await office.request('auditor', '/field')).status).toBe(403)
  const before = await copyOf(office, 'officer')
  expect([before.news, Buffer.from(before.key, 'base64').length]).toEqual(['whole', 32])
  const { token, person } = before.copy!
  expect(await copyOf(office, 'officer', token)).toMatchObject({ news: 'none', token })

  const loan = await approvedLoan(office)
  const fresh = await copyOf(office, 'officer', token)
  expect(fresh.news).toBe('some')
  const taken = fresh.copy!.loans.find(({ id }) => loan.endsWith(id))!
  const [line] = taken.lines
  const mine = { as: 'officer', person: person.id } as const
  const visit = new Visit(office)
  const fields = { 'quantity-1': '1', ...signedOn(await visit.page('officer', loan)) }
  const photos = { 'photo-1': new File([spokenJpeg()], 'photo.jpg') }
  const made = { ...mine, id: `field-${loan}`, photos }
  const done = { verdict: 'done', href: `${loan}?done=handovers` }
  const first = await sendCommand(office, ['handovers', taken.id], fields, made)
  expect(first.answer).toMatchObject({ ...done, late: false })
  // The answer was lost on the way: it comes again, older, and is done already.
  const again = await sendCommand(office, ['handovers', taken.id], fields, { ...made, minutes: 3 })
  expect(again.answer).toMatchObject(done)

  // The photo as it is kept, without what the camera wrote beside it; it came back from its home.
  const kept = `${loan}/photos/${sha256OfBytes(photoJpeg())}`
  const page = await visit.page('officer', loan)
  expect([...new Set(page.match(/\/loans\/[^"]*\/photos\/[0-9a-f]{64}/g))]).toHaveLength(2)
  const photo = await (await office.request('officer', kept)).arrayBuffer()
  expect(Buffer.from(photo).equals(Buffer.from(photoJpeg()))).toBe(true)

  const twice = await sendCommand(office, ['handovers', taken.id], { 'quantity-1': '1' }, mine)
  const stands = expect.stringMatching(
    new RegExp(`ไปแล้วเมื่อ \\d\\d:\\d\\d น\\. ตามใบยืม ${taken.number}`),
  )
  expect(twice).toMatchObject({ status: 409, answer: { verdict: 'refused', stands } })
  const other = await sendCommand(office, ['returns', taken.id], {}, { ...mine, person: 'another' })
  expect(other).toEqual({ status: 403, answer: { verdict: 'other-person' } })
  const back = await sendCommand(office, ['returns', taken.id], { 'good-1': '1' }, mine)
  expect(back.answer.verdict).toBe('done')
  const news = await copyOf(office, 'officer', fresh.copy!.token)
  expect(news.copy!.items.map(({ id }) => id)).toContain(line!.item)
}

/** The manifest with its icons, and the service worker with every file that it keeps. */
async function installs(office: Running): Promise<void> {
  const answer = async (path: string, type: string) => {
    const found = await office.request(null, path)
    expect([path, found.status]).toEqual([path, 200])
    expect([path, found.headers.get('content-type')]).toEqual([path, expect.stringContaining(type)])
    return found.text()
  }
  const { icons } = JSON.parse(await answer('/manifest.webmanifest', 'application/manifest+json'))
  for (const { src } of icons) await answer(src, 'image/png')
  const worker = await answer('/sw.js', 'javascript')
  const kept = new Set(worker.match(/\/assets\/[\w.-]+/g))
  expect(kept.size).toBeGreaterThan(3)
  for (const path of kept) expect((await office.request(null, path)).status).toBe(200)
  expect(await answer('/field/shell', 'text/html')).not.toContain('name="person"')
}

/** Asked for and approved today; it waits to be handed over. */
async function approvedLoan(office: Running): Promise<string> {
  const visit = new Visit(office)
  const today = dayInBangkok(new Date())
  await visit.choose('staff', '314-67-0005', 1)
  const [loan] = await visit.ask('staff', {
    ...{ purpose: 'งานทอดกฐิน', useLocation: 'inside', workType: 'งานประชุม อบรม และพิธีการ' },
    ...{ startOn: today, dueOn: addDays(today, 1) },
  })
  await visit.act('head', loan!, 'approvals')
  return loan!
}

/** A phone that was prepared while there was a signal opens the desk without one. */
export async function walkFieldOffline(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
  const page = await context.newPage()
  try {
    await page.goto(`${url}/sign-in?back=/field`)
    await page.fill('[name=username]', 'officer')
    await page.fill('[name=password]', password)
    await page.click('main form[action="/sign-in"] button.primary')
    await page.waitForSelector('.field-banner')
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await context.setOffline(true)
    await page.goto(`${url}/loans`)
    await page.waitForSelector('.field-banner.offline')
  } finally {
    await context.close()
  }
}

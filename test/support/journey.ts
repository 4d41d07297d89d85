import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jsQR from 'jsqr'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { readySheets } from '../../src/domain/label-sheets.ts'
import { password } from '../../src/entry/demo-office/accounts.ts'
import { axeFaults, axeFaultsWithoutScript } from './axe.ts'
import { tellBlocked } from './chromium.ts'
import { sampleFile } from './office.ts'
import { rasterise } from './tools.ts'

export type Walk = {
  browser: Browser
  url: string
  viewport: { width: number; height: number }
  script: boolean
  /** False: pages are walked through and not looked at, where that was done elsewhere. */
  inspected?: boolean
  /** Where pictures of the pages go, for a person to look at; none without it. */
  pictures?: string | undefined
}

/** The main journey as people walk it, each with a browser of their own. */
export class Journey {
  /** What axe found, pages wider than the screen, and what the browser did not let them do. */
  readonly faults: string[] = []
  private readonly people = new Map<string, BrowserContext>()
  /** Pages that were looked at already, by their content: the same page is not looked at twice. */
  private readonly seen = new Set<string>()
  private twin: Page | null = null

  constructor(private readonly walk: Walk) {}

  /** A person's browser at a path; a person who is not signed in yet signs in on the way. */
  async as(username: string, path: string): Promise<Page> {
    const page = await this.browserOf(username)
    await page.goto(this.walk.url + path)
    if (new URL(page.url()).pathname === '/sign-in') await this.signIn(page, username)
    else await this.look(page)
    return page
  }

  async signIn(page: Page, username: string): Promise<void> {
    await this.look(page)
    await page.fill('[name=username]', username)
    await page.fill('[name=password]', password)
    await this.press(page, 'main form[action="/sign-in"] button.primary')
  }

  /** The person's one page, in a context of their own, as on a phone of their own. */
  async browserOf(username: string): Promise<Page> {
    const { browser, viewport, script } = this.walk
    const context =
      this.people.get(username) ??
      (await browser.newContext({ viewport, javaScriptEnabled: script, locale: 'th-TH' }))
    this.people.set(username, context)
    const [open] = context.pages()
    if (open) return open
    const page = await context.newPage()
    tellBlocked(page, this.faults)
    return page
  }

  /** Presses what leads on, waits for the page that it leads to, and looks at that page. */
  async press(page: Page, selector: string): Promise<void> {
    const answered = page.waitForResponse(
      response => response.request().method() === 'POST' && response.status() < 500,
    )
    await page.evaluate("document.querySelector('#main > *')?.setAttribute('data-before', '')")
    await page.locator(selector).first().click()
    const response = await answered
    if (response.status() >= 400) {
      throw new Error(`${selector} on ${page.url()} answers ${response.status()}`)
    }
    // Its answer has taken its place, be it as a new page or within this one.
    await page.waitForSelector('[data-before]', { state: 'detached' })
    await page.waitForLoadState('networkidle')
    await this.look(page)
  }

  async follow(page: Page, selector: string): Promise<void> {
    await page.locator(selector).first().click()
    await page.waitForLoadState('networkidle')
    await this.look(page)
  }

  /** Every page that is visited is looked at: by axe, for its width, and by whoever wants to. */
  async look(page: Page): Promise<void> {
    const { inspected = true, viewport } = this.walk
    const sight = (await page.content()).replace(/name="commandId" value="[^"]*"/g, '')
    if (!inspected || this.seen.has(sight)) return
    this.seen.add(sight)
    this.faults.push(...(await this.axe(page)))
    const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
    const path = new URL(page.url()).pathname
    if (wide > viewport.width) this.faults.push(`${path} is ${wide} px wide`)
    await this.picture(page)
  }

  private async axe(page: Page): Promise<string[]> {
    const { browser, viewport, script } = this.walk
    if (script) return axeFaults(page)
    this.twin ??= await (await browser.newContext({ viewport })).newPage()
    return axeFaultsWithoutScript(page, this.twin)
  }

  private async picture(page: Page): Promise<void> {
    const { script, viewport, pictures } = this.walk
    if (pictures === undefined) return
    const step = String(this.seen.size).padStart(2, '0')
    const name = `${viewport.width}-${script ? 'script' : 'plain'}-${step}.png`
    await page.screenshot({ path: join(pictures, name), fullPage: true })
  }

  async close(): Promise<void> {
    for (const context of this.people.values()) await context.close()
    await this.twin?.context().close()
  }
}

/** Uploads a file of the sample and accepts what its preview says. */
export async function importFile(journey: Journey, page: Page, what: string, name: string) {
  await page.check(`[name=what][value=${what}]`)
  await page.setInputFiles('[name=file]', sampleFile(name))
  await journey.press(page, 'main form[action="/imports"] button.primary')
  await journey.press(page, 'form[action$="/acceptance"] button.primary')
}

/** Prints the label of a thing, and reads its address from the printed pixels. */
export async function scanLabel(journey: Journey, page: Page, code: string): Promise<string> {
  await page.fill('[name=q]', code)
  await journey.press(page, 'button[formaction="/labels"]')
  await page.locator('.tick-row', { hasText: code }).locator('input').check()
  await page.check('[name=sheet][value="70x37"]')
  await journey.press(page, '.label-paper .actions button.primary')
  // why: a print dialog that nobody closes keeps Chromium from printing to a file.
  await page.context().addInitScript(() => {
    window.print = () => undefined
  })
  await journey.press(page, '.print-bar button.primary')
  const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-label-'))
  try {
    const path = join(folder, 'label.pdf')
    await page.pdf({ path, preferCSSPageSize: true })
    // A phone is held nearer where a label is not read at once: this reader misses a random tag now and then.
    for (const dots of [203, 300, 400]) {
      rasterise(path, join(folder, 'label'), dots)
      const read = decode(PNG.sync.read(readFileSync(join(folder, 'label-1.png'))), dots)
      if (read !== null) return read
    }
    throw new Error('The printed label cannot be read.')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The first label of a sheet of so many dots an inch, as a phone's camera would hold it: alone. */
function decode(sheet: PNG, dotsPerInch: number): string | null {
  const dots = (millimetres: number) => Math.round((millimetres / 25.4) * dotsPerInch)
  const { labelWidth: width, labelHeight: height } = readySheets['70x37']
  const label = new PNG({ width: dots(width), height: dots(height) })
  PNG.bitblt(sheet, label, 0, 0, label.width, label.height, 0, 0)
  return jsQR(new Uint8ClampedArray(label.data), label.width, label.height)?.data ?? null
}

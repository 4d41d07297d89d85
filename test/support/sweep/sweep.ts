import type { Browser, BrowserContext, Page } from 'playwright-core'
import { languageCookie } from '../../../src/web/language.ts'
import { type Ask, crawl, type Found, shapeOf } from './crawl.ts'
import { faultsOf } from './inspect.ts'
import { routeOf } from './routes.ts'

/** Who walks through an office: a name, and the cookie of their session; none for a stranger. */
export type Walker = { as: string; cookie: string | null }

/** A walk through every page of an office, as one person after the other, in one language. */
export class Sweep {
  /** One line for each fault, each once. */
  readonly faults = new Set<string>()
  /** The routes whose pages were looked at, and how often. */
  readonly looked = new Map<string, number>()
  private readonly shapes = new Set<string>()
  private readonly found: Found[] = []
  /** Forms that were sent, each once for each person who may send it. */
  private readonly sent = new Set<string>()

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
    private readonly language: 'th' | 'en' = 'th',
    /** What is asked of each page. */
    private readonly inspect: (page: Page, said: string) => Promise<string[]> = faultsOf,
    /** Which routes are of interest; all of them, but when somebody mends one. */
    private readonly only = /./,
  ) {}

  private askAs =
    ({ cookie }: Walker): Ask =>
    address =>
      fetch(this.url + address, {
        redirect: 'manual',
        headers: { Cookie: `${languageCookie}=${this.language}${cookie ? `; ${cookie}` : ''}` },
      })

  private async pageOf({ cookie }: Walker): Promise<Page> {
    const { browser, url } = this
    const context: BrowserContext = await browser.newContext({ locale: 'th-TH' })
    const cookies = [`${languageCookie}=${this.language}`, ...(cookie ? [cookie] : [])]
    await context.addCookies(
      cookies.map(each => {
        const at = each.indexOf('=')
        return { name: each.slice(0, at), value: each.slice(at + 1), url }
      }),
    )
    // why: a print dialog that nobody closes keeps Chromium waiting.
    await context.addInitScript(() => {
      window.print = () => undefined
    })
    return context.newPage()
  }

  /** Every page that they reach by links, each shape once. */
  async pages(walker: Walker, from = ['/']): Promise<void> {
    const found = await crawl(walker.as, this.askAs(walker), from)
    this.found.push(...found)
    const page = await this.pageOf(walker)
    for (const { address, route, status, shape, bytes } of found) {
      if (bytes > mostBytes && !wholeBooks.has(route))
        this.faults.add(`${walker.as} ${address} weighs ${bytes} bytes`)
      if (!this.only.test(route) || !this.isNew(route, status, shape)) continue
      await page.goto(this.url + address)
      await this.look(page, `${walker.as} ${address}`, route)
    }
    await page.context().close()
  }

  /** What others were shown and they may not see: the refusal, in each of its shapes. */
  async refusals(walker: Walker): Promise<void> {
    const ask = this.askAs(walker)
    const own = new Set(this.found.filter(({ as }) => as === walker.as).map(({ route }) => route))
    const page = await this.pageOf(walker)
    const routes = new Set<string>()
    for (const { address, route } of this.found) {
      if (own.has(route) || routes.has(route) || !this.only.test(route)) continue
      routes.add(route)
      const answer = await ask(address)
      const html = await answer.text()
      if (
        answer.status < 400 ||
        !this.isNew('refusal', answer.status, titleOf(html).replaceAll(' ', '_'))
      )
        continue
      await page.goto(this.url + address)
      await this.look(page, `${walker.as} ${address} (${answer.status})`, 'refusal')
    }
    await page.context().close()
  }

  /**
   * Sends every form that they find, emptied of all that is typed: what it answers is looked at,
   * be it the faults at their fields or what was done.
   */
  async forms(walker: Walker): Promise<void> {
    const page = await this.pageOf(walker)
    for (const { address, as, route } of this.found) {
      if (as !== walker.as || !this.only.test(route)) continue
      await page.goto(this.url + address)
      const actions = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLFormElement>('form[method=post]')].map(
          form => form.getAttribute('action') ?? '',
        ),
      )
      for (const action of actions) {
        const to = routeOf('POST', action)
        const key = `${route} ${to}`
        if (to === null || seldom.test(to) || this.sent.has(key)) continue
        this.sent.add(key)
        await this.sendEmptied(page, walker, { address, action, to })
      }
    }
    await page.context().close()
  }

  private async sendEmptied(
    page: Page,
    { as }: Walker,
    { address, action, to }: { address: string; action: string; to: string },
  ): Promise<void> {
    await page.goto(this.url + address)
    // What was sent before may have taken it from the page.
    if ((await page.locator(formOf(action)).count()) === 0) return
    const answered = page.waitForResponse(each => each.request().method() === 'POST')
    const loaded = page.waitForEvent('load', { timeout: 10_000 }).catch(() => null)
    await page.evaluate(emptyAndSend, formOf(action))
    const answer = await answered
    // A file that is handed out leaves the page where it was.
    await loaded
    const html = await page.content()
    const status = answer.status()
    if (status >= 500) this.faults.add(`${as} ${to} from ${address} answers ${status}`)
    if (!html.includes('<main') || !this.isNew(`${to}`, status, shapeOf(html))) return
    await this.look(page, `${as} ${to} from ${address} (${status})`, to)
  }

  /** Looks at the page as it stands. */
  async look(page: Page, said: string, route: string): Promise<void> {
    this.looked.set(route, (this.looked.get(route) ?? 0) + 1)
    for (const fault of await this.inspect(page, said)) this.faults.add(fault)
  }

  /** Is there a part on it that was not yet looked at on a page of that route? */
  private isNew(route: string, status: number, shape: string): boolean {
    const parts = shape.split(' ').map(part => `${route} ${status} ${part}`)
    const isNew = parts.some(part => !this.shapes.has(part))
    for (const part of parts) this.shapes.add(part)
    return isNew
  }
}

/** What a navigation may weigh, in bytes as they travel: 12 KB. */
const mostBytes = 12_000
/** A year's register to be printed is a document in a page's clothes, as long as the year. */
const wholeBooks = new Set(['GET /register/print'])

/** What would end the walk, or lead nowhere new. */
const seldom = /sign-out|\/language|session-ends|closures|passwords/

const titleOf = (html: string) => /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? ''

const formOf = (action: string) => `form[method=post][action=${JSON.stringify(action)}]`

/** Runs in the page. */
function emptyAndSend(selector: string): void {
  const form = document.querySelector<HTMLFormElement>(selector)!
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement) field.value = ''
    if (!(field instanceof HTMLInputElement)) continue
    if (/checkbox|radio/.test(field.type)) field.checked = false
    else if (!/hidden|submit|button|file/.test(field.type)) field.value = ''
  }
  HTMLFormElement.prototype.submit.call(form)
}

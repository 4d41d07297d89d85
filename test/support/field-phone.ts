import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { serve } from './serve.ts'
import type { CastName } from './world.ts'

type Office = Awaited<ReturnType<typeof serve>>

/** What a busy machine draws in a second takes longer at times. */
const patience = { timeout: 90_000 }

/** A phone of an office: a browser of its own, and the field desk in it. */
export class FieldPhone {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly office: Office,
  ) {}

  /** Signed in, and prepared for the field: the copy is there and the shell is kept. */
  static async of(browser: Browser, office: Office, as: CastName): Promise<FieldPhone> {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
    const phone = new FieldPhone(context, await context.newPage(), office)
    await phone.signIn(as)
    await phone.page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    return phone
  }

  async signIn(as: CastName): Promise<void> {
    await this.office.signIn(this.context, as)
    await this.page.goto(`${this.office.url}/field`)
    await this.page.waitForSelector('.field-banner')
  }

  /** To a place of the field desk; a fresh document, as the network stands. */
  async open(place = '#/'): Promise<void> {
    await this.page.goto('about:blank')
    await this.page.goto(`${this.office.url}/field${place}`)
    await this.page.waitForSelector('.field-banner')
  }

  /** Ticks everything that waits on the loan's page of the field desk, and presses the one button. */
  async move(loan: string, way: 'handovers' | 'returns'): Promise<void> {
    await this.tick(loan, way)
    await this.press()
  }

  async tick(loan: string, way: 'handovers' | 'returns'): Promise<void> {
    const place = `#/loans/${loan}/${way}`
    await this.page.evaluate(hash => {
      location.hash = hash
    }, place)
    await this.page.waitForSelector('.field-lines')
    for (const box of await this.page.locator('.field-lines li > label input').all()) {
      await box.check()
    }
  }

  /** Until the command is kept and the list of the day is drawn; a scan before has its word, too. */
  async press(): Promise<void> {
    await this.page.click('.gather-finish button.primary')
    await this.page.waitForSelector('.gather-finish', { state: 'detached' })
    await this.page.waitForSelector('.scan-said.good')
  }

  /** A stepper's button as often as is said, until the number stands there. */
  async step(field: string, button: 'fewer' | 'more', times: number, shows: string) {
    const at = button === 'fewer' ? 0 : 1
    for (let turn = 0; turn < times; turn += 1) {
      const before = await this.page.inputValue(field)
      await this.page.click(`.field-stepper:has(${field}) button >> nth=${at}`)
      await expect.poll(() => this.page.inputValue(field), patience).not.toBe(before)
    }
    await this.holds(field, shows)
  }

  /** Waits until that stands in a field. */
  async holds(field: string, value: string): Promise<void> {
    await expect.poll(() => this.page.inputValue(field), patience).toBe(value)
  }

  /** Draws a name on the pad with the mouse, as a finger would. */
  async sign(pad = '#field-signature'): Promise<void> {
    const canvas = this.page.locator(pad)
    const folded = this.page.locator('.field-signing:not([open]) > summary')
    if ((await folded.count()) > 0) await folded.click()
    // Not behind the button that stays at the lower edge.
    await canvas.evaluate(element => element.scrollIntoView({ block: 'center' }))
    const { x, y, width, height } = (await canvas.boundingBox())!
    const at = (across: number, down: number) => [x + width * across, y + height * down] as const
    await this.page.mouse.move(...at(0.2, 0.6))
    await this.page.mouse.down()
    for (let step = 1; step < 12; step += 1) {
      await this.page.mouse.move(...at(0.2 + step * 0.05, step % 2 ? 0.3 : 0.7))
    }
    await this.page.mouse.up()
  }

  offline(isOffline: boolean): Promise<void> {
    return this.context.setOffline(isOffline)
  }

  /** Until nothing waits any more; tasks may be left. */
  async sent(timeout = patience.timeout): Promise<void> {
    const queue = '.field-waits'
    await this.page.waitForFunction(part => !document.querySelector(part), queue, { timeout })
  }

  /** Waits until a part of the page says that: what was pressed is kept first and drawn after it. */
  async says(part: string, words: string | RegExp): Promise<void> {
    const told = expect.poll(() => this.text(part), patience)
    await (words instanceof RegExp ? told.toMatch(words) : told.toContain(words))
  }

  /** Waits until there are so many of a part; none where it is to go. */
  async counts(part: string, count: number): Promise<void> {
    await expect.poll(() => this.page.locator(part).count(), patience).toBe(count)
  }

  /** What is drawn at this moment: for what is there for certain, or must never come. */
  async text(selector: string): Promise<string> {
    return (await this.page.locator(selector).allTextContents()).join(' ').replace(/\s+/g, ' ')
  }

  /** What lies on the phone: its databases and what is in them, in words where it can be read. */
  stored(): Promise<Record<string, number>> {
    return this.page.evaluate(async () => {
      const found: Record<string, number> = {}
      const done = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      for (const { name } of await indexedDB.databases()) {
        const opening = indexedDB.open(name!)
        // Whatever was removed since the list was read is not made anew, and empty, by looking.
        opening.onupgradeneeded = () => opening.transaction!.abort()
        const db = await done(opening).catch(() => null)
        if (db === null) continue
        for (const part of [...db.objectStoreNames]) {
          const count = await done(db.transaction(part).objectStore(part).count())
          if (count > 0) found[`${name} ${part}`] = count
        }
        db.close()
      }
      return found
    })
  }

  /** All that anybody may read on the phone, as text: databases, caches and notes. */
  readable(): Promise<string> {
    return this.page.evaluate(async () => {
      const texts: string[] = [JSON.stringify({ ...localStorage })]
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys()) {
          if (request.url.includes('/assets/')) continue
          texts.push(request.url, await (await cache.match(request))!.text())
        }
      }
      const decoder = new TextDecoder()
      const done = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>(resolve => {
          request.onsuccess = () => resolve(request.result)
        })
      for (const { name } of await indexedDB.databases()) {
        const db = await done(indexedDB.open(name!))
        for (const part of [...db.objectStoreNames]) {
          const all = await done(db.transaction(part).objectStore(part).getAll())
          for (const each of all) {
            texts.push(JSON.stringify(each), each.bytes ? decoder.decode(each.bytes) : '')
          }
        }
        db.close()
      }
      return texts.join('\n')
    })
  }

  close(): Promise<void> {
    return this.context.close()
  }
}

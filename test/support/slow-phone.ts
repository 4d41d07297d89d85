import type { Browser, BrowserContext, Page } from 'playwright-core'

/** A cheap phone at the edge of a village's 3G: 4 times slower, 400 kbit/s, 400 ms there and back. */
const slowness = { cpu: 4, bytesPerSecond: 400_000 / 8, latencyMilliseconds: 400 }

/** When a page could be read and when its largest part stood, in milliseconds after it was asked for. */
export type Readable = { firstText: number; largest: number }

export async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const { cpu, bytesPerSecond, latencyMilliseconds } = slowness
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: latencyMilliseconds },
    ...{ downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond },
  })
  return page
}

/** A phone of its own, which was never here: nothing is kept. */
export const newPhone = (browser: Browser) =>
  browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 })

/** Opens an address and answers when its text was painted. */
export async function readableAt(page: Page, address: string): Promise<Readable> {
  await page.goto(address, { waitUntil: 'load' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return page.evaluate(
    () =>
      new Promise<Readable>(resolve => {
        const [first] = performance.getEntriesByName('first-contentful-paint')
        new PerformanceObserver(list => {
          const largest = list.getEntries().at(-1)!
          resolve({ firstText: first?.startTime ?? Number.NaN, largest: largest.startTime })
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
}

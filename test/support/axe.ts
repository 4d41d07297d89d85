import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** Asked for beside what axe asks by itself: WCAG 2.2's size of targets, and 7:1 for text in the sun. */
const beyond = {
  rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } },
}

/**
 * What axe finds wrong on the page as it stands, a line each; empty when nothing is. The source is
 * evaluated as from the browser's console, which the page's own policy does not forbid.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(`${axe.source}; undefined`)
  const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(beyond)})`)) as AxeResults
  const path = new URL(page.url()).pathname
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split('\n').slice(1).join(';').trim()
      return `${path}: ${id} (${help}) at ${target.join(' ')}: ${why}`
    }),
  )
}

/**
 * The same for a page of a browser without script, where axe cannot run: its document, as it
 * stands, is shown in `twin`, a page of a browser that has script, its own scripts taken out.
 */
export async function axeFaultsWithoutScript(page: Page, twin: Page): Promise<string[]> {
  const document = (await page.content()).replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
  const url = page.url()
  await twin.route(url, route => route.fulfill({ contentType: 'text/html', body: document }))
  await twin.goto(url)
  const faults = await axeFaults(twin)
  await twin.unroute(url)
  return faults
}

import { type Browser, chromium, type Page } from 'playwright-core'
import { needTool } from './tools.ts'

/** How long whatever is waited for in a page may take on a busy machine, in milliseconds. */
export const patience = 90_000

/**
 * Real Chromium, without its talk to the outside; each launch has a fresh profile. `more` says what
 * else it is started with, such as a film for its camera.
 */
export async function launchChromium(more: string[] = []): Promise<Browser> {
  const executablePath = needTool(
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    'chromium',
  )
  const browser = await chromium.launch({
    executablePath,
    timeout: patience,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  })
  browser.on('context', context => context.setDefaultTimeout(patience))
  return browser
}

/** Tells what of a page the browser did not let run or load: our own pages try nothing like that. */
export function tellBlocked(page: Page, told: string[]): void {
  page.on('console', message => {
    const text = message.text()
    if (/Content Security Policy|Permissions policy|requires 'Trusted/i.test(text)) told.push(text)
  })
  page.on('pageerror', error => told.push(error.message))
}

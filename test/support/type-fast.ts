import type { Page } from 'playwright-core'

/** Keys as a scanner sends them, eight milliseconds apart by its own clock; `\n` is its Enter. */
export async function typeFast(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const began = Date.now() / 1000
  const sent = [...text].flatMap((sign, index) => {
    const key = sign === '\n' ? { key: 'Enter', text: '\r' } : { key: sign, text: sign }
    return (['keyDown', 'keyUp'] as const).map(type =>
      session.send('Input.dispatchKeyEvent', { type, ...key, timestamp: began + index * 0.008 }),
    )
  })
  await Promise.all(sent)
  await session.detach()
}

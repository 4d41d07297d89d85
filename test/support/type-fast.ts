import type { Page } from 'playwright-core'
import { scanEndsAfter } from '../../views/client/wedge.ts'

/** Keys as a scanner sends them, eight milliseconds apart by its own clock; `\n` is its Enter. */
export async function typeFast(page: Page, text: string): Promise<void> {
  await page.evaluate(holdSilence, scanEndsAfter)
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
  // An Enter may have led to another page, where nothing is held.
  await page.evaluate(() => dispatchEvent(new Event('silence'))).catch(() => undefined)
}

/**
 * Runs in the page. why: a busy machine may bring a key later than a scanner is ever silent; that it is silent is
 * counted from when all of its keys have come.
 */
function holdSilence(milliseconds: number): void {
  const { setTimeout: later, clearTimeout: forget } = window
  const begun = new Map<unknown, number>()
  const held = new Map<unknown, () => void>()
  let isHeld = true
  Object.assign(window, {
    setTimeout: (run: () => void, wait?: number, ...more: unknown[]) => {
      if (!isHeld || wait !== milliseconds) return later(run, wait, ...more)
      const id = `held ${crypto.randomUUID()}`
      held.set(id, run)
      return id
    },
    clearTimeout: (id: never) => {
      held.delete(id)
      forget(begun.get(id) ?? id)
    },
  })
  addEventListener(
    'silence',
    () => {
      isHeld = false
      for (const [id, run] of held) begun.set(id, Number(later(run, milliseconds)))
    },
    { once: true },
  )
}

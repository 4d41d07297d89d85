import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** A person without a mouse: only keys, and at each step the focus is looked for. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Goes on with Tab until the focus stands on what fits; each stop on the way must be in sight. */
  async to(selector: string, most = 160): Promise<void> {
    for (let step = 0; step < most; step += 1) {
      await this.page.keyboard.press('Tab')
      const stop = await this.focus()
      expect(stop.faults, `${stop.said} on ${this.page.url()}`).toEqual([])
      if (await this.isOn(selector)) return
    }
    throw new Error(`Tab does not come to ${selector} on ${this.page.url()}`)
  }

  isOn(selector: string): Promise<boolean> {
    return this.page.evaluate(wanted => Boolean(document.activeElement?.matches(wanted)), selector)
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text)
  }

  /** Presses what leads to another page, and waits for it. */
  async open(selector: string, key = 'Enter'): Promise<void> {
    await this.to(selector)
    await Promise.all([this.page.waitForEvent('load'), this.press(key)])
  }

  /** What has the focus, and what is wrong with how it is shown. */
  focus(): Promise<{ said: string; faults: string[] }> {
    return this.page.evaluate(shownFocus)
  }
}

/** Runs in the page: WCAG 2.4.7 and 2.4.11, and the ring as our tokens draw it (2.4.13). */
function shownFocus(): { said: string; faults: string[] } {
  const element = document.activeElement as HTMLElement | null
  // Beyond the last control the browser itself has the focus for one step.
  if (!element || element === document.body) return { said: 'the browser', faults: [] }
  const said = `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.trim().slice(0, 30)}” ${element.id || element.getAttribute('name')}`
  const faults: string[] = []
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) faults.push('has no ring')
  const box = element.getBoundingClientRect()
  if (box.width === 0 || box.height === 0) faults.push('is not drawn')
  const points = [
    [box.left + box.width / 2, box.top + box.height / 2],
    [box.left + 3, box.top + 3],
    [box.right - 3, box.bottom - 3],
  ] as const
  const seen = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y)
    return top !== null && (element.contains(top) || top.contains(element))
  })
  if (!seen) faults.push('is out of sight or covered')
  return { said, faults }
}

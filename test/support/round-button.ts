import type { Page } from 'playwright-core'

/** Does the round button cover the form's one button, at the page's head or at its end, or narrow it? */
export const hidesTheStep = (page: Page) =>
  page.evaluate(() => {
    const step = document.querySelector('.gather-finish button')
    const round = document.querySelector('.scan-button')
    if (!step || !round) return location.pathname.includes('/handovers')
    return [0, document.body.scrollHeight].some(top => {
      scrollTo(0, top)
      const [a, b] = [step.getBoundingClientRect(), round.getBoundingClientRect()]
      const apart = a.bottom <= b.top || a.top >= b.bottom
      return !apart || a.width < innerWidth - 48
    })
  })

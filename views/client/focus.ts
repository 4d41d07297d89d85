/** What somebody pressed or wrote in last: in a part that is exchanged it may be gone, or disabled. */
let last: HTMLElement | null = null
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement) last = target
})

/** What a reader must hear first of what came: that something is wrong, or what was done. */
export const heardFirst = '.faults, .scan-said, .said'

/**
 * After a part of the page was exchanged, the focus stands on what must be heard first, else stays
 * where it was, else on the same control of the new part, else on its heading: never on nothing,
 * from where a keyboard would begin at the page's top.
 */
export function keepFocus(part: HTMLElement): void {
  const first = part.querySelector<HTMLElement>(heardFirst)
  const place = first ?? placeIn(part)
  place?.focus({ preventScroll: place !== first })
  if (!first) sayStatus(part)
}

/** Null where the focus stands well already. */
function placeIn(part: HTMLElement): HTMLElement | null {
  const now = document.activeElement
  if (now !== null && now !== document.body) return null
  const same = last && (last.isConnected ? last : sameControl(last, part))
  if (same) return same
  const heading = part.querySelector<HTMLElement>('h1, h2') ?? part
  heading.tabIndex = -1
  return heading
}

/** By what it is called and what it belongs to: a button of a stepper has no id. */
function sameControl(gone: HTMLElement, part: HTMLElement): HTMLElement | null {
  const looks = signOf(gone)
  const controls = part.querySelectorAll<HTMLElement>('a, button, input, select, summary, textarea')
  return [...controls].find(each => signOf(each) === looks && !each.matches(':disabled')) ?? null
}

function signOf(control: HTMLElement): string {
  const form = control.closest('form')?.getAttribute('action')
  const own = ['name', 'type', 'data-step', 'href', 'aria-label'].map(each =>
    control.getAttribute(each),
  )
  return [control.tagName, form, ...own].join(' ')
}

/**
 * A status that came with its part is read by no reader: only one that stood there before and
 * changes is. So there is one such place, and what a part says of itself is put into it.
 */
function sayStatus(part: HTMLElement): void {
  const status = part.querySelector('[role=status]')?.textContent?.trim()
  if (!status || part.closest('[aria-live]')) return
  const heard = document.querySelector('.heard') ?? document.createElement('p')
  heard.className = 'heard'
  heard.setAttribute('role', 'status')
  if (!heard.isConnected) document.body.append(heard)
  // The same words said anew are a change, too.
  heard.textContent = ''
  setTimeout(() => {
    heard.textContent = status
  }, 100)
}

import htmx from 'htmx.org'
import './trusted.ts'
import './busy.ts'
import './folds.ts'
import './keeping.ts'
import './labels.ts'
import './menu.ts'
import { sayDates } from './dates.ts'
import { heardFirst, keepFocus } from './focus.ts'
import { noteLost } from './lost.ts'
import { wakeProofs } from './prove.ts'
import { countDown } from './scan.ts'
import { wakeSteppers } from './stepper.ts'

/** What went wrong or was done takes the focus, so that a reader hears it first. */
document.querySelector<HTMLElement>(heardFirst)?.focus()

wakeSteppers(document)
sayDates(document)
countDown(document)
wakeProofs(document)

/** A page that changed under the finger says what happened, and its new parts are woken. */
document.addEventListener('htmx:after:settle', ({ target }) => {
  wakeSteppers(document)
  sayDates(document)
  wakeProofs(document)
  if (target instanceof HTMLElement) keepFocus(target)
})

/** What was sent never arrived: that is said where it was sent from. */
document.addEventListener('htmx:error', () => noteLost())

/** A scan's answer was put there by our own script: htmx and the parts of the page wake to it. */
document.addEventListener('scan:shown', event => {
  const main = (event as CustomEvent<HTMLElement>).detail
  htmx.process(main)
  wakeSteppers(main)
  sayDates(main)
  countDown(main)
  wakeProofs(main)
})

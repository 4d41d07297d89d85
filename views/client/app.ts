import 'htmx.org'
import './labels.ts'
import { sayDates } from './dates.ts'
import { wakeSteppers } from './stepper.ts'

/** The summary of faults takes the focus, so that a reader hears it first. */
document.querySelector<HTMLElement>('.faults')?.focus()

wakeSteppers(document)
sayDates(document)

/** A page that changed under the finger says what happened, and its new parts are woken. */
document.addEventListener('htmx:after:settle', () => {
  wakeSteppers(document)
  sayDates(document)
  document.querySelector<HTMLElement>('.faults, .said')?.focus()
})

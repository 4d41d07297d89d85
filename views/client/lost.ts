import { isPrepared, keeper } from './keeping.ts'
import { note, words } from './note.ts'

/**
 * A hand-over or a return whose signal goes while it is filled in: the page stays as it is, says so,
 * and leads to the same loan in the field desk, where all of it goes on.
 */
const moving = /^\/loans\/([^/]+)\/(handovers|returns)$/

// Before anything else hears of it: a browser without a signal would leave the page for its own.
document.addEventListener(
  'submit',
  event => {
    const form = event.target as HTMLFormElement
    const isReading = event.submitter?.getAttribute('formmethod') === 'get'
    if (isReading || navigator.onLine || !movingOf(form)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    noteLost(form)
  },
  { capture: true },
)

/** A device that was prepared for the field sends such a form from the page, which is still there then. */
export const staysOpen = (form: HTMLFormElement) => isPrepared() && movingOf(form) !== null

/** What was sent or scanned never arrived: said on top, with the way on where there is one. */
export function noteLost(form: HTMLFormElement | null = gathering()): void {
  const main = document.getElementById('main')
  if (!main) return
  const said = form && isPrepared() ? wayOn(form) : null
  note(main, 'wrong', words().offline ?? '', said ?? undefined)
}

const gathering = () =>
  document.querySelector<HTMLElement>('#main form [data-scan-text]')?.closest('form') ?? null

const movingOf = (form: HTMLFormElement) => moving.exec(form.getAttribute('action') ?? '')

function wayOn(form: HTMLFormElement): HTMLElement | null {
  const [, loan, way] = movingOf(form) ?? []
  const data = new FormData(form)
  // What is entered late from paper is not for the field.
  if (!loan || data.get('on') || data.get('lateReason')) return null
  const link = document.createElement('a')
  link.className = 'button'
  link.href = `/field#/loans/${loan}/${way}`
  link.textContent = words().field ?? ''
  link.addEventListener('click', event => {
    event.preventDefault()
    const go = () => location.assign(link.href)
    keeper()
      .then(({ carryOn }) => carryOn(loan, way as 'handovers' | 'returns', new FormData(form)))
      .then(go, go)
  })
  return link
}

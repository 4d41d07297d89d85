import { trustedWorker } from './trusted.ts'

/**
 * A device that was prepared for the field keeps a copy of the book and what was not sent yet. Every
 * page sees to it that it is the copy of whoever is signed in; anywhere else this does nothing.
 */
type Keeper = typeof import('./field/keep.ts')

const page = document.querySelector<HTMLMetaElement>('meta[name="person"]')
export const isPrepared = () => localStorage.getItem('field') !== null
export const keeper = (): Promise<Keeper> => import(page!.dataset.keep!)
/** The field desk does all of it itself. */
const isField = document.getElementById('field') !== null

// Somebody signed out here while there was no signal: the office is told before anything is shown.
if (page && localStorage.getItem('sign-out') !== null) {
  localStorage.removeItem('sign-out')
  if (page.content !== '') signOut()
} else if (page && isPrepared() && !isField) {
  const place = () => document.querySelector<HTMLElement>('[data-waiting]')
  const keep = () => keeper().then(({ keepFor }) => keepFor(page.content, place()), noKeeper)
  keep()
  // A page that stays open sends what waits as soon as there is a signal, or somebody looks at it.
  addEventListener('online', keep)
  document.addEventListener('visibilitychange', () => document.hidden || keep())
}

// A device on which the field desk was opened is prepared: its shell answers where no network does.
// What it keeps is fetched once the page can be read: a village's network carries one of them first.
if (isField && isSecureContext && 'serviceWorker' in navigator) {
  const register = () =>
    navigator.serviceWorker.register(trustedWorker()).then(
      // The words of what is kept follow the language of the page.
      ({ active }) => active?.postMessage('shell'),
      () => undefined,
    )
  document.addEventListener('field:shown', register, { once: true })
}

const link = document.querySelector('.rooms a[href="/field"]')
const { waiting = 0 } = JSON.parse(localStorage.getItem('field') ?? '{}') as { waiting?: number }
if (link && waiting > 0) {
  const count = document.createElement('span')
  count.className = 'count'
  count.textContent = String(waiting)
  link.append(count)
}

document.addEventListener('submit', event => {
  const form = event.target as HTMLFormElement
  if (form.getAttribute('action') !== '/sign-out' || !page || !isPrepared()) return
  event.preventDefault()
  keeper().then(
    async ({ mayLeave }) => {
      if (await mayLeave()) form.submit()
      else location.assign('/field#/sign-out')
    },
    () => form.submit(),
  )
})

function signOut(): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/sign-out'
  document.body.append(form)
  form.submit()
}

/** Without a signal the file does not come; the next page sees to it. */
function noKeeper(): void {}

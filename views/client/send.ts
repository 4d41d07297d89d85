import { heardFirst } from './focus.ts'
import { isFilledIn, noteAnswer } from './note.ts'
import type { Tone } from './tone.ts'
import { trusted } from './trusted.ts'

let wentOn = false
// A page that was swapped in has no document behind it to come back to.
addEventListener('popstate', () => wentOn && location.reload())

/**
 * Sends what was read to the form of this page that takes scans, else to the one that understands
 * anything, and shows the answer in place, so that a camera goes on seeing.
 */
export async function sendScan(text: string): Promise<Tone> {
  const field = document.querySelector<HTMLInputElement>('#main [data-scan-text]')
  if (!field?.form) return sent('/scans', 'post', new URLSearchParams({ text }))
  field.value = text
  const button = field.form.querySelector<HTMLElement>('[data-scan-read]')
  return sendForm(field.form, button, true)
}

/** Sends a form as the browser would, and shows the answer without leaving the page. */
export function sendForm(
  form: HTMLFormElement,
  button: HTMLElement | null,
  isScan = false,
): Promise<Tone> {
  const data = new URLSearchParams()
  for (const [name, value] of filledIn(form, button))
    if (typeof value === 'string') data.append(name, value)
  const method = button?.getAttribute('formmethod') ?? form.getAttribute('method') ?? 'get'
  const action = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? ''
  // What is photographed, noted and signed goes with the form alone, never into an address.
  const proof = form.querySelectorAll<HTMLInputElement>('[data-proof] [name]')
  if (isScan || method === 'get') for (const each of proof) data.delete(each.name)
  // Each scan is a command of its own, and what only reads is none.
  if (isScan || method === 'get') data.delete('commandId')
  if (method === 'get') data.delete('back')
  return sent(action, method, data)
}

/**
 * Sends a form with its files, and shows the answer in its place: where it is refused, what was
 * photographed is still in this page's hands. Tells what to forget once it was taken.
 */
export function sendWhole(
  form: HTMLFormElement,
  button: HTMLElement | null,
  taken: (action: string) => void,
): Promise<Tone> {
  const action = form.getAttribute('action') ?? ''
  return sent(action, 'post', filledIn(form, button), () => taken(action))
}

function filledIn(form: HTMLFormElement, button: HTMLElement | null): FormData {
  const data = new FormData(form)
  const name = button?.getAttribute('name')
  if (name) data.append(name, button?.getAttribute('value') ?? '')
  return data
}

/** `taken` stands where the form itself was sent: its answer takes its place, whatever was typed. */
async function sent(
  action: string,
  method: string,
  data: URLSearchParams | FormData,
  taken?: () => void,
): Promise<Tone> {
  const isGet = method.toLowerCase() === 'get'
  const answer = await fetch(isGet ? `${action}?${data}` : action, {
    method: isGet ? 'GET' : 'POST',
    headers: { 'HX-Request-Type': 'partial' },
    ...(!isGet && { body: data }),
  })
  const url = new URL(answer.url)
  const isPage = answer.headers.get('Content-Type')?.startsWith('text/html')
  if (!isPage || url.pathname === '/sign-in' || url.pathname === '/password') {
    location.assign(isPage ? url : location.href)
    return 'wrong'
  }
  if (answer.ok) taken?.()
  const shownAt = isGet || answer.redirected ? url : null
  show(await answer.text(), shownAt, answer.ok, taken !== undefined)
  const said = document.querySelector<HTMLElement>('#main [data-tone]')
  return (said?.dataset.tone as Tone) ?? (answer.ok ? 'good' : 'wrong')
}

/**
 * The answer stands in the page, its address above it, and the reader hears what it says first. A
 * page with something half filled in stays, and the answer is told on top of it.
 */
function show(html: string, url: URL | null, ok: boolean, isItsOwn: boolean): void {
  const main = document.getElementById('main')!
  const stays = url?.pathname === location.pathname
  const drawn = document.createElement('template')
  drawn.innerHTML = trusted(html)
  if (!stays && !isItsOwn && isFilledIn(main)) {
    noteAnswer(main, drawn.content, url ?? new URL('/scans', location.href), ok)
    return
  }
  main.replaceChildren(drawn.content)
  if (url) {
    history[stays ? 'replaceState' : 'pushState']({}, '', url)
    wentOn ||= !stays
  }
  const title = main.querySelector('h1')?.textContent
  if (title) document.title = title
  document.dispatchEvent(new CustomEvent('scan:shown', { detail: main }))
  const first = main.querySelector<HTMLElement>(heardFirst) ?? main
  first.focus()
}

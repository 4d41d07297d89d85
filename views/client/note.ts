import type { Tone } from './tone.ts'

/** The words for it stand on the scan button of every page. */
export const words = () => document.querySelector<HTMLElement>('.scan-button')?.dataset ?? {}

/** Was something typed or chosen here that no server knows yet? What only takes scans is none. */
export function isFilledIn(main: HTMLElement): boolean {
  if (main.querySelector('form .faults, form .faulty')) return true
  const fields = main.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'form[method=post] :is(input:not([type=hidden]), textarea, select)',
  )
  return [...fields].some(field => !isOfScans(field.form) && isChanged(field))
}

function isChanged(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): boolean {
  if (field instanceof HTMLSelectElement) {
    const marked = [...field.options].findIndex(option => option.defaultSelected)
    return field.selectedIndex !== Math.max(0, marked)
  }
  const ticked = field instanceof HTMLInputElement && /checkbox|radio/.test(field.type)
  return ticked ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
}

/** Puts a scan together or undoes one: nothing of it is lost when its page is drawn anew. */
export function isOfScans(form: HTMLFormElement | null): boolean {
  return Boolean(form?.matches('[data-undo]') || form?.querySelector('[data-scan-text]'))
}

/** What an answer said, on top of the page that stays as it is, and the way to the answer. */
export function noteAnswer(main: HTMLElement, answer: DocumentFragment, url: URL, ok: boolean) {
  const said = answer.querySelector<HTMLElement>('.scan-said, .said, .faults, h1')
  const tone = (answer.querySelector<HTMLElement>('[data-tone]')?.dataset.tone ?? 'same') as Tone
  const link = document.createElement('a')
  link.href = url.href
  link.textContent = words().see ?? ''
  note(main, ok ? tone : 'wrong', said?.textContent?.trim() ?? '', link)
}

export function note(main: HTMLElement, tone: Tone, text: string, link?: HTMLElement): void {
  main.querySelector('.scan-note')?.remove()
  const element = document.createElement('p')
  element.className = `scan-said scan-note ${tone}`
  element.setAttribute('role', 'status')
  element.tabIndex = -1
  element.dataset.tone = tone
  element.append(text, ...(link ? [' ', link] : []))
  main.prepend(element)
  element.focus()
}

import { goesOn, type Key, scanEndsAfter, typedByScanner } from './wedge.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * Hears a hardware scanner wherever the cursor stands, with or without an Enter at its end: what it
 * wrote into a field on the way is taken out again.
 */
export function listenForScanner(found: (text: string) => void): void {
  let keys: Key[] = []
  let field: Field | null = null
  let before = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  const isForScans = () => field?.hasAttribute('data-scan-text') ?? false
  const forget = () => {
    keys = []
    clearTimeout(timer)
  }
  /** True where it was a scanner's. */
  const ends = (): boolean => {
    const text = typedByScanner(keys, field !== null && !isForScans())
    forget()
    if (text === null) return false
    if (field) field.value = before
    found(text)
    return true
  }

  document.addEventListener(
    'keydown',
    event => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return forget()
      if (event.key === 'Enter' || event.key === 'Tab') {
        if (!ends()) return
        event.preventDefault()
        event.stopImmediatePropagation()
        return
      }
      // A key that is only held, and what changes others: Shift before a capital.
      if (event.key.length !== 1) return
      if (!goesOn(keys, event.timeStamp)) {
        keys = []
        field = fieldAt(event.target)
        before = isForScans() ? '' : (field?.value ?? '')
      }
      keys.push({ key: event.key, at: event.timeStamp })
      clearTimeout(timer)
      timer = setTimeout(ends, scanEndsAfter)
    },
    { capture: true },
  )
}

function fieldAt(target: EventTarget | null): Field | null {
  if (target instanceof HTMLTextAreaElement) return target
  const types = ['checkbox', 'radio', 'button', 'submit']
  return target instanceof HTMLInputElement && !types.includes(target.type) ? target : null
}

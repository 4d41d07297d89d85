import { listenForScanner } from './listen.ts'
import { noteLost } from './lost.ts'
import { isOfScans } from './note.ts'
import { sendForm, sendScan } from './send.ts'
import type { Tone } from './tone.ts'

/** What the camera's own script is given: it is loaded at the first press of the button. */
type CameraScript = {
  openCamera(button: HTMLElement, send: (text: string) => Promise<Tone>): Promise<void>
}

/** One scan after another: each is sent from the page that the one before it left. */
let last: Promise<unknown> = Promise.resolve()
function inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
  const turn = last.then(act)
  last = turn.catch(() => undefined)
  return turn
}
const scan = (text: string) => inTurn(async () => heard(text) ?? (await sendScan(text)))

/** A page that understands scans by itself, as the field desk does, takes it and says how it was. */
function heard(text: string): Tone | null {
  const detail: { text: string; tone: Tone | null } = { text, tone: null }
  document.dispatchEvent(new CustomEvent('scan:heard', { detail }))
  return detail.tone
}

listenForScanner(text => {
  scan(text).catch(() => noteLost())
})

document.addEventListener('click', event => {
  const button = (event.target as Element).closest<HTMLElement>('[data-camera]')
  if (!button || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  import(button.dataset.camera!)
    .then((script: CameraScript) => script.openCamera(button, scan))
    .catch(() => location.assign('/scans'))
})

// While the camera is open, what is put together stays beside it: no new page closes it.
document.addEventListener('submit', event => {
  const form = event.target as HTMLFormElement
  if (event.defaultPrevented || !isOfScans(form) || !document.querySelector('.camera')) return
  event.preventDefault()
  inTurn(() => sendForm(form, event.submitter)).catch(() => noteLost())
})

/** The offer to undo goes when its time is over. */
export function countDown(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLElement>('[data-undo]')) {
    setTimeout(() => form.remove(), Number(form.dataset.undo) * 1000)
  }
}

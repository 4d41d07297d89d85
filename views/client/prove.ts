import { noteLost, staysOpen } from './lost.ts'
import { sendForm, sendWhole } from './send.ts'

/** What photographs and signs: loaded where the part of a form that asks for it is opened. */
type ProofScript = {
  wakeProof(part: HTMLDetailsElement): void
  forget(action: string): void
}
let loading: Promise<ProofScript> | null = null
let script: ProofScript | null = null

/**
 * Wakes each folded part once it is opened. On a page that is drawn anew what was photographed
 * before stands there again, so all of its parts are woken then.
 */
export function wakeProofs(root: ParentNode): void {
  for (const part of root.querySelectorAll<HTMLDetailsElement>('details[data-proof]')) {
    const wake = async () => {
      if (!part.open && script === null) return
      loading ??= import(part.dataset.proof!)
      script = await loading
      script.wakeProof(part)
    }
    const lost = () => noteLost(null)
    part.addEventListener('toggle', () => void wake().catch(lost))
    void wake().catch(lost)
  }
}

let isUnderWay = false

// Sent from the page itself, so that photos are still there where the form is refused, and where a
// scan or a mark draws the page anew.
document.addEventListener('submit', event => {
  const form = event.target as HTMLFormElement
  if (event.defaultPrevented || !form.querySelector('[data-proof]')) return
  const isReading = event.submitter?.getAttribute('formmethod') === 'get'
  const isWhole = !isReading && (hasPhotos(form) || staysOpen(form))
  if (!isWhole && !(isReading && script !== null)) return
  event.preventDefault()
  if (isUnderWay) return
  isUnderWay = true
  form.setAttribute('aria-busy', 'true')
  const { submitter } = event
  const sent = isReading
    ? sendForm(form, submitter)
    : sendWhole(form, submitter, action => script?.forget(action))
  sent
    .catch(() => noteLost(form))
    .finally(() => {
      isUnderWay = false
      form.removeAttribute('aria-busy')
    })
})

function hasPhotos(form: HTMLFormElement): boolean {
  const inputs = form.querySelectorAll<HTMLInputElement>('[data-photos]')
  return [...inputs].some(({ files }) => (files?.length ?? 0) > 0)
}

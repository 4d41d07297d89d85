import { type SignedWay, signedText } from '../../src/domain/proof.ts'
import { Pad } from './proof/pad.ts'
import { keeping, type Said, wakePhotos } from './proof/photos.ts'

export { forget } from './proof/photos.ts'

/** What the sentence over the pad is made of. */
type Signing = {
  way: SignedWay
  number: string
  borrower: string
  lines: { line: number; name: string; unit: string; all: number }[]
}

/** Wakes the folded part of a form: photos that are made small, and the place to sign. */
export function wakeProof(part: HTMLDetailsElement): void {
  if (part.dataset.awake) return
  part.dataset.awake = 'yes'
  const said: Said = JSON.parse(part.dataset.words!)
  for (const input of part.querySelectorAll<HTMLInputElement>('[data-photos]')) {
    if (wakePhotos(input, said) > 0) part.open = true
  }
  const fields = '[name^="condition-"], [name="signedBy"], [name="signedAs"], [name="signature"]'
  for (const field of part.querySelectorAll<HTMLInputElement>(fields)) {
    if (keeping(field)) part.open = true
  }
  wakeSigning(part, JSON.parse(part.dataset.signing!), said)
}

function wakeSigning(part: HTMLElement, signing: Signing, said: Said): void {
  const form = part.closest('form')
  const place = part.querySelector<HTMLFieldSetElement>('[data-signature]')
  if (!form || !place) return
  place.hidden = place.disabled = false
  const find = <Type extends HTMLElement>(what: string) => place.querySelector<Type>(what)!
  const [strokes, sentence] = [
    find<HTMLInputElement>('[name="signature"]'),
    find<HTMLInputElement>('[name="signedText"]'),
  ]
  const says = (word: string) => {
    find('[data-signing-said]').textContent = word
  }
  const pad = new Pad(find<HTMLCanvasElement>('canvas'), text => {
    strokes.value = text
    strokes.dispatchEvent(new Event('change'))
    find('.pad span').hidden = text !== ''
    says(text === '' ? '' : said.signed)
  })
  const read = () => {
    const text = sentenceOf(form, signing)
    if (text === sentence.value) return
    sentence.value = text
    find('[data-signed-text]').textContent = text
    if (pad.isEmpty) return
    pad.clear()
    says(said.signAgain)
  }
  // What was signed before the page was drawn anew stands there still, if it is for the same sentence.
  const before = strokes.dataset.under ?? sentence.value
  read()
  find('[data-signed-text]').textContent = sentence.value
  if (strokes.value !== '' && before === sentence.value) {
    pad.restore(strokes.value)
    find('.pad span').hidden = true
  } else if (strokes.value !== '') {
    pad.clear()
    says(said.signAgain)
  }
  form.addEventListener('input', read)
  form.addEventListener('change', read)
  find('[data-clear]').addEventListener('click', () => pad.clear())
}

/** The sentence for what the form's fields say now, as the office writes it. */
function sentenceOf(form: HTMLFormElement, { way, number, borrower, lines }: Signing): string {
  const data = new FormData(form)
  const other = data.get('signedAs') === 'other'
  const signer = other ? String(data.get('signedBy') ?? '').trim() : borrower
  const units = (name: string) => Math.max(0, Number(data.get(name) ?? 0) || 0)
  const moving = lines
    .map(({ line, name, unit, all }) => ({
      name,
      unit,
      good: data.get('all') ? all : units(`quantity-${line}`) + units(`good-${line}`),
      damaged: units(`damaged-${line}`),
      lost: units(`lost-${line}`),
    }))
    .filter(({ good, damaged, lost }) => good + damaged + lost > 0)
  return signedText(way, { signer, number, lines: moving })
}

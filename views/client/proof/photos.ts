import { madeSmall } from './small.ts'

/** Words of the page, which the folded part of its form carries. */
export type Said = Record<
  'remove' | 'shrinking' | 'notRead' | 'signAgain' | 'signed' | 'tooMany',
  string
>

/**
 * The photos that were chosen, by the form's address and the field's name. They outlive the field:
 * a scan or a refusal draws the page anew, and what was photographed stands there again.
 */
const chosen = new Map<string, File[]>()
const keyOf = (input: HTMLInputElement) =>
  `${input.form?.getAttribute('action') ?? ''} ${input.name}`

/** What was typed, chosen and signed there, and of a signature the sentence that it stands under. */
const typed = new Map<string, { value: string; under?: string }>()

/** Forgets what was prepared for a form, once it was taken. */
export function forget(action: string): void {
  for (const kept of [chosen, typed]) {
    for (const key of kept.keys()) if (key.startsWith(`${action} `)) kept.delete(key)
  }
}

/** Keeps what a field says from now on, and says again what it said before; true where it did. */
export function keeping(field: HTMLInputElement): boolean {
  const key = keyOf(field)
  const isRadio = field.type === 'radio'
  const sentence = field.form?.querySelector<HTMLInputElement>('[name="signedText"]')
  for (const change of ['input', 'change']) {
    field.addEventListener(change, () => {
      if (isRadio && !field.checked) return
      const under = field.name === 'signature' ? sentence?.value : undefined
      typed.set(key, { value: field.value, ...(under !== undefined && { under }) })
    })
  }
  const before = typed.get(key)
  if (!before || before.value === '') return false
  if (isRadio) field.checked = field.value === before.value
  else if (field.value === '') field.value = before.value
  if (before.under !== undefined) field.dataset.under = before.under
  return !isRadio
}

/**
 * Each choice adds to what is there, is made small, and stands in the field and under it. Answers
 * how many stand there already.
 */
export function wakePhotos(input: HTMLInputElement, said: Said): number {
  show(input, said)
  input.addEventListener('change', async () => {
    const key = keyOf(input)
    const before = chosen.get(key) ?? []
    const most = Number(input.dataset.photos)
    const added = [...(input.files ?? [])]
    say(input, said.shrinking)
    input.form?.setAttribute('aria-busy', 'true')
    let word = ''
    const small: File[] = []
    // One after the other: two pictures of a camera at once are more than a cheap phone holds.
    for (const file of added.slice(0, Math.max(0, most - before.length))) {
      try {
        small.push(await madeSmall(file))
      } catch {
        word = said.notRead
      }
    }
    if (before.length + added.length > most) word = said.tooMany
    chosen.set(key, [...before, ...small])
    input.form?.removeAttribute('aria-busy')
    show(input, said)
    say(input, word)
  })
  return input.files?.length ?? 0
}

function say(input: HTMLInputElement, word: string): void {
  const place = input.parentElement?.querySelector('[data-photos-said]')
  if (place) place.textContent = word
}

/** The field holds what is sent, and the strip under it shows that. */
function show(input: HTMLInputElement, said: Said): void {
  const key = keyOf(input)
  const files = chosen.get(key) ?? []
  // Chosen before the script came: left as it is until the next choice.
  if (files.length === 0 && !chosen.has(key) && input.files?.length) return
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  input.files = transfer.files
  const strip = input.parentElement?.querySelector('[data-strip]')
  strip?.replaceChildren(
    ...files.map((file, at) => {
      const item = document.createElement('li')
      const image = document.createElement('img')
      image.src = URL.createObjectURL(file)
      image.alt = `${at + 1}`
      image.onload = () => URL.revokeObjectURL(image.src)
      const remove = document.createElement('button')
      remove.type = 'button'
      remove.className = 'plain'
      remove.textContent = said.remove
      remove.addEventListener('click', () => {
        chosen.set(
          key,
          files.filter(each => each !== file),
        )
        show(input, said)
        input.focus()
      })
      item.append(image, remove)
      return item
    }),
  )
}

import { type Markup, markup } from './markup.ts'
import { unbrokenParts } from './unbroken.tsx'

/** What `Unbroken` draws, for rows that are drawn as markup. */
export function unbroken(text: string, names: string[] = []): Markup | string {
  const parts = unbrokenParts(text, names)
  return parts.length === 1 ? text : markup`${parts.map(spanned)}`
}

/** The same as one piece: for a layout that sets what it holds beside one another. */
export function unbrokenPiece(text: string, names: string[] = []): Markup {
  const parts = unbrokenParts(text, names)
  const isOne = parts.length === 3 && parts[0]!.text === '' && parts[2]!.text === ''
  return isOne ? markup`${spanned(parts[1]!)}` : markup`<span>${parts.map(spanned)}</span>`
}

function spanned({ text, last, kept }: ReturnType<typeof unbrokenParts>[number]): Markup | string {
  const end = last && markup`<span class="whole">${last}</span>`
  return kept === null ? text : markup`<span class="${kept}">${text}${end}</span>`
}

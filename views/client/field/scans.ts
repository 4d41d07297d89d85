import type { Tone } from '../tone.ts'

type Take = (text: string) => Tone
let take: Take | null = null

document.addEventListener('scan:heard', event => {
  const { detail } = event as CustomEvent<{ text: string; tone: Tone | null }>
  if (take) detail.tone = take(detail.text)
})

/** Whatever camera or scanner reads is for the view that was drawn last. */
export function useScans(by: Take): void {
  take = by
}

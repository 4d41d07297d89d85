import { useEffect } from 'hono/jsx/dom'
import type { Tone } from '../tone.ts'

type Heard = CustomEvent<{ text: string; tone: Tone | null }>

/** Whatever camera or scanner reads while this view stands, is its own. */
export function useScans(take: (text: string) => Tone): void {
  useEffect(() => {
    const hear = (event: Event) => {
      const { detail } = event as Heard
      detail.tone = take(detail.text)
    }
    document.addEventListener('scan:heard', hear)
    return () => document.removeEventListener('scan:heard', hear)
  })
}

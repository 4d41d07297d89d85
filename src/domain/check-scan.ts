import type { CheckLine } from './check-findings.ts'
import { normalise } from './text.ts'

/** The tag of a label's address (`…/i/TAG`), or what was typed, as it is. */
export function tagIn(text: string): string {
  const plain = normalise(text)
  return /\/i\/([A-Za-z0-9]+)\/?(?:[?#].*)?$/.exec(plain)?.[1] ?? plain
}

/**
 * May a scan be counted at once? A piece of this very room that nobody has counted; anything else
 * asks first: how many, whether it was found in the wrong room, or what it is at all.
 */
export function countsAtOnce(line: CheckLine | null, counts: unknown[], store: string): boolean {
  return line !== null && line.control === 'piece' && line.store === store && counts.length === 0
}

import { nameInFull } from '../domain/code.ts'
import { type ScanSaid, type Way, wayOf } from '../domain/gathering.ts'
import type { LoanCard } from '../domain/loan-card.ts'
import { type Actor, may } from '../domain/rights.ts'
import type { Meant } from '../domain/scan-text.ts'

/** The page on which a loan is put together by scanning; `text` is what was scanned first. */
export function gatherPath(card: Pick<LoanCard, 'id'>, way: Way, text = ''): string {
  return `/loans/${card.id}/${way}${text && `?text=${encodeURIComponent(text)}`}`
}

/** Where a loan's QR leads: to its hand-over or return for whoever may, else to its own page. */
export function loanPathOf(actor: Actor, card: LoanCard): string {
  const way = may(actor, 'loans.hand-over', card.owningDivision) ? wayOf(card) : null
  return way ? gatherPath(card, way) : `/loans/${card.id}`
}

/** A thing by its name and its code, for an office has many tents of one name. */
export function calledInFull<Named extends { name: string; code: string }>(item: Named): Named {
  return { ...item, name: nameInFull(item) }
}

/** What is said of a text that stands for nothing here: somebody else's code, nobody's, or a word. */
export function notKnown(meant: Meant): ScanSaid {
  if (meant.kind === 'nothing') return { word: 'unknown' }
  if (meant.kind === 'word') return { word: 'no-code' }
  const { host } = meant
  if (meant.kind === 'foreign') return { word: 'foreign', ...(host !== null && { host }) }
  return host === null ? { word: 'unknown' } : { word: 'elsewhere', host }
}

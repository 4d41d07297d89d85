import { type CardLine, type LoanCard, toHandOver, toTakeBack } from './loan-card.ts'
import { outOf, waitingOf } from './scan.ts'

/** What is put together by scanning: the things of a loan that leave, or those that come back. */
export const ways = ['handovers', 'returns'] as const
export type Way = (typeof ways)[number]

/** A line that a scan may find, and how many of it would move. */
export type Awaited = { line: CardLine; quantity: number }

/** What a scan may say of a loan that is being put together, or of a thing by itself. */
export const scanWords = [
  'found',
  'again',
  'same-loan',
  'not-approved',
  'already-out',
  'not-out',
  'already-back',
  'not-on-shelf',
  'reserved',
  'other-loan',
  'not-on-loan',
  'retired',
  'unknown',
  'elsewhere',
  'foreign',
  'no-code',
  'in-basket',
  'basket-again',
  'nothing-of-person',
] as const
export type ScanWord = (typeof scanWords)[number]

export type ScanSaid = {
  word: ScanWord
  /** The thing, where one was known. */
  name?: string
  /** Whose loan it is on instead. */
  card?: LoanCard
  /** The address that a code of somebody else names. */
  host?: string
}

/** Is it as hoped for, worth a look, or in the way? Told by colour, sign and sound. */
export function toneOf({ word }: ScanSaid): 'good' | 'same' | 'wrong' {
  if (word === 'found' || word === 'in-basket') return 'good'
  return word === 'again' || word === 'same-loan' || word === 'basket-again' ? 'same' : 'wrong'
}

/**
 * What the loan waits for now: its return first, then what is still to be handed over. Consumables
 * come back as others of their kind, which no label tells: their loan's page takes them back.
 */
export function wayOf(card: LoanCard): Way | null {
  if (awaitedOf(card, 'returns').length > 0) return 'returns'
  return awaitedOf(card, 'handovers').length > 0 ? 'handovers' : null
}

/** The lines of a loan that may move that way now; none of consumables come back by a label. */
export function awaitedOf(card: LoanCard, way: Way): Awaited[] {
  if (way === 'returns') return card.kind === 'consumable' ? [] : toTakeBack(card)
  const open = card.decision === 'approved' || card.decision === 'partly-approved'
  return open && card.closedOn === null ? toHandOver(card) : []
}

type ScannedItem = { id: string; name: string; retired: boolean }

/**
 * What a scanned thing is to this loan: found, found before, too much, on another loan, or kept for
 * somebody else. `found` holds the numbers of the lines that were scanned before; `others` the
 * loans that wait for it or have it.
 */
export function judge(
  loan: { card: LoanCard; way: Way; found: ReadonlySet<number> },
  item: ScannedItem,
  others: LoanCard[],
): ScanSaid & { line?: CardLine } {
  const { card, way, found } = loan
  const { name } = item
  const mine = awaitedOf(card, way).filter(({ line }) => line.item === item.id)
  const fresh = mine.find(({ line }) => !found.has(line.line))
  if (!fresh && mine[0]) return { word: 'again', name, line: mine[0].line }
  if (item.retired) return { word: 'retired', name }
  if (fresh && way === 'handovers' && fresh.line.shelf === 0) {
    const holder = othersWith(item.id, card, others, 'out')
    return holder ? { word: 'other-loan', name, card: holder } : { word: 'not-on-shelf', name }
  }
  if (fresh) return { word: 'found', name, line: fresh.line }
  const listed = card.lines.find(line => line.item === item.id)
  if (listed) return { word: tooMuch(listed, way), name }
  const out = othersWith(item.id, card, others, 'out')
  if (out) return { word: 'other-loan', name, card: out }
  const waits = othersWith(item.id, card, others, 'waits')
  return waits ? { word: 'reserved', name, card: waits } : { word: 'not-on-loan', name }
}

/** On the form, and yet not to be moved now. */
function tooMuch(line: CardLine, way: Way): ScanWord {
  if (way === 'handovers') return (line.approved ?? 0) === 0 ? 'not-approved' : 'already-out'
  return line.handedOver === 0 ? 'not-out' : 'already-back'
}

function othersWith(item: string, own: LoanCard, cards: LoanCard[], how: 'out' | 'waits') {
  const theirs = cards.filter(
    card => card.id !== own.id && card.lines.some(line => line.item === item),
  )
  const thing = { id: item, cards: theirs }
  return (how === 'out' ? outOf(thing) : waitingOf(thing))[0]
}

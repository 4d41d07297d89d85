import { type Correction, correct } from './correcting.ts'
import type { Instant } from './dates.ts'
import type { Entry } from './entry.ts'
import type { Line, Loan } from './loan.ts'
import { standing } from './moves.ts'
import { conditionPlaces, type Stock } from './place.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** How long the button stands there. */
export const undoSeconds = 10
/** How much later than it was written a tap may arrive: a village's network is slow, a finger is not. */
const arrivesWithin = 60_000

/** The reason that the book gives of such a correction. */
export const undoneAtOnce = 'กดเลิกทำทันทีหลังบันทึก'

export type Undone = Correction & { corrects: string }

/** Which command is taken back, who asks, and when. */
type Undoing = { command: string; person: string; now: Instant }

/**
 * Takes a whole hand-over or return back, at once and by whoever made it: a correction for each of
 * its entries. Later, a mistake is put right entry by entry, with its reason.
 */
export function undo(
  loan: Loan,
  entries: Entry[],
  undoing: Undoing,
  stock: ReadonlyMap<string, Stock>,
): Verdict<Undone[]> {
  const made: Undone[] = []
  const now = { loan, entries, stock: new Map(stock) }
  for (const entry of justWritten(entries, undoing).toReversed()) {
    const verdict = correct(now.loan, now.entries, entry.id, undoneAtOnce, now.stock)
    if (!verdict.ok) return verdict
    made.push({ ...verdict.value, corrects: entry.id })
    now.entries = now.entries.filter(({ id }) => id !== entry.id)
    now.loan = { ...now.loan, lines: now.loan.lines.map(line => without(line, verdict.value)) }
    now.stock.set(verdict.value.item, stockWithout(now.stock, verdict.value))
  }
  return made.length > 0 ? allow(made) : refuse('undo-too-late')
}

/** May it be taken back? For the page, which offers only what can be done. */
export const undoable = (...asked: Parameters<typeof undo>): boolean => undo(...asked).ok

function justWritten(entries: Entry[], { command, person, now }: Undoing): Entry[] {
  const since = new Date(Date.parse(now) - arrivesWithin).toISOString()
  return standing(entries).filter(
    entry =>
      (entry.kind === 'handed-over' || entry.kind === 'returned') &&
      entry.command === command &&
      entry.person === person &&
      entry.recordedAt >= since,
  )
}

function without(line: Line, gone: Correction): Line {
  if (line.line !== gone.line) return line
  const { quantity } = gone
  if (gone.kind === 'hand-over-corrected') {
    return { ...line, handedOver: line.handedOver - quantity }
  }
  if (gone.source === conditionPlaces.damaged) {
    return { ...line, returnedDamaged: line.returnedDamaged - quantity }
  }
  if (gone.source === conditionPlaces.lost) return { ...line, lost: line.lost - quantity }
  return { ...line, returnedGood: line.returnedGood - quantity }
}

function stockWithout(stock: ReadonlyMap<string, Stock>, gone: Correction): Stock {
  const there = stock.get(gone.item)!
  if (gone.kind === 'hand-over-corrected') return there
  const source = gone.source!
  return { ...there, [source]: there[source] - gone.quantity }
}

import type { Item } from './item.ts'
import type { Place, Stock } from './place.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** An item as its rules see it: where its units are, and what loans still want of them. */
export type ItemStanding = {
  item: Item
  stock: Stock
  /** Units that came back damaged, or did not come back, whose loan is not settled yet. */
  unsettledDamaged: number
  unsettledLost: number
  /** Approved and not fetched yet: on the shelf, and promised. */
  waiting: number
}

/** What may happen to units outside a loan, and from which place to which it moves them. */
export const itemMoves = {
  repairs: { kind: 'sent-to-repair', source: 'shelf', target: 'repair' },
  'returns-to-shelf': { kind: 'returned-to-shelf', source: 'repair', target: 'shelf' },
  missing: { kind: 'found-missing', source: 'shelf', target: 'lost' },
  found: { kind: 'found-again', source: 'lost', target: 'shelf' },
} as const satisfies Record<string, { kind: string; source: Place; target: Place }>
export type ItemMove = keyof typeof itemMoves

/** The places from which the office may write units off, in the order of the form. */
export const writeOffPlaces = ['lost', 'repair', 'shelf'] as const
export type WriteOff = Record<(typeof writeOffPlaces)[number], number>

/**
 * Units of a place that the office may move by itself. Whatever a borrower damaged or lost stays
 * where it is until the loan is settled (clause 209): the settlement moves it, or frees it here.
 * A unit that was paid for and turns up again may be put back, for then nothing is unsettled.
 */
export function movableFrom(standing: ItemStanding, place: Place): number {
  const { stock, unsettledDamaged, unsettledLost } = standing
  if (place === 'repair') return Math.max(0, stock.repair - unsettledDamaged)
  if (place === 'lost') return Math.max(0, stock.lost - unsettledLost)
  return place === 'shelf' ? stock.shelf : 0
}

/**
 * May that many units be sent to repair, put back, reported missing or found? What broke or is
 * gone is a fact, so a promise to a borrower does not stop it; the hand-over will find it out.
 */
export function moveUnits(standing: ItemStanding, move: ItemMove, quantity: number): Verdict {
  const { source } = itemMoves[move]
  if (standing.item.retired) return refuse('item-retired', { name: standing.item.name })
  const most = movableFrom(standing, source)
  if (quantity <= most) return allow()
  if (quantity <= standing.stock[source]) return refuse('settle-first', { most }, 'quantity')
  return refuse('not-enough-there', { most }, 'quantity')
}

/**
 * May these units leave the register (clauses 215–218)? Nothing on loan can be written off, nothing
 * that waits for a borrower's settlement, and nothing that is promised to an approved loan. What
 * was lost or damaged leaves by the fact-finding order as well (clause 214).
 */
export function writeOff(
  standing: ItemStanding,
  units: WriteOff,
  factFindingOrder: string,
): Verdict {
  const { item, stock, waiting } = standing
  if (item.retired) return refuse('item-retired', { name: item.name })
  const all = writeOffPlaces.reduce((sum, place) => sum + units[place], 0)
  if (all === 0) return refuse('nothing-chosen', undefined, 'shelf')
  for (const place of writeOffPlaces) {
    const most = movableFrom(standing, place)
    if (units[place] <= most) continue
    const word = units[place] <= stock[place] ? 'settle-first' : 'not-enough-there'
    return refuse(word, { most }, place)
  }
  if (units.lost + units.repair > 0 && factFindingOrder === '') {
    return refuse('fact-finding-missing', undefined, 'factFindingOrder')
  }
  if (stock.shelf - units.shelf < waiting) {
    return refuse('units-promised', { most: Math.max(0, stock.shelf - waiting) }, 'shelf')
  }
  return allow()
}

/** A new label: the old one stops working, so it must be worth a reason. */
export function giveTag({ item }: Pick<ItemStanding, 'item'>): Verdict {
  return item.retired ? refuse('item-retired', { name: item.name }) : allow()
}

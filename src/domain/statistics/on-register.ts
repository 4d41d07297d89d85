import type { CivilDate } from '../dates.ts'
import type { EntryKind } from '../entry.ts'

/** What an entry said of an item, in the order of the book. */
export type Described = {
  item: string
  on: CivilDate
  code: string
  name: string
  category: string
  acquiredOn: CivilDate
}

/** Units that came onto the register (+) or left it (−). */
export type Registered = { item: string; kind: EntryKind; on: CivilDate; quantity: number }

/**
 * How each item was described at the end of that day; what was only written down later is known
 * by its earliest description, for an item is older than its entry in this book.
 */
export function describedAt<Said extends Described>(
  descriptions: Said[],
  day: CivilDate,
): Map<string, Said> {
  const found = new Map<string, Said>()
  for (const description of descriptions) {
    if (description.on <= day || !found.has(description.item)) {
      found.set(description.item, description)
    }
  }
  return found
}

/** Units of each item on the register at the end of that day; lost ones until written off. */
export function ownedByItem(
  described: Map<string, Described>,
  registered: Registered[],
  day: CivilDate,
): Map<string, number> {
  const owned = new Map<string, number>()
  for (const { item, kind, on, quantity } of registered) {
    const about = described.get(item)
    if (!about) continue
    const since = kind === 'item-registered' ? about.acquiredOn : on
    if (since <= day) owned.set(item, (owned.get(item) ?? 0) + quantity)
  }
  return owned
}

/** The same by category. */
export function ownedByCategory(
  described: Map<string, Described>,
  registered: Registered[],
  day: CivilDate,
): Map<string, number> {
  const owned = new Map<string, number>()
  for (const [item, units] of ownedByItem(described, registered, day)) {
    const { category } = described.get(item)!
    owned.set(category, (owned.get(category) ?? 0) + units)
  }
  return owned
}

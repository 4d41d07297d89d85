import type { CivilDate } from '../dates.ts'
import type { Entry, EntryKind } from '../entry.ts'

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

type Moving = Pick<Entry, 'item' | 'kind' | 'happenedOn' | 'quantity' | 'source' | 'target'>

/** What an entry of an item brought onto the register or took off it; null where it did neither. */
export function registeredBy(entry: Moving): Registered | null {
  const { item, kind, happenedOn: on, quantity, source, target } = entry
  if (item === null || quantity === null) return null
  if (source === 'outside') return { item, kind, on, quantity }
  return target === 'outside' ? { item, kind, on, quantity: -quantity } : null
}

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

/** How an item is called in a table or a sentence. */
export type NameOf = (item: string) => string

/** An item's code, or its name where it has none: what the tables call it. */
export function nameIn(described: Map<string, Described>): NameOf {
  return item => {
    const about = described.get(item)
    return about ? about.code || about.name : item
  }
}

/** The name and, where it has one, the code: a sentence is read by people. */
export function wholeNameIn(described: Map<string, Described>): NameOf {
  return item => {
    const about = described.get(item)
    return about ? [about.name, about.code].filter(Boolean).join(' ') : item
  }
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
  owned: Map<string, number>,
): Map<string, number> {
  const byCategory = new Map<string, number>()
  for (const [item, units] of owned) {
    const { category } = described.get(item)!
    byCategory.set(category, (byCategory.get(category) ?? 0) + units)
  }
  return byCategory
}

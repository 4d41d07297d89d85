import { addDays, type CivilDate } from './dates.ts'
import type { ItemKind } from './words.ts'

/** A piece has a code of its own; a set is counted by quantity, its code a range or empty. */
export const controls = ['piece', 'set'] as const
export type Control = (typeof controls)[number]

/** What the register says of an item; the whole of it stands in each describing entry. */
export type ItemDescription = {
  /** Canonical writing: Arabic digits, `-` between the parts, a range as `A ถึง B`; '' without a code. */
  code: string
  name: string
  category: string
  /** What clause lends it: see `itemKinds`. */
  kind: ItemKind
  control: Control
  unit: string
  priceSatang: number
  acquiredOn: CivilDate
  /** ที่เก็บ: where on the premises it is kept. */
  store: string
  /** The owning division's id. */
  division: string
  publicMayBorrow: boolean
  /** Longest loan in days; 365 at most. */
  mostDays: number
  note: string
}

/** As an entry says it: one from before the kinds names none, and is of a durable thing. */
export type WrittenItem = Omit<ItemDescription, 'kind'> & { kind?: ItemKind }

/** The register's present picture of an item. */
export type Item = ItemDescription & {
  id: string
  tag: string
  /** Comparison key of the code, `''` without a code: see `codeKey` in code.ts. */
  codeKey: string
  /** Units acquired less units written off. */
  owned: number
  retired: boolean
  seq: number
  hash: string
}

/** How statistics and registers name it: its code, or its name where it has none (statistics.md). */
export function itemLabel(item: Pick<Item, 'code' | 'name'>): string {
  return item.code || item.name
}

/**
 * The last day on which a thing that leaves on that day comes back: the register counts the days
 * from one to the other, where a manual and an announcement count the first day, too.
 */
export function lastDayLent(fromOn: CivilDate, { mostDays }: Pick<Item, 'mostDays'>): CivilDate {
  return addDays(fromOn, mostDays)
}

import type { Control } from './item.ts'
import type { ItemKind } from './words.ts'

/** Where the list of items may look: a place, or what left the register. */
export const listPlaces = ['free', 'loan', 'repair', 'lost', 'retired'] as const
type ListPlace = (typeof listPlaces)[number]

/** How many items a page of the list holds. */
export const pageSize = 40

/** What a reader of the register asks for; '' where nothing is asked. */
export type ItemFilter = {
  q: string
  category: string
  division: string
  kind: ItemKind | ''
  place: ListPlace | ''
  /** The id of the last item of the page before. */
  after: string
}

/** A row of the register's list: what it is, and how many of it stand where. */
export type ListedItem = {
  id: string
  name: string
  code: string
  control: Control
  kind: ItemKind
  unit: string
  store: string
  owned: number
  retired: number
  division: string
  category: string
  divisionName: string | null
  shelf: number
  loan: number
  repair: number
  lost: number
  /** Approved and not fetched yet; these stand on the shelf. */
  waiting: number
  /** When the first of the units on loan is due back; null where none is out. */
  dueOn: string | null
}

/** The filter as a query string that can be kept: only what was asked for. */
export function filterUrl(filter: Partial<ItemFilter>): string {
  const asked = Object.entries(filter).filter(([, value]) => value !== '' && value !== undefined)
  const query = new URLSearchParams(asked as [string, string][]).toString()
  return query === '' ? '/items' : `/items?${query}`
}

import { compare } from '../compare.ts'
import type { CivilDate } from '../dates.ts'
import { type Described, describedAt, ownedByItem, type Registered } from './on-register.ts'

/** What an entry said of an item, as far as whoever might borrow it asks. */
export type DescribedForLending = Described & {
  unit: string
  division: string
  publicMayBorrow: boolean
}

/** A thing that is lent, as it may be published: no place, no price, no borrower. */
export type Lendable = Omit<DescribedForLending, 'item' | 'on' | 'acquiredOn'> & { units: number }

/** Everything on the register at the end of that day, by code and name; divisions by their names. */
export function lendableAt(
  day: CivilDate,
  descriptions: DescribedForLending[],
  registered: Registered[],
  divisionName: (id: string, day: CivilDate) => string,
): Lendable[] {
  const described = describedAt(descriptions, day)
  const owned = ownedByItem(described, registered, day)
  return [...described.values()]
    .map(({ item, code, name, category, unit, division, publicMayBorrow }) => ({
      code,
      name,
      category,
      unit,
      publicMayBorrow,
      units: owned.get(item) ?? 0,
      division: divisionName(division, day),
    }))
    .filter(({ units }) => units > 0)
    .toSorted((a, b) => compare(a.code, b.code) || compare(a.name, b.name))
}

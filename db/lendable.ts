import type { BatchResponse } from 'drizzle-orm/batch'
import type { CivilDate } from '../src/domain/dates.ts'
import { divisionNameFrom } from '../src/domain/statistics/division-names.ts'
import {
  type DescribedForLending,
  type Lendable,
  lendableAt,
} from '../src/domain/statistics/lendable.ts'
import type { Db } from './db.ts'
import { described, itemEntries, itemsFrom } from './item-entries.ts'
import { divisionsNamed } from './statistics.ts'

const said = [...described, 'unit', 'division', 'publicMayBorrow'] as const

/** What the entries said of everything that is lent, for one batch. */
export function lendableFinds(db: Db) {
  return [itemEntries(db, said), divisionsNamed(db)] as const
}

/** What could be borrowed at the end of that day. */
export function lendableFrom(
  [rows, divisions]: BatchResponse<ReturnType<typeof lendableFinds>>,
  day: CivilDate,
): Lendable[] {
  const { descriptions, registered } = itemsFrom<DescribedForLending>(rows, said)
  return lendableAt(day, descriptions, registered, divisionNameFrom(divisions))
}

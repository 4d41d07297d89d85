import { sql } from 'drizzle-orm'
import type { BatchResponse } from 'drizzle-orm/batch'
import type { CivilDate } from '../src/domain/dates.ts'
import { divisionNameFrom } from '../src/domain/statistics/division-names.ts'
import {
  type DescribedForLending,
  type Lendable,
  lendableAt,
} from '../src/domain/statistics/lendable.ts'
import type { Db } from './db.ts'
import { divisionsNamed, registeredUnits } from './statistics.ts'

type Row = Omit<DescribedForLending, 'publicMayBorrow'> & { publicMayBorrow: number }

/** What the entries said of everything that is lent, for one batch. */
export function lendableFinds(db: Db) {
  return [
    db.all<Row>(sql`
      SELECT item, happened_on AS "on", detail ->> '$.item.code' AS code,
        detail ->> '$.item.name' AS name, detail ->> '$.item.category' AS category,
        detail ->> '$.item.acquiredOn' AS acquiredOn, detail ->> '$.item.unit' AS unit,
        detail ->> '$.item.division' AS division,
        detail ->> '$.item.publicMayBorrow' AS publicMayBorrow
      FROM ledger WHERE kind IN ('item-registered', 'item-described') ORDER BY position`),
    registeredUnits(db),
    divisionsNamed(db),
  ] as const
}

/** What could be borrowed at the end of that day. */
export function lendableFrom(
  [rows, registered, divisions]: BatchResponse<ReturnType<typeof lendableFinds>>,
  day: CivilDate,
): Lendable[] {
  const described = rows.map(row => ({ ...row, publicMayBorrow: row.publicMayBorrow === 1 }))
  return lendableAt(day, described, registered, divisionNameFrom(divisions))
}

import { sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'
import type { Review } from '../src/domain/register/review.ts'
import type { Db } from './db.ts'
import { writtenLate } from './ledger.ts'

const ofLoans = sql`later.kind IN ('requested', 'approved', 'refused', 'cancelled', 'handed-over',
  'hand-over-corrected', 'returned', 'return-corrected', 'extended', 'chased', 'settled')`
const first = sql`(review.detail ->> '$.month') || '-01'`
const last = sql`(review.detail ->> '$.month') || '-31'`

/**
 * Months marked as reviewed, in the order in which they were, and how many entries of each were written since. Those are late,
 * or they happened when the review was made or after it: the month itself need not be walked through.
 */
export function reviewsOf(db: Db, year: number, day: CivilDate) {
  return db.all<Review>(sql`
    SELECT review.detail ->> '$.month' AS month, review.detail ->> '$.remarks' AS remarks,
      review.happened_on AS "on", review.recorded_at AS recordedAt, person.name AS reviewer,
      (SELECT count(*) FROM ledger AS later INDEXED BY ledger_late
        WHERE ${writtenLate} AND later.happened_on BETWEEN ${first} AND ${last}
          AND later.position > review.position AND ${ofLoans})
      + (SELECT count(*) FROM ledger AS later
        WHERE NOT (${writtenLate}) AND ${ofLoans} AND later.position > review.position
          AND later.happened_on BETWEEN max(${first}, date(review.happened_on, '-1 day')) AND ${last}
      ) AS since
    FROM ledger AS review LEFT JOIN person ON person.id = review.person
    WHERE review.stream = ${`year:${year}`} AND review.kind = 'month-reviewed'
      AND review.happened_on <= ${day}
    ORDER BY review.seq`)
}

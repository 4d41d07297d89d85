import { sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'
import type { Review } from '../src/domain/register/review.ts'
import type { Db } from './db.ts'

/** Months marked as reviewed, in the order in which they were. */
export function reviewsOf(db: Db, year: number, day: CivilDate) {
  return db.all<Review>(sql`
    SELECT review.detail ->> '$.month' AS month, review.detail ->> '$.remarks' AS remarks,
      review.happened_on AS "on", review.recorded_at AS recordedAt, person.name AS reviewer,
      (SELECT count(*) FROM ledger AS later WHERE later.position > review.position
        AND later.kind IN ('requested', 'approved', 'refused', 'cancelled', 'handed-over',
          'hand-over-corrected', 'returned', 'return-corrected', 'extended', 'chased', 'settled')
        AND later.happened_on BETWEEN (review.detail ->> '$.month') || '-01'
          AND (review.detail ->> '$.month') || '-31') AS since
    FROM ledger AS review LEFT JOIN person ON person.id = review.person
    WHERE review.stream = ${`year:${year}`} AND review.kind = 'month-reviewed'
      AND review.happened_on <= ${day}
    ORDER BY review.seq`)
}

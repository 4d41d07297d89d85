import { sql } from 'drizzle-orm'
import type { Lapsed, PostHolder } from '../src/domain/approver.ts'
import type { Lent } from '../src/domain/authority.ts'
import type { CivilDate } from '../src/domain/dates.ts'
import type { Db } from './db.ts'

type PostHolderRow = Omit<PostHolder, 'appointed' | 'lent'> & {
  appointed: number
  lent: string | null
}

/** Everybody who may be an approver that day, by role or by appointment: a handful of rows. */
export function postHolders(db: Db, today: CivilDate) {
  return db.all<PostHolderRow>(sql`
    SELECT person.id AS person, person.name, person.position, held.role,
      nullif(held.division, '') AS division, held.appointed, held.lent
    FROM (
      SELECT person, role, division, 0 AS appointed, NULL AS lent FROM person_role
      UNION
      SELECT person, role, division, 1, json_object('id', id, 'orderNumber', order_number,
          'kind', kind, 'role', role, 'routes', json(routes), 'mostValueSatang', most_value_satang,
          'mostDays', most_days)
        FROM appointment WHERE ended = 0 AND from_on <= ${today} AND to_on >= ${today}
    ) held JOIN person ON person.id = held.person AND person.active = 1
    WHERE held.role IN ('division-head', 'agency-head')
    ORDER BY held.appointed, person.name_key, person.id`)
}

/** Orders of one person that ended before today, or were ended early, the latest first. */
export function lapsedOrders(db: Db, person: string, today: CivilDate) {
  return db.all<Lapsed>(sql`
    SELECT role, nullif(division, '') AS division, order_number AS "order", to_on AS toOn, ended
    FROM appointment
    WHERE person = ${person} AND role IN ('division-head', 'agency-head')
      AND from_on <= ${today} AND (ended = 1 OR to_on < ${today})
    ORDER BY to_on DESC, id DESC`)
}

export function postHoldersFrom(rows: PostHolderRow[]): PostHolder[] {
  return rows.map(({ lent, appointed, ...row }) => ({
    ...row,
    appointed: appointed === 1,
    ...(lent !== null && { lent: JSON.parse(lent) as Lent }),
  }))
}

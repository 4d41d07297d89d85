import { sql } from 'drizzle-orm'
import type { FiscalYear } from '../src/domain/dates.ts'
import type { Db } from './db.ts'

/** The last number given in a fiscal year; the next form is one more. One look at an index. */
export function lastNumberOf(db: Db, year: FiscalYear) {
  return db.all<{ number: number }>(
    sql`SELECT coalesce(max(number), 0) AS number FROM loan WHERE fiscal_year = ${year}`,
  )
}

/** The work type of a person's last request: what the next form offers first. */
export function lastWorkTypeOf(db: Db, person: string) {
  return db.all<{ workType: string }>(sql`
    SELECT work_type AS workType FROM loan WHERE borrower = ${person}
    ORDER BY requested_on DESC, id DESC LIMIT 1`)
}

type StaffChoice = { id: string; name: string; position: string; divisionName: string }

/** Staff in the order of the dictionary, with an account or without one; none unless asked for. */
export function staffChoices(db: Db, asked: boolean) {
  return db.all<StaffChoice>(sql`
    SELECT person.id, person.name, person.position, coalesce(division.name, '') AS divisionName
    FROM person LEFT JOIN division ON division.id = person.division
    WHERE person.class = 'staff' ORDER BY person.name_key, person.id LIMIT ${asked ? 1000 : 0}`)
}

import { asc, between, gte } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'
import type { NamedDay } from '../src/domain/entries/office.ts'
import { yearSpan } from '../src/domain/holiday-list.ts'
import type { Db, Statement } from './db.ts'
import { holiday } from './schema/people.ts'

/** The office's holidays of those days, both included, in their order. */
export function holidaysBetween(db: Db, from: CivilDate, to: CivilDate) {
  return db
    .select()
    .from(holiday)
    .where(between(holiday.on, from, to))
    .orderBy(asc(holiday.on))
}

/** All that are listed from that day on: of a year or two, for nobody lists more. */
export function holidaysFrom(db: Db, day: CivilDate) {
  return db.select().from(holiday).where(gte(holiday.on, day)).orderBy(asc(holiday.on))
}

/** Puts the list of one calendar year (BE) in the place of the one before. */
export function saveHolidays(db: Db, year: number, days: NamedDay[]): Statement[] {
  const { first, last } = yearSpan(year)
  return [
    db.delete(holiday).where(between(holiday.on, first, last)),
    ...days.map(day => db.insert(holiday).values(day)),
  ]
}

import { holidaysBetween, saveHolidays } from '../../../db/holidays.ts'
import { appendToOffice, officeHead } from '../../../db/office.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import { type NamedDay, sameDays, yearSpan } from '../../domain/holiday-list.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

/** Puts down the holidays of a calendar year (BE), whole; the list before stands in the entry. */
export async function listHolidays(
  desk: Desk,
  year: number,
  days: NamedDay[],
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'settings.write')) return refuse('not-allowed')
  const { db } = desk
  const answer = `/settings/holidays?year=${year}`
  return decide(desk, async () => {
    const { first, last } = yearSpan(year)
    const [[head], before] = await db.batch([officeHead(db), holidaysBetween(db, first, last)])
    if (sameDays(before, days)) return allow({ statements: [], answer })
    const entry: NewEntry = {
      ...entryBase(desk),
      stream: streamOf.office,
      kind: 'holidays-described',
      detail: { year, days, before },
    }
    const statements = [...appendToOffice(db, head, [entry]), ...saveHolidays(db, year, days)]
    return allow({ statements, answer })
  })
}

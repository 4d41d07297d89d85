import {
  checkById,
  checkFrom,
  countsOf,
  linesOf,
  loansOnList,
  standNow,
  storesOf,
} from '../../db/checks.ts'
import { holidaysBetween } from '../../db/holidays.ts'
import type { CheckShown, RoomListed } from '../../views/checks/shown.ts'
import { checkBeginsOn, isChecker, listDay, reportDueOn } from '../domain/check.ts'
import { outcomeOf } from '../domain/check-findings.ts'
import { type FiscalYear, firstDayOf } from '../domain/dates.ts'
import type { CheckRow } from '../domain/draw-check.ts'
import { holidaysOf } from '../domain/working-days.ts'
import type { Desk } from '../usecases/desk.ts'
import type { WebContext } from '../web/env.ts'
import { Refused } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

/** The days on which a deadline may fall: from October on, for half a year. */
const deadlineSpan = (year: FiscalYear) => [firstDayOf(year + 1), `${year - 542}-03-31`] as const

/** Read by whoever reads the register, and by the checkers themselves. */
function mustReadCheck(desk: Desk, check: CheckRow): void {
  if (!isChecker(check, desk.actor)) mustHold(desk, 'register.read')
}

/** The check that was found, for whoever may read it; 404 for whoever might have. */
export function foundCheck(desk: Desk, [row]: Parameters<typeof checkFrom>[0][]): CheckRow {
  if (!row) {
    mustHold(desk, 'register.read')
    throw new Refused({ word: 'not-found' }, 404)
  }
  const check = checkFrom(row)
  mustReadCheck(desk, check)
  return check
}

/** The check that the address names, whole: two round trips. */
export async function shownCheck(
  c: WebContext,
): Promise<{ desk: Desk; shown: CheckShown; rooms: RoomListed[] }> {
  const { db } = c.var.open
  const id = c.req.param('id') ?? ''
  const [desk, rows, lines, counts, rooms] = await seated(
    c,
    checkById(db, id),
    linesOf(db, id),
    countsOf(db, id),
    storesOf(db, id),
  )
  const check = foundCheck(desk, rows)
  const year = check.fiscalYear
  const until = check.reportedOn ?? desk.today
  const outcome = outcomeOf(lines, counts, check.reportedOn !== null)
  const found = outcome.findings.flatMap(({ line }) => (line ? [line.item] : []))
  const [loans, now, days] = await db.batch([
    loansOnList(db, id, listDay(year), until),
    standNow(db, found),
    holidaysBetween(db, ...deadlineSpan(year)),
  ])
  const holidays = holidaysOf(days)
  const shown = {
    check,
    loans,
    beginsOn: checkBeginsOn(year, holidays),
    dueOn: reportDueOn(year, holidays),
    outcome,
    now: new Map(now.map(row => [row.item, row])),
    lines: new Map(lines.map(line => [line.item, line])),
  }
  return { desk, shown, rooms }
}

import { entryFrom } from '../../db/ledger.ts'
import {
  findReport,
  type ReportFound,
  yearStandingFinds,
  yearStandingFrom,
} from '../../db/report.ts'
import { latestSeals, type Seal } from '../../db/seals.ts'
import { dayInBangkok, type FiscalYear } from '../domain/dates.ts'
import type { EntryOf } from '../domain/entry.ts'
import type { Desk } from '../usecases/desk.ts'
import type { WebContext } from '../web/env.ts'
import { Refused } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

export type YearRead = ReportFound & {
  desk: Desk
  years: FiscalYear[]
  lastClosed: FiscalYear | null
  seal: Seal | null
}

/** The year that the address names, with its report, in two round trips; 404 where there is none. */
export async function readYear(c: WebContext): Promise<YearRead> {
  const { db, now } = c.var.open
  const today = dayInBangkok(now())
  const year = Number(c.req.param('year')?.slice(0, 4))
  const [desk, sealRows, ...standingRows] = await seated(
    c,
    latestSeals(db, 1),
    ...yearStandingFinds(db, year),
  )
  mustHold(desk, 'reports.read')
  const standing = yearStandingFrom(standingRows, today)
  if (!standing.years.includes(year)) {
    const facts = { year, years: standing.years.join(', ') }
    throw new Refused({ word: 'no-such-year', facts }, 404)
  }
  const found = await findReport(db, year, today, standing)
  const newest = sealRows[0] ? (entryFrom(sealRows[0]) as EntryOf<'sealed'>).detail : null
  return {
    ...found,
    desk,
    years: standing.years,
    lastClosed: standing.lastClosed,
    seal: found.closed ? { through: found.closed.through, seal: found.closed.seal } : newest,
  }
}

import { announcementFrom } from '../../db/announcements.ts'
import { type EvidenceRows, evidenceFinds, listsFrom, registerQuery } from '../../db/evidence.ts'
import { entryFrom } from '../../db/ledger.ts'
import { measureFrom } from '../../db/measure.ts'
import { orderFrom } from '../../db/orders.ts'
import { procedureFrom } from '../../db/procedures.ts'
import { findReport, yearStandingFinds, yearStandingFrom } from '../../db/report.ts'
import { latestSeals } from '../../db/seals.ts'
import type { Closing } from '../domain/closing.ts'
import { dayInBangkok } from '../domain/dates.ts'
import type { EntryOf } from '../domain/entry.ts'
import { type EvidenceItem, suggestedItems } from '../domain/evidence.ts'
import { announcementsDuring, ordersDuring } from '../domain/papers-during.ts'
import { spanOf } from '../domain/statistics/span.ts'
import type { WebContext } from '../web/env.ts'
import { Refused } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import type { YearRead } from './report-found.ts'

export type EvidenceFound = ReturnType<typeof evidenceFrom>

/** `closing` where the year is being closed: its papers say who did. */
export function evidenceFrom(
  [orders, announcements, versions, lists, counted, written]: EvidenceRows,
  read: YearRead,
  closing: Closing | null = null,
) {
  const { desk, years, report, divisions } = read
  const { fiscal_year_be: year } = report.year
  const span = spanOf(year, desk.today)
  const { own, lastYear } = listsFrom(lists, year)
  return {
    read,
    year,
    years,
    span,
    own,
    closing,
    divisions,
    query: registerQuery(year, desk.today),
    measure: measureFrom(written),
    suggested: lastYear === null ? null : suggestedItems(lastYear),
    loans: counted[0]?.loans ?? 0,
    orders: ordersDuring(orders.map(orderFrom), span),
    announcements: announcementsDuring(announcements.map(announcementFrom), span),
    versions: versions
      .map(procedureFrom)
      .filter(each => each.status === 'adopted' && each.effectiveOn! <= span.last),
  }
}

/** Everything that a year's evidence rests on but the register itself, in two round trips. */
export async function readEvidence(c: WebContext): Promise<EvidenceFound> {
  const { db, now } = c.var.open
  const today = dayInBangkok(now())
  const year = Number(c.req.param('year')?.slice(0, 4))
  const [desk, a, b, d, e, f, g, seals, ...standingRows] = await seated(
    c,
    ...evidenceFinds(db, year, today),
    latestSeals(db, 1),
    ...yearStandingFinds(db, year),
  )
  mustHold(desk, 'reports.read')
  const standing = yearStandingFrom(standingRows, today)
  const { years, lastClosed } = standing
  if (!years.includes(year)) {
    throw new Refused({ word: 'no-such-year', facts: { year, years: years.join(', ') } }, 404)
  }
  const found = await findReport(db, year, today, standing)
  const { closed } = found
  const newest = seals[0] ? (entryFrom(seals[0]) as EntryOf<'sealed'>).detail : null
  const seal = closed ? { through: closed.through, seal: closed.seal } : newest
  return evidenceFrom([a, b, d, e, f, g], { ...found, desk, years, lastClosed, seal })
}

/** The year's own items; none are made up where finance has not saved any. */
export const ownItems = ({ own }: EvidenceFound): EvidenceItem[] => own ?? []

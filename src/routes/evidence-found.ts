import { allAnnouncements, announcementFrom } from '../../db/announcements.ts'
import { evidenceLists, listsFrom } from '../../db/evidence.ts'
import { entryFrom } from '../../db/ledger.ts'
import { allOrders, orderFrom } from '../../db/orders.ts'
import { allVersions, procedureFrom } from '../../db/procedures.ts'
import { countLoans } from '../../db/register.ts'
import { findReport, standingFinds, standingFrom } from '../../db/report.ts'
import { latestSeals } from '../../db/seals.ts'
import { dayInBangkok } from '../domain/dates.ts'
import type { EntryOf } from '../domain/entry.ts'
import { type EvidenceItem, suggestedItems } from '../domain/evidence.ts'
import { announcementsDuring, ordersDuring } from '../domain/papers-during.ts'
import type { RegisterQuery } from '../domain/register/query.ts'
import { spanOf } from '../domain/statistics/year.ts'
import type { WebContext } from '../web/env.ts'
import { Refused } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import type { YearRead } from './report-found.ts'

export type EvidenceFound = Awaited<ReturnType<typeof readEvidence>>

/** Everything that a year's evidence rests on but the register itself, in two round trips. */
export async function readEvidence(c: WebContext) {
  const { db, now } = c.var.open
  const today = dayInBangkok(now())
  const year = Number(c.req.param('year')?.slice(0, 4))
  const span = spanOf(year, today)
  const query: RegisterQuery = {
    ...{ year, on: span.last, today, state: null, division: null, borrowerClass: null },
    ...{ month: null, text: '' },
  }
  const [desk, orders, announcements, versions, lists, counted, seals, ...standingRows] =
    await seated(
      c,
      allOrders(db),
      allAnnouncements(db),
      allVersions(db),
      evidenceLists(db, year),
      countLoans(db, query),
      latestSeals(db, 1),
      ...standingFinds(db, year),
    )
  mustHold(desk, 'reports.read')
  const standing = standingFrom(standingRows, today)
  const { years, lastClosed } = standing
  if (!years.includes(year)) {
    throw new Refused({ word: 'no-such-year', facts: { year, years: years.join(', ') } }, 404)
  }
  const found = await findReport(db, year, today, standing)
  const { closed } = found
  const newest = seals[0] ? (entryFrom(seals[0]) as EntryOf<'sealed'>).detail : null
  const seal = closed ? { through: closed.through, seal: closed.seal } : newest
  const read: YearRead = { ...found, desk, years, lastClosed, seal }
  const { own, lastYear } = listsFrom(lists, year)
  return {
    ...{ read, year, years, span, query, own },
    suggested: lastYear === null ? null : suggestedItems(lastYear),
    divisions: standingRows[4],
    loans: counted[0]?.loans ?? 0,
    orders: ordersDuring(orders.map(orderFrom), span),
    announcements: announcementsDuring(announcements.map(announcementFrom), span),
    versions: versions
      .map(procedureFrom)
      .filter(each => each.status === 'adopted' && each.effectiveOn! <= span.last),
  }
}

/** The year's own items; none are made up where finance has not saved any. */
export const ownItems = ({ own }: EvidenceFound): EvidenceItem[] => own ?? []

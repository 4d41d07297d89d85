import { allAnnouncements, announcementFrom } from '../../db/announcements.ts'
import { evidenceLists, listsFrom } from '../../db/evidence.ts'
import { entryFrom } from '../../db/ledger.ts'
import { allOrders, orderFrom } from '../../db/orders.ts'
import { divisions } from '../../db/people.ts'
import { allVersions, procedureFrom } from '../../db/procedures.ts'
import { countLoans } from '../../db/register.ts'
import { papersFinds, papersFrom } from '../../db/report-papers.ts'
import { latestSeals } from '../../db/seals.ts'
import { yearsWithLoans } from '../../db/statistics.ts'
import { yearFinds, yearFrom } from '../../db/year-report.ts'
import { dayInBangkok } from '../domain/dates.ts'
import type { EntryOf } from '../domain/entry.ts'
import { type EvidenceItem, suggestedItems } from '../domain/evidence.ts'
import { financeDivisionName } from '../domain/office.ts'
import { announcementsDuring, ordersDuring } from '../domain/papers-during.ts'
import type { RegisterQuery } from '../domain/register/query.ts'
import { spanOf, yearsOf } from '../domain/statistics/year.ts'
import type { WebContext } from '../web/env.ts'
import { Refused } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

export type EvidenceFound = Awaited<ReturnType<typeof readEvidence>>

/** Everything that a year's evidence rests on but the register itself, in one round trip. */
export async function readEvidence(c: WebContext) {
  const { db, now } = c.var.open
  const today = dayInBangkok(now())
  const year = Number(c.req.param('year')?.slice(0, 4))
  const span = spanOf(year, today)
  const query: RegisterQuery = {
    ...{ year, on: span.last, today, state: null, division: null, borrowerClass: null },
    ...{ month: null, text: '' },
  }
  const [desk, known, owners, orders, announcements, versions, lists, counted, seals, ...rest] =
    await seated(
      c,
      yearsWithLoans(db),
      divisions(db),
      allOrders(db),
      allAnnouncements(db),
      allVersions(db),
      evidenceLists(db, year),
      countLoans(db, query),
      latestSeals(db, 1),
      ...papersFinds(db, year, today),
      ...yearFinds(db, year, today),
      ...yearFinds(db, year - 1, today),
    )
  mustHold(desk, 'reports.read')
  const years = yearsOf(known[0]?.first ?? null, today)
  if (!years.includes(year)) {
    throw new Refused({ word: 'no-such-year', facts: { year, years: years.join(', ') } }, 404)
  }
  const [p, q, r, s, t, a, b, d, e, f, ...last] = rest
  const checked = yearFrom(year, today, [a, b, d, e, f])
  const before = years.includes(year - 1) ? yearFrom(year - 1, today, last) : null
  const { own, lastYear } = listsFrom(lists, year)
  return {
    ...{ desk, year, years, span, query, own, isClosed: false },
    suggested: lastYear === null ? null : suggestedItems(lastYear),
    divisions: owners,
    financeDivision: owners.find(({ finance }) => finance)?.name ?? financeDivisionName,
    loans: counted[0]?.loans ?? 0,
    orders: ordersDuring(orders.map(orderFrom), span),
    announcements: announcementsDuring(announcements.map(announcementFrom), span),
    versions: versions
      .map(procedureFrom)
      .filter(each => each.status === 'adopted' && each.effectiveOn! <= span.last),
    disagreements: checked.disagreements,
    papers: papersFrom([p, q, r, s, t]),
    seal: seals[0] ? (entryFrom(seals[0]) as EntryOf<'sealed'>).detail : null,
    report: {
      ...{ year: checked.statistics, facts: checked.facts, lastDay: span.last },
      ...{ before: before?.statistics ?? null, factsBefore: before?.facts ?? null },
    },
  }
}

/** The year's own items; none are made up where finance has not saved any. */
export const ownItems = ({ own }: EvidenceFound): EvidenceItem[] => own ?? []

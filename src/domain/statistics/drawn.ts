import type { CivilDate, FiscalYear } from '../dates.ts'
import { BackBeforeOut } from './checks.ts'
import { Damage } from './damage.ts'
import { LineGroups, LoanGroups } from './groups.ts'
import { type LoanEntry, loanFacts } from './loan-facts.ts'
import { LateCorrections, Outstanding } from './long-lists.ts'
import { MostDamaged, MostRefused } from './most.ts'
import { inYear } from './movements.ts'
import {
  type Described,
  describedAt,
  nameIn,
  ownedByItem,
  type Registered,
  wholeNameIn,
} from './on-register.ts'
import { LongestOverdue } from './overdue.ts'
import { Requests } from './requests.ts'
import { MostSought } from './sought.ts'
import { type Span, spanOf } from './span.ts'
import { Chases, Punctuality, ServiceDays } from './timely.ts'
import { UnitDays } from './unit-days.ts'
import { Months, Units } from './units.ts'

/** What the figures of a year are drawn from: entries of the book, and the names of divisions. */
export type YearSource = {
  year: FiscalYear
  /** Stands for 30 September while the year is still running. */
  today: CivilDate
  /** The streams of the loans that the year may touch, each a list of its entries. */
  streams: Iterable<LoanEntry[]>
  descriptions: Described[]
  registered: Registered[]
  /** The Thai name of a division, as it was called at that day. */
  divisionName(id: string, day: CivilDate): string
}

/** What figures and facts of a year both stand on. */
export type YearDrawn = {
  described: Map<string, Described>
  /** Units of each item on the register at the end of the year. */
  owned: Map<string, number>
  tallies: ReturnType<typeof talliesOf>
}

/** Adds up the year's loans in one pass, each as it stood at the end of the year. */
export function drawnFrom(source: YearSource): YearDrawn {
  const span = spanOf(source.year, source.today)
  const described = describedAt(source.descriptions, span.last)
  const tallies = talliesOf(source, span, described)
  const all = Object.values(tallies)
  for (const stream of source.streams) {
    const loan = loanFacts(stream, span.last)
    if (!loan) continue
    const counted = inYear(loan, span)
    for (const tally of all) tally.add(counted)
  }
  return { described, owned: ownedByItem(described, source.registered, span.last), tallies }
}

function talliesOf(source: YearSource, span: Span, described: Map<string, Described>) {
  const divisionOf = divisionsAt(span.last, source)
  const wholeNameOf = wholeNameIn(described)
  return {
    requests: new Requests(span),
    units: new Units(span),
    months: new Months(source.year, span),
    categories: new LineGroups(span, (_line, category) => category),
    unitDays: new UnitDays(span),
    items: new LineGroups(span, line => line.item),
    handedOver: new LoanGroups(() => ''),
    classes: new LoanGroups(({ request }) => request.borrowerClass),
    borrowerDivisions: new LoanGroups(({ request }) =>
      request.borrowerClass === 'staff' ? divisionOf(request.borrowerDivision) : null,
    ),
    owningDivisions: new LoanGroups(({ request }) => divisionOf(request.owningDivision)),
    workTypes: new LoanGroups(({ request }) => request.workType),
    useLocations: new LoanGroups(({ request }) => request.useLocation),
    punctuality: new Punctuality(span),
    chases: new Chases(span),
    damage: new Damage(span),
    serviceDays: new ServiceDays(span),
    outstanding: new Outstanding(span, nameIn(described)),
    lateCorrections: new LateCorrections(span, nameIn(described)),
    backBeforeOut: new BackBeforeOut(span),
    mostDamaged: new MostDamaged(span, wholeNameOf),
    mostRefused: new MostRefused(span, wholeNameOf),
    longestOverdue: new LongestOverdue(span, wholeNameOf),
    mostSought: new MostSought(span, wholeNameOf),
  }
}

/** Division names at that day, each looked up once: there are few, and many loans. */
function divisionsAt(day: CivilDate, { divisionName }: YearSource) {
  const names = new Map<string | null, string>([[null, 'ไม่ระบุ']])
  return (id: string | null): string => {
    const name = names.get(id) ?? divisionName(id!, day)
    names.set(id, name)
    return name
  }
}

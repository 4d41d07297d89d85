import { addDays, type CivilDate, daysBetween } from '../dates.ts'
import { byCodePoint } from './code-points.ts'
import { type LoanFacts, outstandingAt } from './loan-facts.ts'
import { type Span, within } from './movements.ts'
import { type Described, ownedByItem } from './on-register.ts'
import { drawnFrom, nameIn, type YearDrawn, type YearSource } from './year.ts'

/** What stood out in a year: from these the report suggests its problems and advice. */
export type YearFacts = {
  /** Items by units that came back damaged or were lost, the most first. */
  mostDamaged: { item: string; units: number }[]
  /** Items by requests of the year that were refused, the most first. */
  mostRefused: { item: string; loans: number }[]
  /** Lines that ended or stood in the year after their due date, the longest first. */
  longestOverdue: { loan: string; item: string; days: number; isOut: boolean }[]
  /** Items on the register that did not leave the shelf once; `items` counts them all. */
  idle: { items: number; ofItems: number; names: string[] }
  /** Items that several forms wanted for one day, and the first day of the worst. */
  mostSought: { item: string; on: CivilDate; loans: number; units: number }[]
  /** Lines handed over by item: what table 4 shows of the year before. */
  linesByItem: Map<string, number>
}

const namedAtMost = 5

/** The facts of a year as at its end, from the same loans as its figures. */
export function yearFacts(
  source: YearSource,
  { span, loans, byItem, described }: YearDrawn = drawnFrom(source),
): YearFacts {
  const codeOf = nameIn(described)
  const nameOf = wholeNameIn(described)
  return {
    mostDamaged: ranked(damagedUnits(loans, span), nameOf, 1).map(([item, units]) => ({
      item,
      units,
    })),
    mostRefused: ranked(refusedLoans(loans, span), nameOf, 1).map(([item, count]) => ({
      ...{ item, loans: count },
    })),
    longestOverdue: longestOverdue(loans, span, nameOf),
    idle: idleItems(source, described, byItem, span.last),
    mostSought: mostSought(loans, span, nameOf),
    linesByItem: new Map([...byItem].map(([item, { lines }]) => [codeOf(item), lines])),
  }
}

type NameOf = (item: string) => string

/** The name and, where it has one, the code: a sentence is read by people. */
function wholeNameIn(described: Map<string, Described>): NameOf {
  return item => {
    const about = described.get(item)
    return about ? [about.name, about.code].filter(Boolean).join(' ') : item
  }
}

/** The few with most, ties by name; at least so many. */
function ranked(counts: Map<string, number>, nameOf: NameOf, least: number): [string, number][] {
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([item, count]): [string, number] => [nameOf(item), count])
    .sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))
    .slice(0, namedAtMost)
}

function add(counts: Map<string, number>, item: string, number: number): void {
  counts.set(item, (counts.get(item) ?? 0) + number)
}

function damagedUnits(loans: LoanFacts[], span: Span): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { lines } of loans) {
    for (const { item, returns } of lines) {
      for (const { on, condition, quantity } of returns) {
        if (condition !== 'good' && within(span, on)) add(counts, item, quantity)
      }
    }
  }
  return counts
}

function refusedLoans(loans: LoanFacts[], span: Span): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { requestedOn, decisions, lines } of loans) {
    if (!within(span, requestedOn) || decisions.at(-1)?.decision !== 'refused') continue
    for (const item of new Set(lines.map(line => line.item))) add(counts, item, 1)
  }
  return counts
}

function longestOverdue(
  loans: LoanFacts[],
  span: Span,
  nameOf: NameOf,
): YearFacts['longestOverdue'] {
  const overdue: YearFacts['longestOverdue'] = []
  for (const { name, dueOn, lines } of loans) {
    // Whatever ends by the due date, or was due at the year's end, is not overdue.
    if (dueOn >= span.last) continue
    for (const line of lines) {
      const isOut = outstandingAt(line, span.last) > 0
      const end = isOut ? span.last : line.returns.at(-1)?.on
      if (!end || !within(span, end) || end <= dueOn) continue
      overdue.push({ loan: name, item: line.item, days: daysBetween(dueOn, end), isOut })
    }
  }
  return overdue
    .sort((a, b) => b.days - a.days || byCodePoint(a.loan, b.loan))
    .slice(0, namedAtMost)
    .map(line => ({ ...line, item: nameOf(line.item) }))
}

function idleItems(
  { registered }: YearSource,
  described: Map<string, Described>,
  out: Map<string, unknown>,
  day: CivilDate,
): YearFacts['idle'] {
  const owned = [...ownedByItem(described, registered, day)].filter(([, units]) => units > 0)
  const idle = owned.filter(([item]) => !out.has(item))
  const names = idle
    .sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))
    .slice(0, namedAtMost)
    .map(([item]) => wholeNameIn(described)(item))
  return { items: idle.length, ofItems: owned.length, names }
}

/** Days of use as the year's own requests asked for them; a cancelled one asks for nothing. */
function mostSought(loans: LoanFacts[], span: Span, nameOf: NameOf): YearFacts['mostSought'] {
  const changes = new Map<string, { on: CivilDate; loans: number; units: number }[]>()
  for (const { request, requestedOn, decisions } of loans) {
    if (!within(span, requestedOn) || decisions.at(-1)?.decision === 'cancelled') continue
    const from = request.startOn < span.first ? span.first : request.startOn
    const to = request.dueOn > span.last ? span.last : request.dueOn
    if (from > to) continue
    const after = addDays(to, 1)
    for (const { item, quantity } of request.lines) {
      let ours = changes.get(item)
      if (!ours) {
        ours = []
        changes.set(item, ours)
      }
      ours.push({ on: from, loans: 1, units: quantity })
      ours.push({ on: after, loans: -1, units: -quantity })
    }
  }
  return [...changes]
    .map(([item, ours]) => ({ item: nameOf(item), ...worstDay(ours) }))
    .filter(worst => worst.loans > 1)
    .sort((a, b) => b.loans - a.loans || b.units - a.units || byCodePoint(a.item, b.item))
    .slice(0, namedAtMost)
}

/** The first day on which most forms want it; what ends on a day makes room before what begins. */
function worstDay(changes: { on: CivilDate; loans: number; units: number }[]) {
  let now = { on: '', loans: 0, units: 0 }
  let worst = now
  for (const change of changes.sort((a, b) =>
    a.on === b.on ? a.loans - b.loans : a.on < b.on ? -1 : 1,
  )) {
    now = { on: change.on, loans: now.loans + change.loans, units: now.units + change.units }
    if (now.loans > worst.loans) worst = now
  }
  return worst
}

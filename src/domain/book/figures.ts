import type { CivilDate, FiscalYear } from '../dates.ts'
import type { Entry } from '../entry.ts'
import { type DivisionNamed, divisionNameFrom } from '../statistics/division-names.ts'
import type { LoanEntry } from '../statistics/loan-facts.ts'
import { type Described, type Registered, registeredBy } from '../statistics/on-register.ts'
import type { YearStatistics } from '../statistics/shape.ts'
import { yearStatistics } from '../statistics/year.ts'

/** What the figures of a year are drawn from, gathered entry by entry in the order of the book. */
export class FigureSource {
  private streams = new Map<string, LoanEntry[]>()
  private descriptions: Described[] = []
  private registered: Registered[] = []
  private divisions: DivisionNamed[] = []

  add(entry: Entry): void {
    if (entry.loan !== null && entry.stream.startsWith('loan:')) this.addToLoan(entry)
    else if (entry.stream.startsWith('item:')) this.addOfItem(entry)
    else if (entry.kind === 'division-added' || entry.kind === 'division-described') {
      const { division, name } = entry.detail
      this.divisions.push({ division, name, on: entry.happenedOn })
    }
  }

  /** The figures as the entries so far give them. */
  of(year: FiscalYear, today: CivilDate): YearStatistics {
    const { descriptions, registered } = this
    const divisionName = divisionNameFrom(this.divisions)
    const streams = [...this.streams.values()]
    return yearStatistics({ year, today, streams, descriptions, registered, divisionName })
  }

  private addToLoan(entry: Entry): void {
    const { id, seq, kind, happenedOn, line, quantity, source, target, corrects } = entry
    const read = { id, seq, kind, happenedOn, line, quantity, source, target, corrects }
    const kept = { ...read, detail: entry.detail } as LoanEntry
    const entries = this.streams.get(entry.stream)
    if (entries) entries.push(kept)
    else this.streams.set(entry.stream, [kept])
  }

  private addOfItem(entry: Entry): void {
    const { item, kind, happenedOn: on } = entry
    if (item === null) return
    if (entry.kind === 'item-registered' || entry.kind === 'item-described') {
      const { code, name, category, acquiredOn } = entry.detail.item
      this.descriptions.push({ item, on, code, name, category, acquiredOn })
    } else if (kind !== 'written-off') return
    const moved = registeredBy(entry)
    if (moved) this.registered.push(moved)
  }
}

/** Where two values differ first, as `units.lost: 2 here, 3 in the book`; null where nowhere. */
export function firstDifference(given: unknown, wanted: unknown, path = ''): string | null {
  if (isTree(given) && isTree(wanted)) {
    for (const key of new Set([...Object.keys(wanted), ...Object.keys(given)])) {
      const found = firstDifference(given[key], wanted[key], path ? `${path}.${key}` : key)
      if (found !== null) return found
    }
    return null
  }
  if (given === wanted) return null
  return `${path}: ${JSON.stringify(given) ?? 'nothing'} given, ${JSON.stringify(wanted) ?? 'nothing'} in the book`
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

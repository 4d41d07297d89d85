import type { CarriedKey } from '../../db/register-chosen.ts'
import type { FormState } from '../../views/form-state.ts'
import { registerWords } from '../../views/words/register.ts'
import { type CivilDate, type FiscalYear, fiscalYearOf, monthsOf } from '../domain/dates.ts'
import { loanStandings } from '../domain/loan.ts'
import { parseDate } from '../domain/parse-date.ts'
import { isWhole, type RegisterQuery } from '../domain/register/query.ts'
import { normalise } from '../domain/text.ts'
import { borrowerClasses } from '../domain/words.ts'
import type { WebContext } from '../web/env.ts'
import { Refused } from '../web/page.tsx'

type Values = FormState['values']
type Faults = FormState['faults']
export type Asked = {
  query: RegisterQuery
  filters: FormState
  after: number
  /** Set where the page goes on among the loans brought forward, and shows no others. */
  carriedAfter: CarriedKey | null
  /** What was asked for as year and number, where it is none. */
  wrong: { year: string | null; after: boolean }
}

/**
 * Reads the address of the register. Whatever in it cannot be is a fault, for a register of
 * another year or day, or of more than was asked for, would be believed.
 */
export function queryOf(values: Values, today: CivilDate): Asked {
  const value = (name: string) => String([values[name] ?? ''].flat()[0]).trim()
  const isYear = /^\d{4}$/.test(value('year'))
  const year = isYear ? Number(value('year')) : fiscalYearOf(today)
  const faults: Faults = {}
  const oneOf = <Value extends string>(list: readonly Value[], name: string): Value | null => {
    const found = list.find(each => each === value(name)) ?? null
    if (found === null && value(name) !== '') faults[name] = { word: 'not-in-list' }
    return found
  }
  const query = {
    year,
    today,
    on: dayOf(value('on'), today, faults),
    state: oneOf(loanStandings, 'state'),
    borrowerClass: oneOf(borrowerClasses, 'class'),
    month: monthOf(year, value('month'), faults),
    division: value('division') || null,
    text: normalise(value('q')).slice(0, 100),
  }
  const isAfter = /^\d{0,9}$/.test(value('after'))
  const carried = /^(?:(\d{4})-(\d{1,9}))?$/.exec(value('carried'))
  return {
    query,
    filters: { values: asTyped(values, faults), faults },
    after: isAfter ? Number(value('after')) : 0,
    // They stand in the whole book only.
    carriedAfter:
      carried?.[1] && isWhole(query)
        ? { year: Number(carried[1]), number: Number(carried[2]) }
        : null,
    wrong: {
      year: isYear || value('year') === '' ? null : value('year'),
      after: !isAfter || carried === null,
    },
  }
}

/** The end of that day; today where none is asked for. */
function dayOf(text: string, today: CivilDate, faults: Faults): CivilDate {
  if (text === '') return today
  const day = parseDate(text)
  if (day.ok && day.date <= today) return day.date
  faults.on = { word: day.ok ? 'in-future' : 'not-a-date' }
  return today
}

/** The same month of the year that was chosen: whoever leafs to another year keeps it. */
function monthOf(year: FiscalYear, text: string, faults: Faults): string | null {
  if (text === '') return null
  const isMonth = /^\d{4}-\d\d$/.test(text)
  const found = isMonth && monthsOf(year).find(month => month.slice(4) === text.slice(4))
  if (!found) faults.month = { word: 'not-in-list' }
  return found || null
}

/** What was understood is shown as the office writes it; only what was not, as it was typed. */
function asTyped(values: Values, faults: Faults): Values {
  const understood = ['on', 'month'].filter(name => !faults[name])
  return Object.fromEntries(Object.entries(values).filter(([name]) => !understood.includes(name)))
}

/** Refuses a year that the register does not have, and a number to go on after that is none. */
export function mustBeThere({ query, wrong }: Asked, years: readonly FiscalYear[]): void {
  if (wrong.after) throw new Refused({ word: 'not-found' }, 404)
  if (wrong.year === null && years.includes(query.year)) return
  const facts = { year: (wrong.year ?? String(query.year)).slice(0, 20), years: years.join(', ') }
  throw new Refused({ word: 'no-such-year', facts }, 404)
}

/** The filters with the fault of a division that the office does not have. */
export function checkedFilters({ query, filters }: Asked, divisions: { id: string }[]): FormState {
  const { division } = query
  if (division === null || divisions.some(({ id }) => id === division)) return filters
  return { ...filters, faults: { ...filters.faults, division: { word: 'not-in-list' } } }
}

/** A file has no form to show a fault in: it is refused, and says which filter it was. */
export function mustBeClear(c: WebContext, { faults }: FormState): void {
  const w = registerWords[c.var.language] as Record<string, unknown>
  const names = Object.keys(faults).map(name => String(w[name] ?? name))
  if (names.length === 0) return
  throw new Refused({ word: 'no-such-filter', facts: { names: names.join(', ') } }, 404)
}

/** The same query as an address, perhaps after a number, or among the loans brought forward. */
export function queryPath(query: RegisterQuery, after?: number | CarriedKey): string {
  const { year, on, today, state, borrowerClass, month, division, text } = query
  const parts: [string, string | null][] = [
    ['year', String(year)],
    ['on', on === today ? null : on],
    ['state', state],
    ['class', borrowerClass],
    ['month', month],
    ['division', division],
    ['q', text || null],
    ['after', typeof after === 'number' ? String(after) : null],
    ['carried', typeof after === 'object' ? `${after.year}-${after.number}` : null],
  ]
  const kept = parts.filter((part): part is [string, string] => part[1] !== null)
  return `?${new URLSearchParams(kept)}`
}

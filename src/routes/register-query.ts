import type { FormState } from '../../views/form-state.ts'
import { type CivilDate, fiscalYearOf, monthsOf } from '../domain/dates.ts'
import { parseDate } from '../domain/parse-date.ts'
import { type RegisterQuery, registerStates } from '../domain/register/query.ts'
import { normalise } from '../domain/text.ts'
import { borrowerClasses } from '../domain/words.ts'

type Asked = { query: RegisterQuery; filters: FormState; after: number }

/**
 * Reads the address of the register. What is not in a list narrows nothing; a day that is no day
 * is a fault, for a register of the wrong day would be believed.
 */
export function queryOf(values: FormState['values'], today: CivilDate): Asked {
  const value = (name: string) => String(values[name] ?? '').trim()
  const year = /^2[45]\d\d$/.test(value('year')) ? Number(value('year')) : fiscalYearOf(today)
  const day = value('on') === '' ? null : parseDate(value('on'))
  const on = day?.ok && day.date < today ? day.date : today
  const faults: FormState['faults'] = day?.ok === false ? { on: { word: 'not-a-date' } } : {}
  return {
    query: {
      ...{ year, on, today },
      state: oneOf(registerStates, value('state')),
      borrowerClass: oneOf(borrowerClasses, value('class')),
      month: oneOf(monthsOf(year), value('month')),
      division: value('division') || null,
      text: normalise(value('q')).slice(0, 100),
    },
    // A day that was understood is shown as the office writes it, not as it was typed.
    filters: { values: faults.on ? values : without(values, 'on'), faults },
    after: /^\d{1,9}$/.test(value('after')) ? Number(value('after')) : 0,
  }
}

function without(values: FormState['values'], name: string): FormState['values'] {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== name))
}

function oneOf<Value extends string>(list: readonly Value[], value: string): Value | null {
  return list.find(each => each === value) ?? null
}

/** The same query as an address, perhaps after a number. */
export function queryPath(query: RegisterQuery, after?: number): string {
  const { year, on, today, state, borrowerClass, month, division, text } = query
  const parts: [string, string | null][] = [
    ['year', String(year)],
    ['on', on === today ? null : on],
    ['state', state],
    ['class', borrowerClass],
    ['month', month],
    ['division', division],
    ['q', text || null],
    ['after', after === undefined ? null : String(after)],
  ]
  const kept = parts.filter((part): part is [string, string] => part[1] !== null)
  return `?${new URLSearchParams(kept)}`
}

import type { LedgerQuery } from '../../db/ledger-chosen.ts'
import type { FormState } from '../../views/form-state.ts'
import { type FiscalYear, fiscalYearOf } from '../domain/dates.ts'
import { parseDate } from '../domain/parse-date.ts'
import { arabicDigits, normalise } from '../domain/text.ts'

type Asked = { query: LedgerQuery; filters: FormState }

/** Reads the address of the book; what in it cannot be is a fault at its field. */
export function ledgerQueryOf(values: Record<string, string>, today: string): Asked {
  const faults: FormState['faults'] = {}
  const text = (name: string) => normalise(values[name] ?? '').slice(0, 200) || null
  const day = (name: string) => {
    const typed = text(name)
    if (typed === null) return null
    const parsed = parseDate(typed)
    if (parsed.ok) return parsed.date
    faults[name] = { word: 'not-a-date' }
    return null
  }
  const query = {
    stream: text('stream'),
    kind: text('kind'),
    item: text('item'),
    person: text('person'),
    loan: loanOf(text('loan'), fiscalYearOf(today), faults),
    from: day('from'),
    to: day('to'),
  }
  return { query, filters: { values, faults } }
}

/** `12/2570`, or `12` of the year that runs. */
function loanOf(text: string | null, running: FiscalYear, faults: FormState['faults']) {
  if (text === null) return null
  const match = /^(\d{1,7})(?:\s*\/\s*(\d{4}))?$/.exec(arabicDigits(text))
  if (match) return { number: Number(match[1]), fiscalYear: Number(match[2] ?? running) }
  faults.loan = { word: 'not-understood' }
  return null
}

/** The same query as an address, perhaps before a position. */
export function ledgerPath(values: Record<string, string>, before?: number): string {
  const names = ['stream', 'kind', 'loan', 'item', 'person', 'from', 'to']
  const kept = names.flatMap(name => (values[name] ? [[name, values[name]]] : []))
  if (before !== undefined) kept.push(['before', String(before)])
  return kept.length === 0 ? '/ledger' : `/ledger?${new URLSearchParams(kept)}`
}

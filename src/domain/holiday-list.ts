import { compare } from './compare.ts'
import type { CivilDate } from './dates.ts'
import type { NamedDay } from './entries/office.ts'
import { type DateFault, parseDate } from './parse-date.ts'
import { normalise } from './text.ts'

export type { NamedDay }

export type LineFault = {
  /** Counted from 1, as it stands in the list. */
  line: number
  text: string
  why: DateFault | 'no-name' | 'other-year' | 'twice' | 'name-too-long'
}

const weekday = /^(วัน)?(อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์)(ที่)?\s+/
const nameMost = 120
/** `วันที่ 1 เดือน มกราคม พ.ศ. 2570`. */
const wordsOfDate = 6

/**
 * A year's holidays as somebody pastes them, one a line: a date as people write it, then the name.
 * `1 ม.ค. 2570 วันขึ้นปีใหม่`. The year is the calendar's, in BE. Empty lines are let pass.
 */
export function holidayList(text: string, year: number): { days: NamedDay[]; faults: LineFault[] } {
  const days = new Map<string, string>()
  const faults: LineFault[] = []
  text.split(/\r\n?|\n/).forEach((written, index) => {
    const said = normalise(written)
    if (said === '') return
    const day = dayOf(said, year)
    const why = 'why' in day ? day.why : days.has(day.on) ? 'twice' : null
    if (why !== null) faults.push({ line: index + 1, text: said.slice(0, nameMost), why })
    else if (!('why' in day)) days.set(day.on, day.name)
  })
  return {
    days: [...days].map(([on, name]) => ({ on, name })).sort((a, b) => compare(a.on, b.on)),
    faults,
  }
}

function dayOf(said: string, year: number): NamedDay | { why: LineFault['why'] } {
  const words = said.replace(weekday, '').split(/\s+/)
  let why: LineFault['why'] = 'not-a-date'
  for (let many = Math.min(wordsOfDate, words.length); many >= 1; many -= 1) {
    const parsed = parseDate(words.slice(0, many).join(' '))
    if (!parsed.ok) {
      if (parsed.fault !== 'not-a-date') why = parsed.fault
      continue
    }
    const name = words
      .slice(many)
      .join(' ')
      .replace(/^[-–:,;]\s*/, '')
    if (Number(parsed.date.slice(0, 4)) + 543 !== year) return { why: 'other-year' }
    if (name === '') return { why: 'no-name' }
    return name.length > nameMost ? { why: 'name-too-long' } : { on: parsed.date, name }
  }
  return { why }
}

/** First and last day of a calendar year in BE. */
export function yearSpan(year: number): { first: CivilDate; last: CivilDate } {
  return { first: `${year - 543}-01-01`, last: `${year - 543}-12-31` }
}

export function sameDays(some: NamedDay[], others: NamedDay[]): boolean {
  const said = (days: NamedDay[]) => days.map(({ on, name }) => `${on} ${name}`).join('\n')
  return said(some) === said(others)
}

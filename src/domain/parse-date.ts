import { type CivilDate, civilDate } from './dates.ts'
import { arabicDigits, normalise } from './text.ts'

export type DateFault = 'no-such-day' | 'no-leap-year' | 'not-a-date'
type ParsedDate =
  | { ok: true; date: CivilDate }
  /** `year` is given with `no-leap-year`, as it was written. */
  | { ok: false; fault: DateFault; year?: number }

const months = [
  ['มกราคม', 'ม.ค.', 'january'],
  ['กุมภาพันธ์', 'ก.พ.', 'february'],
  ['มีนาคม', 'มี.ค.', 'march'],
  ['เมษายน', 'เม.ย.', 'april'],
  ['พฤษภาคม', 'พ.ค.', 'may'],
  ['มิถุนายน', 'มิ.ย.', 'june'],
  ['กรกฎาคม', 'ก.ค.', 'july'],
  ['สิงหาคม', 'ส.ค.', 'august'],
  ['กันยายน', 'ก.ย.', 'september'],
  ['ตุลาคม', 'ต.ค.', 'october'],
  ['พฤศจิกายน', 'พ.ย.', 'november'],
  ['ธันวาคม', 'ธ.ค.', 'december'],
]
const monthByName = new Map(
  months.flatMap((names, index) =>
    [...names, names[2]!.slice(0, 3)].map(name => [bare(name), index + 1] as const),
  ),
)

/** A year above this is Buddhist (domain.md 6.5). */
const lastCommonYear = 2400
const buddhistAhead = 543

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/
const dayFirst = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4})(?: 00?:00(?::00)?)?$/
const named = /^(\d{1,2}) ?([^\d\s]+) ?(\d{4}|\d{2})$/
/** Words of a letter's date that add nothing: 2563 tells by itself that it is Buddhist. */
const fillers = /วันที่|เดือน|พ\. ?ศ\.|ค\. ?ศ\./g

/**
 * A day as people write it: `2020-01-15`, `15/01/2563`, `15 ม.ค. 2563`, `15 มกราคม พ.ศ. ๒๕๖๓`. The
 * year is Buddhist above 2400. Two digits of a year are understood only beside a month's name,
 * where they can only be Buddhist.
 */
export function parseDate(text: string): ParsedDate {
  const plain = arabicDigits(normalise(text))
  const first = yearFirst.exec(plain)
  if (first) return dateOf(Number(first[1]), Number(first[2]), Number(first[3]))
  const last = dayFirst.exec(plain)
  if (last) return dateOf(Number(last[3]), Number(last[2]), Number(last[1]))
  const words = named.exec(normalise(plain.replace(fillers, ' ')))
  const month = words && monthByName.get(bare(words[2]!))
  if (!words || !month) return { ok: false, fault: 'not-a-date' }
  const year = Number(words[3])
  return dateOf(words[3]!.length === 2 ? year + 2500 : year, month, Number(words[1]))
}

function dateOf(written: number, month: number, day: number): ParsedDate {
  const year = written > lastCommonYear ? written - buddhistAhead : written
  const date = civilDate(year, month, day)
  if (date !== null) return { ok: true, date }
  if (month === 2 && day === 29) return { ok: false, fault: 'no-leap-year', year: written }
  return { ok: false, fault: 'no-such-day' }
}

function bare(name: string): string {
  return normalise(name)
    .toLowerCase()
    .replace(/[.\s,]/g, '')
}

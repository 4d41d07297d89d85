import { type CivilDate, daysBetween } from '../../src/domain/dates.ts'
import { isOpen } from '../../src/domain/open-due.ts'
import { agencyWords } from './agencies.ts'
import type { Language } from './words.ts'

const thaiMonths = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ')
const thaiLongMonths =
  'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(
    ' ',
  )
const englishMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const thaiDays = 'อาทิตย์ จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์'.split(' ')
const englishDays = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ')

/**
 * `1 ต.ค. 2568`: the Buddhist year in both languages, since the office's papers use it. The due date
 * of what waits for a condition is no day, and is said as such wherever a date is.
 */
export function shortDate(date: CivilDate, language: Language): string {
  if (isOpen({ dueOn: date })) return agencyWords[language].openDue
  const [year, month, day] = parts(date)
  const months = language === 'th' ? thaiMonths : englishMonths
  return `${day} ${months[month - 1]} ${year + 543}`
}

/** `1 ตุลาคม 2568`, as letters and memos write it. */
export function longDate(date: CivilDate, language: Language): string {
  const [year, month, day] = parts(date)
  if (language === 'en' || isOpen({ dueOn: date })) return shortDate(date, language)
  return `${day} ${thaiLongMonths[month - 1]} ${year + 543}`
}

/** `พุธ 1 ต.ค. 2568`. */
export function dayAndDate(date: CivilDate, language: Language): string {
  if (isOpen({ dueOn: date })) return shortDate(date, language)
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  const days = language === 'th' ? thaiDays : englishDays
  return `${days[weekday]} ${shortDate(date, language)}`
}

/** A near day as an officer says it: วันนี้, พรุ่งนี้, เมื่อวาน; else the weekday and the date. */
export function nearDate(date: CivilDate, today: CivilDate, language: Language): string {
  const near = { th: ['เมื่อวาน', 'วันนี้', 'พรุ่งนี้'], en: ['yesterday', 'today', 'tomorrow'] }
  return near[language][daysBetween(today, date) + 1] ?? dayAndDate(date, language)
}

/** `ต.ค. 2568` of `2025-10`. */
export function monthName(month: string, language: Language): string {
  const [year, number] = parts(`${month}-01`)
  const months = language === 'th' ? thaiMonths : englishMonths
  return `${months[number - 1]} ${year + 543}`
}

/** `ธันวาคม 2569` of `2026-12`. */
export function longMonthName(month: string, language: Language): string {
  if (language === 'en') return monthName(month, language)
  const [year, number] = parts(`${month}-01`)
  return `${thaiLongMonths[number - 1]} ${year + 543}`
}

/** An instant as the office's clock shows it: `24 พ.ย. 2569 09:05`. */
export function clockTime(instant: string, language: Language): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString()
  return `${shortDate(local.slice(0, 10), language)} ${local.slice(11, 16)}`
}

const thaiDigits = '๐๑๒๓๔๕๖๗๘๙'

/** Thai digits for official documents; screens and data files keep Arabic ones. */
export function inThaiDigits(text: string): string {
  return text.replace(/\d/g, digit => thaiDigits[Number(digit)]!)
}

function parts(date: CivilDate): [number, number, number] {
  const [year, month, day] = date.split('-').map(Number)
  return [year!, month!, day!]
}

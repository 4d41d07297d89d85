import { dayInBangkok } from '../../../src/domain/dates.ts'
import { clockOf } from '../../../src/domain/field/made.ts'
import { shortDate } from '../../words/dates.ts'
import { fieldWords } from '../../words/field.ts'
import { count } from '../../words/numbers.ts'
import { partWords } from '../../words/parts.ts'
import type { Language } from '../../words/words.ts'

/** The language that the page was drawn in. */
export const language: Language = document.documentElement.lang === 'en' ? 'en' : 'th'
export const w = fieldWords[language]
export const partsSaid = partWords[language]

/** `2 หลัง`. */
export const unitsSaid = (units: number, unit: string) => `${count(units)} ${unit}`

/** `09:41` of today, with its day before it of another. */
export function timeSaid(instant: Date, now: Date): string {
  const on = dayInBangkok(instant)
  const time = clockOf(instant)
  return on === dayInBangkok(now) ? time : `${shortDate(on, language)} ${time}`
}

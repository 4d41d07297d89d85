import { dayInBangkok } from '../../../src/domain/dates.ts'
import { clockOf } from '../../../src/domain/field/made.ts'
import type { Refusal } from '../../../src/domain/verdict.ts'
import { shortDate } from '../../words/dates.ts'
import { fieldWords } from '../../words/field.ts'
import { fieldQueueWords } from '../../words/field-queue.ts'
import { count } from '../../words/numbers.ts'
import { partWords } from '../../words/parts.ts'
import { proofWords } from '../../words/proof.ts'
import { type ProofWord, proofRefusals } from '../../words/refusals-proof.ts'
import type { Language } from '../../words/words.ts'

/** The language that the page was drawn in. */
export const language: Language = document.documentElement.lang === 'en' ? 'en' : 'th'
export const w = { ...fieldWords[language], ...fieldQueueWords[language] }
/** Of condition, photos and signatures: as the office's own pages say it. */
export const pw = proofWords[language]
export const faultSaid = ({ word, facts = {} }: Refusal) =>
  proofRefusals[language][word as ProofWord](facts)
export const partsSaid = partWords[language]

/** `2 หลัง`. */
export const unitsSaid = (units: number, unit: string) => `${count(units)} ${unit}`

/** In the largest unit that says it without counting far. */
export function longSaid(minutes: number): string {
  if (minutes < 120) return w.minutes(minutes)
  return minutes < 48 * 60 ? w.hours(Math.floor(minutes / 60)) : w.days(Math.floor(minutes / 1440))
}

/** `09:41` of today, with its day before it of another. */
export function timeSaid(instant: Date, now: Date): string {
  const on = dayInBangkok(instant)
  const time = clockOf(instant)
  return on === dayInBangkok(now) ? time : `${shortDate(on, language)} ${time}`
}

import { settingsOf } from '../../src/domain/office-settings.ts'
import { inThaiDigits } from '../words/dates.ts'

/** Writes the digits of a text as the office wants them on paper. */
export type Digits = (text: string) => string

/** Thai digits unless the office chose Arabic ones (setting `thai-digits`). */
export function digitsOf(office: Record<string, string>): Digits {
  return settingsOf(office).digits === 'arabic' ? inArabicDigits : inThaiDigits
}

function inArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, digit => String(digit.charCodeAt(0) - '๐'.charCodeAt(0)))
}

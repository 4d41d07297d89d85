import { settingsOf } from '../../src/domain/office-settings.ts'
import { inThaiDigits } from '../words/dates.ts'

/** Writes the digits of a text as the office wants them on paper. */
export type Digits = (text: string) => string

/** Thai digits unless the office chose Arabic ones (setting `thai-digits`). */
export function digitsOf(office: Record<string, string>): Digits {
  return settingsOf(office).digits === 'arabic' ? inArabicDigits : inThaiDigits
}

/** `320-63-0003`: a code says on paper what its label says. */
const code = /([0-9A-Za-z.]+(?:[-/][0-9A-Za-z.]+)*-[0-9]+)/

/** Writes the digits of a text, but for those of the codes of things in it. */
export function besideCodes(say: Digits): Digits {
  return text => {
    const parts = text.split(code)
    return parts.map((part, index) => (index % 2 === 0 ? say(part) : part)).join('')
  }
}

function inArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, digit => String(digit.charCodeAt(0) - '๐'.charCodeAt(0)))
}

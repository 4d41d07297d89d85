import { settingsOf } from '../../src/domain/office-settings.ts'
import { inThaiDigits } from '../words/dates.ts'

/** Writes the digits of a text as the office wants them on paper. */
export type Digits = (text: string) => string

/**
 * Thai digits unless the office chose Arabic ones (setting `thai-digits`); what machines and labels
 * read stays in Arabic digits on every paper (domain.md 2.6).
 */
export function digitsOf(office: Record<string, string>): Digits {
  return settingsOf(office).digits === 'arabic' ? inArabicDigits : thaiBesideCodes
}

/**
 * `320-63-0003`, `320-63-0001 ถึง 0006`, `311/49/0027`: a code says on paper what its label says,
 * and an address of the web what is typed to open it. A telephone number is no code, nor is the
 * number of a chase, `2/2570-1`: people read them.
 */
const machine =
  /(https?:\/\/[^\s]+|(?<![/0-9A-Za-z.])[0-9A-Za-z.]+(?:-[0-9A-Za-z.]+)*-[0-9]+(?: ถึง [0-9]+(?:-[0-9]+)*)?|[0-9]+(?:\/[0-9]+){2})/
const telephone = /^0[0-9]*(?:-[0-9]+)+$/

/** A text in Thai digits, but for those of the codes of things in it. */
export function thaiBesideCodes(text: string): string {
  const parts = text.split(machine)
  const isCode = (part: string, index: number) => index % 2 === 1 && !telephone.test(part)
  return parts.map((part, index) => (isCode(part, index) ? part : inThaiDigits(part))).join('')
}

function inArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, digit => String(digit.charCodeAt(0) - '๐'.charCodeAt(0)))
}

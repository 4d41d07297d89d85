import { canonicalCode, codesInRange, rangeOf } from './code.ts'
import { type CivilDate, fiscalYearOf } from './dates.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/**
 * The pattern by which an office numbers what it registers anew, such as `{class}-{year}-{number}`
 * (domain.md 2.3: no form of the number is laid down, each office settles its own). It suggests and
 * never forces: a code stays an opaque text, and whatever the old register says is kept.
 */
const words = ['class', 'year', 'calendar', 'number'] as const
type CodeWord = (typeof words)[number]

const named = /\{([^{}]*)\}/g
/** As wide as local codes have it: `412-67-0001`. */
const runningWidth = 4

/** It ends with the running number and names nothing but what it knows, each at most once. */
export function codePatternAllowed(pattern: string): Verdict {
  if (pattern === '') return allow()
  const found = [...pattern.matchAll(named)].map(match => match[1] as CodeWord)
  const known = found.every(name => words.includes(name)) && new Set(found).size === found.length
  const strayBrace = /[{}]/.test(pattern.replace(named, ''))
  if (known && !strayBrace && pattern.endsWith('{number}')) return allow()
  return refuse('code-pattern', undefined, 'assetCodePattern')
}

/** Does it number within a class of the list of codes (บัญชีรหัสพัสดุ)? */
export const needsClass = (pattern: string) => pattern.includes('{class}')

/**
 * What stands before the running number of a thing got on that day. `{year}` is the fiscal year's
 * last two digits, `{calendar}` the calendar year's: both conventions are in use (domain.md 8.2).
 */
export function codeStart(pattern: string, ofClass: string, acquiredOn: CivilDate): string {
  const twoDigits = (year: number) => String(year % 100).padStart(2, '0')
  const said = pattern
    .slice(0, -'{number}'.length)
    .replaceAll('{class}', ofClass)
    .replaceAll('{year}', twoDigits(fiscalYearOf(acquiredOn)))
    .replaceAll('{calendar}', twoDigits(Number(acquiredOn.slice(0, 4)) + 543))
  // One writing with what the register holds: the separator that ends it stays one.
  const last = canonicalCode(`${said}0`)
  return last.slice(0, -1)
}

/** The class as somebody typed it alone, or that of the newest code of the same category. */
export function classIn(typed: string, newest: string | undefined): string | null {
  const alone = canonicalCode(typed)
  if (alone !== '' && !alone.includes('-')) return alone
  return canonicalCode(newest ?? '').split('-')[0] || null
}

/**
 * The next code after those that begin so, or as many as there are pieces. Gaps are not filled: a
 * number that was given once may stand on a thing that was written off.
 */
export function nextCodes(start: string, taken: string[], pieces: number): string {
  const numbers = taken
    .flatMap(code => codesInRange(code).slice(-1))
    .map(code => code.slice(start.length))
    .filter(rest => /^\d{1,9}$/.test(rest))
  const width = Math.max(runningWidth, ...numbers.map(rest => rest.length))
  const first = Math.max(0, ...numbers.map(Number)) + 1
  const code = (number: number) => start + String(number).padStart(width, '0')
  return pieces > 1 ? rangeOf(code(first), code(first + pieces - 1)) : code(first)
}

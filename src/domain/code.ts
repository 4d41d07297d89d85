import { arabicDigits, normalise } from './text.ts'

/**
 * เลขครุภัณฑ์ is an opaque text of the office's own pattern (domain.md 2.3), such as
 * `412/67/0001`. Only its writing is made one: Arabic digits, `-` between the parts.
 */

const separators = /[\s/.\\\-\u2010-\u2015\u2212]+/g
const rangeWord = /\s*(?:ถึง|~|\.{3}|…)\s*/
/** A dash with a space on both sides, between two codes that have separators of their own. */
const spacedDash = /^(\S*[/.-]\S*)\s+[-\u2010-\u2015]\s+(\S+)$/
const rangeJoin = ' ถึง '
/** Longest range that is counted out: no office numbers more pieces on one row. */
export const rangeMax = 10_000
const codeLengthMax = 100

/**
 * The canonical writing: Arabic digits, `-` between the parts, a range as `A ถึง B` with B written
 * in full. Any text has one; whether it is a code at all is `isCode`'s question.
 */
export function canonicalCode(text: string): string {
  const plain = arabicDigits(normalise(text))
  const ends = rangeEnds(plain)
  if (ends === null) return joined(plain)
  const first = joined(ends[0])
  return first + rangeJoin + inFull(first, joined(ends[1]))
}

/** What two codes are compared by: canonical, capitals and small letters alike; '' for none. */
export function codeKey(code: string): string {
  return canonicalCode(code).toLowerCase()
}

/** The key without separators, for a search by somebody who typed none. */
export function bareCode(code: string): string {
  return codeKey(code).replace(separators, '')
}

/** True for a text that may stand as a code: letters, digits and separators, with a digit in it. */
export function isCode(text: string): boolean {
  const code = canonicalCode(text)
  return (
    code.length <= codeLengthMax &&
    /\d/.test(code) &&
    code
      .split(rangeJoin)
      .every(part => /^[\p{L}\p{M}\d]+(?:[-()[\]]+[\p{L}\p{M}\d]+)*[)\]]?$/u.test(part))
  )
}

export function isRange(code: string): boolean {
  return rangeEnds(normalise(code)) !== null
}

/**
 * Every code of a range in its order; the one code where it is no range. Empty where the range
 * cannot be counted out: its ends differ before the running number, run backwards, or are more
 * than `rangeMax` apart.
 */
export function codesInRange(code: string): string[] {
  const [first, last] = canonicalCode(code).split(rangeJoin)
  if (!first) return []
  if (last === undefined) return [first]
  const from = running(first)
  const to = running(last)
  if (!from || !to || from.before !== to.before || from.number > to.number) return []
  const count = to.number - from.number + 1
  if (count > rangeMax) return []
  return Array.from(
    { length: count },
    (_, index) => from.before + String(from.number + index).padStart(from.width, '0'),
  )
}

/** A range as the register writes it. */
export const rangeOf = (first: string, last: string) => first + rangeJoin + last

function rangeEnds(plain: string): [string, string] | null {
  const parts = plain.split(rangeWord)
  if (parts.length === 2 && parts[0] && parts[1]) return [parts[0], parts[1]]
  const dashed = spacedDash.exec(plain)
  return dashed ? [dashed[1]!, dashed[2]!] : null
}

function joined(part: string): string {
  return part
    .trim()
    .replace(separators, '-')
    .replace(/^-+|-+$/g, '')
}

/** `0006` after `320-63-0001` means `320-63-0006`, and so does `6`. */
function inFull(first: string, last: string): string {
  const missing = first.split('-').length - last.split('-').length
  if (missing <= 0) return last
  const start = running(first)
  const end = running(last)
  const padded = start && end ? end.before + String(end.number).padStart(start.width, '0') : last
  return [...first.split('-').slice(0, missing), padded].join('-')
}

function running(code: string): { before: string; number: number; width: number } | null {
  const match = /^(.*?)(\d{1,12})$/.exec(code)
  if (!match) return null
  return { before: match[1]!, number: Number(match[2]), width: match[2]!.length }
}

/** A thing as a sentence calls it: its name and, where it has one, the code that tells it apart. */
export function nameInFull({ name, code }: { name: string; code: string }): string {
  return [name, code].filter(Boolean).join(' ')
}

import * as z from 'zod'
import type { FormWord } from '../../views/form-state.ts'
import { parseDate } from '../domain/parse-date.ts'
import { arabicDigits, normalise } from '../domain/text.ts'

/** Fields that many forms share. Their faults are words of `views/words/forms.ts`. */

const fault = (word: FormWord) => ({ code: 'custom', message: word }) as const

/** One line of text in one writing, blanks trimmed; missing when empty. */
export const line = (most: number) =>
  z.string().transform(normalise).pipe(z.string().min(1).max(most))

/** The same where nothing needs to be said: '' then. */
export const optionalLine = (most: number) =>
  z.string().default('').transform(normalise).pipe(z.string().max(most))

/** A day as a date field sends it or as a Thai hand types it: `2026-11-24`, `24 พ.ย. 2569`. */
export const day = z.string().transform((text, context) => {
  const parsed = parseDate(text)
  if (parsed.ok) return parsed.date
  context.addIssue(fault(text.trim() === '' ? 'missing' : 'not-a-date'))
  return z.NEVER
})

/** A day, or null where the field was left empty or is not there at all. */
export const optionalDay = z
  .string()
  .default('')
  .transform(text => (text.trim() === '' ? null : text))
  .pipe(day.nullable())

/** A whole number, in Arabic or in Thai digits; commas between thousands are let pass. */
export const wholeNumber = z.string().transform((text, context) => {
  const digits = arabicDigits(normalise(text)).replaceAll(',', '')
  if (/^\d{1,9}$/.test(digits)) return Number(digits)
  context.addIssue(fault(digits === '' ? 'missing' : 'not-a-number'))
  return z.NEVER
})

/** A whole number, or null where the field was left empty. */
export const wholeNumberOrNone = z
  .string()
  .transform(text => (text.trim() === '' ? null : text))
  .pipe(wholeNumber.nullable())

/** The same where the field need not be there at all. */
export const optionalWholeNumber = z.string().default('').pipe(wholeNumberOrNone)

/** What stands on the lines of a text, each in one writing; an empty one is nothing. */
export const textLines = (text: string): string[] =>
  text.split(/\r?\n/).map(normalise).filter(Boolean)

/** A field that may come once, several times, or not at all. */
export const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform(value => [value].flat())

/** A tick box or the hidden field that stands for one. */
export const ticked = z
  .string()
  .default('')
  .transform(value => value !== '')

/** Where to go back to: a path of ours, never another site; null when there is none. */
export const backPath = z
  .string()
  .default('')
  .transform(path => (/^\/(?![/\\])[^\\\s]*$/.test(path) ? path : null))

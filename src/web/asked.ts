import * as z from 'zod'
import type { WebContext } from './env.ts'
import { Refused } from './page.tsx'

/**
 * Reads what an address asks for. Whatever in it cannot be is refused and named, for a list of
 * another year, or of more than was asked for, would be believed. `names` says what the page calls
 * a part; a part without a name is written by our own links alone, and leads nowhere else.
 */
export function askedOf<Schema extends z.ZodType>(
  c: WebContext,
  schema: Schema,
  names: Record<string, string> = {},
): z.output<Schema> {
  const read = schema.safeParse(c.req.query())
  if (read.success) return read.data
  const wrong = read.error.issues.map(issue => String(issue.path[0]))
  throw notUnderstood(wrong.flatMap(part => names[part] ?? []))
}

/** The refusal of an address, with the names of its parts that could not be read. */
export function notUnderstood(names: string[]): Refused {
  if (names.length === 0) return new Refused({ word: 'not-found' }, 404)
  const facts = { names: [...new Set(names)].join(', ') }
  return new Refused({ word: 'no-such-question', facts }, 404)
}

/** One of a list as a filter chooses it; '' where nothing is chosen. */
export const oneOf = <const Value extends string>(list: readonly Value[]) =>
  z.union([z.literal(''), z.enum(list)]).default('')

/** The number that a list goes on from; null at its beginning. */
export const goingOn = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number)
  .nullable()
  .default(null)

/** The calendar year that a list of papers is asked for, as it was typed; null where none is. */
const yearAsked = (c: WebContext) => c.req.query('year')?.trim() || null

/** The calendar year that is shown: the one asked for, else the present one. */
export function paperYear(c: WebContext, present: number): number {
  const asked = yearAsked(c)
  return asked === null ? present : /^\d{4}$/.test(asked) ? Number(asked) : 0
}

/** The years of papers there are, the present one among them, newest first; no other is shown. */
export function paperYears(c: WebContext, present: number, rows: { year: number }[]): number[] {
  const years = [...new Set([present, ...rows.map(row => row.year)])].sort((a, b) => b - a)
  const asked = yearAsked(c)
  if (asked === null || years.map(String).includes(asked)) return years
  const facts = { year: asked.slice(0, 20), years: years.join(', ') }
  throw new Refused({ word: 'no-papers-of-year', facts }, 404)
}

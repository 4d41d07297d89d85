/**
 * What can be wrong with a row of an imported file. `views/words/imports.ts` holds a sentence for
 * each: what is wrong, and what to do.
 */
const faultWords = [
  'missing',
  'too-long',
  'formula',
  'not-a-number',
  'at-least-one',
  'not-a-price',
  'not-a-date',
  'no-such-day',
  'no-leap-year',
  'in-future',
  'neither',
  'division-unknown',
  'division-not-yours',
  'role-unknown',
  'same-person-twice',
  'not-a-code',
  'code-twice',
  'code-missing',
  'range-not-counted',
  'range-differs',
  'one-code-one-piece',
  'too-many-pieces',
  'days-range',
  'name-twice',
  'item-retired',
  'quantity-differs',
  'control-differs',
  'not-a-loan-number',
  'year-differs',
  'number-twice',
  'number-taken',
  'dates-out-of-order',
  'date-missing',
  'not-decided',
  'decision-differs',
  'no-lines',
  'line-wrong',
  'no-such-loan',
  'form-wrong',
  'item-unknown',
  'item-twice',
  'first-row-missing',
  'more-than-approved',
  'not-handed-over',
  'more-than-out',
  'nothing-to-settle',
  'not-acquired-yet',
  'not-enough-on-shelf',
  'moved-since',
] as const
export type FaultWord = (typeof faultWords)[number]

export type Fault = {
  /** The sheet's name, where the file has several that matter. */
  sheet?: string
  /** The file's own row number. */
  row: number
  /** The column's key, as in the table of columns; null where the row as a whole is meant. */
  column: string | null
  word: FaultWord
  facts?: Record<string, string | number>
}

export type Facts = NonNullable<Fault['facts']>

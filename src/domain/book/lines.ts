import type { CivilDate, FiscalYear } from '../dates.ts'
import type { Place } from '../place.ts'

/**
 * The book as a file: one canonical JSON text (RFC 8785) a line, so that no byte is without
 * meaning. The head, then in a year's book what was before it, then the entries by position, then
 * the end. Every line has its `hash`; that of an entry is its hash in the chain.
 */
export const bookFormat = 'yuem-khuen-book/1'

/** The last seal before the first entry of a file: what the seals in it build upon. */
export type Base = { through: number; seal: string }
export const noBase: Base = { through: 0, seal: '' }

/** From which position to which, upon which seal; of a year, or the whole book where it is null. */
export type BookPart = { year: FiscalYear | null; first: number; last: number; base: Base }

export type BookHead = BookPart & {
  format: string
  office: string
  /** The day of the export: the end, so far, of a year that is still running. */
  on: CivilDate
}

/** Units of an item in each place before the first entry. */
export type Opening = { item: string } & Record<Exclude<Place, 'outside'>, number>

/** How many entries and lines stand before it, and SHA-256 over all their hashes. */
export type BookEnd = { entries: number; lines: number; digest: string }

/** The fields of an entry's line, in the order of RFC 8785. */
export const entryFields = [
  'command',
  'corrects',
  'detail',
  'happenedOn',
  'hash',
  'id',
  'imported',
  'item',
  'kind',
  'line',
  'loan',
  'person',
  'personalHash',
  'position',
  'previousHash',
  'quantity',
  'recordedAt',
  'seq',
  'source',
  'stream',
  'target',
] as const

import { bareCode, codesInRange } from './code.ts'
import type { Item } from './item.ts'
import { arabicDigits, normalise, searchKey, sortKey } from './text.ts'

/** Longer queries are cut: nobody types them, and a name is no longer. */
export const queryLengthMax = 100
const queryTermsMax = 6
/** How many signs the index finds at once; a shorter text is answered by the beginnings of words. */
const trigramLength = 3

/** What an item is found by. The database keeps it beside the item, and its index from it. */
export type SearchRow = {
  item: string
  /** Its place in the dictionary. */
  nameKey: string
  /** A line for each form of the name, then every code without separators. */
  text: string
  /**
   * First one and first two letters of every word of the name and part of the code, then what lists
   * are narrowed by.
   */
  marks: string
}

/** Any of these texts is in what the item is found by. */
export type Sought = string[]

/**
 * The whole query as one text, or else all its words; null where nothing can be looked for. Where
 * every word is long, whatever holds the whole of them in one has each of them, and `whole` is empty.
 */
export type SearchQuery = { whole: Sought; words: Sought[] }

type Found = Pick<Item, 'id' | 'name' | 'code' | 'category' | 'kind' | 'division' | 'retired'>

export function searchRow(item: Found): SearchRow {
  const codes = codesInRange(item.code).map(bareCode)
  const whole = bareCode(item.code)
  const words = [...wordsOf(item.name), ...item.code.split('-')]
  const beginnings = words.flatMap(searchForms).flatMap(word => [head(word, 1), head(word, 2)])
  return {
    item: item.id,
    nameKey: sortKey(item.name),
    text: unique([...searchForms(item.name), ...codes, squeezed(whole)]).join('\n'),
    marks: [
      ...unique(beginnings).map(beginning => mark('beginning', beginning)),
      mark('category', item.category),
      mark('kind', item.kind),
      mark('division', item.division),
      item.retired ? mark('retired', '1') : '',
    ].join(''),
  }
}

/** Signs that nobody can type, so that no text is ever taken for a mark. */
const marked = {
  beginning: '\uE000',
  category: '\uE001',
  kind: '\uE002',
  division: '\uE003',
  retired: '\uE004',
}

/**
 * What is said beside the text, as the three signs that the index finds at once. Beginnings are
 * told whole; of the rest two signs say nearly which it is, and the item itself is asked.
 */
export function mark(of: keyof typeof marked, value: string): string {
  return marked[of] + [...marked[of], ...value].slice(-2).join('')
}

/** Reads a query as Thai is typed. Null where it holds neither letter nor digit. */
export function searchQuery(typed: string): SearchQuery | null {
  const text = head(typed, queryLengthMax)
  const whole = sought(text)
  if (whole.length === 0) return null
  const words = text.trim().split(/\s+/).slice(0, queryTermsMax)
  const each = words.map(sought).filter(word => word.length > 0)
  if (each.length < 2) return { whole, words: [] }
  const isShort = (form: string) => form.startsWith(marked.beginning)
  return { whole: each.flat().some(isShort) ? whole : [], words: each }
}

function sought(text: string): Sought {
  const isLong = (form: string) => [...form].length >= trigramLength
  return searchForms(text).map(form => (isLong(form) ? form : mark('beginning', form)))
}

/**
 * The forms in which a text is compared: as written; without the marks that are typed wrong or
 * not at all; and with the usual misspellings put right. A query that shares a form is a find,
 * and every part of a name shares the first with it.
 */
function searchForms(text: string): string[] {
  const plain = squeezed(arabicDigits(normalise(text)).toLowerCase())
  return unique([plain, alike(plain), alike(squeezed(searchKey(text)))])
}

/** `เก้าอี้ 4 × 8` and `เก้าอี้4x8` alike: letters, marks and digits only. */
function squeezed(text: string): string {
  return text.replaceAll('×', 'x').replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** Letters that sound or look alike and are taken for one another. */
const lettersAlike: Record<string, string> = {
  ณ: 'น',
  ศ: 'ส',
  ษ: 'ส',
  ฎ: 'ต',
  ฏ: 'ต',
  ฐ: 'ถ',
  ฑ: 'ท',
  ฒ: 'ท',
  ธ: 'ท',
  ภ: 'พ',
  ฬ: 'ล',
  ญ: 'ย',
  ฆ: 'ค',
  ฃ: 'ข',
  ฅ: 'ค',
  ใ: 'ไ',
  ๅ: 'า',
}
const alikeRe = new RegExp(`[${Object.keys(lettersAlike).join('')}]`, 'g')
/** ็ ่ ้ ๊ ๋ ์ and a stray ํ. */
const marks = /[\u0E47-\u0E4E]/g

function alike(text: string): string {
  return text.replace(marks, '').replace(alikeRe, letter => lettersAlike[letter]!)
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

function wordsOf(name: string): string[] {
  return [...segmenter.segment(normalise(name))].map(({ segment }) => segment)
}

function head(text: string, length: number): string {
  return [...text].slice(0, length).join('')
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)].filter(text => text !== '')
}

import { bareCode, codesInRange } from './code.ts'
import type { ItemDescription } from './item.ts'
import { arabicDigits, normalise, searchKey } from './text.ts'

/** Longer queries are cut: nobody types them, and a name is no longer. */
export const queryLengthMax = 100
const queryTermsMax = 6
/** What the trigram index can find; shorter is answered by the beginnings of words. */
const trigramLength = 3

/** What an item is found by. The database keeps it beside the item, and its indexes from it. */
export type SearchRow = {
  item: string
  /** A line for each form of the name, then every code without separators. */
  text: string
  /** First one and first two letters of every word of the name and part of the code. */
  beginnings: string[]
}

/** One thing looked for: any of its phrases is in the text, or a word begins with a beginning. */
export type Sought = { phrases: string[]; beginnings: string[] }

/** The whole query as one text, or else all its words; null where nothing can be looked for. */
export type SearchQuery = { whole: Sought; words: Sought[] }

export function searchRow(
  item: Pick<ItemDescription, 'name' | 'code'> & { id: string },
): SearchRow {
  const codes = codesInRange(item.code).map(bareCode)
  const whole = bareCode(item.code)
  const words = [...wordsOf(item.name), ...item.code.split('-')]
  const beginnings = words.flatMap(searchForms).flatMap(word => [head(word, 1), head(word, 2)])
  return {
    item: item.id,
    text: unique([...searchForms(item.name), ...codes, squeezed(whole)]).join('\n'),
    beginnings: unique(beginnings),
  }
}

/** Reads a query as Thai is typed. Null where it holds neither letter nor digit. */
export function searchQuery(typed: string): SearchQuery | null {
  const text = head(typed, queryLengthMax)
  const whole = sought(text)
  if (whole === null) return null
  const words = text.trim().split(/\s+/).slice(0, queryTermsMax)
  const each = words.map(sought).filter(word => word !== null)
  return { whole, words: each.length > 1 ? each : [] }
}

function sought(text: string): Sought | null {
  const forms = searchForms(text)
  if (forms.length === 0) return null
  const long = (form: string) => [...form].length >= trigramLength
  return { phrases: forms.filter(long), beginnings: forms.filter(form => !long(form)) }
}

/**
 * The forms in which a text is compared: as written; without the marks that are typed wrong or
 * not at all; and with the usual misspellings put right. A query that shares a form is a find,
 * and every part of a name shares the first with it.
 */
export function searchForms(text: string): string[] {
  const plain = squeezed(arabicDigits(normalise(text)).toLowerCase())
  return unique([plain, alike(plain), alike(squeezed(searchKey(text)))])
}

/** `เก้าอี้ 4 × 8` and `เก้าอี้4x8` alike: letters, marks and digits only. */
function squeezed(text: string): string {
  return text.replaceAll('×', 'x').replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** Letters that sound or look alike and are taken for one another. */
const lettersAlike: Record<string, string> = {
  ...{ ณ: 'น', ศ: 'ส', ษ: 'ส', ฎ: 'ต', ฏ: 'ต', ฐ: 'ถ', ฑ: 'ท', ฒ: 'ท', ธ: 'ท' },
  ...{ ภ: 'พ', ฬ: 'ล', ญ: 'ย', ฆ: 'ค', ฃ: 'ข', ฅ: 'ค', ใ: 'ไ', ๅ: 'า' },
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

import { codeKey, isCode } from './code.ts'
import { latinTyped } from './kedmanee.ts'
import { arabicDigits, normalise } from './text.ts'

/** What a scanned or typed text may be, before anybody looked it up. */
export type Meant =
  /** A label's tag or an asset code; `number` where it could be a loan's as well. */
  | { kind: 'thing'; tags: string[]; codes: string[]; host: string | null; number: LoanNumber }
  | { kind: 'loan'; id: string; host: string | null }
  | { kind: 'person'; id: string; host: string | null }
  /** No code of this product; the host, where it is some address. */
  | { kind: 'foreign'; host: string | null }
  /** What somebody wrote, and no code at all: the name of a thing, perhaps. */
  | { kind: 'word' }
  | { kind: 'nothing' }
type LoanNumber = { number: number; fiscalYear: number } | null

/** A QR code holds at most 4,296 signs. */
export const scanMost = 4_300

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const paths: [kind: 'tag' | 'loan' | 'person', RegExp][] = [
  ['tag', /^\/i\/([\w-]{1,60})\/?$/],
  ['loan', new RegExp(`^/loans/(${id})(?:/.*)?$`)],
  ['person', new RegExp(`^/people/(${id})(?:/.*)?$`)],
]
const tagWritten = /^[\w-]{1,60}$/

/**
 * What is meant by a text that a camera read, a scanner typed or somebody wrote by hand. A label's
 * address, a loan's, a person's card; a bare tag, an asset code, a loan's number. What a scanner
 * typed in the Thai layout or with Caps Lock is read as it was meant. `host` is named where the
 * address is not this office's: the label may be ours from before the address changed, or theirs.
 */
export function meantBy(text: string, publicUrl: string): Meant {
  const readings = readingsOf(text)
  if (readings.length === 0) return { kind: 'nothing' }
  for (const reading of readings) {
    const address = addressIn(reading)
    if (address === null) continue
    return atAddress(address, publicUrl)
  }
  const things = readings.filter(each => tagWritten.test(each) || isCode(each))
  if (things.length === 0) return isWord(text) ? { kind: 'word' } : { kind: 'foreign', host: null }
  return {
    kind: 'thing',
    tags: things.filter(each => tagWritten.test(each)),
    codes: [...new Set(things.filter(isCode).map(codeKey))],
    host: null,
    number: things.map(loanNumberIn).find(each => each !== null) ?? null,
  }
}

/** The text as it stands, and as it was meant where the keyboard stood otherwise. */
function readingsOf(text: string): string[] {
  const plain = text.trim()
  const latin = latinTyped(plain)
  const both = [normalise(plain), ...(latin === null ? [] : [latin.trim()])]
  const small = both.filter(each => each !== each.toLowerCase()).map(each => each.toLowerCase())
  return [...new Set([...both, ...small])].filter(each => each !== '')
}

function addressIn(reading: string): URL | null {
  return /^https?:\/\//.test(reading) && URL.canParse(reading) ? new URL(reading) : null
}

function atAddress({ host, pathname }: URL, publicUrl: string): Meant {
  const elsewhere = host === new URL(publicUrl).host ? null : host
  for (const [kind, path] of paths) {
    const found = path.exec(pathname)?.[1]
    if (!found) continue
    if (kind !== 'tag') return { kind, id: found, host: elsewhere }
    return { kind: 'thing', tags: [found], codes: [], host: elsewhere, number: null }
  }
  return { kind: 'foreign', host }
}

/** A word that somebody wrote, and no address, no WIFI:S:… of a foreign code. */
export function isWord(text: string): boolean {
  return text.trim() !== '' && !/^\s*[a-z][\w+.-]*:/i.test(text) && !/[\r\n]/.test(text.trim())
}

/** `12/2570` as the office writes a loan's number. */
function loanNumberIn(text: string): LoanNumber {
  const match = /^(\d{1,6})\s*\/\s*(2[45]\d\d)$/.exec(arabicDigits(text))
  return match ? { number: Number(match[1]), fiscalYear: Number(match[2]) } : null
}

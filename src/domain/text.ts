/**
 * Thai as people type it, made one writing (domain.md 6.5). NFC only: the compatibility forms
 * would take ำ apart.
 */

const tones = '\u0E48-\u0E4B'
const upperAndLowerVowels = '\u0E31\u0E34-\u0E3A\u0E47\u0E4D'
const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g
const toneBeforeVowel = new RegExp(`([${tones}\u0E4C]+)([${upperAndLowerVowels}]+)`, 'g')
const nikhahitAndAa = new RegExp(`\u0E4D([${tones}]*)\u0E32`, 'g')
const toneAfterAm = new RegExp(`\u0E33([${tones}]+)`, 'g')
/** What none of the rules below would touch, which is most of all text, is done already. */
const oddlyTyped = new RegExp(
  `เเ|[${tones}\u0E4C][${upperAndLowerVowels}]|\u0E4D[${tones}]*\u0E32|\u0E33[${tones}]`,
)

/**
 * One writing for what looks the same on paper: `เเ` → `แ`, `ํ` + tone + `า` → tone + `ำ`, the
 * vowel before its tone, no invisible characters, one plain space, no space at either end.
 */
export function normalise(text: string): string {
  // Where a text has a sign of nothing in it, the database ends it there.
  const seen = text.normalize('NFC').replaceAll('\0', '').replace(invisible, '')
  const spaced = seen.replace(/\s+/g, ' ').trim()
  if (!oddlyTyped.test(spaced)) return spaced
  return untilStill(spaced, each =>
    each
      .replaceAll('เเ', 'แ')
      .replace(toneBeforeVowel, '$2$1')
      .replace(nikhahitAndAa, '$1\u0E33')
      .replace(toneAfterAm, '$1\u0E33')
      .normalize('NFC'),
  )
}

/** `๐`–`๙` as `0`–`9`; everything else stays. */
export function arabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, digit => String(digit.charCodeAt(0) - 0x0e50))
}

/**
 * Stems that staff misspell (the watch-list of domain.md 7), written as a search key: marks are
 * gone already, so เต้นท์ and เต๊นท์ need no line here. Stems, for a search may stop half-way.
 */
const misspelt: [wrong: string, right: string][] = [
  ['คุรุภัณ', 'ครุภัณ'],
  ['ครุภัณท', 'ครุภัณฑ'],
  ['โนตบุค', 'โนตบุก'],
  ['อิเลค', 'อิเลก'],
  ['โปรเจค', 'โปรเจก'],
  ['สแตนเล', 'สเตนเล'],
  ['อลูมิ', 'อะลูมิ'],
  ['ลายเซนต', 'ลายเซน'],
  ['ปฎิบัติ', 'ปฏิบัติ'],
  ['อนุญาติ', 'อนุญาต'],
  ['สังเกตุ', 'สังเกต'],
  ['กระทันหัน', 'กะทันหัน'],
]
/** ็ ่ ้ ๊ ๋ ์: left out, doubled or confused by whoever types in a hurry. */
const marks = /[\u0E47-\u0E4C]/g

/**
 * What is compared when somebody searches: the text and the query both go through here. Digits
 * are Arabic, Latin is small, tone and silence marks are gone, the usual misspellings put right.
 */
export function searchKey(text: string): string {
  const bare = arabicDigits(normalise(text)).toLowerCase().replace(marks, '')
  return untilStill(normalise(bare), each =>
    misspelt.reduce((key, [wrong, right]) => key.replaceAll(wrong, right), each),
  )
}

const leadingVowelAndConsonant = /([เแโใไ])([ก-ฮ])/g
const punctuation = /[\p{P}\s]/u
/** Before all letters: signs, and the two that Thai writes for "and so on" and "again". */
const beforeLetters = /[\p{S}ฯๆ]/u
const mark = /\p{M}/u
/** Marks in the dictionary's order, which is not that of their code points. */
const markOrder = '\u0E4E\u0E4C\u0E47\u0E48\u0E49\u0E4A\u0E4B'
/** ํ stands before all vowels, ฺ after them; ๅ is an า. */
const letterAs: Record<string, string> = { '\u0E4D': '\u0E2F', '\u0E3A': '\u0E46', ๅ: 'า' }

/**
 * A key whose plain code-point order is the dictionary's, that of `Intl.Collator('th')`: a
 * leading vowel stands behind its consonant; marks decide only among words that are otherwise
 * the same, and after them capitals; spaces and punctuation count for nothing.
 */
export function sortKey(text: string): string {
  const turned = arabicDigits(normalise(text)).replace(leadingVowelAndConsonant, '$2$1')
  let letters = ''
  let seconds = ''
  let thirds = ''
  for (const sign of latinTakenApart(turned)) {
    if (punctuation.test(sign) && !beforeLetters.test(sign)) continue
    if (isSecondary(sign)) {
      const place = markOrder.indexOf(sign)
      seconds += place < 0 ? sign : String.fromCharCode(0x61 + place)
      continue
    }
    const small = sign.toLowerCase()
    letters += beforeLetters.test(sign) ? `!${sign}` : letter(small)
    seconds += '.'
    thirds += small === sign ? '.' : '^'
  }
  const key = `${letters} ${seconds.replace(/\.+$/, '')} ${thirds.replace(/\.+$/, '')}`
  return key.trimEnd()
}

/** Other letters than Thai come after them: ๛ is the last sign that Thai has. */
function letter(small: string): string {
  return letterAs[small] ?? (/[a-z\u0E80-\uFFFF\u00AA-\u0DFF]/.test(small) ? `๛${small}` : small)
}

/** ะ า เ are letters of the dictionary; so are the vowels above and below; tones are not. */
function isSecondary(sign: string): boolean {
  if ((sign >= '\u0E31' && sign <= '\u0E3A') || sign === '\u0E4D') return false
  return mark.test(sign)
}

/** é as e and its accent; Thai stays whole, for ำ must not fall apart. */
function latinTakenApart(text: string): string {
  return text.replace(/[\u00C0-\u024F]/g, letter => letter.normalize('NFD'))
}

function untilStill(text: string, change: (text: string) => string): string {
  let before = text
  for (;;) {
    const after = change(before)
    if (after === before) return after
    before = after
  }
}

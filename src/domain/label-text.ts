import { readySheets, type Sheet, sheetOf } from './label-sheets.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** Lines of one size, in points. */
export type FittedText = { points: number; lines: string[] }
type LabelText = {
  office: FittedText
  name: FittedText
  code: FittedText
  /** What to do with a thing that is found; null where the office says nothing. */
  notice: FittedText | null
}

const millimetresPerPoint = 25.4 / 72
/** Between office, name and code, in millimetres. */
export const partGap = 0.4
/** Room for a vowel and a tone above, and a vowel below: `.label .words` in labels.css has the same. */
export const lineHeight = 1.35

/**
 * The words of a label, fitted into the room beside its QR code: the code whole, whatever it
 * takes; the office in two lines; the name as big as the rest allows, cut at a word where even
 * its least size is too much. A thing without a code shows the tag, which can be typed.
 */
export function composeLabel(
  { text: room }: Sheet,
  said: { office: string; name: string; code: string; tag: string; notice?: string },
): LabelText {
  const code = whole(said.code || said.tag, room.codePoints, room.width)
  const office = fitted(said.office, room.officePoints, room.width, 2)
  const notice = said.notice ? noticeOn(room, said.notice) : null
  const noticeRoom = notice === null ? 0 : heightOf(notice) + partGap
  const rest = room.height - heightOf(code) - heightOf(office) - 2 * partGap - noticeRoom
  const linesAt = (points: number) =>
    Math.max(1, Math.floor(rest / (points * lineHeight * millimetresPerPoint)))
  const sizes = room.namePoints.map(points => ({ points, most: linesAt(points) }))
  const size =
    sizes.find(({ points, most }) => linesOf(said.name, ems(room.width, points)).length <= most) ??
    sizes.at(-1)!
  return { office, code, notice, name: fitted(said.name, size.points, room.width, size.most) }
}

/**
 * The words of a label that belongs to nothing yet: the office, a line for the code to be written
 * on by hand, and the tag, whole.
 */
export function composeBlank(
  { text: room }: Sheet,
  said: { office: string; code: string; tag: string; notice?: string },
): LabelText {
  return {
    office: fitted(said.office, room.officePoints, room.width, 2),
    code: { points: room.officePoints, lines: [said.code] },
    name: whole(said.tag, room.codePoints, room.width),
    notice: said.notice ? noticeOn(room, said.notice) : null,
  }
}

function noticeOn(room: Sheet['text'], notice: string): FittedText {
  const points = room.officePoints
  return { points, lines: linesOf(notice, ems(room.width, points)) }
}

/** Beside office, name and code there is room for two lines more on every label, and no third. */
const noticeLinesMost = 2

/** May labels say that? Whole, on the smallest as well: nothing of it is ever cut. */
export function noticeAllowed(notice: string): Verdict {
  const fits = Object.values(readySheets)
    .map(cut => sheetOf(cut).text)
    .every(room => noticeOn(room, notice).lines.length <= noticeLinesMost)
  return fits ? allow() : refuse('label-notice-long', { lines: noticeLinesMost }, 'labelNotice')
}

/** How high a text stands on a label, in millimetres. */
export function heightOf({ points, lines }: FittedText): number {
  return points * lineHeight * millimetresPerPoint * lines.length
}

/** A millimetre of letters of that size, in the width of an em; a fiftieth is kept in reserve. */
const ems = (width: number, points: number) => (width * 0.98) / (points * millimetresPerPoint)

function whole(text: string, sizes: number[], width: number): FittedText {
  const points = sizes.find(size => linesOf(text, ems(width, size)).length === 1) ?? sizes.at(-1)!
  return { points, lines: linesOf(text, ems(width, points)) }
}

function fitted(text: string, points: number, width: number, most: number): FittedText {
  const lines = linesOf(text, ems(width, points))
  if (lines.length <= most) return { points, lines }
  const kept = lines.slice(0, most - 1)
  const last = shortened(lines.slice(most - 1).join(' '), ems(width, points))
  return { points, lines: [...kept, last] }
}

/** As many whole words as fit with `…` after them. */
function shortened(text: string, width: number): string {
  let line = ''
  for (const word of wordsOf(text)) {
    if (widthOf(`${line}${word}`.trimEnd()) + widthOf('…') > width) break
    line += word
  }
  return `${line.trimEnd()}…`
}

/** Breaks a text into lines of that width, between words; inside one only where it is longer. */
export function linesOf(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of wordsOf(text).flatMap(word => pieces(word, width))) {
    if (widthOf(`${line}${word}`.trimEnd()) <= width) {
      line += word
      continue
    }
    if (line.trim()) lines.push(line.trimEnd())
    line = word.trimStart()
  }
  if (line.trim()) lines.push(line.trimEnd())
  return lines
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
const letters = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** A line begins with none of these: they belong to what is before them. */
const belongsBefore = /^[\s\p{Pe}\p{Pf}\p{Po}\p{Pd}ๆฯ]+$/u
const opens = /[\p{Ps}\p{Pi}]$/u
/** A consonant alone is no word: the dictionary did not know the one that it belongs to. */
const fragment = /^[ก-ฮ]์?$/
/**
 * A telephone number, a code, `4 × 8`, the end of a range, and loan-words of the register that the
 * dictionary takes apart.
 */
const together =
  /(\d+(?:-\d+)+|\d[\d.,]* × \d[\d.,]*|ถึง \d+(?![\d-])|โปรเจกเตอร์|โฟเมก้า|สเตนเลส|คูลเลอร์|ไฟเบอร์กลาส|กิโลวัตต์|โทรโข่ง|ผู้ป่วย)/

/** The words of a text, joined again they are the text; spaces and marks end the word before. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  const parts = text.split(together)
  parts.forEach((part, index) => {
    const found = index % 2 === 1 ? [part] : [...segmenter.segment(part)].map(s => s.segment)
    for (const word of found) {
      const before = words.at(-1)
      if (before !== undefined && belong(before, word)) {
        words[words.length - 1] = before + word
      } else words.push(word)
    }
  })
  return words
}

function belong(before: string, word: string): boolean {
  if (belongsBefore.test(word) || opens.test(before)) return true
  return fragment.test(before) || (fragment.test(word) && /[ก-๎]$/.test(before))
}

function pieces(word: string, width: number): string[] {
  if (widthOf(word.trimEnd()) <= width) return [word]
  const found: string[] = ['']
  for (const { segment } of letters.segment(word)) {
    const longer = found.at(-1)! + segment
    if (widthOf(longer.trimEnd()) <= width) found[found.length - 1] = longer
    else found.push(segment)
  }
  return found.filter(Boolean)
}

/** The width of a text in ems of Sarabun 600, as its font file has them. */
export function widthOf(text: string): number {
  let thousandths = 0
  for (const letter of text) thousandths += advance(letter)
  return thousandths / 1000
}

function advance(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0
  const point = letter.codePointAt(0)!
  return latin[point - 0x20] ?? thai[point - 0x0e01] ?? others[letter] ?? 1000
}

const numbers = (text: string) => text.split(' ').map(Number)
/** U+0020 to U+007E. */
const latin = numbers(
  '237 250 388 700 537 947 688 201 342 342 448 614 278 340 278 451 560 560 560 560 560 560 560 560 ' +
    '560 560 278 278 614 614 614 466 802 626 601 608 636 565 566 648 688 313 475 639 559 810 693 681 ' +
    '585 681 591 544 580 661 632 860 639 610 584 324 384 324 595 347 400 524 553 486 553 534 362 550 ' +
    '564 264 268 518 298 844 559 572 558 558 382 433 406 558 512 694 500 491 468 340 252 340 614',
)
/** U+0E01 to U+0E5B. */
const thai = numbers(
  '590 619 639 617 621 665 473 566 586 635 650 824 843 619 619 562 743 861 867 607 621 593 671 570 ' +
    '646 649 664 640 640 733 733 626 625 582 493 593 594 619 527 617 705 594 642 733 597 578 565 544 ' +
    '0 502 502 0 0 0 0 0 0 0 700 700 700 700 599 321 604 399 410 430 301 651 0 0 0 0 0 0 0 0 625 664 ' +
    '686 706 704 685 685 674 777 681 698 810 1044',
)
const others: Record<string, number> = { '×': 614, '–': 540, '…': 774 }

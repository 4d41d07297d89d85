const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/** Marks that never begin a line: they belong to what stands before them. */
const tied = /^[\s)\]”’»ๆฯ.,:;!?%/-]+$/u
/** What never ends a line: an opening mark, a number before what it counts or its year, ข้อ. */
const opening = /[([“‘«]$|[\d๐-๙]\/$|^[([]?[\d๐-๙.,/]+ $|วันที่ [\d๐-๙]+ $|^ข้อ $|^พ\.ศ\. $/u
/** What stays with the number behind it: หมู่ที่ ๔, วันที่ ๑, ๑ มกราคม ๒๕๖๘. */
const counting = /(?:(?:^|หมู่|วัน|ครั้ง|ฉบับ|เลข|ชุด|คำสั่ง|บท)ที่|คม|ยน|พันธ์|[มกพตธส][ีิ]?\.[คยพ]\.) $/u
const number = /^[\d๐-๙]/u
/** A phrase between two spaces is kept whole while it is no wider than this share of a line. */
const wholeShare = 0.4
/** A line emptier than this gives no phrase to the next one, but takes its first words. */
const fullShare = 0.7

/** What the dictionary breaks and an officer would not, codes, and the sign that leads it astray. */
const apart =
  /(ฯ|พ\.ศ\. |(?:เม|มี|มิ|[มกพตธส])\.[คยพ]\. |วันที่|หมู่ที่|เลขที่|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|จัดซื้อจัดจ้าง|จัดตั้ง|ว่าด้วย|ขณะยืม|ไม่ได้|อาสาสมัคร|ทางราชการ|ท้องถิ่น|ชำนาญการ|ดำเนินการ|ประเภทงาน|ปีนี้|อย่างเดียวกัน|[\d๐-๙A-Za-z]+(?:-[\d๐-๙A-Za-z]+)+)/u

/**
 * Breaks a text into lines that are no wider than `width` points, at the words of Thai, which
 * writes no spaces. A word that is wider than the line alone is broken between its letters, never
 * between a letter and its marks.
 */
export function breakLines(
  text: string,
  width: number,
  measure: (text: string) => number,
  firstIndent = 0,
): string[] {
  return text.split('\n').flatMap((paragraph, index) => {
    const indent = index === 0 ? firstIndent : 0
    return breakParagraph(paragraph, width, measure, indent)
  })
}

function breakParagraph(
  paragraph: string,
  width: number,
  measure: (text: string) => number,
  firstIndent: number,
): string[] {
  const lines: string[] = []
  let line = ''
  const room = () => width - (lines.length === 0 ? firstIndent : 0)
  const fits = (more: string) => measure((line + more).trimEnd()) <= room()
  const put = (word: string) => {
    if (fits(word)) {
      line += word
      return
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = ''
    for (const piece of fitting(word.trimStart(), room(), measure)) {
      if (line !== '') lines.push(line)
      line = piece
    }
  }
  for (const phrase of phrasesOf(paragraph, width, measure)) {
    const isWhole = fits(phrase) || measure(line) >= room() * fullShare
    for (const word of isWhole ? [phrase] : wordsOf(phrase)) put(word)
  }
  return [...lines, line.trimEnd()]
}

/** Words with what must stay on their line: a closing mark, a space, ๆ. */
export function wordsOf(paragraph: string): string[] {
  const words: string[] = []
  // The dictionary loses its way before ฯ ("ตา|มระเบียบฯ"), so it never sees one.
  const parts = paragraph.split(apart)
  const segments = parts.flatMap(part =>
    apart.test(part) ? [part] : [...segmenter.segment(part)].map(each => each.segment),
  )
  for (const segment of segments) {
    const last = words.length - 1
    const word = words[last] ?? ''
    const counts = counting.test(word) && number.test(segment)
    if (last >= 0 && (tied.test(segment) || opening.test(word) || counts)) words[last] += segment
    else words.push(segment)
  }
  return words
}

/** Words, of which those between two spaces stay together where they are short. */
export function phrasesOf(
  paragraph: string,
  width: number,
  measure: (text: string) => number,
): string[] {
  const phrases: string[] = []
  let words: string[] = []
  const end = () => {
    const whole = words.join('')
    if (measure(whole.trimEnd()) <= width * wholeShare) phrases.push(whole)
    else phrases.push(...words)
    words = []
  }
  for (const word of wordsOf(paragraph)) {
    words.push(word)
    if (/\s$/u.test(word)) end()
  }
  if (words.length > 0) end()
  return phrases
}

const letters = new Intl.Segmenter('th', { granularity: 'grapheme' })

function fitting(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word.trimEnd()) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of letters.segment(word)) {
    if (piece !== '' && measure(piece + segment) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...pieces, piece]
}

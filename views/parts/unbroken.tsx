import { Kept } from '../../src/domain/kept.ts'

/**
 * A sentence in which no name, no date, no code and no number with its unit is broken at a line's
 * end (look.md). What is longer than a line is broken all the same.
 */
export function Unbroken({ text, names = [] }: { text: string; names?: string[] }) {
  const words = known(names)
  const isName = (part: string) =>
    words.includes(part) || words.includes(part.replace(/^\(|\)?,?$/g, ''))
  const parts = text.split(patternOf(words))
  return (
    <>
      {parts.map((part, index) => {
        if (index % 2 === 0) return part
        return <span class={isName(part) ? 'kept' : 'whole'}>{part}</span>
      })}
    </>
  )
}

/** What a button says: one piece for its layout, within which nothing that belongs together breaks. */
export function ButtonText({ text, names = [] }: { text: string; names?: string[] }) {
  return (
    <span>
      <Unbroken text={text} names={names} />
    </span>
  )
}

/** A short label that breaks where Thai sets a space, while its parts find room on a line. */
export function Phrases({ text }: { text: string }) {
  const [first = '', ...more] = text.split(' ')
  if (more.length === 0) return <>{text}</>
  return (
    <>
      <span class="kept">{first}</span>
      {more.map(phrase => (
        <>
          {' '}
          <span class="kept">{phrase}</span>
        </>
      ))}
    </>
  )
}

/** A whole name where it stands, else each of its words but numbers; the longest first. */
function known(names: string[]): string[] {
  const words = names
    .flatMap(name => [name, ...name.split(' ')])
    .filter(word => word !== '' && !/^\d+$/.test(word))
  return [...new Set(words)].toSorted((a, b) => b.length - a.length)
}

/** A page says the same names many times, and what finds them costs more to make than to use. */
const patterns = new Kept<RegExp>(1_000)

function patternOf(words: string[]): RegExp {
  const key = words.join('\n')
  const made = patterns.get(key)
  if (made) return made
  // A bracket and a comma stay at their name.
  const kept = words.map(word => String.raw`\(?${escaped(word)}\)?,?`)
  const pattern = new RegExp(`(${[...kept, ...figures].join('|')})`)
  patterns.set(key, pattern)
  return pattern
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const weekdays = '(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'

/** Words that a browser's list of Thai words does not know, or takes for two, and breaks in their middle. */
const ownWords =
  'ไม้สตาฟ|โปรเจกเตอร์|โฟเมก้า|คูลเลอร์|สเตนเลส|โน้ตบุ๊ก|บุนวม|ประมวลผล|ตามระเบียบฯ|เมื่อวาน|ดังต่อไปนี้|สถานที่'

/** None of them holds a group: the text is split by the one around them. */
const figures = [
  ownWords,
  // จันทร์ 23 พ.ย. 2569, Mon 23 Nov 2569
  String.raw`(?:(?:${weekdays}) )?\d{1,2} (?:[ก-ฮ]\.?[ก-ฮ]\.|เม\.ย\.|มี\.ค\.|มิ\.ย\.|[A-Z][a-z]{2}) \d{4}`,
  // 09:41 น.
  String.raw`\d{1,2}:\d{2}(?: น\.)?`,
  // 4 × 8 เมตร
  String.raw`\d[\d.,]*(?: × \d[\d.,]*)+(?: [^\s\d]+)?`,
  // 311-62-0001, ab12-cd34
  String.raw`[a-z]*\d+(?:-[a-z]*\d+)+`,
  // หมู่ที่ 10, ฉบับที่ 3, คำสั่งเลขที่ 12/2570, ข้อ 207–211, ข้อ 208 (2), clause 211
  String.raw`(?:หมู่ที่|หมู่|ฉบับที่|(?:คำสั่ง)?เลขที่|ข้อ|พ\.ศ\.|[Cc]lauses?|version) \d+(?:[/–]\d+)*(?: \(\d+\))?`,
  // 50 ตัว, 4,000 ANSI, 3–30 ตัว, ทั้ง 2 รายการ
  String.raw`(?<![\d/.-])(?:(?:ทั้ง|ครบ|รวม) )?\d[\d.,]*(?:–\d[\d.,]*)? [^\s\d·(),]{1,12}(?=[\s·(),]|$)`,
]

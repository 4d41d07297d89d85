import { Kept } from '../../src/domain/kept.ts'

/**
 * A sentence in which no name, no date, no code and no number with its unit is broken at a line's
 * end (look.md), and no line begins with a dot. What is longer than a line is broken all the same.
 */
export function Unbroken({ text, names = [] }: { text: string; names?: string[] }) {
  return (
    <>
      {unbrokenParts(text, names).map(({ kept, text, last }) => {
        if (kept === null) return text
        return (
          <span class={kept}>
            {text}
            {last !== '' && <span class="whole">{last}</span>}
          </span>
        )
      })}
    </>
  )
}

type Part = { text: string; last: string; kept: 'kept' | 'whole' | null }

/**
 * A text in its parts: those that are kept, and how, and what stands between them. Of a name that
 * may fill a line and has a dot behind it, `last` is the last word with the dot, which never stands
 * on a line alone.
 */
export function unbrokenParts(text: string, names: string[]): Part[] {
  const { words, pattern } = names.length === 0 ? figuresOnly : sought(names)
  const kept = (part: string) =>
    words.has(part) || words.has(part.replace(/^\(|\)?,?(?: ·)?$/g, '')) ? 'kept' : 'whole'
  return text.split(pattern).map((part, index) => {
    if (index % 2 === 0) return { text: part, last: '', kept: null }
    const [last = ''] = part.length > 20 ? (/(?<= )[^ ]{1,20} ·$/.exec(part) ?? []) : []
    return { text: part.slice(0, part.length - last.length), last, kept: kept(part) }
  })
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

/**
 * A whole name where it stands, else each of its words but numbers and what has its number after
 * it; the longest first.
 */
function wordsOf(names: string[]): string[] {
  const words = names
    .flatMap(name => [name, ...name.split(' ')])
    .filter(word => word !== '' && !/^(?:\d+|หมู่(?:ที่)?)$/.test(word))
  return [...new Set(words)].toSorted((a, b) => b.length - a.length)
}

const made = new Kept<Sought>(1_000)
type Sought = { words: Set<string>; pattern: RegExp }

function sought(names: string[]): Sought {
  const key = names.join('\n')
  const known = made.get(key)
  if (known) return known
  const found = seeking(wordsOf(names))
  made.set(key, found)
  return found
}

function seeking(words: string[]): Sought {
  // A bracket and a comma stay at their name.
  const named = words.map(word => String.raw`\(?${escaped(word)}\)?,?`)
  const pattern = `(?:${[...named, ...figures].join('|')})(?: ·)?|${beforeDot}`
  return { words: new Set(words), pattern: new RegExp(`(${pattern})`) }
}

/**
 * A dot between two facts stays at the end of the first: so much of it goes along to the next line,
 * and no mark without its letter.
 */
const beforeDot = String.raw`[^\s·\u0e31\u0e34-\u0e3a\u0e47-\u0e4e][^\s·]{0,11} ·`

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const weekdays = '(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'

/** Words that a browser's list of Thai words does not know, or takes for two, and breaks in their middle. */
const ownWords =
  'ไม้สตาฟ|โปรเจกเตอร์|โฟเมก้า|คูลเลอร์|สเตนเลส|โน้ตบุ๊ก|บุนวม|ประมวลผล|ตามระเบียบฯ|เมื่อวาน|ดังต่อไปนี้|สถานที่|ผู้อำนวยการ|นำเข้า'

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

const figuresOnly = seeking([])

import type { OfficeKind } from './office.ts'

/** The posts that every local office has, by what the office itself calls them. */
export const titleNames = ['head', 'deputy', 'secretary', 'secretaryOffice'] as const
export type TitleName = (typeof titleNames)[number]
export type Titles = Record<TitleName, string>

/** The settings in which an office keeps its own words for them. */
export const titleSettings = {
  head: 'headTitle',
  deputy: 'deputyTitle',
  secretary: 'secretaryTitle',
  secretaryOffice: 'secretaryOfficeTitle',
} as const satisfies Record<TitleName, string>

const municipality: Titles = {
  head: 'นายกเทศมนตรี',
  deputy: 'รองนายกเทศมนตรี',
  secretary: 'ปลัดเทศบาล',
  secretaryOffice: 'หัวหน้าสำนักปลัดเทศบาล',
}

/** The titles to begin with (domain.md 1.2 and 2.6); the office may write its own. */
export const readyTitles: Record<OfficeKind, Titles> = {
  sao: {
    head: 'นายกองค์การบริหารส่วนตำบล',
    deputy: 'รองนายกองค์การบริหารส่วนตำบล',
    secretary: 'ปลัดองค์การบริหารส่วนตำบล',
    secretaryOffice: 'หัวหน้าสำนักปลัด',
  },
  subdistrict: municipality,
  town: municipality,
  city: municipality,
  pao: {
    head: 'นายกองค์การบริหารส่วนจังหวัด',
    deputy: 'รองนายกองค์การบริหารส่วนจังหวัด',
    secretary: 'ปลัดองค์การบริหารส่วนจังหวัด',
    secretaryOffice: 'หัวหน้าสำนักปลัดองค์การบริหารส่วนจังหวัด',
  },
  other: {
    head: 'หัวหน้าหน่วยงานของรัฐ',
    deputy: 'รองหัวหน้าหน่วยงานของรัฐ',
    secretary: 'ปลัด',
    secretaryOffice: 'หัวหน้าสำนักปลัด',
  },
}

/** How offices shorten their own names in headings and on labels. */
const shortForms = [
  ['องค์การบริหารส่วนตำบล', 'อบต.'],
  ['องค์การบริหารส่วนจังหวัด', 'อบจ.'],
  ['เทศบาลตำบล', 'ทต.'],
  ['เทศบาลเมือง', 'ทม.'],
  ['เทศบาลนคร', 'ทน.'],
] as const

/** `อบต.กระเบื้องนอก`, `ปลัด อบต.`: a name or a title as headings write it. */
export function shortened(text: string): string {
  const found = shortForms.find(([long]) => text.includes(long))
  if (!found) return text
  const [long, short] = found
  const at = text.indexOf(long)
  const before = text.slice(0, at)
  return `${before}${before === '' || before.endsWith(' ') ? '' : ' '}${short}${text.slice(at + long.length)}`
}

/**
 * The title under a signature: the post and the full name of the office; a municipality drops its
 * "เทศบาล" after นายกเทศมนตรี (domain.md 2.6): `นายกเทศมนตรีตำบลบ้านใหม่`, `ปลัดเทศบาลตำบลบ้านใหม่`.
 */
export function titleInFull(title: string, officeName: string): string {
  if (title.endsWith('นายกเทศมนตรี') && officeName.startsWith('เทศบาล')) {
    return `${title}${officeName.slice('เทศบาล'.length)}`
  }
  const kind = [...shortForms.map(([long]) => long), 'เทศบาล'].find(
    long => title.endsWith(long) && officeName.startsWith(long),
  )
  return kind === undefined ? title : `${title.slice(0, -kind.length)}${officeName}`
}

/** How a post says that its holder stands in for another: acting, or by delegation. */
export const standInWords = ['รักษาราชการแทน', 'ปฏิบัติราชการแทน'] as const

/**
 * A post as a signature has it (domain.md 2.6): the full title of the office. Whoever stands in
 * signs with their own title and the full one that they stand in for: `รองนายกองค์การบริหารส่วนตำบล
 * รักษาราชการแทน นายกองค์การบริหารส่วนตำบลบ้านใหม่`; see `postLines` for where that breaks.
 */
export function signedPost(post: string, titles: Titles, officeName: string): string {
  const word = standInWords.find(each => post.includes(each))
  if (word === undefined) return titleInFull(longTitle(post, titles, officeName), officeName)
  const [own = '', other = ''] = post.split(word)
  const signs = [longTitle(own.trim(), titles, officeName), word].filter(Boolean).join(' ')
  return `${signs} ${titleInFull(longTitle(other.trim(), titles, officeName), officeName)}`
}

/**
 * A signed post in its lines: the title that is stood in for begins one, and the word for standing
 * in has one of its own where it does not fit beside the title before it.
 */
export function postLines(post: string, fits = (_line: string) => true): string[] {
  const word = standInWords.find(each => post.includes(each))
  if (word === undefined) return [post]
  const at = post.indexOf(word)
  const [own, other] = [post.slice(0, at).trim(), post.slice(at + word.length).trim()]
  const before = `${own} ${word}`.trim()
  return [...(fits(before) ? [before] : [own, word]), other].filter(Boolean)
}

/** A title as the office words it, where somebody wrote it short: `รองนายก`, `ปลัด อบต.`. */
function longTitle(post: string, titles: Titles, officeName: string): string {
  const found = shortForms.find(([long]) => officeName.startsWith(long))
  const whole = found
    ? post.replace(new RegExp(`\\s*${found[1].replace('.', '\\.')}`), found[0])
    : post
  // Not an object's fields: whoever words a title may call it `constructor`.
  const bare = new Map([
    ['นายก', titles.head],
    ['หัวหน้าหน่วยงานของรัฐ', titles.head],
    ['รองนายก', titles.deputy],
    ['ปลัด', titles.secretary],
  ])
  return bare.get(whole) ?? whole
}

/** Where letters come from: "ที่ทำการ" of an อบต., "สำนักงาน" of a municipality (domain.md 2.6). */
export function placeOf(kind: OfficeKind, officeName: string): string {
  return `${kind === 'sao' || officeName.startsWith('องค์การ') ? 'ที่ทำการ' : 'สำนักงาน'}${officeName}`
}

/** What the head of a division is called, where the office has no word of its own for it. */
export function divisionHeadTitle(division: string, titles: Titles): string {
  if (/^สำนักปลัด/.test(division)) return titles.secretaryOffice
  if (/^(กอง|สำนัก)/.test(division)) return `ผู้อำนวยการ${division}`
  return `หัวหน้า${division}`
}

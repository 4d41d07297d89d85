const consonants: Record<string, string> = {
  ก: 'k',
  ข: 'kh',
  ค: 'kh',
  ฆ: 'kh',
  ง: 'ng',
  จ: 'ch',
  ฉ: 'ch',
  ช: 'ch',
  ซ: 's',
  ฌ: 'ch',
  ญ: 'y',
  ฎ: 'd',
  ฏ: 't',
  ฐ: 'th',
  ฑ: 'th',
  ฒ: 'th',
  ณ: 'n',
  ด: 'd',
  ต: 't',
  ถ: 'th',
  ท: 'th',
  ธ: 'th',
  น: 'n',
  บ: 'b',
  ป: 'p',
  ผ: 'ph',
  ฝ: 'f',
  พ: 'ph',
  ฟ: 'f',
  ภ: 'ph',
  ม: 'm',
  ย: 'y',
  ร: 'r',
  ล: 'l',
  ว: 'w',
  ศ: 's',
  ษ: 's',
  ส: 's',
  ห: 'h',
  ฬ: 'l',
  อ: '',
  ฮ: 'h',
}
/** The same letters where they end a syllable, if they sound otherwise there. */
const endings: Record<string, string> = {
  ข: 'k',
  ค: 'k',
  ฆ: 'k',
  จ: 't',
  ช: 't',
  ซ: 't',
  ญ: 'n',
  ฎ: 't',
  ฐ: 't',
  ฒ: 't',
  ด: 't',
  ถ: 't',
  ท: 't',
  ธ: 't',
  บ: 'p',
  ผ: 'p',
  พ: 'p',
  ฟ: 'p',
  ภ: 'p',
  ย: 'i',
  ร: 'n',
  ล: 'n',
  ว: 'o',
  ศ: 't',
  ษ: 't',
  ส: 't',
  ฬ: 'n',
}
/** Vowels; capitals stand for those that are written around their consonant. */
const vowels: Record<string, string> = Object.fromEntries(
  'ะ:a ั:a า:a ำ:am ิ:i ี:i ึ:ue ื:ue ุ:u ู:u เ:e แ:ae โ:o ใ:ai ไ:ai I:ia U:uea E:oe W:ua A:ao R:an'
    .split(' ')
    .map(pair => pair.split(':')),
)

const c = 'ก-ฮ'
const v = Object.keys(vowels).join('')
const onset = `(?:ห(?=[งญนมยรลว])|[กขคตปผพส](?=[รล]))?[${c}]`
/** Not ร, which mostly begins the next syllable; nor what must carry the last letter. */
const closing = `[${c}](?<!ร)(?=$|[${c}][${v}]|[${c}][${c}][${v}])`
const syllable = new RegExp(
  `(${onset})([${v}])((?<![ะำใไRA])${closing})?|([${c}])([${c}])(?![${v}])|([${c}])`,
  'g',
)

/**
 * A Thai name in Latin letters, near enough to how it sounds: สมชาย as `somchai`. It knows no
 * dictionary, so what a name leaves unwritten is guessed.
 */
export function romanised(name: string): string {
  const latin = name.toLowerCase().replace(/[^a-z]/g, '')
  if (latin !== '') return latin
  const heard = vowelsAfter(name).replace(syllable, (_, first, vowel, last, open, shut, alone) => {
    if (first) return begin(first) + vowels[vowel]! + (last ? finish(last) : '')
    return open ? `${begin(open)}o${finish(shut)}` : `${begin(alone)}a`
  })
  return heard.replace(/[^a-z]/g, '')
}

function vowelsAfter(name: string): string {
  return name
    .replace(/[ก-ฮ][ิุ]?์/g, '')
    .replace(/[\u0E47-\u0E4E]/g, '')
    .replace(/([ตธฒ])[ิุ]$/, '$1')
    .replace(/ศร(?=[ีิ])/g, 'ส')
    .replace(new RegExp(`เ(${onset})ีย`, 'g'), '$1I')
    .replace(new RegExp(`เ(${onset})ือ`, 'g'), '$1U')
    .replace(new RegExp(`เ(${onset})ิ`, 'g'), '$1E')
    .replace(/สร(?=E)/g, 'ส')
    .replace(new RegExp(`เ(${onset})า`, 'g'), '$1A')
    .replace(/([ก-ฮ])ว(?!รร)(?=[ก-ฮ](?![ะ-ูA-Z]))/g, '$1W')
    .replace(/รร(?=[ก-ฮ])/g, 'ั')
    .replace(/รร/g, 'R')
    .replace(/ัว/g, 'W')
    .replace(new RegExp(`([เแโใไ])(${onset})`, 'g'), '$2$1')
    .replace(/[^ก-ฮA-Zะ-ูเ-ไ]/g, '')
}

const begin = (letters: string) =>
  [...letters.replace(/^ห(?=.)/, '')].map(letter => consonants[letter] ?? '').join('')

const finish = (letter: string) => endings[letter] ?? consonants[letter] ?? ''

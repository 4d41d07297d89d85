import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise, searchKey, sortKey } from '../../src/domain/text.ts'

const collator = new Intl.Collator('th')
const consonants = [...'กขคงจฉชซญณดตถทธนบปผฝพฟภมยรลวศสหอฮฤ']
const vowels = [...'ะัาำิีึืุู', '', '']
const tones = [...'็่้๊๋์', '', '', '', '']

const syllable = fc
  .tuple(
    fc.constantFrom('', '', 'เ', 'แ', 'โ', 'ใ', 'ไ'),
    fc.constantFrom(...consonants),
    fc.constantFrom(...vowels),
    fc.constantFrom(...tones),
  )
  .map(([lead, consonant, vowel, tone]) =>
    vowel === 'ำ' || vowel === 'ะ' || vowel === 'า'
      ? lead + consonant + tone + vowel
      : lead + consonant + vowel + tone,
  )
const word = fc.array(syllable, { minLength: 1, maxLength: 4 }).map(parts => parts.join(''))
const phrase = fc
  .array(fc.oneof(word, fc.constantFrom('4 × 8', '100', 'ANSI', 'Network', 'led')), {
    minLength: 1,
    maxLength: 3,
  })
  .map(parts => parts.join(' '))

describe('normalise', () => {
  it('makes one writing of what looks the same on paper', () => {
    expect(normalise('เเท็บเล็ต')).toBe('แท็บเล็ต')
    expect(normalise('นํ้า')).toBe('น้ำ')
    expect(normalise('น้ํา')).toBe('น้ำ')
    expect(normalise('นำ้')).toBe('น้ำ')
    expect(normalise('ทํางาน')).toBe('ทำงาน')
    expect(normalise('ท่ี')).toBe('ที่')
    expect(normalise(' เต็นท์\u200Bผ้าใบ \u00A0 โครง\tเหล็ก ')).toBe('เต็นท์ผ้าใบ โครง เหล็ก')
    expect(normalise('\0')).toBe('')
  })

  it('leaves right Thai as it is', () => {
    const right = 'น้ำ ที่ ปู่ ป้ำ ฝึก ฟื้น เก้าอี้บุนวมโครงเหล็กชุบโครเมียม หมู่ ๙ × 4'
    expect(normalise(right)).toBe(right.normalize('NFC'))
  })

  it('changes nothing the second time', () => {
    const messy = fc.string({ unit: fc.constantFrom(...'เแกนำํา่้ิีุ็์ \u200B\u00A0aA1๑') })
    fc.assert(fc.property(messy, text => normalise(normalise(text)) === normalise(text)))
  })
})

describe('searchKey', () => {
  it('finds the same thing under every usual writing', () => {
    const same = (a: string, b: string) => expect(searchKey(a)).toBe(searchKey(b))
    same('เต้นท์', 'เต็นท์')
    same('เต๊นท์', 'เต็นท์')
    same('โน็ตบุ๊ค', 'โน้ตบุ๊ก')
    same('คุรุภัณฑ์', 'ครุภัณฑ์')
    same('ครุภัณท์', 'ครุภัณฑ์')
    same('อิเลคทรอนิกส์', 'อิเล็กทรอนิกส์')
    same('โปรเจคเตอร์', 'โปรเจกเตอร์')
    same('สแตนเลส', 'สเตนเลส')
    same('อลูมิเนียม', 'อะลูมิเนียม')
    same('ลายเซ็นต์', 'ลายเซ็น')
    same('ปฎิบัติ', 'ปฏิบัติ')
    same('อนุญาติ', 'อนุญาต')
    same('สังเกตุ', 'สังเกต')
    same('กระทันหัน', 'กะทันหัน')
    same('เก้าอี๊', 'เก้าอี้')
    same('เเกาอี', 'แก้าอี้')
    same('ขนาด ๔ × ๘', 'ขนาด 4 × 8')
    same('NETWORK', 'network')
  })

  it('keeps what was typed half-way a part of the whole', () => {
    for (const part of ['โปรเจค', 'โนตบุค', 'เต้น', 'เครื่องคอมพิวเตอร์โน็ตบุ๊ค']) {
      const whole = 'เครื่องคอมพิวเตอร์โน้ตบุ๊ก เต็นท์ โปรเจกเตอร์'
      expect(searchKey(whole)).toContain(searchKey(part))
    }
  })

  it('changes nothing the second time', () => {
    fc.assert(fc.property(phrase, text => searchKey(searchKey(text)) === searchKey(text)))
  })
})

describe('sortKey', () => {
  it('puts the words of domain.md in the order of the dictionary', () => {
    const words = [
      ...['กระดาน', 'กล้อง', 'เก้าอี้', 'เครื่องเสียง', 'แคร่', 'เต็นท์', 'โต๊ะ', 'เปล', 'ผ้าใบ'],
      ...['พัดลม', 'ไฟฉาย', 'ไมโครโฟน', 'รถเข็น', 'เลื่อยยนต์'],
    ]
    const byKey = [...words].reverse().sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    expect(byKey).toEqual(words)
  })

  it('orders any two words and phrases as Intl.Collator(th) does', () => {
    const sameOrder = (a: string, b: string) => {
      const wanted = Math.sign(collator.compare(normalise(a), normalise(b)))
      const [one, other] = [sortKey(a), sortKey(b)]
      expect([a, b, one < other ? -1 : one > other ? 1 : 0]).toEqual([a, b, wanted])
    }
    fc.assert(fc.property(word, word, sameOrder), { numRuns: 2_000 })
    fc.assert(fc.property(phrase, phrase, sameOrder), { numRuns: 2_000 })
    const near = word.chain(each =>
      fc.tuple(
        fc.constant(each),
        fc.constantFrom(...tones).map(tone => each.replace(/[็่้๊๋์]/, tone)),
      ),
    )
    fc.assert(
      fc.property(near, ([a, b]) => sameOrder(a, b)),
      { numRuns: 2_000 },
    )
  })
})

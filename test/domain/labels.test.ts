import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  labelsOn,
  placeOf,
  type ReadySheet,
  readySheetNames,
  readySheets,
  sheetOf,
} from '../../src/domain/label-sheets.ts'
import {
  composeLabel,
  heightOf,
  linesOf,
  noticeAllowed,
  partGap,
  widthOf,
  wordsOf,
} from '../../src/domain/label-text.ts'
import {
  designQr,
  labelsMost,
  layOut,
  levels,
  opensHereOnly,
  quietZone,
} from '../../src/domain/labels.ts'

const sheets = Object.fromEntries(
  readySheetNames.map(name => [name, sheetOf(readySheets[name])]),
) as Record<ReadySheet, ReturnType<typeof sheetOf>>
const modulesOfVersion = (version: number) => () => 17 + 4 * version
const a = (length: number) => Array.from({ length }, (_, index) => index)

it('knows the papers by their cut: 24, 21, 40 and 65 on A4, one on each roll', () => {
  expect(readySheetNames.map(name => labelsOn(sheets[name]))).toEqual([24, 21, 40, 65, 1, 1])
  expect(placeOf(sheets['70x37'], 23)).toEqual({ left: 140, top: 259.5 })
  const last = placeOf(sheets['38x21'], 64)
  expect(last.left).toBeCloseTo(167.15, 6)
  expect(last.top).toBeCloseTo(265.1, 6)
})

it('keeps every label on its page, and the code and the words inside the label', () => {
  for (const name of readySheetNames) {
    const sheet = sheets[name]
    const last = placeOf(sheet, labelsOn(sheet) - 1)
    expect(last.left + sheet.labelWidth).toBeLessThanOrEqual(sheet.pageWidth)
    expect(last.top + sheet.labelHeight).toBeLessThanOrEqual(sheet.pageHeight)
    expect(sheet.inset + sheet.qrSide + sheet.text.width).toBeLessThan(sheet.labelWidth)
    expect(sheet.qrSide).toBeLessThan(sheet.labelHeight)
    expect(sheet.text.height).toBeLessThan(sheet.labelHeight)
  }
})

it('prints no module under 0.33 mm, always with four quiet modules around', () => {
  const level = fc.integer({ min: 1, max: 40 })
  fc.assert(
    fc.property(
      fc.constantFrom(...readySheetNames),
      fc.array(level, { minLength: 4, maxLength: 4 }),
      (name, four) => {
        const sheet = sheets[name]
        const versions = four.sort((x, y) => y - x)
        const verdict = designQr(sheet, each => 17 + 4 * versions[levels.indexOf(each)]!)
        const finest = sheet.qrSide / (17 + 4 * versions[3]! + 2 * quietZone)
        if (!verdict.ok) return finest < 0.33 && verdict.why.word === 'label-too-fine'
        const { module, modules, side } = verdict.value
        const exact = Math.abs(side - module * (modules + 8)) < 1e-9
        return module >= 0.33 && exact && side <= sheet.qrSide + 1e-9
      },
    ),
  )
})

it('takes the strongest error correction that is still comfortable to read', () => {
  const grows = (each: string) => 29 + 4 * ['L', 'M', 'Q', 'H'].indexOf(each)
  expect(designQr(sheets['70x37'], grows)).toMatchObject({ value: { level: 'H' } })
  expect(designQr(sheets['38x21'], grows)).toMatchObject({ value: { level: 'M', modules: 33 } })
})

it('gives a thermal printer modules of whole dots', () => {
  const verdict = designQr(sheets['50x30'], modulesOfVersion(4))
  expect(verdict).toMatchObject({ value: { module: 0.5, side: 20.5 } })
})

it('refuses an address that is too long for the paper, and says how fine it would be', () => {
  const verdict = designQr(sheets['38x21'], modulesOfVersion(9))
  expect(verdict).toEqual({
    ok: false,
    why: { word: 'label-too-fine', field: 'sheet', facts: { module: '0.29', least: 0.33 } },
  })
  expect(designQr(sheets['70x37'], () => null).ok).toBe(false)
})

it('begins at the first free label of a sheet, and goes on over as many as are needed', () => {
  const laid = layOut(sheets['70x37'], a(30), { start: 20, copies: 1 })
  if (!laid.ok) throw new Error(laid.why.word)
  expect(laid.value.map(page => page.length)).toEqual([24, 24, 1])
  expect(laid.value[0]!.slice(0, 20)).toEqual([...Array(19).fill(null), 0])
  expect(laid.value.flat().filter(label => label !== null)).toEqual(a(30))
})

it('prints the copies of a thing beside one another', () => {
  const laid = layOut(sheets['50x30'], ['x', 'y'], { start: 1, copies: 2 })
  expect(laid).toEqual({ ok: true, value: [['x'], ['x'], ['y'], ['y']] })
})

it('refuses a start beyond the sheet, nothing at all, and more than a printer takes', () => {
  const word = (labels: number[], start: number, copies = 1) => {
    const laid = layOut(sheets['70x37'], labels, { start, copies })
    return laid.ok ? 'ok' : laid.why.word
  }
  expect(word(a(1), 24)).toBe('ok')
  expect(word(a(1), 25)).toBe('label-start-beyond')
  expect(word([], 1)).toBe('nothing-chosen')
  expect(word(a(labelsMost), 1)).toBe('ok')
  expect(word(a(labelsMost), 1, 2)).toBe('too-many-labels')
})

it('knows an address that only this machine can open', () => {
  expect(
    ['http://localhost:8787', 'http://127.0.0.1', 'http://[::1]:80'].map(opensHereOnly),
  ).toEqual([true, true, true])
  expect(opensHereOnly('https://localhost.example.go.th')).toBe(false)
})

it('breaks Thai between words: no mark, bracket or number is torn from its own', () => {
  const name = 'เครื่องมัลติมีเดียโปรเจกเตอร์ (ชุดใหญ่) ขนาด 4 × 8 เมตร และอื่น ๆ'
  const words = wordsOf(name)
  expect(words.join('')).toBe(name)
  expect(words).toContain('โปรเจกเตอร์ ')
  expect(words).toContain('4 × 8 ')
  expect(words.some(word => /^[)ๆ\s]/.test(word))).toBe(false)
  expect(wordsOf('ชุดสปอตไลต์')).not.toContain('ส')
})

const thaiText = fc
  .array(
    fc.constantFrom(
      'เต็นท์',
      'ที่นั่ง',
      'ปี่',
      ' ',
      'โปรเจกเตอร์',
      '4',
      '(',
      ')',
      '320-63-0001',
      'ฯ',
      'ก',
      'น้ำ',
    ),
    {
      maxLength: 40,
    },
  )
  .map(parts => parts.join(''))

it('loses no letter and makes no line too wide, whatever the name', () => {
  fc.assert(
    fc.property(thaiText, fc.integer({ min: 3, max: 20 }), (text, width) => {
      const lines = linesOf(text, width)
      const bare = (each: string) => each.replace(/\s/g, '')
      const fits = lines.every(line => widthOf(line) <= width)
      return bare(lines.join('')) === bare(text) && fits
    }),
  )
})

it('fits every label into its room: the code whole, a long name cut at a word with …', () => {
  const office = 'องค์การบริหารส่วนตำบลทุ่งกระพังโหม'
  const name = 'เครื่องผลิตออกซิเจนสำหรับผู้ป่วยติดเตียง พร้อมอุปกรณ์ประกอบครบชุดและกระเป๋าเดินทางขนาดใหญ่'
  for (const each of readySheetNames) {
    const sheet = sheets[each]
    const text = composeLabel(sheet, { office, name, code: '320-63-0001 ถึง 0006', tag: 'x' })
    expect(text.code.lines.join(' ')).toBe('320-63-0001 ถึง 0006')
    const height = heightOf(text.office) + heightOf(text.name) + heightOf(text.code) + 2 * partGap
    expect(height).toBeLessThanOrEqual(sheet.text.height)
    const cut = text.name.lines.at(-1)!
    expect(cut.endsWith('…')).toBe(true)
    const said = text.name.lines.join('').slice(0, -1).replace(/\s/g, '')
    const bare = wordsOf(name).map(word => word.replace(/\s/g, ''))
    const ends = bare.map((_, index) => bare.slice(0, index + 1).join(''))
    expect(ends).toContain(said)
  }
})

it('breaks a range of whole codes between the codes, on every paper', () => {
  for (const sheet of readySheetNames.map(each => sheets[each])) {
    const code = '311-65-0001 ถึง 311-65-0080'
    const said = { office: 'อบต.ตัวอย่าง', name: 'เก้าอี้', code, tag: 'x' }
    const { lines } = composeLabel(sheet, said).code
    expect(lines.join(' ')).toBe(code)
    for (const line of lines) expect(line).toMatch(/^(ถึง|311-65-0001|311-65-0080| )+$/)
  }
})

it('shows the tag of a thing that has no code', () => {
  const text = composeLabel(sheets['70x37'], {
    office: '',
    name: 'เก้าอี้',
    code: '',
    tag: 'k3m9x2p7q4wz',
  })
  expect(text.code.lines).toEqual(['k3m9x2p7q4wz'])
})

it('keeps the words for a finder whole, and everything still within the label’s room', () => {
  const said = { office: 'องค์การบริหารส่วนตำบลกระเบื้องนอก', code: '320-63-0001', tag: 'x' }
  const notice = 'พบเห็นโปรดแจ้ง 044-123456'
  expect(noticeAllowed(notice)).toEqual({ ok: true, value: undefined })
  for (const sheet of Object.values(sheets)) {
    const name = 'เครื่องมัลติมีเดียโปรเจกเตอร์ (ชุดใหญ่) ขนาด 4 × 8 เมตร'
    const text = composeLabel(sheet, { ...said, name, notice })
    const parts = [text.office, text.name, text.code, text.notice!]
    expect(text.notice!.lines.join(' ').replace(/ +/g, ' ')).toBe(notice)
    const height = parts.reduce((sum, part) => sum + heightOf(part), 0) + 3 * partGap
    expect(height).toBeLessThanOrEqual(sheet.text.height)
  }
  const long = noticeAllowed('หากพบเห็นสิ่งของชิ้นนี้โปรดนำส่งคืนที่ทำการหรือแจ้งเจ้าหน้าที่')
  expect(long).toMatchObject({
    ok: false,
    why: { word: 'label-notice-long', field: 'labelNotice' },
  })
})

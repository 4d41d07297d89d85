import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from '../../../../views/documents/pdf/lines.ts'

const measure = (text: string) => [...text.matchAll(/[^\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/gu)].length

describe('breaking lines', () => {
  it('breaks Thai at its words, and keeps ๆ and closing marks on their line', () => {
    const text = 'ให้ยืมเต็นท์ผ้าใบโครงเหล็กและเก้าอี้พลาสติกต่าง ๆ (ถ้ามี)'
    const lines = breakLines(text, 16, measure)
    expect(lines).toEqual(['ให้ยืมเต็นท์ผ้าใบโครง', 'เหล็กและเก้าอี้', 'พลาสติกต่าง ๆ', '(ถ้ามี)'])
  })

  it('breaks no word before ฯ, and keeps a number with what it counts', () => {
    expect(breakLines('รับคืนตามระเบียบฯ ข้อ ๒๐๙ ภายใน ๗ วัน', 12, measure)).toEqual([
      ...['รับคืนตาม', 'ระเบียบฯ', 'ข้อ ๒๐๙ ภายใน', '๗ วัน'],
    ])
  })

  it('keeps หมู่ที่, ข้อ and พ.ศ. with their numbers, and a short phrase between spaces whole', () => {
    const text = 'ศาลา หมู่ที่ ๔ ตามระเบียบ พ.ศ. ๒๕๖๐ ข้อ ๒๐๙ วันที่ ๕ การจัดซื้อจัดจ้าง'
    for (let width = 19; width < 40; width += 1) {
      for (const line of breakLines(text, width, measure)) {
        expect(line).not.toMatch(/(ที่|ข้อ|พ\.ศ\.|จัดซื้อ|ทาง)$/u)
      }
    }
    expect(breakLines('เครื่องฉายภาพโปรเจกเตอร์ ขนาด 3,500 ลูเมน', 26, measure)).toEqual([
      ...['เครื่องฉายภาพโปรเจกเตอร์ ขนาด', '3,500 ลูเมน'],
    ])
  })

  it('parts no date, no number from its year or its count, and leaves no line half empty for a phrase', () => {
    const text =
      'ใบยืมที่ ๓๐๘/๒๕๖๘ (๕ ใบ รวม ๖ หน่วย) ลงวันที่ ๒๐ มกราคม ๒๕๖๘ ถึง ๓ ก.พ. ๒๕๖๘ จึงเรียนมาเพื่อโปรดทราบ'
    for (let width = 20; width < 50; width += 1) {
      const lines = breakLines(text, width, measure)
      for (const line of lines) expect(line).not.toMatch(/(\/|ที่|คม|ก\.พ\.|[ (][๐-๙]{1,2})$/u)
      for (const line of lines) expect(line).not.toMatch(/^(\/|๒๕๖๘|ใบ |หน่วย)/u)
    }
    const codes = 'รถเข็นผู้ป่วยชนิดพับได้ 319-66-0007 วันที่ ๒๗ พ.ย. ๒๕๖๗ (๖ ใบ)'
    for (let width = 20; width < 50; width += 1) {
      expect(breakLines(codes, width, measure).join('|')).toContain('319-66-0007')
    }
    const half = 'ทรัพย์สินค้างส่งคืน ระหว่างหน่วยงานของรัฐด้วยกัน'
    expect(breakLines(half, 36, measure)[0]).toMatch(/^ทรัพย์สินค้างส่งคืน ระหว่าง/)
  })

  it('never parts a letter from its marks, even in a word wider than the line', () => {
    for (const line of breakLines('น้ำป้ำปั้นฝึกฟื้น', 2, measure)) {
      expect(line).not.toMatch(/^[\u0E31\u0E33-\u0E3A\u0E47-\u0E4E]/u)
    }
  })

  it('loses nothing but the spaces at its breaks, and keeps every line in its width', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'กขเแน้ำ ่ าปั้3.()-ๆ'.split(''), 'เต็นท์', 'พัสดุ'),
    })
    fc.assert(
      fc.property(text, fc.integer({ min: 5, max: 30 }), (given, width) => {
        const lines = breakLines(given, width, measure)
        expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''))
      }),
    )
  })
})

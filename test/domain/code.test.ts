import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareCode, canonicalCode, codeKey, codesInRange, isCode } from '../../src/domain/code.ts'

describe('a code', () => {
  it('has one canonical writing', () => {
    expect(canonicalCode('๓๑๑/๖๒/๐๐๐๑')).toBe('311-62-0001')
    expect(canonicalCode(' 311 62  0001 ')).toBe('311-62-0001')
    expect(canonicalCode('311.62.0001')).toBe('311-62-0001')
    expect(canonicalCode('7440-0109-0003/2569')).toBe('7440-0109-0003-2569')
    expect(canonicalCode('กค 412/67/0001')).toBe('กค-412-67-0001')
    expect(canonicalCode('')).toBe('')
  })

  it('writes the end of a range in full', () => {
    const full = '311-62-0001 ถึง 311-62-0040'
    expect(canonicalCode('311-62-0001 ถึง 0040')).toBe(full)
    expect(canonicalCode('๓๑๑/๖๒/๐๐๐๑ถึง๐๐๔๐')).toBe(full)
    expect(canonicalCode('311/62/0001 ถึง 311/62/0040')).toBe(full)
    expect(canonicalCode('311-62-0001 ถึง 40')).toBe(full)
    expect(canonicalCode('311-62-0001 – 0040')).toBe(full)
    expect(canonicalCode('311-62-0001 ~ 62-0040')).toBe(full)
  })

  it('is compared without regard to capitals and separators', () => {
    expect(codeKey('AB/62/0001')).toBe(codeKey('ab-62-0001'))
    expect(codeKey('1-11')).not.toBe(codeKey('11-1'))
    expect(bareCode('๓๑๑/๖๒/๐๐๐๑')).toBe('311620001')
  })

  it('counts a range out, and refuses one that cannot be counted', () => {
    expect(codesInRange('320-63-0009 ถึง 0011')).toEqual([
      '320-63-0009',
      '320-63-0010',
      '320-63-0011',
    ])
    expect(codesInRange('320/63/0009')).toEqual(['320-63-0009'])
    expect(codesInRange('320-63-0005 ถึง 0001')).toEqual([])
    expect(codesInRange('320-63-0001 ถึง 321-63-0005')).toEqual([])
    expect(codesInRange('320-63-0000001 ถึง 9999999')).toEqual([])
    expect(codesInRange('')).toEqual([])
  })

  it('is told from what is none', () => {
    for (const code of ['311-62-0001', '๓๑๑/๖๒/๐๐๐๑', '311-62-0001 ถึง 0040', 'กค-1', 'A1(2)']) {
      expect([code, isCode(code)]).toEqual([code, true])
    }
    for (const text of ['', '=1+1', '@SUM(A1)', '#REF!', 'ไม่มี', '+66', 'x'.repeat(101)]) {
      expect([text, isCode(text)]).toEqual([text, false])
    }
  })

  it('stays itself when it is written again, and counts out as many as lie between', () => {
    const part = fc.stringMatching(/^[0-9]{1,4}$/)
    const code = fc.array(part, { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'))
    fc.assert(
      fc.property(code, fc.nat(50), (text, more) => {
        const canonical = canonicalCode(text)
        expect(canonicalCode(canonical)).toBe(canonical)
        const last = text.split('/').at(-1)!
        const end = String(Number(last) + more).padStart(last.length, '0')
        const range = canonicalCode(`${text} ถึง ${end}`)
        expect(canonicalCode(range)).toBe(range)
        expect(codesInRange(range)).toHaveLength(more + 1)
        expect(codesInRange(range)[0]).toBe(canonical)
      }),
    )
  })
})

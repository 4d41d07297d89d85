import { describe, expect, it } from 'vitest'
import { classIn, codePatternAllowed, codeStart, nextCodes } from '../../src/domain/code-pattern.ts'

const allowed = (pattern: string) => codePatternAllowed(pattern).ok

describe('the pattern of asset codes', () => {
  it('ends with the running number, and names nothing that it does not know', () => {
    for (const pattern of [
      '',
      '{number}',
      '{class}-{year}-{number}',
      'อบต {class}/{calendar}/{number}',
    ])
      expect([pattern, allowed(pattern)]).toEqual([pattern, true])
    for (const pattern of [
      '{class}',
      '{number}-{year}',
      '{number}{number}',
      '{kind}-{number}',
      '{-{number}',
    ])
      expect([pattern, allowed(pattern)]).toEqual([pattern, false])
  })

  it('counts the year as the office does, by the day on which the thing was got', () => {
    expect(codeStart('{class}-{year}-{number}', '320', '2022-12-20')).toBe('320-66-')
    expect(codeStart('{class}/{calendar}/{number}', '320', '2022-12-20')).toBe('320-65-')
  })

  it('takes the class that was typed alone, or that of the newest code of the category', () => {
    expect(classIn('๓๒๐', '311-62-0001')).toBe('320')
    expect(classIn('', '311-62-0001')).toBe('311')
    expect(classIn('320-66-0009', '311-62-0001')).toBe('311')
    expect(classIn('', undefined)).toBeNull()
  })

  it('goes on after the highest number given, fills no gap, and counts a range to its end', () => {
    expect(nextCodes('320-66-', [], 1)).toBe('320-66-0001')
    expect(nextCodes('320-66-', ['320-66-0001', '320-66-0007'], 1)).toBe('320-66-0008')
    expect(nextCodes('320-66-', ['320-66-0001 ถึง 320-66-0012'], 3)).toBe(
      '320-66-0013 ถึง 320-66-0015',
    )
    expect(nextCodes('320-66-', ['320-66-ก'], 1)).toBe('320-66-0001')
  })
})

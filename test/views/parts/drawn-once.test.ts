import { describe, expect, it } from 'vitest'
import { DrawnOnce } from '../../../views/parts/drawn-once.ts'
import { Unbroken } from '../../../views/parts/unbroken.tsx'

describe('a part that was drawn once', () => {
  const parts = new DrawnOnce(2)
  let drawings = 0
  const draw = (text: string) =>
    String(
      parts.of([text, { of: 'a row' }], () => {
        drawings += 1
        return Unbroken({ text })
      }),
    )

  it('comes again as it was, escaped, while its values are the same', () => {
    const first = draw('<b>5 ตัว</b> & โต๊ะ')
    expect(first).toContain('&lt;b&gt;')
    expect(draw('<b>5 ตัว</b> & โต๊ะ')).toBe(first)
    expect(drawings).toBe(1)
  })

  it('is drawn anew for any other value, and the oldest makes room', () => {
    expect([draw('เก้าอี้'), draw('เต็นท์')]).toEqual(['เก้าอี้', 'เต็นท์'])
    expect(drawings).toBe(3)
    draw('<b>5 ตัว</b> & โต๊ะ')
    expect(drawings).toBe(4)
  })
})

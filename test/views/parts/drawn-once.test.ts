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

  it('has a form that sends another command each time, though it is drawn once', () => {
    const forms = new DrawnOnce(2)
    let [ids, drawn] = [0, 0]
    const newId = () => {
      ids += 1
      return `id-${ids}`
    }
    const form = () =>
      forms
        .withCommand(['a card'], newId, command => {
          drawn += 1
          return Unbroken({ text: `from ${command}, to ${command} & on` })
        })
        .join('')
    expect(form()).toBe('from id-2, to id-3 &amp; on')
    expect(form()).toBe('from id-4, to id-5 &amp; on')
    expect(drawn).toBe(1)
  })
})

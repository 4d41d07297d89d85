import { describe, expect, it } from 'vitest'
import { mayKeep, paperTypeOf } from '../../src/domain/paper.ts'

const pdf = new TextEncoder().encode('%PDF-1.7 …')
const why = (name: string, bytes: Uint8Array) => {
  const verdict = mayKeep({ name, bytes })
  return verdict.ok ? verdict.value.name : verdict.why.word
}

describe('a paper that is attached', () => {
  it('is known by its own first bytes, whatever its name says', () => {
    expect(paperTypeOf(pdf)).toBe('application/pdf')
    expect(paperTypeOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe(
      'image/png',
    )
    expect(paperTypeOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg')
    expect(paperTypeOf(new TextEncoder().encode('<script>'))).toBeNull()
    expect(why('คำสั่ง.pdf', new TextEncoder().encode('<html>'))).toBe('paper-unknown')
    expect(why('หลอก.html', pdf)).toBe('หลอก.pdf')
  })

  it('is neither empty nor over 5 MB', () => {
    expect(why('a.pdf', new Uint8Array())).toBe('file-empty')
    const large = new Uint8Array(5 * 1024 * 1024 + 1)
    large.set(pdf)
    expect(why('a.pdf', large)).toBe('paper-too-large')
    expect(why('a.pdf', large.slice(0, 5 * 1024 * 1024))).toBe('a.pdf')
  })

  it('keeps a name without folders or signs that a disk or a header refuses', () => {
    expect(why('C:\\งาน\\คำสั่ง ที่ 12.PDF', pdf)).toBe('คำสั่ง ที่ 12.pdf')
    expect(why('../../etc/passwd', pdf)).toBe('passwd.pdf')
    expect(why('a"b;c\r\nd.pdf', pdf)).toBe('abc d.pdf')
    expect(why('.pdf', pdf)).toBe('file.pdf')
    expect(why(`${'ก'.repeat(300)}.pdf`, pdf).length).toBe(120)
  })
})

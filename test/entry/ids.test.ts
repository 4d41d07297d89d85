import { describe, expect, it } from 'vitest'
import { newId, newSalt, newTag } from '../../src/entry/ids.ts'

describe('ids, salts and tags', () => {
  it('makes tags of 60 bits from characters that are not taken for one another', () => {
    const tags = Array.from({ length: 5000 }, newTag)
    expect(new Set(tags).size).toBe(tags.length)
    expect(tags.every(tag => /^[0-9abcdefghjkmnpqrstvwxyz]{12}$/.test(tag))).toBe(true)
    // Each of the 32 characters is as likely as any other, or the bits would be fewer.
    const counts = new Map<string, number>()
    for (const character of tags.join('')) counts.set(character, (counts.get(character) ?? 0) + 1)
    expect(counts.size).toBe(32)
    expect(Math.min(...counts.values())).toBeGreaterThan((tags.length * 12) / 32 / 1.3)
  })

  it('makes salts of 16 bytes', () => {
    expect(newSalt()).toMatch(/^[0-9a-f]{32}$/)
    expect(newSalt()).not.toBe(newSalt())
  })

  it('makes ids that sort by the time they were made', async () => {
    const first = newId()
    await new Promise(resolve => setTimeout(resolve, 5))
    expect(first < newId()).toBe(true)
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
  })
})

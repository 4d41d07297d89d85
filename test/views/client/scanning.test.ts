import { describe, expect, it } from 'vitest'
import { Repeats } from '../../../views/client/repeats.ts'
import { goesOn, type Key, typedByScanner } from '../../../views/client/wedge.ts'
import { thaiTyped } from '../../support/thai-typed.ts'

/** Keys that come so many milliseconds apart. */
const keys = (text: string, gap: number | ((index: number) => number)): Key[] => {
  let at = 1000
  return [...text].map((key, index) => {
    at += index === 0 ? 0 : typeof gap === 'number' ? gap : gap(index)
    return { key, at }
  })
}
const address = 'https://yuem.example.go.th/i/7k2m9xq4w0ab'

describe('a hardware scanner', () => {
  it.each([1, 8, 20, 35])('is known by %d ms between its keys', gap => {
    expect(typedByScanner(keys('320-63-0001', gap), false)).toBe('320-63-0001')
  })

  it('may pause once for as long as a slow radio does', () => {
    const radio = keys(address, index => (index === 9 ? 80 : 12))
    expect(typedByScanner(radio, false)).toBe(address)
  })

  it.each([45, 90, 150])('is no hand that needs %d ms for a key', gap => {
    expect(typedByScanner(keys('320-63-0001', gap), false)).toBeNull()
  })

  it('is no hand that hurries for a moment, and no key by itself', () => {
    expect(
      typedByScanner(
        keys('320-63-0001', index => (index === 6 ? 120 : 10)),
        false,
      ),
    ).toBeNull()
    expect(typedByScanner(keys('12345', 5), false)).toBeNull()
    expect(typedByScanner([], false)).toBeNull()
  })

  it('into a field is taken out where it typed an address, in either layout', () => {
    for (const text of [address, thaiTyped(address), address.toUpperCase()]) {
      expect(typedByScanner(keys(text, 10), true)).toBe(text)
    }
    expect(typedByScanner(keys('320-63-0001', 10), true)).toBeNull()
  })

  it('begins anew after a pause', () => {
    const begun = keys('32', 10)
    expect(goesOn(begun, begun.at(-1)!.at + 80)).toBe(true)
    expect(goesOn(begun, begun.at(-1)!.at + 81)).toBe(false)
    expect(goesOn([], 5)).toBe(false)
  })
})

describe('a tag before the camera', () => {
  it('is read once for as long as it stays, and again after it was away', () => {
    const repeats = new Repeats()
    expect(repeats.isFresh('a', 0)).toBe(true)
    for (let now = 100; now <= 9_000; now += 100) expect(repeats.isFresh('a', now)).toBe(false)
    expect(repeats.isFresh('b', 9_000)).toBe(true)
    expect(repeats.isFresh('a', 11_501)).toBe(true)
  })

  it('is read again at once where it could not be sent', () => {
    const repeats = new Repeats()
    repeats.isFresh('a', 0)
    repeats.forget('a')
    expect(repeats.isFresh('a', 1)).toBe(true)
  })
})

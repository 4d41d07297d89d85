import fc from 'fast-check'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { type ImageType, plainImage } from '../../../src/domain/images/plain.ts'
import {
  photoJpeg,
  photoPng,
  photoWebp,
  secrets,
  spokenJpeg,
  spokenPng,
  spokenWebp,
} from '../../support/photos.ts'

const kinds: [type: ImageType, plain: () => Uint8Array, spoken: () => Uint8Array][] = [
  ['image/jpeg', photoJpeg, spokenJpeg],
  ['image/png', photoPng, spokenPng],
  ['image/webp', photoWebp, spokenWebp],
]
const says = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words)

describe('a photo without a word beside it', () => {
  for (const [type, plain, spoken] of kinds) {
    it(`keeps of ${type} what draws it, and nothing that a phone wrote beside it`, () => {
      for (const secret of secrets) expect(says(spoken(), secret)).toBe(true)
      const found = plainImage(spoken())!
      expect(found).toMatchObject({ type, size: { width: 16, height: 8 } })
      for (const secret of [...secrets, 'Exif', 'EXIF', 'XMP', 'xap', 'MPF', 'Photoshop']) {
        expect([secret, says(found.bytes, secret)]).toEqual([secret, false])
      }
      expect(Buffer.from(plainImage(plain())!.bytes)).toEqual(Buffer.from(plain()))
    })

    it(`leaves a plain ${type} as it is, the second time as well`, () => {
      const once = plainImage(spoken())!
      expect(Buffer.from(plainImage(once.bytes)!.bytes)).toEqual(Buffer.from(once.bytes))
    })

    it(`takes no ${type} that was cut off`, () => {
      const cut = (length: number) => plainImage(plain().slice(0, length))
      const lengths = fc.integer({ min: 0, max: plain().length - 1 })
      fc.assert(fc.property(lengths, length => cut(length) === null))
    })

    it(`never throws at a damaged ${type}, and gives no more out than came in`, () => {
      const change = fc.tuple(fc.nat(spoken().length - 1), fc.nat(255))
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), changes => {
          const bytes = spoken()
          for (const [at, value] of changes) bytes[at] = value
          const found = plainImage(bytes)
          return found === null || found.bytes.length <= bytes.length
        }),
        { numRuns: 500 },
      )
    })
  }

  it('finds nothing in whatever is no picture, whoever calls it one', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), bytes => plainImage(bytes) === null))
    expect(plainImage(new TextEncoder().encode('%PDF-1.7 photo.jpg'))).toBeNull()
  })

  it('keeps which way is up, since a phone writes it beside the picture', () => {
    expect(says(plainImage(spokenJpeg(1))!.bytes, 'Exif')).toBe(false)
    const turned = plainImage(spokenJpeg(6))!.bytes
    const exif = Buffer.from(turned).indexOf('Exif\0\0')
    expect([exif > 0, turned[exif + 6 + 10 + 9]]).toEqual([true, 6])
    for (const secret of secrets) expect(says(turned, secret)).toBe(false)
    expect(Buffer.from(plainImage(turned)!.bytes)).toEqual(Buffer.from(turned))
  })

  it('refuses a small file that unfolds to more points than a camera takes', () => {
    const vast = photoPng()
    new DataView(vast.buffer).setUint32(16, 60_000)
    new DataView(vast.buffer).setUint32(20, 60_000)
    expect(plainImage(vast)).toBeNull()
  })

  it('draws the same picture as before', () => {
    const before = PNG.sync.read(Buffer.from(photoPng()))
    expect(PNG.sync.read(Buffer.from(plainImage(spokenPng())!.bytes)).data).toEqual(before.data)
  })
})

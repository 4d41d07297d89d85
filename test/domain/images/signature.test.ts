import fc from 'fast-check'
import { zlibSync } from 'fflate'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import {
  pad,
  signaturePng,
  strokesFrom,
  strokesText,
} from '../../../src/domain/images/signature.ts'
import { waveSigned } from '../../support/photos.ts'

const point = fc.record({ x: fc.nat(pad.width), y: fc.nat(pad.height) })
const stroke = fc.array(point, { minLength: 2, maxLength: 40 })

describe('a signature drawn on the screen', () => {
  it('says its strokes as text and reads them again, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(stroke, { minLength: 1, maxLength: 8 }), strokes => {
        const read = strokesFrom(strokesText(strokes))
        return read.ok
          ? strokesText(read.value) === strokesText(strokes)
          : read.why.word === 'signature-too-short'
      }),
    )
  })

  it('takes nothing else, and no slip of a finger', () => {
    const word = (text: string) => {
      const read = strokesFrom(text)
      return read.ok ? 'taken' : read.why.word
    }
    expect(word(waveSigned())).toBe('taken')
    expect(word('10,20 12,21')).toBe('signature-too-short')
    for (const text of ['', 'x', '601,0 0,0', '0,201', '-1,0', '<svg>', '1,1;;2,2', '1e2,3']) {
      expect([text, word(text)]).toEqual([text, 'signature-unreadable'])
    }
    const many = Array.from({ length: 7_000 }, (_, at) => `${at % 600},10`).join(' ')
    expect(word(many)).toBe('signature-unreadable')
    fc.assert(fc.property(fc.string(), text => word(text) !== 'taken'))
  })

  it('is a grey picture of the pad, dark where the pen went and white elsewhere', () => {
    const read = strokesFrom('100,100 300,100')
    if (!read.ok) throw new Error(read.why.word)
    const png = signaturePng(read.value, zlibSync)
    const { width, height, data } = PNG.sync.read(Buffer.from(png))
    expect({ width, height }).toEqual(pad)
    const shade = (x: number, y: number) => data[(y * width + x) * 4]
    expect([shade(200, 100), shade(200, 110), shade(310, 100)]).toEqual([0, 255, 255])
    expect(png.length).toBeLessThan(4_000)
    // Colour type 0: a PDF takes it as it is, without opening it.
    expect(png[25]).toBe(0)
  })
})

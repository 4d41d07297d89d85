import { describe, expect, it } from 'vitest'
import {
  type Proof,
  photosOfAct,
  photosOfLine,
  provenPhotos,
  signedText,
} from '../../src/domain/proof.ts'
import { heavyJpeg, photoJpeg, spokenJpeg } from '../support/photos.ts'

const proof = (photos: [number, Uint8Array[]][], conditions: [number, string][] = []): Proof => ({
  ...{ photos: new Map(photos), conditions: new Map(conditions), signing: null },
})
const moving = new Set([1, 2, 3, 4, 5])
const many = (count: number) => Array.from({ length: count }, (_, at) => photoJpeg(at))
const refusal = (given: Proof) => {
  const verdict = provenPhotos(given, moving)
  return verdict.ok ? null : verdict.why
}

describe('photos of a hand-over or a return', () => {
  it('are kept line by line, plain', () => {
    const verdict = provenPhotos(proof([[2, [spokenJpeg(), photoJpeg(1)]]]), moving)
    expect(verdict.ok && [...verdict.value].map(([line, kept]) => [line, kept.length])).toEqual([
      [2, 2],
    ])
    expect(verdict.ok && Buffer.from(verdict.value.get(2)![0]!.bytes)).toEqual(
      Buffer.from(photoJpeg()),
    )
  })

  it('are six a line and 24 in all at most', () => {
    expect(refusal(proof([[1, many(photosOfLine)]]))).toBeNull()
    expect(refusal(proof([[1, many(photosOfLine + 1)]]))).toMatchObject({
      ...{ word: 'photos-too-many-of-line', field: 'photo-1', facts: { most: 6 } },
    })
    const lines = [1, 2, 3, 4].map((line): [number, Uint8Array[]] => [line, many(6)])
    expect(refusal(proof(lines))).toBeNull()
    expect(refusal(proof([...lines, [5, many(1)]]))).toMatchObject({
      ...{ word: 'photos-too-many', facts: { most: photosOfAct } },
    })
  })

  it('have at most 300 KB each, once what the camera wrote is taken out', () => {
    const kilobytes = (count: number) => heavyJpeg(count * 1024 - photoJpeg().length)
    expect(refusal(proof([[1, [kilobytes(300)]]]))).toBeNull()
    expect(refusal(proof([[1, [heavyJpeg(300 * 1024)]]]))).toMatchObject({
      ...{ word: 'photo-too-large', field: 'photo-1', facts: { most: 300 } },
    })
  })

  it('are photos, and of something that moves', () => {
    const text = new TextEncoder().encode('<svg onload=alert(1)>')
    expect(refusal(proof([[3, [text]]]))).toMatchObject({ word: 'photo-unknown', field: 'photo-3' })
    expect(refusal(proof([[9, many(1)]]))).toMatchObject({
      ...{ word: 'proof-of-nothing', field: 'photo-9' },
    })
    expect(refusal(proof([], [[9, 'ขาหัก']]))).toMatchObject({
      ...{ word: 'proof-of-nothing', field: 'condition-9' },
    })
  })
})

describe('the sentence that is signed', () => {
  const line = { name: 'เก้าอี้', unit: 'ตัว', good: 98, damaged: 1, lost: 1 }
  const signer = { signer: 'นายสมชาย ใจดี', number: '12/2570' }

  it('names the signer, the loan and each thing with its number', () => {
    const tents = { name: 'เต็นท์', unit: 'หลัง', good: 2, damaged: 0, lost: 0 }
    const lines = [tents, { ...line, good: 100, damaged: 0, lost: 0 }]
    expect(signedText('handovers', { ...signer, lines })).toBe(
      'ข้าพเจ้า นายสมชาย ใจดี ได้รับทรัพย์สินตามใบยืม 12/2570 ไปแล้ว คือ เต็นท์ 2 หลัง, เก้าอี้ 100 ตัว',
    )
  })

  it('says at the return what came back damaged and what did not', () => {
    expect(signedText('returns', { ...signer, lines: [line] })).toMatch(
      /มาส่งคืนแล้ว คือ เก้าอี้ 100 ตัว \(ชำรุด 1 สูญหาย 1\)$/,
    )
  })
})

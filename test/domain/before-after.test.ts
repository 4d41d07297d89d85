import { describe, expect, it } from 'vitest'
import { beforeAfter, signatureOnForm, signaturesOf } from '../../src/domain/before-after.ts'
import type { Entry, Proven } from '../../src/domain/entry.ts'
import { WrittenLoan } from '../support/written-loan.ts'

const sha = (sign: string) => sign.repeat(64)

/** A loan of chairs and a tent, all of it out and most of it back. */
function written(proven: Record<number, Proven>) {
  const book = new WrittenLoan({
    ...{ on: '2026-11-16', dueOn: '2026-11-18' },
    items: [
      ['chairs', 20],
      ['tent', 1],
    ],
  })
  book.approve('2026-11-16')
  book.handOver('2026-11-16', 20)
  book.handOver('2026-11-16', 1, 2)
  book.takeBack('2026-11-18', 20)
  for (const [index, more] of Object.entries(proven)) {
    Object.assign(book.entries.at(Number(index))!.detail, more)
  }
  return book.entries as Entry[]
}

describe('before and after', () => {
  it('stand beside one another for each line of which something was kept', () => {
    const entries = written({
      2: { photos: [sha('a')], condition: 'ครบ' },
      4: { condition: 'สะอาด' },
    })
    const seen = beforeAfter(
      [
        { line: 1, item: 'chairs' },
        { line: 2, item: 'tent' },
      ] as never,
      entries,
    )
    expect(seen).toMatchObject([
      {
        ...{ line: 1, before: [{ photos: [sha('a')], condition: 'ครบ', corrected: false }] },
        after: [{ photos: [], condition: 'สะอาด' }],
      },
    ])
  })
})

describe('a signature on the form', () => {
  const signature = { sha256: sha('b'), as: 'borrower' as const }

  it('is one for all that moved in one go, and stands where all of it was signed for', () => {
    const whole = written({ 2: { signature }, 3: { signature } })
    Object.assign(whole.at(2)!, { personalHash: sha('c') })
    expect(signaturesOf(whole)).toHaveLength(1)
    expect(signatureOnForm(whole, 'handovers')).toMatchObject({ sha256: sha('b') })
    expect(signatureOnForm(whole, 'returns')).toBeNull()
  })

  it('is left to the pen where only a part of it was signed for', () => {
    expect(signatureOnForm(written({ 2: { signature } }), 'handovers')).toBeNull()
    expect(signatureOnForm([], 'handovers')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { correct, correctable } from '../../src/domain/correcting.ts'
import { emptyStock, type Stock } from '../../src/domain/place.ts'
import { LoanBook } from '../support/loan-book.ts'

const why = (verdict: { ok: boolean; why?: { word: string; field?: string } }) =>
  verdict.ok ? 'allowed' : [verdict.why!.word, verdict.why!.field].filter(Boolean).join(' ')
const stock = (given: Partial<Stock>) => new Map([['item-1', { ...emptyStock, ...given }]])
const out = () => new LoanBook(9).approved('2026-11-12', 9).handedOver('2026-11-13', 1, 4)
const put = (book: LoanBook, entry: string, reason = 'กดผิด', there = stock({})) =>
  correct(book.loan, book.entries, entry, reason, there)

describe('correcting a hand-over', () => {
  it('takes the whole entry back, with a reason, while its units are out', () => {
    const book = out()
    expect(put(book, book.last)).toEqual({
      ok: true,
      value: { kind: 'hand-over-corrected', line: 1, item: 'item-1', quantity: 4, first: null },
    })
    expect(why(put(book, book.last, ''))).toBe('reason-missing reason')
    expect(why(put(book, 'e1'))).toBe('nothing-to-correct')
    expect(why(put(book, 'unknown'))).toBe('nothing-to-correct')
  })

  it('says which hand-over is now the first, and the picture follows', () => {
    const book = out().handedOver('2026-11-15', 1, 2)
    const verdict = put(book, 'e3')
    expect(verdict).toMatchObject({ value: { first: { on: '2026-11-15', category: 'สนาม' } } })
    book.tell(
      'hand-over-corrected',
      '2026-11-24',
      { reason: 'กดผิด', first: { on: '2026-11-15', category: 'สนาม', unitValueSatang: 100 } },
      { line: 1, quantity: 4, from: 'loan', to: 'shelf', corrects: 'e3' },
    )
    expect(book.loan).toMatchObject({ handedOverOn: '2026-11-15', outstanding: 2 })
    expect(why(put(book, 'e3'))).toBe('nothing-to-correct')
  })

  it('is too late once units of it came back', () => {
    expect(why(put(out().returned('2026-11-14', 1, 1, 'shelf'), 'e3'))).toBe('nothing-to-correct')
    const between = out().returned('2026-11-14', 1, 4, 'shelf').handedOver('2026-11-16', 1, 4)
    expect(why(put(between, 'e3'))).toBe('nothing-to-correct')
    expect(why(put(between, 'e5'))).toBe('allowed')
  })
})

describe('correcting a return', () => {
  it('brings the units back to the loan from where they went, while they are there', () => {
    const good = out().returned('2026-11-14', 1, 3, 'shelf')
    expect(put(good, good.last, 'กดผิด', stock({ shelf: 3 }))).toMatchObject({
      value: { kind: 'return-corrected', source: 'shelf', quantity: 3, lastReturnedOn: null },
    })
    expect(why(put(good, good.last, 'กดผิด', stock({ shelf: 2 })))).toBe('nothing-to-correct')
    const damaged = out().returned('2026-11-14', 1, 3, 'repair')
    expect(correctable(damaged.loan, damaged.entries, 'e4', stock({ repair: 3 }))).toBe(true)
    expect(correctable(damaged.loan, damaged.entries, 'e4', stock({ shelf: 3 }))).toBe(false)
  })

  it('is too late once the damage was settled', () => {
    const book = out()
      .returned('2026-11-14', 1, 2, 'repair')
      .tell(
        'settled',
        '2026-11-16',
        { way: 'repair', condition: 'damaged', units: 1, paidSatang: 0, receipt: '' },
        { line: 1, quantity: 1, from: 'repair', to: 'shelf' },
      )
    expect(why(put(book, 'e4', 'กดผิด', stock({ repair: 9 })))).toBe('nothing-to-correct')
  })

  it('opens the loan again, and its last return is the one that stays', () => {
    const book = out().returned('2026-11-14', 1, 1, 'shelf').returned('2026-11-18', 1, 3, 'shelf')
    expect(book.loan.closedOn).toBe('2026-11-18')
    const verdict = put(book, 'e5', 'กดผิด', stock({ shelf: 4 }))
    expect(verdict).toMatchObject({ value: { lastReturnedOn: '2026-11-14' } })
    book.tell(
      'return-corrected',
      '2026-11-24',
      { reason: 'กดผิด', lastReturnedOn: '2026-11-14' },
      { line: 1, quantity: 3, from: 'shelf', to: 'loan', corrects: 'e5' },
    )
    const { closedOn, outstanding, lines } = book.loan
    expect([closedOn, outstanding, lines[0]!.lastReturnedOn]).toEqual([null, 3, '2026-11-14'])
  })
})

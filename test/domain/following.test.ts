import { describe, expect, it } from 'vitest'
import { chase, type Settlement, settle } from '../../src/domain/following.ts'
import { emptyStock } from '../../src/domain/place.ts'
import { LoanBook } from '../support/loan-book.ts'

const today = '2026-11-24'
const now = { on: today, today, lateReason: '' }
const onDay = (on: string) => ({ on, today, lateReason: 'ระบบขัดข้อง' })
const why = (verdict: { ok: boolean; why?: { word: string; field?: string } }) =>
  verdict.ok ? 'allowed' : [verdict.why!.word, verdict.why!.field].filter(Boolean).join(' ')

const ready = () => new LoanBook(5).approved('2026-11-12', 5)
const out = () => ready().handedOver('2026-11-13', 1, 5)

describe('chasing', () => {
  it('asks for what is out, from the hand-over to today', () => {
    expect(why(chase(out().loan, now))).toBe('allowed')
    expect(why(chase(out().loan, onDay('2026-11-12')))).toBe('date-before-handover on')
    expect(why(chase(out().loan, onDay('2026-11-25')))).toBe('date-in-future on')
    expect(why(chase(ready().loan, now))).toBe('nothing-outstanding')
  })

  it('begins on the day after the due date, an extended one too (clause 211)', () => {
    expect(why(chase(out().loan, onDay('2026-11-20')))).toBe('chase-too-early on')
    expect(why(chase(out().loan, onDay('2026-11-21')))).toBe('allowed')
    const longer = { from: '2026-11-20', dueOn: '2026-11-30', reason: 'งานเลื่อน' }
    const extended = out().tell('extended', '2026-11-19', longer)
    expect(why(chase(extended.loan, now))).toBe('chase-too-early on')
  })
})

describe('settling', () => {
  const owing = () =>
    out().returned('2026-11-18', 1, 2, 'repair').returned('2026-11-19', 1, 1, 'lost')
  const stock = (repair: number, lost: number) =>
    new Map([['item-1', { ...emptyStock, repair, lost }]])
  const given = (more: Partial<Settlement>): Settlement => ({
    ...{ line: 1, condition: 'damaged', way: 'repair', units: 1, paidSatang: 0, receipt: '' },
    ...{ checked: true, amountReason: '' },
    ...more,
  })
  const asked = (more: Partial<Settlement>, book = owing(), when = now, there = stock(2, 1)) =>
    settle(book.loan, given(more), book.entries, there, when)

  it('brings what was repaired or replaced from repair to the shelf, once an officer checked it', () => {
    expect(asked({})).toMatchObject({ value: { source: 'repair', units: 1, checked: true } })
    expect(asked({ way: 'replace', units: 2 })).toMatchObject({ value: { source: 'repair' } })
    expect(why(asked({ checked: false }))).toBe('not-checked checked')
    expect(why(asked({ way: 'replace', checked: false }))).toBe('not-checked checked')
    const lost = { condition: 'lost', way: 'replace', checked: false } as const
    expect(why(asked(lost))).toBe('not-checked checked')
  })

  it('leaves what was paid for in repair, unless it is put right already', () => {
    const paid = { way: 'pay', receipt: 'ร.1/2570' } as const
    expect(asked({ ...paid, checked: false })).toMatchObject({ value: { source: null } })
    expect(asked(paid)).toMatchObject({ value: { source: 'repair' } })
  })

  it('takes the price at the time of the loan, and another amount only with its reason', () => {
    const paid = { way: 'pay', receipt: 'ร.1/2570', units: 2 } as const
    expect(asked(paid)).toMatchObject({ value: { paidSatang: 200, amountReason: '' } })
    const other = { ...paid, paidSatang: 50_000 }
    expect(asked(other)).toMatchObject({
      why: { word: 'amount-reason-missing', facts: { price: 200 }, field: 'amountReason' },
    })
    const reason = 'ราคาตามใบเสนอราคาซ่อม'
    expect(asked({ ...other, amountReason: reason })).toMatchObject({
      value: { paidSatang: 50_000, amountReason: reason },
    })
  })

  it('brings a lost unit back only when it was replaced in kind', () => {
    expect(asked({ condition: 'lost', way: 'replace' })).toMatchObject({
      value: { source: 'lost' },
    })
    const paid = { condition: 'lost', way: 'pay', paidSatang: 100, receipt: '1' } as const
    expect(asked(paid)).toMatchObject({ value: { source: null } })
    expect(why(asked({ condition: 'lost', way: 'repair' }))).toBe('lost-not-repaired way')
  })

  it('moves nothing where the unit left repair by other hands before', () => {
    expect(asked({}, owing(), now, stock(0, 0))).toMatchObject({ value: { source: null } })
  })

  it('counts no more than is owed, whole units, and money only against a receipt', () => {
    expect(why(asked({ units: 3 }))).toBe('more-than-unsettled units')
    expect(why(asked({ condition: 'lost', units: 2, way: 'replace' }))).toBe(
      'more-than-unsettled units',
    )
    expect(why(asked({ units: 0 }))).toBe('quantity-invalid units')
    expect(why(asked({ line: 9 }))).toBe('nothing-chosen what')
    expect(why(asked({ way: 'pay', receipt: '1', paidSatang: -1 }))).toBe('payment-incomplete paid')
    expect(why(asked({ way: 'pay', paidSatang: 100 }))).toBe('payment-incomplete receipt')
    const unpaid = asked({ paidSatang: 100, receipt: '1' })
    expect(unpaid).toMatchObject({ value: { paidSatang: 0, receipt: '' } })
    expect(why(asked({}, out()))).toBe('nothing-to-settle')
  })

  it('comes after the damage', () => {
    expect(why(asked({}, owing(), onDay('2026-11-17')))).toBe('date-before-return on')
    expect(why(asked({}, owing(), onDay('2026-11-18')))).toBe('allowed')
    const lost = { condition: 'lost', way: 'replace' } as const
    expect(why(asked(lost, owing(), onDay('2026-11-18')))).toBe('date-before-return on')
  })
})

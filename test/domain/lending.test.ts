import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  approve,
  cancel,
  handOver,
  refuseLoan,
  type Thing,
  takeBack,
} from '../../src/domain/lending.ts'
import { LoanBook } from '../support/loan-book.ts'

const today = '2026-11-24'
const now = { on: today, today, lateReason: '' }
const onDay = (on: string, lateReason = 'ระบบขัดข้อง') => ({ on, today, lateReason })
const units = (...quantities: number[]) =>
  new Map(quantities.map((quantity, index) => [index + 1, quantity]))
const shelves = (...given: (Partial<Thing> | number)[]) =>
  new Map(
    given.map((each, index): [string, Thing] => [
      `item-${index + 1}`,
      {
        ...{
          name: `ของ ${index + 1}`,
          retired: false,
          shelf: typeof each === 'number' ? each : 99,
        },
        ...(typeof each === 'number' ? {} : each),
      },
    ]),
  )
const why = (verdict: { ok: boolean; why?: { word: string; field?: string } }) =>
  verdict.ok ? 'allowed' : [verdict.why!.word, verdict.why!.field].filter(Boolean).join(' ')

const asked = () => new LoanBook(5, 2)
const ready = () => asked().approved('2026-11-12', 5, 1)
const out = () => ready().handedOver('2026-11-13', 1, 3)

describe('approving', () => {
  it('takes each line from nothing to what was asked for', () => {
    expect(approve(asked().loan, 'all', now)).toMatchObject({
      value: [{ quantity: 5 }, { quantity: 2 }],
    })
    expect(approve(asked().loan, units(0, 1), now)).toMatchObject({
      value: [{ quantity: 0 }, { quantity: 1 }],
    })
    expect(why(approve(asked().loan, units(6, 0), now))).toBe('more-than-requested quantity-1')
    expect(why(approve(asked().loan, units(0, 3), now))).toBe('more-than-requested quantity-2')
  })

  it('wants something approved, in whole units', () => {
    expect(why(approve(asked().loan, units(0, 0), now))).toBe('nothing-chosen')
    expect(why(approve(asked().loan, new Map(), now))).toBe('nothing-chosen')
    expect(why(approve(asked().loan, units(-1, 1), now))).toBe('quantity-invalid quantity-1')
    expect(why(approve(asked().loan, units(1.5, 1), now))).toBe('quantity-invalid quantity-1')
    expect(why(approve(asked().loan, units(Number.NaN, 1), now))).toBe(
      'quantity-invalid quantity-1',
    )
  })

  it('happens once, not before the request, not tomorrow, and later only with a reason', () => {
    expect(why(approve(ready().loan, 'all', now))).toBe('already-decided')
    expect(why(approve(asked().loan, 'all', onDay('2026-11-09')))).toBe('date-before-request on')
    expect(why(approve(asked().loan, 'all', onDay('2026-11-25')))).toBe('date-in-future on')
    const silent = onDay('2026-11-20', '')
    expect(why(approve(asked().loan, 'all', silent))).toBe('late-reason-missing lateReason')
    expect(why(approve(asked().loan, 'all', onDay('2026-11-10')))).toBe('allowed')
  })

  it('draws 0 as refused and null as undecided, and knows a part from the whole', () => {
    expect(asked().loan.lines.map(line => line.approved)).toEqual([null, null])
    const partly = asked().approved(today, 5, 0).loan
    expect([partly.decision, partly.lines.map(line => line.approved)]).toEqual([
      'partly-approved',
      [5, 0],
    ])
    expect(asked().approved(today, 5, 2).loan.decision).toBe('approved')
  })
})

describe('refusing and cancelling', () => {
  it('wants a reason, and refuses once', () => {
    expect(why(refuseLoan(asked().loan, '', now))).toBe('reason-missing reason')
    expect(why(refuseLoan(asked().loan, 'ไม่ว่าง', now))).toBe('allowed')
    expect(why(refuseLoan(ready().loan, 'ไม่ว่าง', now))).toBe('already-decided')
  })

  it('cancels until something was handed over, and again once that was corrected', () => {
    expect(why(cancel(asked().loan, 'เลื่อนงาน'))).toBe('allowed')
    expect(why(cancel(ready().loan, 'เลื่อนงาน'))).toBe('allowed')
    expect(why(cancel(ready().loan, ''))).toBe('reason-missing reason')
    expect(why(cancel(out().loan, 'เลื่อนงาน'))).toBe('already-handed-over')
    const undone = out().tell(
      ...(['hand-over-corrected', today, { reason: 'ผิด', first: null }] as const),
      { line: 1, quantity: 3, from: 'loan', to: 'shelf', corrects: 'e3' },
    )
    expect(why(cancel(undone.loan, 'เลื่อนงาน'))).toBe('allowed')
    const gone = asked().tell('cancelled', today, { reason: 'เลื่อนงาน' })
    expect(why(cancel(gone.loan, 'เลื่อนงาน'))).toBe('already-decided')
  })
})

describe('handing over', () => {
  it('gives what was approved and has not left yet', () => {
    expect(handOver(ready().loan, 'all', shelves(9, 9), now)).toMatchObject({
      value: [{ quantity: 5 }, { quantity: 1 }],
    })
    expect(handOver(out().loan, 'all', shelves(9, 9), now)).toMatchObject({
      value: [{ quantity: 2 }, { quantity: 1 }],
    })
    expect(handOver(out().loan, units(0, 1), shelves(0, 9), now)).toMatchObject({
      value: [{ line: 2, quantity: 1 }],
    })
    const many = handOver(out().loan, units(3), shelves(9, 9), now)
    expect(many).toMatchObject({ why: { word: 'more-than-approved', facts: { most: 2 } } })
  })

  it('waits for the approval, and ends with the form', () => {
    expect(why(handOver(asked().loan, 'all', shelves(9, 9), now))).toBe('not-approved')
    const refused = asked().tell('refused', today, { reason: 'ไม่ว่าง', post: '' })
    expect(why(handOver(refused.loan, 'all', shelves(9, 9), now))).toBe('already-decided')
    const closed = out().returned('2026-11-14', 1, 3, 'shelf')
    expect(why(handOver(closed.loan, 'all', shelves(9, 9), now))).toBe('already-closed')
    const whole = out().handedOver(today, 1, 2).handedOver(today, 2, 1)
    expect(why(handOver(whole.loan, 'all', shelves(9, 9), now))).toBe('nothing-to-hand-over')
  })

  it('takes from the shelf only what is there and still on the register', () => {
    const short = handOver(ready().loan, 'all', shelves(4, 9), now)
    expect(why(short)).toBe('not-enough-on-shelf quantity-1')
    const retired = shelves(9, { retired: true })
    expect(why(handOver(ready().loan, 'all', retired, now))).toBe('item-retired quantity-2')
    expect(why(handOver(ready().loan, units(1, 0), retired, now))).toBe('allowed')
    expect(why(handOver(ready().loan, units(0, 0), shelves(9, 9), now))).toBe('nothing-chosen')
    expect(why(handOver(ready().loan, units(-1, 1), shelves(9, 9), now))).toBe(
      'quantity-invalid quantity-1',
    )
  })

  it('is dated from the decision to today', () => {
    const on = (day: string) => why(handOver(ready().loan, 'all', shelves(9, 9), onDay(day)))
    expect([on('2026-11-11'), on('2026-11-12'), on('2026-11-25')]).toEqual([
      'date-before-decision on',
      'allowed',
      'date-in-future on',
    ])
  })
})

describe('taking back', () => {
  const back = (good: number, damaged = 0, lost = 0) => new Map([[1, { good, damaged, lost }]])
  const take = (book: LoanBook, asked: Parameters<typeof takeBack>[1], when = now) =>
    takeBack(book.loan, asked, book.entries, when)

  it('sorts every unit by its condition, up to what is out', () => {
    expect(take(out(), 'all')).toMatchObject({ value: [{ quantity: 3, condition: 'good' }] })
    expect(take(out(), back(1, 1, 1))).toMatchObject({
      value: [{ condition: 'good' }, { condition: 'damaged' }, { condition: 'lost' }],
    })
    expect(why(take(out(), back(3, 1)))).toBe('more-than-outstanding good-1')
    expect(take(out(), back(3, 1))).toMatchObject({ why: { facts: { most: 3, sum: 4 } } })
    expect(why(take(out(), back(0, 0, 4)))).toBe('more-than-outstanding lost-1')
    expect(why(take(out(), back(4, -1)))).toBe('quantity-invalid good-1')
    expect(why(take(out(), back(0)))).toBe('nothing-chosen')
    expect(why(take(out(), new Map([[2, { good: 1 }]])))).toBe('more-than-outstanding good-2')
  })

  it('wants something outstanding', () => {
    expect(why(take(ready(), 'all'))).toBe('nothing-outstanding')
    expect(why(take(out().returned(today, 1, 3, 'lost'), 'all'))).toBe('nothing-outstanding')
  })

  it('never brings back on a day what had not left by then', () => {
    const twice = out().handedOver('2026-11-18', 1, 2)
    expect(why(take(twice, back(4), onDay('2026-11-17')))).toBe('date-before-handover on')
    expect(why(take(twice, back(3), onDay('2026-11-17')))).toBe('allowed')
    expect(why(take(twice, back(5), onDay('2026-11-18')))).toBe('allowed')
    const some = twice.returned('2026-11-20', 1, 4, 'shelf')
    expect(why(take(some, back(1), onDay('2026-11-14')))).toBe('allowed')
    expect(why(take(some, back(1), onDay('2026-11-12')))).toBe('date-before-handover on')
    expect(why(take(some, back(1), onDay('2026-11-25')))).toBe('date-in-future on')
  })
})

describe('the sums of a loan', () => {
  it('hold through any run of allowed hand-overs and returns', () => {
    const step = fc.record({
      kind: fc.constantFrom('out', 'back'),
      units: fc.array(fc.nat({ max: 6 }), { minLength: 2, maxLength: 2 }),
      condition: fc.constantFrom('good', 'damaged', 'lost'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        const book = asked().approved(today, 5, 2)
        for (const { kind, units: given, condition } of steps) {
          if (kind === 'out') {
            const verdict = handOver(book.loan, units(...given), shelves(7, 7), now)
            if (verdict.ok) {
              for (const each of verdict.value) book.handedOver(today, each.line, each.quantity)
            }
          } else {
            const asked = new Map(given.map((each, index) => [index + 1, { [condition]: each }]))
            const verdict = takeBack(book.loan, asked, book.entries, now)
            const places = { good: 'shelf', damaged: 'repair', lost: 'lost' } as const
            if (verdict.ok) {
              for (const each of verdict.value) {
                book.returned(today, each.line, each.quantity, places[each.condition])
              }
            }
          }
        }
        const { loan } = book
        for (const line of loan.lines) {
          const back = line.returnedGood + line.returnedDamaged + line.lost
          expect(line.handedOver).toBeLessThanOrEqual(line.approved!)
          expect(back).toBeLessThanOrEqual(line.handedOver)
        }
        const left = loan.lines.reduce((sum, line) => sum + line.handedOver, 0)
        const came = loan.lines.reduce(
          (sum, line) => sum + line.returnedGood + line.returnedDamaged + line.lost,
          0,
        )
        expect(loan.outstanding).toBe(left - came)
        expect(loan.closedOn !== null).toBe(left > 0 && left === came)
      }),
    )
  })
})

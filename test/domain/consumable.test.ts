import { describe, expect, it } from 'vitest'
import { type KindAsked, kindOfForm, stillOfKind } from '../../src/domain/consumable.ts'
import { addDays } from '../../src/domain/dates.ts'
import { extend } from '../../src/domain/extending.ts'
import { chase, meetCondition } from '../../src/domain/following.ts'
import { holdsOf } from '../../src/domain/hold.ts'
import { takeBack } from '../../src/domain/lending.ts'
import { chaseDeadline, overdueDays } from '../../src/domain/loan.ts'
import { isOpen, openDue } from '../../src/domain/open-due.ts'
import { LoanBook } from '../support/loan-book.ts'

const sand = { name: 'ทราย', kind: 'consumable' } as const
const tent = { name: 'เต็นท์', kind: 'durable' } as const
const asked: KindAsked = {
  ...{ borrowerClass: 'agency', dueOn: '2026-12-01', urgency: 'คันดินทรุด', enough: true },
}
const why = (verdict: ReturnType<typeof kindOfForm>) =>
  verdict.ok ? verdict.value : verdict.why.word

describe('the kind of a form', () => {
  it('is of consumables between agencies, where clause 210 is answered', () => {
    expect(why(kindOfForm(asked, [sand]))).toBe('consumable')
    expect(why(kindOfForm({ ...asked, urgency: '' }, [sand]))).toBe('consumable-need')
    expect(why(kindOfForm({ ...asked, enough: false }, [sand]))).toBe('consumable-enough')
    for (const borrowerClass of ['staff', 'public'] as const) {
      expect(why(kindOfForm({ ...asked, borrowerClass }, [sand]))).toBe('consumable-person')
    }
    expect(why(kindOfForm(asked, [tent, sand]))).toBe('kinds-mixed')
  })

  it('has a day for durable things; only consumables may wait for a condition', () => {
    const waits = { ...asked, dueOn: openDue, dueCondition: 'เมื่อของมาถึง' }
    expect(why(kindOfForm(asked, [tent]))).toBe('durable')
    expect(why(kindOfForm(waits, [sand]))).toBe('consumable')
    expect(why(kindOfForm(waits, [tent]))).toBe('condition-durable')
    expect(why(kindOfForm({ ...asked, dueOn: openDue }, [sand]))).toBe('reason-missing')
  })

  it('is lost where the register has changed since', () => {
    expect(stillOfKind({ kind: 'durable' }, [tent]).ok).toBe(true)
    expect(stillOfKind({ kind: 'durable' }, [sand]).ok).toBe(false)
    expect(stillOfKind({ kind: 'consumable' }, [{ ...sand, kind: 'vehicle' }]).ok).toBe(false)
  })
})

/** Sand that left on 12 November 2026 and waits for a condition. */
const waiting = () =>
  LoanBook.asking(
    {
      ...{ borrowerClass: 'agency', dueOn: openDue, dueCondition: 'เมื่อของมาถึง' },
      consumable: { urgency: 'คันดินทรุด', enough: true },
    },
    5,
  )
    .approved('2026-11-11', 5)
    .handedOver('2026-11-12', 1, 5)
const met = (on: string) => waiting().tell('condition-met', on, { dueOn: on })
const when = (on: string) => ({ on, today: on, lateReason: '' })

describe('a due condition', () => {
  it('makes nothing overdue before it is met, on any day', () => {
    const { loan } = waiting()
    for (const days of [1, 8, 366, 36_500]) {
      expect(overdueDays(loan, addDays('2026-11-12', days))).toBe(0)
    }
    expect(chase(loan, when('2030-01-01'))).toMatchObject({ why: { word: 'condition-not-met' } })
    const given = { dueOn: '2030-01-01', reason: 'รอ' }
    const none = { procedure: null, announcement: null, item: null }
    const longer = extend(loan, given, none, when('2026-12-01'))
    expect(longer).toMatchObject({ why: { word: 'condition-not-met' } })
  })

  it('is met on a day while something is out, once, and never before it left', () => {
    const { loan } = waiting()
    expect(meetCondition(loan, when('2026-12-10'))).toEqual({
      ok: true,
      value: { dueOn: '2026-12-10' },
    })
    expect(meetCondition(loan, when('2026-11-11')).ok).toBe(false)
    expect(meetCondition(met('2026-12-10').loan, when('2026-12-11')).ok).toBe(false)
    expect(meetCondition(new LoanBook(1).loan, when('2026-12-10')).ok).toBe(false)
  })

  it('starts the seven days of clause 211 on the day on which it was met', () => {
    const { loan } = met('2026-12-10')
    expect(isOpen(loan)).toBe(false)
    expect(loan).toMatchObject({ dueOn: '2026-12-10', firstDueOn: '2026-12-10' })
    expect([overdueDays(loan, '2026-12-10'), overdueDays(loan, '2026-12-11')]).toEqual([0, 1])
    expect(chaseDeadline(loan.dueOn)).toBe('2026-12-17')
    expect(chase(loan, when('2026-12-10')).ok).toBe(false)
    expect(chase(loan, when('2026-12-11')).ok).toBe(true)
  })

  it('leaves the time of an extension to be counted from that day', () => {
    const { loan } = met('2027-12-10')
    const none = { procedure: null, announcement: null, item: null }
    const given = { dueOn: '2027-12-20', reason: 'รถส่งของเสีย' }
    expect(extend(loan, given, none, when('2027-12-11')).ok).toBe(true)
  })
})

describe('consumables that are out', () => {
  it('leave the stock until they were replaced, whatever day was set or met', () => {
    const untilReplaced = [{ quantity: 5, toOn: openDue }]
    expect(holdsOf(waiting().loan)).toMatchObject(untilReplaced)
    expect(holdsOf(met('2026-12-10').loan)).toMatchObject(untilReplaced)
    expect(holdsOf(met('2026-12-10').returned('2026-12-12', 1, 5, 'shelf').loan)).toEqual([])
  })

  it('come back as the same kind and quantity, in parts if need be; never damaged or lost', () => {
    const { loan, entries } = waiting()
    const back = (units: object) =>
      takeBack(loan, new Map([[1, units]]), entries, when('2026-12-12'))
    expect(back({ good: 3 }).ok).toBe(true)
    expect(back({ good: 6 })).toMatchObject({ why: { word: 'more-than-outstanding' } })
    expect(back({ good: 3, damaged: 1 })).toMatchObject({ why: { word: 'in-kind-only' } })
    expect(back({ lost: 1 })).toMatchObject({ why: { word: 'in-kind-only' } })
  })
})

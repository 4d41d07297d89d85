import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/dates.ts'
import {
  intoBasket,
  type LoanRequest,
  linesPerForm,
  offeredWorkTypes,
  requestForms,
  splitIntoForms,
  usualDueOn,
  type WantedItem,
} from '../../src/domain/request.ts'

const today = '2026-11-24'
const item = (id: string, given: Partial<WantedItem> = {}): WantedItem => ({
  ...{ id, name: `ของ ${id}`, unit: 'ตัว', division: 'd01', owned: 40, retired: false },
  ...{ kind: 'durable', publicMayBorrow: true, mostDays: 30 },
  ...given,
})
const request = (given: Partial<LoanRequest> = {}): LoanRequest => ({
  ...{ wanted: [{ item: 'a', quantity: 5 }], borrowerClass: 'staff', lateReason: '' },
  ...{ workType: 'งานเกษตร', requestedOn: today, startOn: today, dueOn: '2026-11-27' },
  severalForms: false,
  ...given,
})
const asked = (given: Partial<LoanRequest>, items = [item('a')]) =>
  requestForms(request(given), new Map(items.map(each => [each.id, each])), today)
const why = (given: Partial<LoanRequest>, items?: WantedItem[]) => {
  const verdict = asked(given, items)
  return verdict.ok ? null : [verdict.why.word, verdict.why.field]
}

describe('what may be asked for', () => {
  it('is written as a form of numbered lines', () => {
    expect(asked({})).toEqual({
      ok: true,
      value: [{ division: 'd01', kind: 'durable', lines: [{ line: 1, item: 'a', quantity: 5 }] }],
    })
  })

  it('is from one to as many as the office owns', () => {
    expect(why({ wanted: [{ item: 'a', quantity: 40 }] })).toBeNull()
    expect(why({ wanted: [{ item: 'a', quantity: 41 }] })).toEqual(['more-than-owned', undefined])
    expect(why({ wanted: [{ item: 'a', quantity: 0 }] })).toEqual(['quantity-invalid', undefined])
    expect(why({ wanted: [{ item: 'a', quantity: 1.5 }] })).toEqual(['quantity-invalid', undefined])
    expect(why({ wanted: [] })).toEqual(['nothing-chosen', undefined])
    expect(why({ wanted: [{ item: 'x', quantity: 1 }] })).toEqual(['not-found', undefined])
  })

  it('adds up what is named twice', () => {
    const twice = [
      { item: 'a', quantity: 20 },
      { item: 'a', quantity: 21 },
    ]
    expect(why({ wanted: twice })).toEqual(['more-than-owned', undefined])
  })

  it('is not what was written off, nor, for the public, what the register keeps from them', () => {
    expect(why({}, [item('a', { retired: true })])).toEqual(['item-retired', undefined])
    const kept = [item('a', { publicMayBorrow: false })]
    expect(why({ borrowerClass: 'public' }, kept)).toEqual(['item-not-for-public', undefined])
    expect(why({ borrowerClass: 'agency' }, kept)).toBeNull()
  })

  it('is never for official vehicles, which have a regulation of their own', () => {
    expect(offeredWorkTypes).not.toContain('งานยานพาหนะ')
    expect(offeredWorkTypes).toHaveLength(9)
    expect(why({ workType: 'งานยานพาหนะ' })).toEqual(['vehicle-work', 'workType'])
  })
})

describe('the days of a request', () => {
  it('end on or after the day they begin, and within a year', () => {
    const long = [item('a', { mostDays: 365 })]
    expect(why({ dueOn: today })).toBeNull()
    expect(why({ dueOn: addDays(today, -1) })).toEqual(['due-before-start', 'dueOn'])
    expect(why({ dueOn: addDays(today, 365) }, long)).toBeNull()
    expect(why({ dueOn: addDays(today, 366) }, long)).toEqual(['due-too-far', 'dueOn'])
    const far = addDays(today, 366)
    expect(why({ startOn: far, dueOn: far })).toEqual(['start-too-far', 'startOn'])
  })

  it('are no more than the strictest item allows', () => {
    const items = [item('a', { mostDays: 5 }), item('b', { mostDays: 3 })]
    const wanted = [
      { item: 'a', quantity: 1 },
      { item: 'b', quantity: 1 },
    ]
    expect(why({ wanted, dueOn: addDays(today, 3) }, items)).toBeNull()
    expect(why({ wanted, dueOn: addDays(today, 4) }, items)).toEqual([
      'longer-than-item-allows',
      'dueOn',
    ])
    const tooLong = asked({ wanted, dueOn: addDays(today, 6) }, items)
    expect(tooLong).toMatchObject({ why: { facts: { name: 'ของ b', most: 3 } } })
    expect(usualDueOn(today, items)).toBe(addDays(today, 3))
    expect(usualDueOn(today, [item('c', { mostDays: 60 })])).toBe(addDays(today, 7))
  })

  it('may lie back for a late paper form, and then the reason stands with it', () => {
    const late = { requestedOn: '2026-09-28', startOn: '2026-09-29', dueOn: '2026-10-02' }
    expect(why(late)).toEqual(['reason-missing', 'lateReason'])
    expect(why({ ...late, lateReason: 'ไฟดับ' })).toBeNull()
    expect(why({ ...late, startOn: '2026-09-27', lateReason: 'ไฟดับ' })).toEqual([
      'date-before-request',
      'startOn',
    ])
    expect(why({ requestedOn: addDays(today, 1) })).toEqual(['date-in-future', 'requestedOn'])
  })
})

describe('the forms of a request', () => {
  it('are one for each owning division', () => {
    const items = [item('a'), item('b', { division: 'd03' }), item('c')]
    const verdict = asked({ wanted: items.map(each => ({ item: each.id, quantity: 1 })) }, items)
    expect(verdict.ok && verdict.value.map(form => form.division)).toEqual(['d01', 'd03'])
    expect(verdict.ok && verdict.value[0]?.lines.map(line => line.item)).toEqual(['a', 'c'])
  })

  it('hold twenty lines; the twenty-first is a second form, if that was agreed to', () => {
    const items = Array.from({ length: 21 }, (_, index) => item(`i${index}`))
    const wanted = items.map(each => ({ item: each.id, quantity: 1 }))
    expect(why({ wanted }, items)).toEqual(['too-many-lines', undefined])
    const verdict = asked({ wanted, severalForms: true }, items)
    expect(verdict.ok && verdict.value.map(form => form.lines.length)).toEqual([20, 1])
    expect(verdict.ok && verdict.value[1]?.lines[0]?.line).toBe(1)
    const basket = wanted.slice(0, 20).map(each => ({ ...each, division: 'd01' }))
    expect(intoBasket(items[20]!, 1, basket, false)).toMatchObject({ ok: false })
    expect(intoBasket(items[20]!, 1, basket, true)).toMatchObject({ ok: true })
    expect(intoBasket(items[3]!, 1, basket, false)).toEqual({ ok: true, value: 2 })
    expect(intoBasket(item('x', { division: 'd03' }), 1, basket, false)).toMatchObject({ ok: true })
  })

  it('never lose a line, mix divisions or hold more than twenty', () => {
    const lines = fc.array(fc.record({ id: fc.uuid(), division: fc.constantFrom('a', 'b', 'c') }))
    fc.assert(
      fc.property(lines, given => {
        const forms = splitIntoForms(given)
        const all = forms.flatMap(form => form.lines)
        expect(new Set(all)).toEqual(new Set(given))
        expect(all).toHaveLength(given.length)
        for (const form of forms) {
          expect(form.lines.length).toBeGreaterThan(0)
          expect(form.lines.length).toBeLessThanOrEqual(linesPerForm)
          expect(form.lines.every(line => line.division === form.division)).toBe(true)
        }
      }),
    )
  })
})

describe('the basket', () => {
  it('adds up a set and keeps a piece one', () => {
    const chairs = [{ item: 'a', quantity: 30, division: 'd01' }]
    expect(intoBasket(item('a'), 10, chairs, false)).toEqual({ ok: true, value: 40 })
    expect(intoBasket(item('a'), 11, chairs, false)).toMatchObject({
      why: { word: 'more-than-owned' },
    })
    const tent = [{ item: 't', quantity: 1, division: 'd01' }]
    expect(intoBasket(item('t', { owned: 1 }), 1, tent, false)).toEqual({ ok: true, value: 1 })
    expect(intoBasket(item('t', { retired: true }), 1, [], false)).toMatchObject({
      why: { word: 'item-retired' },
    })
  })
})

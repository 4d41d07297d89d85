import { describe, expect, it } from 'vitest'
import {
  askExtension,
  extend,
  extensionBound,
  type LongestLoans,
  refuseExtension,
} from '../../src/domain/extending.ts'
import { LoanBook } from '../support/loan-book.ts'

const today = '2026-11-24'
const now = { on: today, today, lateReason: '' }
const unbound: LongestLoans = { procedure: null, announcement: null, item: null }
const why = (verdict: { ok: boolean; why?: { word: string; field?: string } }) =>
  verdict.ok ? 'allowed' : [verdict.why!.word, verdict.why!.field].filter(Boolean).join(' ')

// From 11 November, due on the 20th.
const ready = () => new LoanBook(5).approved('2026-11-12', 5)
const out = () => ready().handedOver('2026-11-13', 1, 5)
const asked = () => out().tell('extension-asked', today, { dueOn: '2026-11-30', reason: 'งานเลื่อน' })

const ask = (dueOn: string, { reason = 'งานเลื่อน', book = out(), longest = unbound } = {}) =>
  why(askExtension(book.loan, { dueOn, reason }, longest, now))

describe('asking for a later due date', () => {
  it('wants a later day and a reason, while something is out', () => {
    expect(ask('2026-11-30')).toBe('allowed')
    expect(ask('2026-11-20')).toBe('due-not-later dueOn')
    expect(ask('2026-11-30', { reason: '' })).toBe('reason-missing reason')
    expect(ask('2026-11-30', { book: ready() })).toBe('nothing-outstanding')
  })

  it('reaches no further than 365 days after the loan began', () => {
    expect(ask('2027-11-11')).toBe('allowed')
    expect(ask('2027-11-12')).toBe('extension-too-long dueOn')
  })

  it('reaches as many days beyond the due date as the manual lends for at one time', () => {
    const longest = { ...unbound, procedure: { version: 3, mostDays: 15 } }
    expect(ask('2026-12-05', { longest })).toBe('allowed')
    expect(askExtension(out().loan, { dueOn: '2026-12-06', reason: 'x' }, longest, now)).toEqual({
      ok: false,
      why: {
        ...{ word: 'extension-too-long', field: 'dueOn' },
        facts: {
          ...{ by: 'procedure', workType: 'งานเกษตร', version: 3, most: 15 },
          ...{ was: '2026-11-20', last: '2026-12-05' },
        },
      },
    })
  })

  it('keeps to the strictest of the manual, the announcement, the things and the year', () => {
    const longest: LongestLoans = {
      procedure: { version: 3, mostDays: 15 },
      announcement: { number: '4/2569', mostDays: 7 },
      item: { name: 'เต็นท์', mostDays: 5 },
    }
    const { loan } = out()
    expect(extensionBound(loan, longest)).toEqual({
      ...{ by: 'item', name: 'เต็นท์', most: 5, last: '2026-11-25' },
    })
    expect(extensionBound(loan, { ...longest, item: null })).toMatchObject({
      ...{ by: 'announcement', last: '2026-11-27' },
    })
    expect(ask('2026-11-26', { longest })).toBe('extension-too-long dueOn')
    const late = { ...loan, dueOn: '2027-11-01' }
    expect(extensionBound(late, { ...unbound, procedure: longest.procedure })).toMatchObject({
      ...{ by: 'year', most: 365, last: '2027-11-11' },
    })
  })

  it('waits on the loan, the newest asking for the older, until everything is back', () => {
    const twice = asked().tell('extension-asked', today, { dueOn: '2026-12-02', reason: 'ฝนตก' })
    expect(twice.loan).toMatchObject({
      ...{ dueOn: '2026-11-20', extensionDueOn: '2026-12-02', extensionReason: 'ฝนตก' },
    })
    const back = twice.returned(today, 1, 5, 'shelf')
    expect(back.loan).toMatchObject({ extensionDueOn: null, extensionReason: null })
  })
})

describe('deciding about it', () => {
  const given = (dueOn: string | null, reason = '') => ({ dueOn, reason })

  it('gives the day that was asked for, by its own reason, or another day not at all', () => {
    expect(extend(asked().loan, given(null), unbound, now)).toEqual({
      ok: true,
      value: { dueOn: '2026-11-30', reason: 'งานเลื่อน' },
    })
    expect(why(extend(asked().loan, given('2026-11-30'), unbound, now))).toBe('allowed')
    expect(why(extend(asked().loan, given('2026-12-05'), unbound, now))).toBe('changed-meanwhile')
  })

  it('sets a day with a reason where nothing was asked', () => {
    expect(why(extend(out().loan, given(null), unbound, now))).toBe('extension-not-asked dueOn')
    expect(why(extend(out().loan, given('2026-11-30'), unbound, now))).toBe('reason-missing reason')
    expect(why(extend(out().loan, given('2026-11-30', 'โทรแจ้ง'), unbound, now))).toBe('allowed')
  })

  it('keeps to the same bounds', () => {
    const longest = { ...unbound, procedure: { version: 1, mostDays: 7 } }
    expect(why(extend(asked().loan, given(null), longest, now))).toBe('extension-too-long dueOn')
  })

  it('refuses what was asked for, with a reason: the due date stays', () => {
    expect(why(refuseExtension(out().loan, given(null, 'x'), now))).toBe('extension-not-asked')
    expect(why(refuseExtension(asked().loan, given(null), now))).toBe('reason-missing reason')
    expect(why(refuseExtension(asked().loan, given('2026-12-01', 'x'), now))).toBe(
      'changed-meanwhile',
    )
    const detail = { dueOn: '2026-11-30', reason: 'มีผู้จองไว้', post: 'หัวหน้าสำนักปลัด' }
    const refused = asked().tell('extension-refused', today, detail)
    expect(refused.loan).toMatchObject({ dueOn: '2026-11-20', extensionDueOn: null })
  })

  it('counts an extension of an old register, which nobody asked for here', () => {
    const old = out().tell('extended', '2026-11-19', {
      ...{ from: '2026-11-20', dueOn: '2026-11-29', reason: 'งานเลื่อน' },
    })
    expect(old.loan).toMatchObject({ firstDueOn: '2026-11-20', dueOn: '2026-11-29' })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  approverOf,
  type LoanToDecide,
  mayDecide,
  type PostHolder,
  postOf,
} from '../../src/domain/approver.ts'
import { borrowerClasses, useLocations } from '../../src/domain/words.ts'

const holder = (
  person: string,
  role: PostHolder['role'],
  division: string | null = null,
  appointed = false,
): PostHolder => ({ person, name: person, position: `ตำแหน่ง${person}`, role, division, appointed })

const chief = holder('chief', 'agency-head')
const deputy = holder('deputy', 'agency-head', null, true)
const head = holder('head', 'division-head', 'd01')
const delegate = holder('delegate', 'division-head', 'd01', true)
const works = holder('works', 'division-head', 'd03')
const office = [chief, head, delegate, works]

const loan = (given: Partial<LoanToDecide> = {}): LoanToDecide => ({
  ...{ borrower: 'staff', borrowerClass: 'staff', useLocation: 'inside', owningDivision: 'd01' },
  ...given,
})
const who = (given: Partial<LoanToDecide>, holders: PostHolder[] = office) =>
  approverOf(loan(given), holders).holders.map(each => each.person)

describe('the approver of clause 208', () => {
  it('is the head of the owning division, or a delegate, for staff inside', () => {
    expect(who({})).toEqual(['head', 'delegate'])
    expect(who({ owningDivision: 'd03' })).toEqual(['works'])
  })

  it('is the head of the agency for staff outside, another agency, and the public', () => {
    expect(who({ useLocation: 'outside' })).toEqual(['chief'])
    expect(who({ borrowerClass: 'agency' })).toEqual(['chief'])
    expect(who({ borrowerClass: 'public', useLocation: 'outside' })).toEqual(['chief'])
  })

  it('is the head of the agency when the division’s head borrows, not the head’s delegate', () => {
    expect(who({ borrower: 'head' })).toEqual(['chief'])
    expect(approverOf(loan({ borrower: 'head' }), office).instead).toBe('head-borrows')
  })

  it('stays the division’s head when only a delegate borrows', () => {
    expect(who({ borrower: 'delegate' })).toEqual(['head'])
  })

  it('is the head of the agency when the borrower stands in for a head that nobody is', () => {
    expect(who({ borrower: 'delegate' }, [chief, delegate])).toEqual(['chief'])
  })

  it('is whoever is recorded as acting when the head of the agency borrows', () => {
    const outside = { borrower: 'chief', useLocation: 'outside' } as const
    expect(who(outside, [chief, deputy, head])).toEqual(['deputy'])
    expect(approverOf(loan(outside), office)).toMatchObject({
      post: 'acting-agency-head',
      holders: [],
    })
  })

  it('is whoever acts for the agency when one person heads division and agency and borrows', () => {
    const both = holder('chief', 'division-head', 'd01')
    expect(who({ borrower: 'chief' }, [chief, both, deputy])).toEqual(['deputy'])
  })

  it('is the head of the agency where the division has no head', () => {
    expect(who({ owningDivision: 'd09' })).toEqual(['chief'])
    expect(approverOf(loan({ owningDivision: 'd09' }), office).instead).toBe('no-head')
  })

  it('lets the acting head decide beside the head while both are in office', () => {
    expect(who({ borrowerClass: 'public' }, [chief, deputy])).toEqual(['chief', 'deputy'])
    expect(who({ borrower: 'deputy', useLocation: 'outside' }, [chief, deputy])).toEqual(['chief'])
  })
})

describe('who may decide', () => {
  it('refuses the borrower, and everybody whom the law does not name', () => {
    expect(mayDecide({ id: 'head' }, loan({ borrower: 'head' }), office)).toMatchObject({
      why: { word: 'borrower-cannot-decide' },
    })
    expect(mayDecide({ id: 'chief' }, loan(), office)).toMatchObject({
      why: { word: 'not-the-approver' },
    })
    expect(mayDecide({ id: 'works' }, loan(), office)).toMatchObject({ ok: false })
    expect(mayDecide({ id: 'head' }, loan(), office)).toEqual({ ok: true, value: head })
  })

  it('never lets the borrower decide, whoever holds which post', () => {
    const people = fc.constantFrom('a', 'b', 'c', 'd')
    const anyHolder = fc.record({
      person: people,
      role: fc.constantFrom<PostHolder['role']>('division-head', 'agency-head'),
      division: fc.constantFrom('d01', 'd03'),
      appointed: fc.boolean(),
    })
    const anyLoan = fc.record({
      borrower: people,
      borrowerClass: fc.constantFrom(...borrowerClasses),
      useLocation: fc.constantFrom(...useLocations),
      owningDivision: fc.constantFrom('d01', 'd03'),
    })
    fc.assert(
      fc.property(anyLoan, fc.array(anyHolder), people, (given, drawn, actor) => {
        const holders = drawn.map(each =>
          holder(
            each.person,
            each.role,
            each.role === 'agency-head' ? null : each.division,
            each.appointed,
          ),
        )
        const { post, holders: named } = approverOf(given, holders)
        const verdict = mayDecide({ id: actor }, given, holders)
        expect(named.some(each => each.person === given.borrower)).toBe(false)
        expect(verdict.ok).toBe(named.some(each => each.person === actor))
        const inside = given.borrowerClass === 'staff' && given.useLocation === 'inside'
        if (!inside) expect(post).not.toBe('division-head')
        for (const each of named) {
          expect(each.role === 'agency-head' || each.division === given.owningDivision).toBe(true)
        }
      }),
    )
  })

  it('names the post, and for whom it stands in', () => {
    expect(postOf(head, office)).toBe('ตำแหน่งhead')
    expect(postOf(delegate, office)).toBe('ตำแหน่งdelegate ปฏิบัติราชการแทนตำแหน่งhead')
    expect(postOf(deputy, [chief, deputy])).toBe('ตำแหน่งdeputy รักษาราชการแทนตำแหน่งchief')
    expect(postOf(deputy, [deputy])).toBe('ตำแหน่งdeputy รักษาราชการแทนหัวหน้าหน่วยงานของรัฐ')
  })
})

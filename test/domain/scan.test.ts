import { describe, expect, it } from 'vitest'
import type { CardLine, LoanCard } from '../../src/domain/loan-card.ts'
import type { Actor } from '../../src/domain/rights.ts'
import { scanAction } from '../../src/domain/scan.ts'

const today = '2026-11-24'
const officer = {
  ...{ id: 'officer', division: 'd01' },
  roles: [{ role: 'supply-officer', division: 'd01' }],
} as unknown as Actor
const chairs = (card: Partial<LoanCard>, line: Partial<CardLine> = {}) =>
  ({
    ...{ owningDivision: 'd01', borrower: 'staff' },
    ...{ startOn: today, dueOn: '2026-11-27', awaited: 20, ...card },
    lines: [
      {
        ...{ line: 1, item: 'chairs', approved: 20, handedOver: 0, outstanding: 0, shelf: 40 },
        ...line,
      },
    ],
  }) as LoanCard
const out = (id: string, dueOn: string) =>
  chairs({ id, dueOn, awaited: 0 }, { handedOver: 20, outstanding: 20 })
const act = (cards: LoanCard[]) => {
  const thing = { id: 'chairs', retired: false, kind: 'durable' as const, free: 0, cards }
  return scanAction(officer, { ...thing, inBasket: true }, today)
}
const choices = (cards: LoanCard[]) => {
  const action = act(cards)
  if (action.act !== 'choose') return action.act
  return action.choices.map(({ card, way, ready }) => `${card.id} ${way}${ready ? '' : ' later'}`)
}

describe('a scan of a set', () => {
  it('goes straight on where one loan alone is meant', () => {
    const later = chairs({ id: 'later', startOn: '2026-12-01' })
    expect(choices([chairs({ id: 'a' }), later])).toBe('hand-over')
    expect(choices([out('a', '2026-11-27'), later])).toBe('take-back')
    expect(choices([later])).toBe('send-basket')
  })

  it('asks which where several are, the most urgent first', () => {
    expect(
      choices([
        out('today', today),
        out('next', '2026-11-27'),
        chairs({ id: 'later', startOn: '2026-11-25' }),
        chairs({ id: 'now' }),
        out('late', '2026-11-20'),
      ]),
    ).toEqual([
      ...['late take-back', 'now hand-over', 'today take-back'],
      ...['later hand-over later', 'next take-back'],
    ])
  })

  it('counts a loan for which a part lies ready, and none for which nothing does', () => {
    const back = out('back', today)
    const part = chairs({ id: 'part', startOn: '2026-11-23' }, { shelf: 5 })
    expect(choices([back, part])).toEqual(['part hand-over later', 'back take-back'])
    expect(choices([back, chairs({ id: 'none' }, { shelf: 0 })])).toBe('take-back')
    expect(choices([part])).toBe('send-basket')
  })

  it('goes to the return of a loan that has a part of it, and to the hand-over of one that has other things', () => {
    const part = chairs({ id: 'a', awaited: 8 }, { handedOver: 12, outstanding: 12 })
    expect(choices([part])).toBe('take-back')
    const others = chairs({ id: 'a', handedOverOn: '2026-11-20', outstanding: 1 })
    expect(choices([others])).toBe('hand-over')
  })

  it('asks about no loan of another division', () => {
    const theirs = chairs({ id: 'b', owningDivision: 'd02' })
    expect(choices([chairs({ id: 'a' }), theirs])).toBe('hand-over')
  })
})

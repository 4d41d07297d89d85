import { describe, expect, it } from 'vitest'
import { awaitedOf, judge, toneOf, type Way, wayOf } from '../../src/domain/gathering.ts'
import type { CardLine, LoanCard } from '../../src/domain/loan-card.ts'

const line = (n: number, more: Partial<CardLine> = {}) =>
  ({
    ...{ line: n, item: `item-${n}`, name: `ของ ${n}`, requested: 1, approved: 1 },
    ...{ handedOver: 0, outstanding: 0, shelf: 1, ...more },
  }) as CardLine
const card = (lines: CardLine[], more: Partial<LoanCard> = {}) =>
  ({
    ...{ id: 'this', kind: 'durable', decision: 'approved', closedOn: null, handedOverOn: null },
    ...{ lines, ...more },
  }) as LoanCard
const item = (n: number, retired = false) => ({ id: `item-${n}`, name: `ของ ${n}`, retired })

const waiting = card([line(1), line(2, { requested: 20, approved: 20, shelf: 40 })])
const out = card(
  [line(1, { handedOver: 1, outstanding: 1 }), line(2, { handedOver: 1 }), line(3)],
  { handedOverOn: '2026-11-20' },
)
const elsewhere = (n: number, isOut: boolean) =>
  card([line(n, isOut ? { handedOver: 1, outstanding: 1 } : {})], {
    ...{ id: 'other', awaited: isOut ? 0 : 1 },
  })
const said = (
  loan: LoanCard,
  way: Way,
  thing: ReturnType<typeof item>,
  { found = [] as number[], others = [] as LoanCard[] } = {},
) => judge({ card: loan, way, found: new Set(found) }, thing, others)

describe('a loan that is put together', () => {
  it('waits for its return, else for what is approved and still here', () => {
    expect(wayOf(waiting)).toBe('handovers')
    expect(wayOf(out)).toBe('returns')
    expect(wayOf({ ...waiting, decision: null })).toBeNull()
    expect(wayOf({ ...waiting, decision: 'cancelled' })).toBeNull()
    expect(wayOf({ ...waiting, closedOn: '2026-11-21' })).toBeNull()
    expect(awaitedOf(waiting, 'handovers').map(each => each.quantity)).toEqual([1, 20])
  })

  it('leaves consumables to the page of their loan: others come back in their stead', () => {
    expect(wayOf({ ...out, kind: 'consumable', lines: out.lines.slice(0, 2) })).toBeNull()
  })
})

describe('a scanned thing', () => {
  it('is found once, whatever the order, and not counted twice', () => {
    expect(said(waiting, 'handovers', item(2))).toMatchObject({ word: 'found', line: { line: 2 } })
    expect(said(waiting, 'handovers', item(2), { found: [2] })).toMatchObject({ word: 'again' })
    expect(said(out, 'returns', item(1))).toMatchObject({ word: 'found' })
  })

  it('finds the second line of the same thing with the second scan', () => {
    const twice = card([line(1), line(2, { item: 'item-1' })])
    expect(said(twice, 'handovers', item(1), { found: [1] })).toMatchObject({ line: { line: 2 } })
  })

  it('is too much, or not to be moved now', () => {
    expect(said(out, 'handovers', item(1)).word).toBe('already-out')
    expect(said(out, 'returns', item(2)).word).toBe('already-back')
    expect(said(out, 'returns', item(3)).word).toBe('not-out')
    const partly = card([line(1, { approved: 0 }), line(2)])
    expect(said(partly, 'handovers', item(1)).word).toBe('not-approved')
  })

  it('is of another loan, or kept for somebody else', () => {
    const others = [elsewhere(7, true)]
    expect(said(waiting, 'handovers', item(7), { others })).toMatchObject({
      ...{ word: 'other-loan', card: { id: 'other' } },
    })
    expect(said(waiting, 'handovers', item(7), { others: [elsewhere(7, false)] }).word).toBe(
      'reserved',
    )
    expect(said(waiting, 'handovers', item(7)).word).toBe('not-on-loan')
    expect(said(waiting, 'handovers', item(7, true)).word).toBe('retired')
  })

  it('is not handed over where the book says that it is not there', () => {
    const gone = card([line(1, { shelf: 0 })])
    expect(said(gone, 'handovers', item(1)).word).toBe('not-on-shelf')
    const others = [elsewhere(1, true)]
    expect(said(gone, 'handovers', item(1), { others }).word).toBe('other-loan')
  })

  it('has a tone for the ear as well', () => {
    expect(toneOf({ word: 'found' })).toBe('good')
    expect(toneOf({ word: 'again' })).toBe('same')
    expect(toneOf({ word: 'reserved' })).toBe('wrong')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/domain/item.ts'
import {
  giveTag,
  type ItemStanding,
  itemMoves,
  movableFrom,
  moveUnits,
  writeOff,
} from '../../src/domain/item-rules.ts'
import { emptyStock } from '../../src/domain/place.ts'

const item = { name: 'เก้าอี้พลาสติก', owned: 40, retired: false } as Item
const calm: ItemStanding = {
  item,
  stock: { ...emptyStock, outside: -40, shelf: 30, loan: 4, repair: 4, lost: 2 },
  ...{ unsettledDamaged: 0, unsettledLost: 0, waiting: 0 },
}

describe('moving units outside a loan', () => {
  it('takes what stands there and no more', () => {
    expect(moveUnits(calm, 'repairs', 30).ok).toBe(true)
    expect(moveUnits(calm, 'repairs', 31)).toMatchObject({
      why: { word: 'not-enough-there', facts: { most: 30 }, field: 'quantity' },
    })
    expect(moveUnits(calm, 'found', 2).ok).toBe(true)
    expect(moveUnits(calm, 'found', 3).ok).toBe(false)
  })

  it('leaves what a borrower damaged or lost to the settlement of the loan (clause 209)', () => {
    const owed = { ...calm, unsettledDamaged: 3, unsettledLost: 2 }
    expect(moveUnits(owed, 'returns-to-shelf', 1).ok).toBe(true)
    expect(moveUnits(owed, 'returns-to-shelf', 2)).toMatchObject({
      why: { word: 'settle-first', facts: { most: 1 } },
    })
    expect(moveUnits(owed, 'found', 1)).toMatchObject({ why: { word: 'settle-first' } })
  })

  it('records what broke or is gone although it was promised', () => {
    expect(moveUnits({ ...calm, waiting: 30 }, 'repairs', 30).ok).toBe(true)
    expect(moveUnits({ ...calm, waiting: 30 }, 'missing', 30).ok).toBe(true)
  })

  it('touches nothing of a retired item', () => {
    const retired = { ...calm, item: { ...item, retired: true } }
    expect(moveUnits(retired, 'repairs', 1)).toMatchObject({ why: { word: 'item-retired' } })
    expect(giveTag(retired).ok).toBe(false)
  })

  it('never allows more than stands at the source', () => {
    const units = fc.nat(50)
    const anyStanding = fc
      .record({ shelf: units, loan: units, repair: units, lost: units, owed: units, gone: units })
      .map(
        ({ owed, gone, ...stock }): ItemStanding => ({
          ...{ item, stock: { ...emptyStock, ...stock }, waiting: 0 },
          ...{ unsettledDamaged: owed, unsettledLost: gone },
        }),
      )
    const moves = fc.constantFrom(...(Object.keys(itemMoves) as (keyof typeof itemMoves)[]))
    fc.assert(
      fc.property(anyStanding, moves, fc.integer({ min: 1, max: 60 }), (standing, move, many) => {
        const { source } = itemMoves[move]
        const allowed = moveUnits(standing, move, many).ok
        expect(allowed).toBe(many <= movableFrom(standing, source))
        if (allowed) expect(many).toBeLessThanOrEqual(standing.stock[source])
      }),
    )
  })
})

describe('writing off', () => {
  const none = { lost: 0, repair: 0, shelf: 0 }

  it('takes units from where they are, with nothing on loan among them', () => {
    expect(writeOff(calm, { lost: 2, repair: 4, shelf: 30 }, '40/2569').ok).toBe(true)
    expect(writeOff(calm, { ...none, shelf: 31 }, '')).toMatchObject({
      why: { word: 'not-enough-there', field: 'shelf' },
    })
  })

  it('asks for the fact-finding order of what was lost or damaged (clause 214)', () => {
    for (const units of [
      { ...none, lost: 1 },
      { ...none, repair: 1 },
    ]) {
      expect(writeOff(calm, units, '')).toMatchObject({
        why: { word: 'fact-finding-missing', field: 'factFindingOrder' },
      })
      expect(writeOff(calm, units, '40/2569').ok).toBe(true)
    }
  })

  it('asks for at least one', () => {
    expect(writeOff(calm, none, '')).toMatchObject({ why: { word: 'nothing-chosen' } })
  })

  it('waits for the settlement, and for whom units were promised', () => {
    const owed = { ...calm, unsettledLost: 2, waiting: 10 }
    expect(writeOff(owed, { ...none, lost: 1 }, '')).toMatchObject({
      why: { word: 'settle-first' },
    })
    expect(writeOff(owed, { ...none, shelf: 20 }, '').ok).toBe(true)
    expect(writeOff(owed, { ...none, shelf: 21 }, '')).toMatchObject({
      why: { word: 'units-promised', facts: { most: 20 } },
    })
  })
})

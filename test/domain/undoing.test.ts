import { describe, expect, it } from 'vitest'
import { emptyStock, type Stock } from '../../src/domain/place.ts'
import { undo, undoable } from '../../src/domain/undoing.ts'
import { LoanBook } from '../support/loan-book.ts'

const at = '2026-11-13T03:00:09.000Z'
const asked = { command: 'c1', person: 'officer', now: at }
const there = (given: Partial<Stock>) =>
  new Map(['item-1', 'item-2'].map(item => [item, { ...emptyStock, ...given }]))

/** A loan of two lines, all that is told after its approval written by one command. */
function book(tell: (book: LoanBook) => unknown): LoanBook {
  const told = new LoanBook(9, 4).approved('2026-11-12', 9, 4)
  const before = told.entries.length
  tell(told)
  for (const entry of told.entries.slice(before)) Object.assign(entry, { command: 'c1' })
  return told
}
const out = () => book(b => b.handedOver('2026-11-13', 1, 9).handedOver('2026-11-13', 2, 4))

describe('undoing at once', () => {
  it('takes a whole hand-over back, line by line, the last first', () => {
    const { loan, entries } = out()
    expect(undo(loan, entries, asked, there({}))).toEqual({
      ok: true,
      value: [
        {
          ...{ kind: 'hand-over-corrected', line: 2, item: 'item-2', quantity: 4 },
          ...{ first: null, corrects: 'e4' },
        },
        {
          ...{ kind: 'hand-over-corrected', line: 1, item: 'item-1', quantity: 9 },
          ...{ first: null, corrects: 'e3' },
        },
      ],
    })
  })

  it('takes a return back that came in several conditions', () => {
    const told = out()
    const seen = told.entries.length
    told.returned('2026-11-13', 1, 7, 'shelf').returned('2026-11-13', 1, 2, 'repair')
    for (const entry of told.entries.slice(seen)) Object.assign(entry, { command: 'c2' })
    const undone = undo(
      told.loan,
      told.entries,
      { ...asked, command: 'c2' },
      there({ shelf: 7, repair: 2 }),
    )
    expect(undone).toMatchObject({
      value: [
        { corrects: 'e6', source: 'repair', quantity: 2 },
        { corrects: 'e5', source: 'shelf', quantity: 7, lastReturnedOn: null },
      ],
    })
  })

  it('is for whoever did it, for a moment, and once', () => {
    const told = out()
    const may = (more: Partial<typeof asked>) =>
      undoable(told.loan, told.entries, { ...asked, ...more }, there({}))
    expect(may({})).toBe(true)
    expect(may({ person: 'worksOfficer' })).toBe(false)
    expect(may({ command: 'c9' })).toBe(false)
    expect(may({ now: '2026-11-13T03:01:01.000Z' })).toBe(false)
    for (const [line, of] of ['e3', 'e4'].entries()) {
      told.tell(
        'hand-over-corrected',
        '2026-11-13',
        { reason: 'x', first: null },
        { line: line + 1, quantity: line ? 4 : 9, from: 'loan', to: 'shelf', corrects: of },
      )
    }
    expect(undo(told.loan, told.entries, asked, there({}))).toMatchObject({
      why: { word: 'undo-too-late' },
    })
  })

  it('is refused whole where a part of it has moved on', () => {
    const told = out()
    told.returned('2026-11-13', 2, 1, 'shelf')
    expect(undo(told.loan, told.entries, asked, there({}))).toMatchObject({
      why: { word: 'nothing-to-correct' },
    })
  })
})

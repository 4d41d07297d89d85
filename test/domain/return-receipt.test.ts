import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawLoan } from '../../src/domain/draw-loan.ts'
import { receiptsOf } from '../../src/domain/return-receipt.ts'
import { played, someLoan } from '../support/played-loan.ts'
import { WrittenLoan } from '../support/written-loan.ts'

const chairs: [string, number][] = [['chair', 10]]

it('makes a receipt of what came back in one go, with what was still out after it', () => {
  const book = new WrittenLoan({ on: '2026-11-02', dueOn: '2026-11-05', items: chairs })
  book.approve('2026-11-02')
  book.handOver('2026-11-03', 10)
  book.takeBack('2026-11-04', 6)
  book.takeBack('2026-11-04', 1, 1, { as: 'damaged' })
  book.extend('2026-11-05', '2026-11-09')
  book.takeBack('2026-11-08', 2)
  book.takeBack('2026-11-08', 1, 1, { as: 'lost' })
  const [first, second, ...others] = receiptsOf(book.stream())
  expect(first).toMatchObject({
    ...{ number: 1, on: '2026-11-04', dueOn: '2026-11-05', outstanding: 3 },
    lines: [{ line: 1, good: 6, damaged: 1, lost: 0, outstanding: 3 }],
    receiver: { person: 'officer', on: '2026-11-04' },
  })
  expect(second).toMatchObject({ number: 2, dueOn: '2026-11-09', outstanding: 0 })
  expect(second!.lines[0]).toMatchObject({ good: 2, lost: 1, outstanding: 0 })
  expect(others).toEqual([])
})

it('says that a receipt was put right, counts what stands, and keeps the numbers of the others', () => {
  const book = new WrittenLoan({ on: '2026-11-02', items: chairs })
  book.approve('2026-11-02')
  book.handOver('2026-11-03', 10)
  const mistaken = book.takeBack('2026-11-04', 10)
  book.correctReturn('2026-11-04', 10, mistaken)
  book.takeBack('2026-11-06', 9)
  const receipts = receiptsOf(book.stream())
  expect(receipts.map(each => [each.number, each.corrected, each.lines[0]!.good])).toEqual([
    [1, true, 0],
    [2, false, 9],
  ])
  // The first was undone, so that all ten were still out after it; what the second left is one.
  expect(receipts.map(each => each.outstanding)).toEqual([10, 1])
})

it('names no receiver of an imported return, nor of one written down late', () => {
  const book = new WrittenLoan({ on: '2026-11-02', items: chairs }, { imported: true })
  book.handOver('2026-11-03', 10, 1, { imported: true })
  book.takeBack('2026-11-04', 10, 1, { imported: true, person: null })
  expect(receiptsOf(book.stream()).map(each => each.receiver)).toEqual([null])
})

it('adds up to what the loan says came back, whatever was played', () => {
  fc.assert(
    fc.property(someLoan, plan => {
      const stream = played(plan).stream()
      const lines = receiptsOf(stream).flatMap(each => each.lines)
      const sum = (field: 'good' | 'damaged' | 'lost') =>
        lines.reduce((all, line) => all + line[field], 0)
      const loan = drawLoan(stream)!
      const of = (field: 'returnedGood' | 'returnedDamaged' | 'lost') =>
        loan.lines.reduce((all, line) => all + line[field], 0)
      expect([sum('good'), sum('damaged'), sum('lost')]).toEqual([
        ...[of('returnedGood'), of('returnedDamaged'), of('lost')],
      ])
    }),
  )
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawLoan } from '../../src/domain/draw-loan.ts'
import { formPages, signersOf } from '../../src/domain/loan-form.ts'
import { WrittenLoan } from '../support/written-loan.ts'

const rows = (count: number) => Array.from({ length: count }, (_, index) => index)

it('pads a form to seven rows, and puts the last seven on the page that is signed', () => {
  expect(formPages(rows(2))).toEqual([[0, 1, null, null, null, null, null]])
  expect(formPages([])).toEqual([Array(7).fill(null)])
  expect(formPages(rows(7)).map(page => page.length)).toEqual([7])
  expect(formPages(rows(8)).map(page => page.length)).toEqual([7, 7])
  expect(formPages(rows(20)).map(page => page.length)).toEqual([14, 7])
})

it('loses no row and keeps their order, however long the form', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), count => {
      const pages = formPages(rows(count))
      const kept = pages.flat().filter(row => row !== null)
      const whole = pages.every(page => page.length > 0 && page.length % 7 === 0)
      return whole && pages.at(-1)!.length === 7 && kept.join() === rows(count).join()
    }),
  )
})

const signers = (book: WrittenLoan) => signersOf(drawLoan(book.stream())!, book.stream())

it('names whoever acted signed in, on the day they did', () => {
  const book = new WrittenLoan({ on: '2026-11-02' }, { person: 'staff' })
  book.approve('2026-11-03')
  book.handOver('2026-11-04', 10, 1, { person: 'officer' })
  book.takeBack('2026-11-06', 10, 1, { person: 'worksOfficer' })
  expect(signers(book)).toEqual({
    borrower: { person: 'staff', on: '2026-11-02' },
    approver: { person: 'head', on: '2026-11-03' },
    issuer: { person: 'officer', on: '2026-11-04' },
    receiver: { person: 'worksOfficer', on: '2026-11-06' },
  })
})

it('leaves the borrower’s line to the pen when the request came over the counter', () => {
  const counter = new WrittenLoan({ on: '2026-11-02', channel: 'counter' }, { person: 'officer' })
  expect(signers(counter).borrower).toBeNull()
  const forAnother = new WrittenLoan({ on: '2026-11-02' }, { person: 'officer' })
  expect(signers(forAnother).borrower).toBeNull()
})

it('leaves a line to the pen when several people or several days stand behind it', () => {
  const book = new WrittenLoan({ on: '2026-11-02' })
  book.approve('2026-11-03')
  book.handOver('2026-11-04', 6, 1, { person: 'officer' })
  book.handOver('2026-11-05', 4, 1, { person: 'officer' })
  expect(signers(book).issuer).toBeNull()
})

it('names nobody from an imported register, and forgets what was corrected', () => {
  const imported = new WrittenLoan(
    { on: '2026-11-02', channel: 'import' },
    { person: null, imported: true },
  )
  imported.handOver('2026-11-04', 6, 1, { person: 'officer', imported: true })
  expect(signers(imported)).toMatchObject({ borrower: null, issuer: null })
  const book = new WrittenLoan({ on: '2026-11-02' })
  book.approve('2026-11-03')
  const mistaken = book.handOver('2026-11-04', 6, 1, { person: 'officer' })
  book.correctHandOver('2026-11-04', 6, mistaken)
  expect(signers(book).issuer).toBeNull()
})
